package vn.sanvat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Needs;
import vn.sanvat.SiteTest;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.content.Language;
import vn.sanvat.search.Search;

/** The lines for the terminal in {@code clients.md}, as they stand there: what stands behind the # is in the answer. */
@SiteTest
@Needs("curl")
class ClientsPageIT {
    private static final String BEHIND_THE_NUMBER_SIGN = " # ";

    @LocalServerPort
    private int port;

    @Autowired
    private DeskPeople people;

    @Autowired
    private MakeToken makeToken;

    @Autowired
    private Search search;

    @TempDir
    private Path folder;

    @Test
    void everyLineForTheTerminalDoesWhatThePageSays() throws Exception {
        Files.writeString(folder.resolve(".curlrc"), "silent\nshow-error\nmax-time = 60\n");
        await().atMost(Duration.ofSeconds(90)).until(() -> search.isUpToDate(Language.VIETNAMESE));
        var surroundings = Map.of(
                "SITE", "http://localhost:" + port,
                "TOKEN",
                        ApiClient.of(port, makeToken, people.administrator(), Scope.WRITE, Scope.PUBLISH)
                                .token(),
                "CURL_HOME", folder.toString());
        var lines = ClientsPage.blocks("sh").stream()
                .flatMap(block -> List.of(block.split("(?<!\\\\)\n")).stream())
                .toList();
        assertThat(lines).hasSizeGreaterThan(10);
        for (var line : lines) {
            var parts = line.split(BEHIND_THE_NUMBER_SIGN);
            assertThat(run(parts[0], surroundings)).as(line).contains(parts.length > 1 ? parts[1] : "");
        }
    }

    private String run(String line, Map<String, String> surroundings) throws Exception {
        var builder = new ProcessBuilder("sh", "-c", line).directory(folder.toFile());
        builder.environment().putAll(surroundings);
        var process = builder.redirectErrorStream(true).start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(line + "\n" + told).isZero();
        return told;
    }
}
