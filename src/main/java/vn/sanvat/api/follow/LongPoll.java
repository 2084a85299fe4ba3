package vn.sanvat.api.follow;

import java.time.Duration;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.DeferredResult;
import vn.sanvat.changes.ChangeFeed;
import vn.sanvat.problem.ProblemOccurred;

/** One answer that comes with the next change, or empty when the time is over. */
final class LongPoll implements Followers.Follower {
    private final DeferredResult<ResponseEntity<byte[]>> answer;
    private final ChangesApi.Asked asked;
    private final String address;
    private final ChangesApi api;

    LongPoll(ChangesApi.Asked asked, Duration longest, String address, ChangesApi api) {
        this.asked = asked;
        this.address = address;
        this.api = api;
        this.answer = new DeferredResult<>(longest.toMillis(), () -> api.answer(page()));
    }

    DeferredResult<ResponseEntity<byte[]>> answer() {
        return answer;
    }

    private ChangeFeed.Page page() {
        return api.page(asked);
    }

    @Override
    public void look() {
        if (answer.isSetOrExpired()) {
            return;
        }
        try {
            var page = page();
            if (!page.changes().isEmpty()) {
                answer.setResult(api.answer(page));
            }
        } catch (ProblemOccurred e) {
            answer.setErrorResult(e);
        }
    }

    @Override
    public void pulse() {
        // the time limit is its own
    }

    @Override
    public void end() {
        answer.setResult(api.answer(new ChangeFeed.Page(List.of(), asked.after(), false)));
    }

    @Override
    public String address() {
        return address;
    }
}
