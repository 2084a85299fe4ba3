package vn.sanvat.api.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.tokens.Requests;
import vn.sanvat.accounts.tokens.Requests.Known;
import vn.sanvat.problem.Problem;

/** Answers a request that has a name once: sent again, it gets the answer of the first. */
@Component
public class OnlyOnce {
    private static final Logger log = LoggerFactory.getLogger(OnlyOnce.class);
    private final Requests requests;

    OnlyOnce(Requests requests) {
        this.requests = requests;
    }

    /** What is to be done. */
    public interface Work {
        /** @param isLeftOver whether another run of the site began it: the history says how far it came */
        Known.Answered answer(boolean isLeftOver);
    }

    /**
     * Does the work, or knows its answer.
     *
     * @param actor whose terms name the request
     */
    public ResponseEntity<byte[]> answer(HttpServletRequest request, byte[] body, Actor actor, Work work) {
        var name = actor.terms().request();
        if (name.isEmpty()) {
            return sent(work.answer(false), false);
        }
        var known = requests.begin(name, actor.id(), WriteTerms.fingerprint(request, body));
        if (known instanceof Known.Answered answered) {
            return sent(answered, true);
        }
        if (known instanceof Known.Another) {
            throw new Problem("request.key_used", 422, List.of()).occurred();
        }
        if (known instanceof Known.Running) {
            throw Problem.conflict("request.running", Requests.PATIENCE.toSeconds())
                    .occurred();
        }
        var isLeftOver = known instanceof Known.LeftOver;
        return sent(kept(name, work, isLeftOver), isLeftOver);
    }

    private Known.Answered kept(String name, Work work, boolean isLeftOver) {
        Known.Answered answer;
        try {
            answer = work.answer(isLeftOver);
        } catch (RuntimeException e) {
            requests.forget(name);
            throw e;
        }
        try {
            requests.answered(name, answer);
        } catch (DataAccessException e) {
            // it is done: if it is asked for again, the history says so
            log.warn("the answer to a request could not be kept: {}", e.getMessage());
        }
        return answer;
    }

    private static ResponseEntity<byte[]> sent(Known.Answered answer, boolean isAgain) {
        var response = ResponseEntity.status(answer.status())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON);
        if (!answer.location().isEmpty()) {
            response.header("Location", answer.location());
        }
        if (!answer.version().isEmpty()) {
            response.eTag(answer.version());
        }
        if (isAgain) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
