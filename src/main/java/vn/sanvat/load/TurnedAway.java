package vn.sanvat.load;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;

/** An answer that costs nothing: no theme, no catalogue, no database. */
record TurnedAway(Problem problem, long seconds) {
    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
        <meta name="robots" content="noindex"><title>%s</title></head>
        <body><p>%s</p><p><a href="%s">%s</a></p></body></html>
        """;

    static TurnedAway because(Problem problem, long seconds) {
        return new TurnedAway(problem, seconds);
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        var isProgram = request.getRequestURI().startsWith("/api/");
        response.setContentType(isProgram ? "application/problem+json" : "text/html;charset=utf-8");
        var bytes = (isProgram ? json(request) : page(request)).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private String page(HttpServletRequest request) {
        var path = request.getRequestURI();
        var isEnglish = path.equals("/en") || path.startsWith("/en/");
        var locale = isEnglish ? Locale.ENGLISH : Locale.forLanguageTag("vi");
        var words = ProblemMessages.text(problem, locale);
        return PAGE.formatted(
                locale,
                problem.status(),
                words,
                isEnglish ? "/en" : "/",
                ProblemMessages.text(Problem.unavailable("load.home"), locale));
    }

    /** The messages are ours and have nothing to escape but quotes. */
    private String json(HttpServletRequest request) {
        var isEnglish = ("&" + request.getQueryString()).contains("&lang=en");
        var words = ProblemMessages.text(problem, isEnglish ? Locale.ENGLISH : Locale.forLanguageTag("vi"));
        return "{\"type\":\"urn:sanvat:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(
                        problem.key(),
                        problem.status() == 429 ? "Too Many Requests" : "Service Unavailable",
                        problem.status(),
                        words.replace("\"", "\\\""));
    }
}
