package vn.sanvat.load;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProgramAddress;

/**
 * Stands before everything that might read a body, error pages among it: a thread that waits for a body that never comes
 * serves nobody. Pages take none; the desk and programs with a token send some at a time, at a pace, and so do those who
 * only ask, of whom fewer come in at once: they never take the places of who writes.
 */
final class BodyValve extends ValveBase {
    private static final String DESK = "/admin";
    private static final int STRANGERS = 4; // one of so many places
    private static final int BAD_REQUEST = 400;
    private static final int BUSY_SECONDS = 5;

    private final LoadProperties properties;
    private final Semaphore bodies;
    private final Semaphore questions;

    BodyValve(LoadProperties properties) {
        super(true);
        this.properties = properties;
        this.bodies = new Semaphore(properties.bodies());
        this.questions = new Semaphore(Math.max(1, properties.bodies() / STRANGERS));
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (isRefused(response) || !hasBody(request)) {
            getNext().invoke(request, response);
        } else if (isOfAWriter(request)) {
            atAPace(bodies, request, response);
        } else if (ProgramAddress.takesQuestions(request.getDecodedRequestURI())) {
            atAPace(questions, request, response);
        } else {
            unread(request, response);
        }
    }

    /** Already, because it is malformed: nothing can be said about its body, nor about its path. */
    private static boolean isRefused(Response response) {
        return response.getStatus() >= BAD_REQUEST;
    }

    static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Whether a token is good is not known yet; whoever has none is told so without being read. */
    private static boolean isOfAWriter(Request request) {
        var path = request.getDecodedRequestURI();
        return path.equals(DESK)
                || path.startsWith(DESK + "/")
                || (ProgramAddress.is(path) && request.getHeader("Authorization") != null);
    }

    /** Whoever reads on finds an empty body, and the connection ends with the answer. */
    private void unread(Request request, Response response) throws IOException, ServletException {
        var before = replaceBody(request, new NoBody());
        response.setHeader("Connection", "close");
        try {
            if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
                TurnedAway.because(Problem.badRequest("request.body"), 0).answer(request, response);
                response.finishResponse();
            } else {
                getNext().invoke(request, response);
            }
        } finally {
            request.getCoyoteRequest().setInputBuffer(before);
            // not before: the server would take it for a failure of the request
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private void atAPace(Semaphore places, Request request, Response response) throws IOException, ServletException {
        if (!places.tryAcquire()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            response.setHeader("Connection", "close");
            TurnedAway.because(Problem.unavailable("load.busy"), BUSY_SECONDS).answer(request, response);
            response.finishResponse();
            return;
        }
        var coyote = request.getCoyoteRequest();
        var before = replaceBody(
                request, new PacedBody(coyote.getInputBuffer(), properties.slowestBody(), properties.bodyGrace()));
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(before);
            places.release();
        }
    }

    private static InputBuffer replaceBody(Request request, InputBuffer by) {
        var before = request.getCoyoteRequest().getInputBuffer();
        request.getCoyoteRequest().setInputBuffer(by);
        return before;
    }
}
