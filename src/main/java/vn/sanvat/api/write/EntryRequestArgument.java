package vn.sanvat.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.sanvat.api.KnownParameters;
import vn.sanvat.api.request.WriteTerms;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Slug;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.problem.Problem;

/** Gives a controller the {@link EntryRequest} of its address. */
@Configuration(proxyBeanMethods = false)
class EntryRequestArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final Catalogues catalogues;

    EntryRequestArgument(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == EntryRequest.class;
    }

    /** Whoever brings no token is told that before anything else. */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var takes = parameter.getParameterAnnotation(EntryRequest.Takes.class);
        WriteTerms.requireToken(http, takes == null ? new String[0] : takes.value());
        var path = (Map<?, ?>) Objects.requireNonNull(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        return new EntryRequest(http, file(String.valueOf(path.get("type")), String.valueOf(path.get("slug")), http));
    }

    private EntryFile file(String type, String slug, HttpServletRequest http) {
        var catalogue = catalogues.current();
        var kind = KnownParameters.type(type, catalogue);
        if (!Slug.isValid(slug)) {
            throw Problem.notFound("entry.unknown").occurred();
        }
        var id = EntryId.of(kind, slug);
        var language = KnownParameters.language(new ServletWebRequest(http), catalogue);
        return language.equals(catalogue.snapshot().site().source())
                ? EntryFile.source(id)
                : new EntryFile(id, language);
    }
}
