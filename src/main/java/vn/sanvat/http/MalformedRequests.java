package vn.sanvat.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What somebody sent that cannot be read is their mistake: it is told as such, and is no fault for the log. */
final class MalformedRequests extends OncePerRequestFilter {
    /** Of path and parameters, in characters: what RFC 9110 §4.1 asks everybody to be able to read. */
    static final int LONGEST_ADDRESS = 8000;

    private static final int DEEPEST = 10; // causes

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var parameters = request.getQueryString();
        if (request.getRequestURI().length() + (parameters == null ? 0 : parameters.length()) > LONGEST_ADDRESS) {
            response.sendError(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            var status = status(e);
            if (status == 0 || response.isCommitted()) {
                throw e;
            }
            response.reset();
            response.sendError(status);
        }
    }

    /** What to answer where the sender is to blame; else 0. */
    private static int status(Throwable failure) {
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof InvalidParameterException unreadable) {
                return unreadable.getErrorCode();
            }
            if (cause instanceof MaxUploadSizeExceededException) {
                return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            }
            if (cause instanceof MultipartException || cause instanceof InvalidMimeTypeException) {
                return HttpServletResponse.SC_BAD_REQUEST;
            }
            cause = cause.getCause();
        }
        return 0;
    }
}
