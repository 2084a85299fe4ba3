package vn.sanvat.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;

/**
 * The answer to what cannot even be read as a request, so that no page of the site is reached: in words, in both
 * languages, because nothing is known of who asks. The server makes it by the name of its class.
 */
public final class PlainReport extends ErrorReportValve {
    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
        <meta name="robots" content="noindex"><title>%s</title></head>
        <body><p>%s</p><p lang="en">%s</p></body></html>
        """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = new Problem(status < 500 ? "request.malformed" : "server.fault", status, List.of());
        var words = ProblemMessages.text(problem, Locale.forLanguageTag("vi"));
        try {
            response.setContentType("text/html;charset=utf-8");
            response.getReporter().write(PAGE.formatted(words, words, ProblemMessages.text(problem, Locale.ENGLISH)));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // nobody reads it any more
            return;
        }
    }
}
