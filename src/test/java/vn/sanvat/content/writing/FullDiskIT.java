package vn.sanvat.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.history.ContentHistory;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.content.live.TestContent;
import vn.sanvat.content.revision.Author;
import vn.sanvat.problem.ProblemOccurred;

/** A process that may write no file of more than 64 KB: what a full disk is to a save of more than that. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the limit is set by a POSIX shell")
class FullDiskIT {
    private static final EntryFile TEA = EntryFile.source(EntryId.of(EntryType.STORY, "tra-sen"));

    @TempDir
    private Path home;

    @Test
    void aSaveThatDoesNotFitIsToldAndTheOldVersionStaysWhole() throws Exception {
        var folder = new ContentFolder(home.resolve("content")).entry("stories/tra-sen.md", "Trà sen");
        var log = home.resolve("log");
        var writer = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 128; exec \"$0\" -XX:-UsePerfData -cp \"$1\" \"$2\" \"$3\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(writer.waitFor()).as(Files.readString(log)).isZero();
        assertThat(Files.readString(log)).contains("refused 503 save.unwritable", "saved what fits");
        try (var history = ContentHistory.open(folder.path(), home.resolve("history"), Clock.systemUTC())) {
            assertThat(history.recordOutsideChanges()).isFalse();
            var kept = new Workspace(history, TestContent.of(history))
                    .changeSet()
                    .find(Stage.PUBLIC, TEA)
                    .orElseThrow();
            assertThat(kept.text().body()).isEqualTo("Vừa.");
            assertThat(Files.readString(folder.path().resolve("stories/tra-sen.md")))
                    .isEqualTo(kept.text().text());
        }
    }

    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            var home = Path.of(arguments[0]);
            var history = ContentHistory.open(home.resolve("content"), home.resolve("history"), Clock.systemUTC());
            var workspace = new Workspace(history, TestContent.of(history));
            var noise = new StringBuilder();
            // what cannot be compressed
            new Random(3).ints(400_000, 0x4e00, 0x9fa5).forEach(noise::appendCodePoint);
            var before =
                    workspace.changeSet().find(Stage.PUBLIC, TEA).orElseThrow().text();
            try {
                save(workspace, noise.toString());
            } catch (ProblemOccurred e) {
                System.out.println(
                        "refused " + e.problem().status() + " " + e.problem().key());
            }
            if (!workspace
                    .changeSet()
                    .find(Stage.PUBLIC, TEA)
                    .orElseThrow()
                    .text()
                    .equals(before)) {
                throw new IllegalStateException("changed");
            }
            save(workspace, "Vừa.");
            System.out.println("saved what fits");
        }

        private static void save(Workspace workspace, String body) {
            workspace.write(new Author("Writer", "writer@sanvat.example"), "Save", changeSet -> {
                var text = changeSet.find(Stage.PUBLIC, TEA).orElseThrow().text();
                changeSet.put(Stage.PUBLIC, TEA, text.withBody(body));
            });
        }
    }
}
