package vn.sanvat.admin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sanvat.problem.Problem;

/** Says in words that the database of accounts cannot be reached, instead of failing each request with a trace. */
final class DatabaseAway extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);
    private static final int DEEPEST = 20; // causes
    private static final String SOON = "30"; // seconds

    private final AtomicBoolean away = new AtomicBoolean();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
            if (response.getStatus() < 500 && away.compareAndSet(true, false)) {
                log.info("the database of accounts answers again");
            }
        } catch (ServletException | RuntimeException e) {
            if (!isOfDatabase(e)) {
                throw e;
            }
            if (away.compareAndSet(false, true)) {
                log.error("the database of accounts cannot be used: pages go on, the desk does not", e);
            }
            if (response.isCommitted()) {
                // pages of the desk are sent whole: what failed is the end of the session's turn
                return;
            }
            response.reset();
            response.setHeader("Retry-After", SOON);
            request.setAttribute(Problem.class.getName(), Problem.unavailable("database.away"));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean isOfDatabase(Throwable failure) {
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof DataAccessException || cause instanceof TransactionException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
