package vn.sanvat.accounts.tokens;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.sanvat.accounts.AccountId;

/** Requests that programs name, with what was answered: the same request twice is the same as once, for a day. */
@Repository
public class Requests {
    public static final Duration KEPT = Duration.ofHours(24);
    /** After so long, who was at it in another run of the site is taken to be there no more. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String run = UUID.randomUUID().toString();
    private final AtomicLong cleaned = new AtomicLong();

    Requests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is known of a request. */
    public sealed interface Known {
        /** Nothing: it is for the caller to do now. */
        record New() implements Known {}

        /** It was begun in a run of the site that is over: it was done wholly or not at all. It is the caller's now. */
        record LeftOver() implements Known {}

        /** Somebody is at it. */
        record Running() implements Known {}

        /** The name was given to another request. */
        record Another() implements Known {}

        /** @param version of the entry afterwards; empty where the answer had none */
        record Answered(int status, String location, String version, String body) implements Known {}
    }

    private record Row(String fingerprint, String run, long begun, Known.Answered answer) {}

    /** Takes a request up, where nobody has. */
    @Transactional
    public Known begin(String id, AccountId account, String fingerprint) {
        clean();
        var isNew = jdbc.sql("INSERT INTO api_request (id, account_id, fingerprint, run, begun_at, status, location,"
                                + " version, body) VALUES (?, ?, ?, ?, ?, 0, '', '', '') ON CONFLICT DO NOTHING")
                        .params(id, account.value(), fingerprint, run, clock.millis())
                        .update()
                > 0;
        return isNew ? new Known.New() : known(id, fingerprint);
    }

    private Known known(String id, String fingerprint) {
        var row = jdbc.sql("SELECT fingerprint, run, begun_at, status, location, version, body FROM api_request"
                        + " WHERE id = ?")
                .param(id)
                .query((found, number) -> new Row(
                        found.getString("fingerprint"),
                        found.getString("run"),
                        found.getLong("begun_at"),
                        new Known.Answered(
                                found.getInt("status"),
                                found.getString("location"),
                                found.getString("version"),
                                found.getString("body"))))
                .single();
        if (!row.fingerprint().equals(fingerprint)) {
            return new Known.Another();
        }
        if (row.answer().status() != 0) {
            return row.answer();
        }
        var isLeft = !row.run().equals(run) && row.begun() + PATIENCE.toMillis() < clock.millis();
        return isLeft && isMineNow(id, row) ? new Known.LeftOver() : new Known.Running();
    }

    /** Of two that come for it at once, one gets it. */
    private boolean isMineNow(String id, Row row) {
        return jdbc.sql("UPDATE api_request SET run = ?, begun_at = ? WHERE id = ? AND run = ? AND status = 0")
                        .params(run, clock.millis(), id, row.run())
                        .update()
                > 0;
    }

    public void answered(String id, Known.Answered answer) {
        jdbc.sql("UPDATE api_request SET status = ?, location = ?, version = ?, body = ? WHERE id = ?")
                .params(answer.status(), answer.location(), answer.version(), answer.body(), id)
                .update();
    }

    /** Nothing came of it: it may be sent again, and is looked at anew. */
    public void forget(String id) {
        jdbc.sql("DELETE FROM api_request WHERE id = ? AND status = 0")
                .param(id)
                .update();
    }

    private void clean() {
        var now = clock.millis();
        var last = cleaned.get();
        if (now - last > BETWEEN_CLEANINGS.toMillis() && cleaned.compareAndSet(last, now)) {
            jdbc.sql("DELETE FROM api_request WHERE begun_at < ?")
                    .param(now - KEPT.toMillis())
                    .update();
        }
    }
}
