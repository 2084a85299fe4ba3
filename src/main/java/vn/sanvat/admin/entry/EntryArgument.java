package vn.sanvat.admin.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.history.EntryNames;

/** Gives a controller the entry of its address, whatever it is called by now, in the language of {@code ?lang=}; 404 where it can be no entry. */
@Configuration(proxyBeanMethods = false)
class EntryArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final Content content;
    private final EntryNames names;
    private final Access access;

    EntryArgument(Content content, EntryNames names, Access access) {
        this.content = content;
        this.names = names;
        this.access = access;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == EntryFile.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var path = (Map<?, ?>) Objects.requireNonNull(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        var asked = EntryPath.file(
                String.valueOf(path.get("folder")),
                String.valueOf(path.get("slug")),
                Objects.requireNonNullElse(request.getParameter("lang"), ""),
                content);
        var file = names.now(asked);
        if (file.equals(asked) || !maySee(file)) {
            return asked;
        }
        if (isLookedAt(request)) {
            throw new EntryMoved(asked, file);
        }
        return file;
    }

    /** Whoever may not is not even told that it was renamed. */
    private boolean maySee(EntryFile file) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof Actor actor
                && access.may(actor, EntryAction.VIEW, file);
    }

    /** What is sent reaches the entry under its new name; who looks is led there, and sees it in the address. */
    private static boolean isLookedAt(NativeWebRequest request) {
        return request.getNativeRequest() instanceof HttpServletRequest http
                && http.getMethod().equals("GET");
    }
}
