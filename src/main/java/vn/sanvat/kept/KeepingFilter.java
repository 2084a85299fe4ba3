package vn.sanvat.kept;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sanvat.http.SiteAddress;

/** Tags and keeps what is {@linkplain SameForAll said} to be the same for everyone, as it comes from all that lies behind. */
final class KeepingFilter extends OncePerRequestFilter {
    /** What belongs to one request, or is made anew when an answer is sent. */
    private static final Set<String> OF_ONE_ANSWER = Set.of(
            "date",
            "connection",
            "keep-alive",
            "content-length",
            "content-encoding",
            "etag",
            "ratelimit",
            "ratelimit-policy");

    private final KeptAnswers answers;
    private final SiteAddress address;

    KeepingFilter(KeptAnswers answers, SiteAddress address) {
        this.answers = answers;
        this.address = address;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !isRead || request.getDispatcherType() != DispatcherType.REQUEST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var edition = answers.edition();
        var held = new HeldResponse(request, response);
        chain.doFilter(request, held);
        if (!held.isHeld()) {
            return;
        }
        var body = held.body();
        if (response.getStatus() != HttpServletResponse.SC_OK || isPrivate(response)) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            return;
        }
        var answer =
                KeptAnswer.of(edition, fields(held), modified(response), body).in(Coding.wanted(request));
        if (SameForAll.isToBeKept(request)) {
            AnswerKey.of(request, address).ifPresent(key -> answers.keep(key, answer.as(SameForAll.holds(request))));
        }
        answer.sendBody(request, response);
    }

    private static boolean isPrivate(HttpServletResponse response) {
        var caching = response.getHeader(HttpHeaders.CACHE_CONTROL);
        return response.containsHeader(HttpHeaders.SET_COOKIE)
                || (caching != null && (caching.contains("no-store") || caching.contains("private")));
    }

    private static List<KeptAnswer.Field> fields(HeldResponse response) {
        List<KeptAnswer.Field> fields = new ArrayList<>();
        fields.add(new KeptAnswer.Field(HttpHeaders.CONTENT_TYPE, response.getContentType()));
        if (!response.language().isEmpty()) {
            fields.add(new KeptAnswer.Field(HttpHeaders.CONTENT_LANGUAGE, response.language()));
        }
        // the server lists a field as often as it has values
        for (var name : new LinkedHashSet<>(response.getHeaderNames())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!OF_ONE_ANSWER.contains(lower) && !lower.equals("content-type")) {
                response.getHeaders(name).forEach(value -> fields.add(new KeptAnswer.Field(name, value)));
            }
        }
        return fields;
    }

    private static long modified(HttpServletResponse response) {
        var said = response.getHeader(HttpHeaders.LAST_MODIFIED);
        return said == null
                ? -1
                : ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant()
                        .toEpochMilli();
    }
}
