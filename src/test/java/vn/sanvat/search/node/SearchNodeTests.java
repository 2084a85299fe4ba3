package vn.sanvat.search.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.sanvat.search.node.process.NodeFolders;
import vn.sanvat.search.node.process.ServerArguments;
import vn.sanvat.search.node.process.ServerCommand;

class SearchNodeTests {
    @Test
    void hidesSecretsOfAnAddress() {
        var address = new SearchAddress(List.of(URI.create("http://localhost:9200")), "sanvat", "s3cret", "k3y");
        assertThat(address.toString())
                .contains("http://localhost:9200", "sanvat")
                .doesNotContain("s3cret", "k3y");
    }

    @Test
    void refusesAnAddressOfNothing() {
        assertThatThrownBy(() -> new SearchAddress(List.of(), null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAHeapThatIsTooSmall() {
        var settings = SearchNodeSettings.in(Path.of("data/search"));
        assertThat(settings.heap()).isEqualTo(DataSize.ofMegabytes(512));
        assertThat(settings.home()).isAbsolute();
        assertThatThrownBy(() -> settings.withHeap(DataSize.ofMegabytes(1))).hasMessageContaining("at least 128 MB");
    }

    @Test
    void isStoppedUntilItIsStarted(@TempDir Path home) {
        try (var node = new SearchNode(SearchNodeSettings.in(home), Clock.systemUTC())) {
            assertThat(node.state()).isEqualTo(new NodeState.Stopped());
            assertThat(node.awaitRunning(Duration.ofMinutes(1))).isFalse();
        }
    }

    @Test
    void saysWhatToDoAboutAHomeThatIsAFile(@TempDir Path folder) throws IOException {
        Path home = Files.createFile(folder.resolve("search"));
        try (var node = new SearchNode(SearchNodeSettings.in(home), Clock.systemUTC())) {
            node.start();
            assertThat(node.awaitRunning(Duration.ofMinutes(1))).isFalse();
            assertThat(node.state())
                    .isInstanceOfSatisfying(
                            NodeState.Failed.class,
                            failed ->
                                    assertThat(failed.why()).contains("The search server cannot be set up in " + home));
        }
    }

    @Test
    void passesPathsWithVietnameseLettersToTheServer() throws IOException {
        byte[] arguments = ServerArguments.of(Map.of("path.home", "/Sản Vật"), Path.of("/c"), Path.of("/l"));
        // the count of letters, then their UTF-8
        assertThat(new String(arguments, StandardCharsets.UTF_8))
                .contains("\tpath.home\0\u0008/Sản Vật\u0002/c\u0002/l");
    }

    @Test
    void carriesItsHomeWhereASystemShowsIt() {
        var folders = new NodeFolders(Path.of("/srv/search"));
        var command = ServerCommand.of(
                folders, Path.of("/srv/search/server-8.19.21-ab"), Path.of("/jdk"), DataSize.ofMegabytes(384));
        assertThat(command)
                .startsWith(Path.of("/jdk/bin/java").toString(), "-Dsanvat.search.home=/srv/search")
                .contains("-Xmx384m", "-Djava.io.tmpdir=/srv/search/tmp");
    }

    /** Tests are started so, and whoever tries the site out. */
    @Test
    void compilesAsFarAsTheSiteDoes() {
        var command = ServerCommand.of(
                new NodeFolders(Path.of("/srv/search")),
                Path.of("/srv/search/server-8.19.21-ab"),
                Path.of("/jdk"),
                DataSize.ofMegabytes(384));
        var ours = ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:TieredStopAtLevel=1");
        assertThat(command.contains("-XX:TieredStopAtLevel=1")).isEqualTo(ours);
    }
}
