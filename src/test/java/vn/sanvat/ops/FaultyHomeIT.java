package vn.sanvat.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.sanvat.Asker;
import vn.sanvat.OwnSite;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.admin.DeskClient;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.live.ContentFolder;

/** A home with a fault: the site says so in words, loses nothing and goes on with the rest. */
@ExtendWith(OutputCaptureExtension.class)
class FaultyHomeIT {
    private static final Pattern FROM = Pattern.compile("name=\"from\" value=\"([0-9a-f]{40})\"");
    private static final String STORY = "/admin/entries/stories/thu";

    @TempDir
    private Path home;

    private OwnSite start() throws IOException {
        return OwnSite.start(home, "--sanvat.search.enabled=false", "--sanvat.watch-interval=200ms");
    }

    private static DeskClient desk(OwnSite site) {
        var people = DeskPeople.of(site);
        var desk = people.signedIn(site.port(), people.administrator());
        desk.post("/admin/new", "type", "story", "title", "Thử", "request_id", "x");
        return desk;
    }

    private static HttpResponse<String> save(DeskClient desk, String then, String body) {
        var from = FROM.matcher(desk.get(STORY).body());
        return post(desk, from.find() ? from.group(1) : "", then, body);
    }

    private static HttpResponse<String> post(DeskClient desk, String from, String then, String body) {
        return desk.post(
                STORY + "/save", "from", from, "then", then, "f.title", "Thử", "f.summary", "Tóm tắt.", "body", body);
    }

    private static String from(DeskClient desk) {
        var from = FROM.matcher(desk.get(STORY).body());
        assertThat(from.find()).isTrue();
        return from.group(1);
    }

