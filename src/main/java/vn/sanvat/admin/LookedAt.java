package vn.sanvat.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a page of the desk can be looked at again, also one that a form was answered with. */
@Component
class LookedAt {
    /** Of what is sent only this names the page: which of its languages, and where it leads on. */
    private static final List<String> NAMING = List.of("lang", "next");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    LookedAt(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The address with its query; of what was sent, that of the nearest page above it. */
    String at(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!request.getMethod().equals("POST")) {
            return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        }
        while (path.startsWith("/admin/") && !isPage(path)) {
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return path + query(request);
    }

    private static String query(HttpServletRequest request) {
        var query = UriComponentsBuilder.newInstance();
        Map<String, String> values = new HashMap<>();
        for (var name : NAMING) {
            var value = Objects.requireNonNullElse(request.getParameter(name), "");
            if (!value.isEmpty()) {
                query.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        }
        return query.encode().buildAndExpand(values).toUriString();
    }

    private boolean isPage(String path) {
        var parsed = PathContainer.parsePath(path);
        return mappings.getObject().getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType() != UnknownPages.class)
                .map(each -> each.getKey())
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns().stream())
                .anyMatch(pattern -> pattern.matches(parsed));
    }
}
