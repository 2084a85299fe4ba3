package vn.sanvat.search.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;
import vn.sanvat.OwnSite;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.content.Language;
import vn.sanvat.search.record.SearchTable.Outcome;
import vn.sanvat.search.record.SearchTable.Query;

/** The counts in both databases: added up, sorted, forgotten, and not lost while the database is away. */
class SearchTableIT {
    private static final int NODES = 4;

    @TempDir
    private Path home;

    @Test
    void countsAreKeptInSqlite() throws IOException, SQLException {
        story();
    }

    @Test
    void countsAreKeptInPostgresql() throws IOException {
        try (var postgres = EmbeddedPostgres.start();
                var site =
                        OwnSite.start(home, "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"))) {
            addsUpAndForgets(site);
            severalNodesAddToTheSame(site);
            hasRoomForSoManyWordsOfADay(site);
        }
    }

    private void story() throws IOException, SQLException {
        try (var site = OwnSite.start(home)) {
            addsUpAndForgets(site);
            severalNodesAddToTheSame(site);
            hasRoomForSoManyWordsOfADay(site);
            losesNothingWhileAnotherProgramHoldsTheDatabase(site);
            site.get(SearchRecords.class).asked(words("trước khi tắt"), 1);
        }
        try (var site = OwnSite.start(home, "--sanvat.search.records.enabled=false")) {
            assertThat(site.get(SearchTable.class).find(new Query(1, Outcome.ANY, List.of(), 1, 20_000)))
                    .contains(query("trước khi tắt", 1, 1, 0));
            countsNothingWhereItIsSwitchedOff(site);
        }
    }

    private static AskedWords words(String words) {
        return new AskedWords(words, Language.VIETNAMESE);
    }

    private static AskedQuery query(String words, long asked, long found, long opened) {
        return new AskedQuery(words(words), asked, OptionalLong.of(found), opened);
    }

    private static DayRecord day(LocalDate day, String words, long asked, long opened, long found) {
        return new DayRecord(new DayRecord.Key(day, words(words)), new SearchCounts(asked, opened, found));
    }

    private static void addsUpAndForgets(OwnSite site) {
        var table = site.get(SearchTable.class);
        var today = LocalDate.now(site.get(Clock.class));
        table.add(List.of(
                day(today.minusDays(89), "gốm thanh hà", 2, 1, 4),
                day(today.minusDays(90), "gốm thanh hà", 40, 9, 4),
                day(today.minusDays(2), "xe máy", 3, 0, 0),
                day(today.minusDays(1), "mắm", 9, 0, 0),
                day(today, "mắm", 1, 0, 7),
                day(today, "yến sào", 4, 3, 2)));
        table.add(List.of(day(today, "mắm", 1, 0, SearchCounts.UNKNOWN)));
        site.get(RecordClock.class).look();

        assertThat(find(table, 90, Outcome.ANY))
                .containsExactly(
                        query("mắm", 11, 7, 0),
                        query("yến sào", 4, 2, 3),
                        query("xe máy", 3, 0, 0),
                        query("gốm thanh hà", 2, 4, 1));
        assertThat(find(table, 7, Outcome.NOTHING)).containsExactly(query("xe máy", 3, 0, 0));
        assertThat(find(table, 7, Outcome.UNOPENED)).containsExactly(query("mắm", 11, 7, 0));
        assertThat(find(table, 1, Outcome.OPENED)).containsExactly(query("yến sào", 4, 2, 3));
        assertThat(table.find(new Query(90, Outcome.ANY, List.of(Language.ENGLISH), 1, 10)))
                .isEmpty();
        assertThat(table.find(new Query(90, Outcome.ANY, List.of(Language.ENGLISH, Language.VIETNAMESE), 4, 1)))
                .containsExactly(query("mắm", 11, 7, 0));
    }

    private static List<AskedQuery> find(SearchTable table, int days, Outcome outcome) {
        return table.find(new Query(days, outcome, List.of(), 1, 10));
    }

    /** Each in a transaction of its own, as nodes of one site are. */
    private static void severalNodesAddToTheSame(OwnSite site) {
        var table = site.get(SearchTable.class);
        var transactions = site.get(TransactionOperations.class);
        var today = LocalDate.now(site.get(Clock.class));
        var rows = IntStream.range(0, 50)
                .mapToObj(i -> day(today, "cùng lúc " + i, 1, 0, 1))
                .sorted(DayRecord.ORDER)
                .toList();
        var nodes = Stream.generate(() ->
                        CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> table.add(rows))))
                .limit(NODES)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        assertThat(table.find(new Query(1, Outcome.ANY, List.of(), NODES, 100)))
                .filteredOn(each -> each.words().words().startsWith("cùng lúc"))
                .hasSize(50)
                .allMatch(each -> each.asked() == NODES);
    }

    private static void hasRoomForSoManyWordsOfADay(OwnSite site) {
        var table = site.get(SearchTable.class);
        var yesterday = LocalDate.now(site.get(Clock.class)).minusDays(60);
        var more = IntStream.range(0, SearchTable.MOST_OF_A_DAY + 5)
                .mapToObj(i -> day(yesterday, "đầy " + i, 1, 0, 1))
                .toList();
        site.get(TransactionOperations.class).executeWithoutResult(status -> table.add(more));
        site.get(TransactionOperations.class).executeWithoutResult(status -> table.add(more));
        assertThat(table.find(new Query(90, Outcome.ANY, List.of(), 1, 20_000)))
                .filteredOn(each -> each.words().words().startsWith("đầy"))
                .hasSize(SearchTable.MOST_OF_A_DAY)
                .allMatch(each -> each.asked() == 2);
    }

    private void losesNothingWhileAnotherProgramHoldsTheDatabase(OwnSite site) throws SQLException {
        var records = site.get(SearchRecords.class);
        var clock = site.get(RecordClock.class);
        var table = site.get(SearchTable.class);
        records.asked(words("trong lúc khoá"), 3);
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/accounts/accounts.db"));
                var statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            clock.look();
            records.asked(words("trong lúc khoá"), 3);
            statement.execute("ROLLBACK");
        }
        clock.look();
        assertThat(table.find(new Query(1, Outcome.ANY, List.of(), 1, 20_000)))
                .contains(query("trong lúc khoá", 2, 3, 0));
    }

    private static void countsNothingWhereItIsSwitchedOff(OwnSite site) {
        site.get(SearchRecords.class).asked(words("sau khi tắt"), 1);
        site.get(RecordClock.class).look();
        assertThat(site.get(SearchTable.class).find(new Query(1, Outcome.ANY, List.of(), 1, 20_000)))
                .noneMatch(each -> each.words().words().equals("sau khi tắt"));
        var people = DeskPeople.of(site);
        var page = people.signedIn(site.port(), people.administrator()).get("/admin/search/asked?days=7");
        assertThat(page.body()).contains("đang tắt việc đếm", "trước khi tắt");
    }
}
