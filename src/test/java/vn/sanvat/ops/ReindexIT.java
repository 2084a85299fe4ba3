package vn.sanvat.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sanvat.Sanvat;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;
import vn.sanvat.content.history.ContentHistory;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;

/** The command beside a running site, in a process of its own. */
@SiteTest
class ReindexIT {
    private static final Path LOCK = TestHome.FOLDER.resolve("data/history/index.lock");

    @Autowired
    private Search search;

    @Autowired
    private ContentHistory history;

    @Test
    void buildsTheIndexOfARunningSiteAndLeavesItsHistoryAlone() throws Exception {
        SearchReady.await(search);
        var before = history.head();
        Files.writeString(LOCK, "");
        Told told;
        try {
            told = run("reindex", TestHome.FOLDER, "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none");
            assertThat(LOCK).as(told.text()).exists();
        } finally {
            Files.deleteIfExists(LOCK);
        }

        assertThat(told.text())
                .contains("The search index is built: " + search.health().documents())
                .doesNotContain("WARN", "ERROR", "\tat ");
        assertThat(told.status()).isZero();
        assertThat(history.head()).isEqualTo(before);
        SearchReady.await(search);
    }

    @Test
    void theExampleQueriesFindWhatTheyShould() throws Exception {
        SearchReady.await(search);
        var told = run("check", TestHome.FOLDER, "--search");

        assertThat(told.text()).contains(" example queries, 0 wrong");
        assertThat(told.status()).isZero();
        SearchReady.await(search);
    }

    @Test
    void saysInOneSentenceThatNothingIsPublicYet(@TempDir Path home) throws Exception {
        Files.createDirectories(home.resolve("content"));
        Files.writeString(home.resolve("content/site.yml"), "name: {vi: Thử}\n");
        var told = run("reindex", home);

        assertThat(told.text())
                .contains("Nothing of " + home.resolve("content") + " is public yet: start the site once")
                .doesNotContain("\tat ");
        assertThat(told.status()).isEqualTo(1);
        assertThat(home.resolve("data/history")).doesNotExist();
    }

    private record Told(int status, String text) {}

    private static Told run(String command, Path home, String... settings) throws Exception {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Sanvat.class.getName(),
                command,
                "--sanvat.home=" + home);
        builder.command().addAll(java.util.List.of(settings));
        var process = builder.redirectErrorStream(true).start();
        try {
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return new Told(process.exitValue(), text);
        } finally {
            process.destroyForcibly();
        }
    }
}
