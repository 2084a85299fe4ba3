package vn.sanvat.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads from what people and proxies make of an address, a slash at its end or capitals in it, to the one there is. */
@Component
class AddressSpelling extends OncePerRequestFilter {
    /** Programs are told, not led. */
    private static final Pattern LEFT_ALONE = Pattern.compile("/(?:api|actuator|theme|webjars|media)(?:/.*)?");
    /** Signed links, codes and the links of the desk tell small letters from capitals. */
    private static final Pattern BY_LETTER = Pattern.compile("/(?:(?:en/)?q|xem-thu|admin)(?:/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = request.getRequestURI();
        var right = isRead(request) ? right(asked) : asked;
        if (right.equals(asked)) {
            chain.doFilter(request, response);
            return;
        }
        var parameters = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(HttpHeaders.LOCATION, parameters == null ? right : right + "?" + parameters);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** Never begins with two slashes of whatever kind: a browser would take what follows for a host. */
    static String right(String path) {
        if (LEFT_ALONE.matcher(path).matches() || path.startsWith("//") || path.contains("\\")) {
            return path;
        }
        var end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        var bare = path.substring(0, end);
        if (bare.isEmpty()) {
            return "/";
        }
        return BY_LETTER.matcher(bare).matches() ? bare : bare.toLowerCase(Locale.ROOT);
    }
}
