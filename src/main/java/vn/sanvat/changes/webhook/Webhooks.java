package vn.sanvat.changes.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.problem.Problem;

/** The webhooks in the database, and how far the history was told. */
@Repository
public class Webhooks {
    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return by their names */
    public List<Webhook> all() {
        return jdbc.sql("SELECT * FROM webhook ORDER BY name, id")
                .query((row, number) -> webhook(row))
                .list();
    }

    public Optional<Webhook> find(String id) {
        return jdbc.sql("SELECT * FROM webhook WHERE id = ?")
                .param(id)
                .query((row, number) -> webhook(row))
                .optional();
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 404 */
    Webhook require(String id) {
        return find(id).orElseThrow(() -> Problem.notFound("webhook.unknown").occurred());
    }

    void add(Webhook webhook) {
        jdbc.sql(
                        "INSERT INTO webhook (name, url, secret, former_secret, former_until, kinds, regions, types, languages,"
                                + " active, failing_since, given_up, id, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?, ?)")
                .params(values(webhook))
                .param(webhook.made().toEpochMilli())
                .update();
    }

    void save(Webhook webhook) {
        jdbc.sql("UPDATE webhook SET name = ?, url = ?, secret = ?, former_secret = ?, former_until = ?, kinds = ?,"
                        + " regions = ?, types = ?, languages = ?, active = ?, failing_since = ?, given_up = ?"
                        + " WHERE id = ?")
                .params(values(webhook))
                .update();
    }

    private static List<Object> values(Webhook webhook) {
        var former = webhook.former();
        var wanted = webhook.wanted();
        var failing = webhook.failingSince();
        return List.of(
                webhook.name(),
                webhook.url(),
                webhook.secret().value(),
                former == null ? "" : former.value(),
                webhook.formerUntil().toEpochMilli(),
                joined(wanted.kinds(), EventKind::key),
                joined(wanted.regions(), Function.identity()),
                joined(wanted.types(), EntryType::key),
                joined(wanted.languages(), Language::tag),
                webhook.isActive(),
                failing == null ? 0 : failing.toEpochMilli(),
                webhook.isGivenUp(),
                webhook.id());
    }

    void remove(Webhook webhook) {
        jdbc.sql("DELETE FROM webhook WHERE id = ?").param(webhook.id()).update();
    }

    void taken(String id) {
        jdbc.sql("UPDATE webhook SET failing_since = 0 WHERE id = ? AND failing_since <> 0")
                .param(id)
                .update();
    }

    void refused(String id, Instant at) {
        jdbc.sql("UPDATE webhook SET failing_since = ? WHERE id = ? AND failing_since = 0")
                .params(at.toEpochMilli(), id)
                .update();
    }

    void giveUp(String id) {
        jdbc.sql("UPDATE webhook SET active = ?, given_up = ? WHERE id = ?")
                .params(false, true, id)
                .update();
    }

    /** The commit up to which deliveries were made; nothing before the first start. */
    Optional<String> place() {
        return jdbc.sql("SELECT revision FROM webhook_place WHERE id = 1")
                .query(String.class)
                .optional();
    }

    void begin(String revision) {
        jdbc.sql("INSERT INTO webhook_place (id, revision) VALUES (1, ?) ON CONFLICT DO NOTHING")
                .param(revision)
                .update();
    }

    /** @return whether nobody else has gone on from there in the meantime */
    boolean move(String from, String to) {
        return jdbc.sql("UPDATE webhook_place SET revision = ? WHERE id = 1 AND revision = ?")
                        .params(to, from)
                        .update()
                > 0;
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        var former = row.getString("former_secret");
        return new Webhook(
                row.getString("id"),
                row.getString("name"),
                row.getString("url"),
                new WebhookSecret(row.getString("secret")),
                former.isEmpty() ? null : new WebhookSecret(former),
                Instant.ofEpochMilli(row.getLong("former_until")),
                new Wanted(
                        set(row.getString("kinds"), key -> EventKind.ofKey(key).stream()),
                        set(row.getString("regions"), Stream::of),
                        set(row.getString("types"), key -> EntryType.ofKey(key).stream()),
                        set(row.getString("languages"), tag -> Stream.of(new Language(tag)))),
                Instant.ofEpochMilli(row.getLong("made_at")),
                row.getBoolean("active"),
                moment(row.getLong("failing_since")),
                row.getBoolean("given_up"));
    }

    static @Nullable Instant moment(long millis) {
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }

    private static <T> String joined(Set<T> values, Function<T, String> word) {
        return values.stream().map(word).sorted().collect(Collectors.joining(" "));
    }

    private static <T> Set<T> set(String words, Function<String, Stream<T>> value) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .flatMap(value)
                .collect(Collectors.toSet());
    }
}
