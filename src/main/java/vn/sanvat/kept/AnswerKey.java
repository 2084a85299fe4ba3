package vn.sanvat.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import vn.sanvat.http.SiteAddress;

/**
 * Which answer is meant: the address as the site gives it, with its parameters in the order of their names, and how the
 * body is sent.
 *
 * @param site scheme and host that the answer's own addresses have, and whether it is asked over HTTPS
 * @param isForeign asked by a page of another site: the answer says what such pages may read
 */
record AnswerKey(String site, String path, String parameters, boolean isForeign, Coding coding) {
    private static final int LONGEST = 2_000;

    /** Nothing where the request could not be answered with what is kept. */
    static Optional<AnswerKey> of(HttpServletRequest request, SiteAddress address) {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        if (request.getContentLengthLong() > 0
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || path.length() + (query == null ? 0 : query.length()) > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new AnswerKey(
                (request.isSecure() ? "s " : "") + address.base(request),
                path,
                query == null ? "" : inOrder(query),
                request.getHeader(HttpHeaders.ORIGIN) != null,
                Coding.wanted(request)));
    }

    private static String inOrder(String query) {
        return query.indexOf('&') < 0
                ? query
                : Arrays.stream(query.split("&"))
                        .filter(each -> !each.isEmpty())
                        .sorted(Comparator.comparing(each -> each.split("=", 2)[0]))
                        .collect(Collectors.joining("&"));
    }

    /** Whether there are only so many addresses like this one. A sign can be written in many ways with {@code %}. */
    boolean isOneOfFew() {
        return parameters.isEmpty() && path.indexOf('%') < 0 && path.indexOf(';') < 0;
    }
}
