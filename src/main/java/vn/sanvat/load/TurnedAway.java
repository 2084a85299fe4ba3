package vn.sanvat.load;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProgramAddress;

/**
 * An answer that costs nothing: no theme, no catalogue, no database.
 *
 * @param seconds after which to come again; 0 where that would change nothing
 */
record TurnedAway(Problem problem, long seconds) {
    private static final String STYLE =
            "h1{font-size:1.4rem;line-height:1.4}body{margin:22vh auto 0;max-width:30rem;padding:0 1.5rem;"
                    + "font:1.15rem/1.6 system-ui,sans-serif;background:#fffdf6;color:#2b2118}a{color:#8e1f1f}";

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
        <meta name="robots" content="noindex"><title>%s</title><style>%s</style></head>
        <body><main><h1>%s</h1><p><a href="%s">%s</a></p></main></body></html>
        """;

    private static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(DigestUtils.sha256(STYLE)) + "'; frame-ancestors 'none'";

    static TurnedAway because(Problem problem, long seconds) {
        return new TurnedAway(problem, seconds);
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        if (seconds > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        var isProgram = ProgramAddress.is(request.getRequestURI());
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
                words,
                STYLE,
                words,
                isEnglish ? "/en" : "/",
                ProblemMessages.text(Problem.unavailable("load.home"), locale));
    }

    /** The messages are ours and have nothing to escape but quotes. */
    private String json(HttpServletRequest request) {
        var isEnglish = ("&" + request.getQueryString()).contains("&lang=en");
        var words = ProblemMessages.text(problem, isEnglish ? Locale.ENGLISH : Locale.forLanguageTag("vi"));
        return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(
                        problem.type(),
                        HttpStatus.valueOf(problem.status()).getReasonPhrase(),
                        problem.status(),
                        words.replace("\"", "\\\""));
    }
}