    @Test
    void aTemplateThatFailsLeavesItsPageInTheThemeOfTheProductAndIsNamed() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("themes"), home.resolve("themes"));
        Files.createDirectories(home.resolve("themes/rieng/templates"));
        Files.writeString(home.resolve("themes/rieng/theme.yml"), "name: rieng\ncontract: 1\nparent: default\n");
        Files.writeString(
                home.resolve("themes/rieng/templates/list.html"),
                "<!DOCTYPE html>\n<html><body>\n<p th:text=\"${content.nothing.like.it}\"></p>\n</body></html>\n");
        Files.writeString(
                home.resolve("themes/rieng/templates/error.html"),
                "<!DOCTYPE html>\n<html><body><p th:replace=\"~{error}\"></p></body></html>\n");
        Files.createDirectories(home.resolve("content"));
        Files.writeString(home.resolve("content/site.yml"), "name: {vi: Xứ Sen}\ntheme: rieng\n");
        try (var site = start()) {
            var visitor = new Asker(site.port());
            assertThat(visitor.get("/actuator/health").body()).contains("\"shown\":\"rieng\"");

            var list = visitor.get("/cau-chuyen");
            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(list.body()).contains("<h1", "Câu chuyện", "Xứ Sen").doesNotContain("th:");
            var style = Pattern.compile("/theme/[^\"]+\\.css").matcher(list.body());
            assertThat(style.find()).isTrue();
            assertThat(visitor.get(style.group()).statusCode()).isEqualTo(200);

            var unknown = visitor.get("/khong-co");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.body()).contains("<h1", "Xứ Sen");

            assertThat(visitor.get("/actuator/health").body())
                    .contains("themes/rieng/templates/list.html:3: ", "themes/rieng/templates/error.html:")
                    .contains("\"status\":\"UP\"");
            assertThat(desk(site).get("/admin").body())
                    .contains("themes/rieng/templates/list.html:3: không dựng được trang từ khuôn này")
                    .contains("nothing")
                    .contains("themes/rieng/templates/error.html:2: ", "Fragment inclusion depth");
        }
    }

    @Test
    void aThemeThatBreaksWhileTheSiteRunsIsNamedUntilItIsMended() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("themes"), home.resolve("themes"));
        var manifest = home.resolve("themes/default/theme.yml");
        var good = Files.readString(manifest);
        try (var site = start()) {
            var visitor = new Asker(site.port());
            var desk = desk(site);
            assertThat(visitor.get("/actuator/health").body()).doesNotContain("themes/default/");

            Files.writeString(manifest, "name: default\n\tcontract: 1\n");
            await().until(() -> visitor.get("/actuator/health").body().contains("themes/default/theme.yml:2: "));
            assertThat(desk.get("/admin").body()).contains("themes/default/theme.yml:2: không đọc được YAML");
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);

            Files.writeString(manifest, good);
            await().until(() -> !visitor.get("/actuator/health").body().contains("themes/default/"));
            assertThat(desk.get("/admin").body()).doesNotContain("themes/default/");

            Files.writeString(home.resolve("content/site.yml"), "name: {vi: Xứ Sen}\ntheme: chua-co\n");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> visitor.get("/actuator/health").body().contains("chua-co"));
            assertThat(visitor.get("/").body()).contains("Xứ Sen", "/theme/default/site-");
        }
    }

    @Test
    void pagesGoOnWhileTheContentIsAwayAndTheDeskSaysIt(CapturedOutput output) throws Exception {
        try (var site = start()) {
            for (var part : new String[] {"content", "data/history"}) {
                goesOnWithout(part, site, output);
            }
        }
    }

    @Test
    void pagesGoOnWhileTheRepositoryOfPeopleIsAwayAndTheDeskSaysIt(CapturedOutput output) throws Exception {
        var content = new ContentFolder(Files.createDirectories(home.resolve("content")))
                .with("site.yml", "name: {vi: Xứ Sen}\n");
        try (var git = Git.init().setDirectory(content.path().toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Begin")
                    .setSign(false)
                    .setAuthor("a", "a@localhost")
                    .setCommitter("a", "a@localhost")
                    .call();
        }
        try (var site = start()) {
            goesOnWithout("content/.git", site, output);
        }
    }

    private void goesOnWithout(String part, OwnSite site, CapturedOutput output) throws Exception {
        var desk = desk(site);
        assertThat(save(desk, "publish", "Chữ đã đăng, trước " + part).statusCode())
                .isEqualTo(303);
        var from = from(desk);
        var visitor = new Asker(site.port());
        var before = output.getAll().length();
        var aside = home.resolve("aside");
        Files.move(home.resolve(part), aside);
        await().until(() -> !site.get(Content.class).troubles().all().isEmpty());

        for (var path : new String[] {"/", "/cau-chuyen/thu", "/cau-chuyen", "/ban-do", "/lich"}) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (var path : new String[] {"stories", "stories/thu", "entries", "stories/thu?fields=source"}) {
            assertThat(visitor.get("/api/v1/" + path).statusCode()).as(path).isEqualTo(200);
        }
        for (var path : new String[] {"changes", "entries?updated_since=2020-01-01T00:00:00Z"}) {
            var answer = visitor.get("/api/v1/" + path);
            assertThat(answer.statusCode()).as(path).isIn(200, 503);
            assertThat(answer.statusCode() == 200 || answer.body().contains("\"type\""))
                    .as(answer.body())
                    .isTrue();
        }
        assertThat(visitor.get("/actuator/health").body()).contains("is not there at the moment");
        assertThat(visitor.get("/media/2026/a-10x10-abcdef12.jpg/640.webp").statusCode())
                .isNotEqualTo(500);
        for (var path : new String[] {"/admin", "/admin/entries", STORY, STORY + "/history", "/admin/media"}) {
            assertThat(desk.get(path).statusCode()).as(path).isIn(200, 503);
        }
        assertThat(post(desk, from, "save", "Chữ mới.").statusCode()).isEqualTo(503);

        Files.move(aside, home.resolve(part));
        await().until(() -> site.get(Content.class).troubles().all().isEmpty());
        assertThat(save(desk, "save", "Chữ mới sau " + part).statusCode()).isEqualTo(303);
        assertThat(output.getAll().substring(before))
                .containsOnlyOnce("HEAD: The content folder")
                .doesNotContain("\tat vn.sanvat");
    }

    @Test
    void aSecondSiteOnTheHomeIsRefusedInOneSentence() throws Exception {
        try (var first = start()) {
            assertThatThrownBy(this::start)
                    .satisfies(e -> assertThat(PlainFailures.sentence(e))
                            .hasValueSatisfying(said -> assertThat(said).startsWith("Another running site uses")));
            assertThat(new Asker(first.port()).get("/").statusCode()).isEqualTo(200);
        }
        start().close();
    }

    @Test
    void aBrokenDatabaseIsSaidInOneSentence() throws Exception {
        Files.createDirectories(home.resolve("data/accounts"));
        Files.writeString(home.resolve("data/accounts/accounts.db"), "Không phải SQLite.".repeat(200));

        assertThatThrownBy(this::start)
                .satisfies(e -> assertThat(PlainFailures.sentence(e))
                        .hasValueSatisfying(said -> assertThat(said).contains("database of accounts")));
        assertThat(home.resolve("data/accounts/accounts.db")).content().startsWith("Không phải SQLite.");
    }

    @Test
    void whatIsSavedWhileTheDatabaseTakesNothingIsRecordedLater() throws Exception {
        try (var site = start()) {
            var desk = desk(site);
            var from = from(desk);
            var audit = site.get(AuditLog.class);
            site.get(JdbcClient.class)
                    .sql("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'database or disk is"
                            + " full'); END")
                    .update();
            assertThat(post(desk, from, "publish", "Trong lúc đầy.").statusCode())
                    .isEqualTo(303);
            assertThat(new Asker(site.port()).get("/cau-chuyen/thu").body()).contains("Trong lúc đầy.");
            assertThat(audit.find(new AuditLog.Query("", "entry.publish", "", "", 5)))
                    .isEmpty();

            site.get(JdbcClient.class).sql("DROP TRIGGER full").update();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> audit.find(new AuditLog.Query("", "entry.publish", "", "", 5))
                                    .size()
                            == 1);
        }
    }

    @Test
    void aDatabaseThatAnotherProgramHoldsIsSaidAndPagesGoOn() throws Exception {
        try (var site = start()) {
            var desk = desk(site);
            var from = from(desk);
            var token = desk.token();
            HttpResponse<String> answer;
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/accounts/accounts.db"));
                    var statement = other.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");
                answer = desk.postAsItIs(
                        STORY + "/save", "_csrf", token, "from", from, "f.title", "Thử", "body", "Trong lúc khoá.");
                assertThat(new Asker(site.port()).get("/").statusCode()).isEqualTo(200);
                statement.execute("ROLLBACK");
            }
            assertThat(answer.statusCode()).as(answer.body()).isIn(303, 503);
            assertThat(post(desk, from, "save", "Trong lúc khoá.").statusCode()).isEqualTo(303);
            assertThat(desk.get(STORY).body()).contains("Trong lúc khoá.");
        }
    }

    @Test
    void aDatabaseThatIsDeletedOrReplacedTakesNothingButTheDeskDown() throws Exception {
        var file = home.resolve("data/accounts/accounts.db");
        var older = home.resolve("older.db");
        try (var site = start()) {
            var desk = desk(site);
            var visitor = new Asker(site.port());
            assertThat(save(desk, "publish", "Trước khi mất.").statusCode()).isEqualTo(303);
            var from = from(desk);
            var token = desk.token();
            var fields = new String[] {"_csrf", token, "from", from, "f.title", "Thử", "body", "Lúc mất."};

            var aside = home.resolve("aside.db");
            Files.move(file, aside);
            assertThat(desk.postAsItIs(STORY + "/save", fields).statusCode()).isEqualTo(503);
            assertThat(visitor.get("/cau-chuyen/thu").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            var health = visitor.get("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("\"accounts\"", "was deleted or replaced while the site runs");
            assertThat(file).as("no empty one was made").doesNotExist();

            Files.move(aside, file);
            assertThat(save(desk, "save", "Có lại rồi.").statusCode()).isEqualTo(303);
            assertThat(visitor.get("/actuator/health").body()).doesNotContain("was deleted");

            anOlderDatabase(older);
            Files.move(older, file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(desk.get(STORY).statusCode()).isEqualTo(503);
            assertThat(visitor.get("/cau-chuyen/thu").statusCode()).isEqualTo(200);
        }
        Files.deleteIfExists(file.resolveSibling("accounts.db-wal"));
        Files.deleteIfExists(file.resolveSibling("accounts.db-shm"));
        try (var site = start()) {
            assertThat(site.get(Accounts.class).all()).as("brought up to date").isEmpty();
            assertThat(new Asker(site.port()).get("/cau-chuyen/thu").body()).contains("Trước khi mất.");
        }
    }

    /** As the first version made it. */
    private static void anOlderDatabase(Path file) throws Exception {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, "", "")
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
    }

    @Test
    void aDatabaseThatBreaksOrIsHeldWhileTheSiteRunsIsSaidInTheHealth() throws Exception {
        var file = home.resolve("data/accounts/accounts.db");
        try (var site = start()) {
            var desk = desk(site);
            var visitor = new Asker(site.port());
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = other.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");
                var begun = System.nanoTime();
                assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
                assertThat(visitor.get("/").statusCode()).isEqualTo(200);
                statement.execute("ROLLBACK");
            }
            site.get(JdbcClient.class)
                    .sql("PRAGMA wal_checkpoint(TRUNCATE)")
                    .query()
                    .listOfRows();
            try (var broken = FileChannel.open(file, StandardOpenOption.WRITE)) {
                broken.write(ByteBuffer.wrap("Không phải SQLite.".repeat(2_000).getBytes(StandardCharsets.UTF_8)));
            }
            await().until(() -> visitor.get("/actuator/health").body().contains("\"AWAY\""));
            assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(desk.get(STORY).statusCode())
                    .as("a connection may have what it needs in memory")
                    .isIn(200, 503);
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        }
    }
}
