package vn.sanvat.load;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import vn.sanvat.problem.Problem;

/**
 * Whether an asker had something left, and what is left now.
 *
 * @param full seconds until everything is there again
 * @param next seconds until there is something again; 0 where there was
 */
public record Allowance(boolean isConsumed, int budget, long left, long full, long next) {
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    static Allowance of(ConsumptionProbe probe, int budget) {
        return new Allowance(
                probe.isConsumed(),
                budget,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    private static long seconds(long nanos) {
        return (nanos + NANOS - 1) / NANOS;
    }

    /**
     * Says so with the fields of draft-ietf-httpapi-ratelimit-headers-10, and turns the request away where nothing was left.
     *
     * @param name of the policy
     * @return whether something was left
     */
    public boolean tell(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        // lists (RFC 9651 §3.1): a request may count for its address and for its token
        response.addHeader("RateLimit-Policy", "\"" + name + "\";q=" + budget + ";w=" + Allowances.WINDOW.toSeconds());
        response.addHeader("RateLimit", "\"" + name + "\";r=" + left + ";t=" + full);
        if (!isConsumed) {
            TurnedAway.because(new Problem("load.budget." + name, 429, List.of(budget)), Math.max(1, next))
                    .answer(request, response);
        }
        return isConsumed;
    }
}
