package vn.sanvat.load;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import vn.sanvat.problem.Problem;

/**
 * Stands before everything that might hold a thread, kept answers among it, so that the health has threads that
 * nothing else can take.
 */
final class AtOnceValve extends ValveBase {
    private static final String HEALTH = "/actuator/";
    private static final int SECONDS = 2;
    private static final int BAD_REQUEST = 400;

    private final Semaphore requests;

    AtOnceValve(LoadProperties properties) {
        super(true);
        this.requests = new Semaphore(properties.atOnce());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // what is malformed is refused already, and may have no path
        if (response.getStatus() >= BAD_REQUEST || request.getRequestURI().startsWith(HEALTH)) {
            getNext().invoke(request, response);
        } else if (requests.tryAcquire()) {
            try {
                getNext().invoke(request, response);
            } finally {
                requests.release();
            }
        } else {
            if (BodyValve.hasBody(request)) {
                // else the thread waits for what may never come
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                response.setHeader("Connection", "close");
            }
            TurnedAway.because(Problem.unavailable("load.busy"), SECONDS).answer(request, response);
            response.finishResponse();
        }
    }
}
