package vn.sanvat.kept;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import vn.sanvat.http.SiteAddress;

/** Gives what is kept, before any filter is asked. */
final class KeptValve extends ValveBase {
    private final KeptAnswers answers;
    private final SiteAddress address;

    KeptValve(KeptAnswers answers, SiteAddress address) {
        super(true);
        this.answers = answers;
        this.address = address;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // whoever brings a token is to hear whether it is a good one
        var isAnybody = request.getHeader("Authorization") == null;
        if (response.getStatus() == 200 && isAnybody && isRead(request.getMethod())) {
            var kept = AnswerKey.of(request, address).flatMap(answers::find);
            if (kept.isPresent()) {
                kept.get().send(request, response.getResponse());
                return;
            }
        }
        getNext().invoke(request, response);
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
