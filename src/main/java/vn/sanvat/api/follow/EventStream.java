package vn.sanvat.api.follow;

import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.sanvat.changes.ChangeFeed;
import vn.sanvat.problem.ProblemOccurred;

/**
 * The changes as server-sent events: each is called by its kind and carries the change as JSON; the last of each page
 * carries the place in the feed as its id, so that a browser that comes back goes on from there.
 */
final class EventStream implements Followers.Follower {
    private static final int PAGE = 100; // changes
    private static final long RETRY = 3_000; // milliseconds that a browser waits before it comes back

    private final SseEmitter emitter;
    private final ChangesApi api;
    private final ChangeJson json;
    private final String address;
    private String reached;
    private boolean isBegun;
    private boolean isOver;

    EventStream(String after, SseEmitter emitter, String address, ChangesApi api, ChangeJson json) {
        this.reached = after;
        this.emitter = emitter;
        this.address = address;
        this.api = api;
        this.json = json;
    }

    @Override
    public synchronized void look() {
        try {
            if (!isBegun) {
                isBegun = true;
                emitter.send(SseEmitter.event().comment("")); // so that the reader knows that it is connected
            }
            var hasMore = true;
            while (hasMore && !isOver) {
                var page = api.page(new ChangesApi.Asked(reached, PAGE));
                send(page);
                reached = page.next();
                hasMore = page.hasMore();
            }
        } catch (ProblemOccurred e) {
            // the history was rewritten: the reader is to begin anew
            over(SseEmitter.event().name("rewritten").data("{}", MediaType.APPLICATION_JSON));
        } catch (IOException | IllegalStateException e) {
            isOver = true; // nobody is there any more
        }
    }

    private void send(ChangeFeed.Page page) throws IOException {
        var changes = json.changes(page);
        for (var i = 0; i < changes.size(); i++) {
            var event = SseEmitter.event()
                    .name(String.valueOf(changes.get(i).get("kind")))
                    .reconnectTime(RETRY)
                    .data(changes.get(i), MediaType.APPLICATION_JSON);
            emitter.send(i == changes.size() - 1 ? event.id(page.next()) : event);
        }
    }

    private void over(SseEmitter.SseEventBuilder last) {
        isOver = true;
        try {
            emitter.send(last);
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            // nobody is there any more
        }
    }

    /** Keeps what lies between from closing the connection, and finds out who has gone. */
    @Override
    public synchronized void pulse() {
        if (isOver) {
            return;
        }
        try {
            emitter.send(SseEmitter.event().comment("…"));
        } catch (IOException | IllegalStateException e) {
            isOver = true;
        }
    }

    @Override
    public void end() {
        emitter.complete();
    }

    @Override
    public String address() {
        return address;
    }
}
