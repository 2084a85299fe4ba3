package vn.sanvat.changes.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sanvat.changes.sending.Receipt;

/** What is to be sent and what was sent, in the database. */
@Repository
public class Deliveries {
    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How it stands with one. */
    public enum State {
        WAITING,
        DELIVERED,
        /** It is not tried any more. */
        FAILED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One message to one program.
     *
     * @param id stays the same however often it is sent
     * @param about the entry
     * @param first the first try; null where there was none
     * @param next when it is tried again, as far as it is
     * @param status of the last answer; 0 where there was none
     * @param answer its beginning, or why there is none
     */
    public record Delivery(
            String id,
            String webhook,
            String kind,
            String about,
            String body,
            Instant made,
            State state,
            int tries,
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable Instant next,
            int status,
            String answer) {}

    /** @return whether it was not there yet */
    boolean add(String id, Webhook webhook, String kind, String about, String body, Instant now) {
        return jdbc.sql("INSERT INTO webhook_delivery (id, webhook_id, kind, about, body, made_at, state, tries,"
                                + " first_at, last_at, next_at, status, answer) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0,"
                                + " ?, 0, '') ON CONFLICT DO NOTHING")
                        .params(
                                id,
                                webhook.id(),
                                kind,
                                about,
                                body,
                                now.toEpochMilli(),
                                State.WAITING.key(),
                                now.toEpochMilli())
                        .update()
                > 0;
    }

    Optional<Delivery> find(String id) {
        return jdbc.sql("SELECT * FROM webhook_delivery WHERE id = ?")
                .param(id)
                .query((row, number) -> delivery(row))
                .optional();
    }

    /** @return the newest first */
    public List<Delivery> of(Webhook webhook, int limit) {
        return jdbc.sql("SELECT * FROM webhook_delivery WHERE webhook_id = ? ORDER BY made_at DESC, id LIMIT ?")
                .params(webhook.id(), limit)
                .query((row, number) -> delivery(row))
                .list();
    }

    List<String> waiting(Webhook webhook) {
        return jdbc.sql("SELECT id FROM webhook_delivery WHERE webhook_id = ? AND state = ?")
                .params(webhook.id(), State.WAITING.key())
                .query(String.class)
                .list();
    }

    /** Keeps what came of a try. */
    void tried(Delivery delivery, Receipt receipt, State state, Instant now, Instant next) {
        var first = delivery.first();
        jdbc.sql("UPDATE webhook_delivery SET state = ?, tries = tries + 1, first_at = ?, last_at = ?, next_at = ?,"
                        + " status = ?, answer = ? WHERE id = ?")
                .params(
                        state.key(),
                        (first == null ? now : first).toEpochMilli(),
                        now.toEpochMilli(),
                        next.toEpochMilli(),
                        receipt.status(),
                        receipt.answer(),
                        delivery.id())
                .update();
    }

    /** As if it had not been tried; the number of tries stays. */
    void again(String id, Instant now) {
        jdbc.sql("UPDATE webhook_delivery SET state = ?, first_at = 0, next_at = ? WHERE id = ?")
                .params(State.WAITING.key(), now.toEpochMilli(), id)
                .update();
    }

    /** What waits is kept, however old. */
    void forget(Instant before) {
        jdbc.sql("DELETE FROM webhook_delivery WHERE made_at < ? AND state <> ?")
                .params(before.toEpochMilli(), State.WAITING.key())
                .update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("webhook_id"),
                row.getString("kind"),
                row.getString("about"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("tries"),
                Webhooks.moment(row.getLong("first_at")),
                Webhooks.moment(row.getLong("last_at")),
                Webhooks.moment(row.getLong("next_at")),
                row.getInt("status"),
                row.getString("answer"));
    }
}
