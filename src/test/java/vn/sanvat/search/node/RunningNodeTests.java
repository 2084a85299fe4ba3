package vn.sanvat.search.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.search.node.process.NodeFolders;
import vn.sanvat.search.node.process.ServerCommand;

class RunningNodeTests {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:1");

    @TempDir
    Path home;

    private NodeFolders folders;
    private Process process;

    /** A JVM that carries the mark of this home, as the server does, and waits for its input. */
    @BeforeEach
    void start() throws IOException {
        folders = NodeFolders.make(home);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String waits = "jdk.jshell/jdk.internal.jshell.tool.JShellToolProvider";
        process = new ProcessBuilder(java.toString(), ServerCommand.mark(folders.home()), "-m", waits, "-")
                .redirectErrorStream(true)
                .start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    private RunningNode note() {
        return RunningNode.of(process.toHandle(), ADDRESS, "sanvat", "secret");
    }

    @Test
    void isFoundByAnotherProcess() throws IOException {
        note().write(folders.node());
        assertThat(RunningNode.read(folders.node())).contains(note());
        assertThat(Files.getPosixFilePermissions(folders.node())).hasSize(2);
        assertThat(note().address().orElseThrow().uris()).containsExactly(ADDRESS);
    }

    @Test
    void isNoneWhenTheProcessNumberWasUsedAgain() {
        var earlier = new RunningNode(process.pid(), note().started() - 60_000, ADDRESS, "sanvat", "secret");
        assertThat(earlier.process(folders.home())).isEmpty();
    }

    @Test
    void isNoneWhenTheProcessIsOfAnotherHome() {
        assertThat(note().process(home.resolve("other"))).isEmpty();
    }

    @Test
    void isNoneWhenNothingWasLeftBehind() throws IOException {
        RunningNode.endLeftOver(folders);
        assertThat(SearchNode.running(home)).isEmpty();
        assertThat(SearchNode.running(home.resolve("absent"))).isEmpty();
    }

    @Test
    void isNoneWhenTheNoteIsBroken() throws IOException {
        Files.writeString(folders.node(), "{\"pid\": ");
        assertThat(RunningNode.read(folders.node())).isEmpty();
    }

    @Test
    void leavesAForeignProcessAlone() throws IOException {
        new RunningNode(process.pid(), 0, ADDRESS, "sanvat", "secret").write(folders.node());
        RunningNode.endLeftOver(folders);
        assertThat(process.isAlive()).isTrue();
        assertThat(folders.node()).doesNotExist();
    }

    @Test
    void endsWhatAKilledSiteLeftBehind() throws IOException {
        note().write(folders.node());
        RunningNode.endLeftOver(folders);
        assertThat(process.isAlive()).isFalse();
        assertThat(folders.node()).doesNotExist();
    }
}
