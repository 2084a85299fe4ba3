package vn.sanvat.accounts;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sanvat.content.EntryId;

/** Who did what, when and from where. Entries are added and read, never changed. */
@Repository
public class AuditLog {
    private static final int DETAIL = 500; // characters
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What to show. An empty text asks for all.
     *
     * @param person part of a name or an address
     * @param action an action, or the first part of it such as {@code person}
     * @param entries ids of entries, any of them; none asks for all
     * @param before only what is older than the entry with this id
     * @param since first moment; null for all
     * @param until first moment that is not asked for any more; null for all
     */
    public record Query(
            String person,
            String action,
            List<String> entries,
            String before,
            @Nullable Instant since,
            @Nullable Instant until,
            int limit) {
        public Query {
            entries = List.copyOf(entries);
        }

        public Query(String person, String action, String entry, String before, int limit) {
            this(person, action, entry.isEmpty() ? List.of() : List.of(entry), before, null, null, limit);
        }
    }

    /** @return newest first */
    public List<AuditEntry> find(Query query) {
        var sql = new StringBuilder("SELECT * FROM audit WHERE 1 = 1");
        List<Object> values = new ArrayList<>();
        where(
                sql,
                values,
                " AND LOWER(person) LIKE LOWER(?) ESCAPE '!'",
                query.person(),
                "%" + plain(query.person()) + "%");
        where(sql, values, " AND action LIKE ? ESCAPE '!'", query.action(), plain(query.action()) + "%");
        if (!query.entries().isEmpty()) {
            sql.append(query.entries().stream().map(each -> "?").collect(joining(",", " AND entry IN (", ")")));
            values.addAll(query.entries());
        }
        where(sql, values, " AND id < ?", query.before(), query.before());
        moment(sql, values, " AND happened_at >= ?", query.since());
        moment(sql, values, " AND happened_at < ?", query.until());
        values.add(query.limit());
        return jdbc.sql(sql + " ORDER BY id DESC LIMIT ?")
                .params(values)
                .query(AuditLog::entry)
                .list();
    }

    private static void where(StringBuilder sql, List<Object> values, String condition, String asked, String value) {
        if (!asked.isEmpty()) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static void moment(StringBuilder sql, List<Object> values, String condition, @Nullable Instant at) {
        if (at != null) {
            sql.append(condition);
            values.add(at.toEpochMilli());
        }
    }

    private static String plain(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    public void record(Actor actor, String action, String detail) {
        add(actor, action, "", "", detail);
    }

    /** For what a person does before they are signed in. */
    public void record(Account account, String action, String detail, String address) {
        add(new Actor(account, address), action, "", "", detail);
    }

    /**
     * Records a change of an entry.
     *
     * @return whether the log did not have it yet: a commit stands in it once, whoever says so and however often
     */
    public boolean record(Actor actor, String action, EntryId entry, String revision, String detail) {
        return add(actor, action, entry.toString(), revision, detail);
    }

    /**
     * For what is found to have happened without a record of it; it stands where it happened.
     *
     * @return whether the log did not have it yet
     */
    public boolean recordLate(
            Actor actor, String action, EntryId entry, String revision, String detail, Instant happened) {
        var at = happened.toEpochMilli();
        var id = "%016x%08x".formatted(at << 8, chance());
        return add(id, at, actor, action, entry.toString(), revision, detail);
    }

    /** Those of some revisions that the log has. */
    public Set<String> known(Set<String> revisions) {
        if (revisions.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("SELECT DISTINCT revision FROM audit WHERE revision IN (:revisions)")
                .param("revisions", revisions)
                .query(String.class)
                .list());
    }

    private boolean add(Actor actor, String action, String entry, String revision, String detail) {
        var now = clock.millis();
        return add(id(now), now, actor, action, entry, revision, detail);
    }

    private boolean add(String id, long at, Actor actor, String action, String entry, String revision, String detail) {
        var account = actor.account();
        return jdbc.sql("INSERT INTO audit (id, happened_at, account_id, person, action, entry, revision,"
                                + " detail, address, token) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO"
                                + " NOTHING")
                        .params(
                                id,
                                at,
                                account.id().value(),
                                account.name() + " <" + account.email() + ">",
                                action,
                                entry,
                                revision,
                                detail.substring(0, Math.min(DETAIL, detail.length())),
                                actor.address(),
                                actor.token())
                        .update()
                > 0;
    }

    /** The time, a number within the same millisecond, and chance for other nodes. */
    private String id(long now) {
        var order = last.updateAndGet(before -> Math.max(before + 1, now << 8));
        return "%016x%08x".formatted(order, chance());
    }

    private static int chance() {
        return ThreadLocalRandom.current().nextInt();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                row.getString("account_id"),
                row.getString("person"),
                row.getString("action"),
                row.getString("entry"),
                row.getString("revision"),
                row.getString("detail"),
                row.getString("address"),
                row.getString("token"));
    }
}
