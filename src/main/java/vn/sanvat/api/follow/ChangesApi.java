package vn.sanvat.api.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.sanvat.api.Answers;
import vn.sanvat.api.KnownParameters;
import vn.sanvat.changes.ChangeFeed;
import vn.sanvat.problem.Problem;

/** What changed in what is public: in pages, by waiting for the next one, or as a stream of events. */
@RestController
class ChangesApi {
    private static final Set<String> PARAMETERS = Set.of("after", "limit", "wait", "lang");
    private static final Set<String> OF_STREAM = Set.of("after", "lang");
    private static final int USUAL = 100; // changes in a page
    private static final int MOST = 1_000;
    private static final int LONGEST_WAIT = 60; // seconds
    /** After it a reader comes back by itself, to whichever node then answers. */
    private static final Duration LONGEST_STREAM = Duration.ofHours(1);

    private final ChangeFeed feed;
    private final ChangeJson json;
    private final Followers followers;
    private final Answers answers;

    ChangesApi(ChangeFeed feed, ChangeJson json, Followers followers, Answers answers) {
        this.feed = feed;
        this.json = json;
        this.followers = followers;
        this.answers = answers;
    }

    /** From where on, and how many. */
    record Asked(String after, int limit) {}

    @GetMapping(path = "/api/v1/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    Object changes(WebRequest request, HttpServletRequest servlet) {
        KnownParameters.parameters(request, PARAMETERS);
        var asked = new Asked(after(request), number(request, "limit", 1, MOST, USUAL));
        var wait = Duration.ofSeconds(number(request, "wait", 0, LONGEST_WAIT, 0));
        var page = page(asked);
        if (wait.isZero() || !page.changes().isEmpty()) {
            return answers.of(json.of(page), false, request);
        }
        return poll(new Asked(page.next(), asked.limit()), wait, servlet);
    }

    private DeferredResult<ResponseEntity<byte[]>> poll(Asked asked, Duration wait, HttpServletRequest request) {
        var poll = new LongPoll(asked, wait, request.getRemoteAddr(), this);
        poll.answer().onCompletion(() -> followers.remove(poll));
        followers.add(poll);
        return poll.answer();
    }

    @GetMapping(path = "/api/v1/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(ServletWebRequest request) {
        KnownParameters.parameters(request, OF_STREAM);
        var last = request.getHeader("Last-Event-ID");
        var after = last == null || last.isBlank() ? after(request) : last.strip();
        page(new Asked(after, 1)); // what is wrong with it is said as a problem, not in the stream
        var emitter = new SseEmitter(LONGEST_STREAM.toMillis());
        var stream = new EventStream(after, emitter, request.getRequest().getRemoteAddr(), this, json);
        emitter.onCompletion(() -> followers.remove(stream));
        emitter.onTimeout(emitter::complete);
        followers.add(stream);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no") // a proxy passes each event on at once
                .body(emitter);
    }

    ChangeFeed.Page page(Asked asked) {
        return feed.after(asked.after(), asked.limit());
    }

    ResponseEntity<byte[]> answer(ChangeFeed.Page page) {
        return answers.toOne(json.of(page));
    }

    private static String after(WebRequest request) {
        return Objects.requireNonNullElse(request.getParameter("after"), "");
    }

    private static int number(WebRequest request, String name, int lowest, int highest, int usual) {
        var given = Objects.requireNonNullElse(request.getParameter(name), String.valueOf(usual));
        if (!given.matches("\\d{1,4}") || Integer.parseInt(given) < lowest || Integer.parseInt(given) > highest) {
            throw Problem.badRequest("query.number", name, Problem.shown(given), lowest, highest)
                    .occurred();
        }
        return Integer.parseInt(given);
    }
}
