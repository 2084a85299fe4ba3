package vn.sanvat.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProgramAddress;

/**
 * The answer to what cannot even be read as a request, so that no page of the site is reached: in words, in both
 * languages, because nothing is known of who asks; to programs as a problem. The server makes it by the name of its class.
 */
public final class PlainReport extends ErrorReportValve {
    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
        <meta name="robots" content="noindex"><title>%s</title></head>
        <body><p>%s</p><p lang="en">%s</p></body></html>
        """;

    private static final String PROBLEM = "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = new Problem(status < 500 ? "request.malformed" : "server.fault", status, List.of());
        var path = Objects.requireNonNullElse(request.getRequestURI(), "");
        var isProgram = ProgramAddress.is(path);
        try {
            response.setContentType(isProgram ? "application/problem+json" : "text/html;charset=utf-8");
            response.getReporter().write(isProgram ? json(problem, request) : page(problem));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // nobody reads it any more
            return;
        }
    }

    private static String page(Problem problem) {
        var words = ProblemMessages.text(problem, Locale.forLanguageTag("vi"));
        return PAGE.formatted(words, words, ProblemMessages.text(problem, Locale.ENGLISH));
    }

    /** The messages are ours and have nothing to escape. */
    private static String json(Problem problem, Request request) {
        var isEnglish = ("&" + request.getQueryString()).contains("&lang=en");
        return PROBLEM.formatted(
                problem.type(),
                HttpStatus.valueOf(problem.status()).getReasonPhrase(),
                problem.status(),
                ProblemMessages.text(problem, isEnglish ? Locale.ENGLISH : Locale.forLanguageTag("vi")));
    }
}
