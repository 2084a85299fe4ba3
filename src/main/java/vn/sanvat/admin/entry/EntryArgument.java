package vn.sanvat.admin.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.sanvat.content.Content;
import vn.sanvat.content.file.EntryFile;

/** Gives a controller the entry of its address, in the language of {@code ?lang=}; 404 where it can be no entry. */
@Configuration(proxyBeanMethods = false)
class EntryArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final Content content;

    EntryArgument(Content content) {
        this.content = content;
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
        return EntryPath.file(
                String.valueOf(path.get("folder")),
                String.valueOf(path.get("slug")),
                Objects.requireNonNullElse(request.getParameter("lang"), ""),
                content);
    }
}
