package vn.sanvat.load;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** Whoever answers 503 also says when to come again (RFC 9110 §10.2.3). */
final class RetryLater extends HttpServletResponseWrapper {
    private static final String SECONDS = "5";
    private static final int UNAVAILABLE = 503;

    RetryLater(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setStatus(int status) {
        mark(status);
        super.setStatus(status);
    }

    @Override
    public void sendError(int status) throws IOException {
        mark(status);
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        mark(status);
        super.sendError(status, message);
    }

    private void mark(int status) {
        if (status == UNAVAILABLE && !containsHeader(HttpHeaders.RETRY_AFTER)) {
            setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        }
    }
}
