package vn.sanvat.search.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sanvat.content.Language;

/** The counts of searches in the database: several nodes add to the same ones. */
@Repository
public class SearchTable {
    /** Words of one day; further ones are not kept, so that nobody can fill the disk with words. */
    static final int MOST_OF_A_DAY = 10_000;

    // what was found on the last of the days, where that is known
    private static final String SUMS = """
            SELECT language, words, SUM(asked) AS asked, SUM(opened) AS opened, MAX(last_found) AS found FROM (
                SELECT language, words, asked, opened, FIRST_VALUE(found) OVER (
                    PARTITION BY language, words ORDER BY CASE WHEN found < 0 THEN 0 ELSE 1 END DESC, day DESC
                ) AS last_found
                FROM search_record WHERE day >= ?%s
            ) AS counted
            GROUP BY language, words HAVING SUM(asked) >= ?%s
            ORDER BY 3 DESC, words, language LIMIT ?
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SearchTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which of those that were asked for. */
    public enum Outcome {
        ANY(""),
        /** It finds nothing. */
        NOTHING(" AND MAX(last_found) = 0"),
        /** It finds something, and nobody opened any of it. */
        UNOPENED(" AND MAX(last_found) > 0 AND SUM(opened) = 0"),
        /** It finds something, and somebody opened some of it. */
        OPENED(" AND MAX(last_found) > 0 AND SUM(opened) > 0");

        private final String condition;

        Outcome(String condition) {
            this.condition = condition;
        }
    }

    /**
     * What to give.
     *
     * @param days the last ones, today among them
     * @param languages any of them; none asks for all
     * @param atLeast how often it was asked for, at least
     */
    public record Query(int days, Outcome outcome, List<Language> languages, int atLeast, int limit) {
        public Query {
            languages = List.copyOf(languages);
        }
    }

    /** @return what was asked for most comes first */
    public List<AskedQuery> find(Query query) {
        var languages = query.languages().isEmpty()
                ? ""
                : " AND language IN (" + "?, ".repeat(query.languages().size() - 1) + "?)";
        List<Object> values = new ArrayList<>(List.of(daysAgo(query.days() - 1)));
        query.languages().forEach(language -> values.add(language.tag()));
        values.addAll(List.of(query.atLeast(), query.limit()));
        return jdbc.sql(SUMS.formatted(languages, query.outcome().condition))
                .params(values)
                .query((row, number) -> asked(row))
                .list();
    }

    private static AskedQuery asked(ResultSet row) throws SQLException {
        var found = row.getLong("found");
        return new AskedQuery(
                new AskedWords(row.getString("words"), new Language(row.getString("language"))),
                row.getLong("asked"),
                found < 0 ? OptionalLong.empty() : OptionalLong.of(found),
                row.getLong("opened"));
    }

    /** Adds to what was counted already, by whichever node. */
    void add(List<DayRecord> records) {
        Map<LocalDate, Long> room = new HashMap<>();
        for (var record : records) {
            var day = record.key().day();
            if (!increase(record) && room.computeIfAbsent(day, this::room) > 0) {
                insert(record);
                room.merge(day, -1L, Long::sum);
            }
        }
    }

    private boolean increase(DayRecord record) {
        var counts = record.counts();
        var words = record.key().words();
        return jdbc.sql("UPDATE search_record SET asked = asked + ?, opened = opened + ?,"
                                + " found = CASE WHEN found < ? THEN ? ELSE found END"
                                + " WHERE day = ? AND language = ? AND words = ?")
                        .params(
                                counts.asked(),
                                counts.opened(),
                                counts.found(),
                                counts.found(),
                                record.key().day().toEpochDay(),
                                words.language().tag(),
                                words.words())
                        .update()
                > 0;
    }

    private long room(LocalDate day) {
        return MOST_OF_A_DAY
                - jdbc.sql("SELECT COUNT(*) FROM search_record WHERE day = ?")
                        .param(day.toEpochDay())
                        .query(Long.class)
                        .single();
    }

    /** Another node may have been first. */
    private void insert(DayRecord record) {
        var counts = record.counts();
        var words = record.key().words();
        jdbc.sql("INSERT INTO search_record (day, language, words, asked, opened, found) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (day, language, words) DO UPDATE SET"
                        + " asked = search_record.asked + excluded.asked,"
                        + " opened = search_record.opened + excluded.opened,"
                        + " found = CASE WHEN search_record.found < excluded.found THEN excluded.found"
                        + " ELSE search_record.found END")
                .params(
                        record.key().day().toEpochDay(),
                        words.language().tag(),
                        words.words(),
                        counts.asked(),
                        counts.opened(),
                        counts.found())
                .update();
    }

    /** Removes all but the last days, today among them. */
    void forgetAllBut(int days) {
        jdbc.sql("DELETE FROM search_record WHERE day < ?")
                .param(daysAgo(days - 1))
                .update();
    }

    private long daysAgo(int days) {
        return LocalDate.now(clock).minusDays(days).toEpochDay();
    }
}
