package vn.sanvat.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.history.ContentHistory;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.content.live.TestContent;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.yaml.FieldValue;

/** Kills a process that saves without pause, again and again: what it acknowledged is there, the rest whole or absent. */
class KilledWriterIT {
    private static final int ROUNDS = 60;
    private static final EntryFile ONE = EntryFile.source(EntryId.of(EntryType.STORY, "one"));
    private static final EntryFile OTHER = EntryFile.source(EntryId.of(EntryType.STORY, "other"));

    @TempDir
    private Path home;

    @Test
    void whatWasAcknowledgedIsThereByteForByte() throws Exception {
        new ContentFolder(home.resolve("content"))
                .entry("stories/one.md", "0", "# stays")
                .entry("stories/other.md", "0", "# stays");
        var random = new Random(42);
        var acknowledged = 0;
        var interrupted = 0;
        var awaited = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var last = acknowledged;
            var least = random.nextInt(4);
            awaited += least;
            acknowledged = killed(least, random.nextInt(40), last);
            var there = verify(acknowledged);
            interrupted += there > acknowledged ? 1 : 0;
            acknowledged = there;
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(awaited);
        System.out.println(
                ROUNDS + " kills: " + acknowledged + " saves, " + interrupted + " of them done but not acknowledged");
    }

    /**
     * Kills a writer some milliseconds after its first acknowledgements, however fast the machine is.
     *
     * @return the last number that the writer acknowledged
     */
    private int killed(int least, int milliseconds, int last) throws IOException, InterruptedException {
        var log = home.resolve("acknowledged.log");
        Files.deleteIfExists(log);
        var writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        home.toString(),
                        String.valueOf(last))
                .redirectOutput(log.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        while (acknowledged(log) < least) {
            assertThat(writer.isAlive()).isTrue();
            Thread.sleep(5);
        }
        Thread.sleep(milliseconds);
        writer.destroyForcibly().waitFor();
        return last + acknowledged(log);
    }

    /** How many saves the log names; a line that was cut off was not acknowledged. */
    private static int acknowledged(Path log) throws IOException {
        return (int) Files.readString(log)
                .lines()
                .filter(line -> line.matches("\\d+;"))
                .count();
    }

    /** Opens the same home as the next start does; nobody repairs anything. */
    private int verify(int acknowledged) throws IOException {
        try (var history = ContentHistory.open(home.resolve("content"), home.resolve("history"), Clock.systemUTC())) {
            assertThat(history.recordOutsideChanges())
                    .as("nothing looks as if somebody had changed it on disk")
                    .isFalse();
            var workspace = new Workspace(history, TestContent.of(history));
            var changeSet = workspace.changeSet();
            var one = changeSet.find(Stage.PUBLIC, ONE).orElseThrow().text();
            var other = changeSet.find(Stage.PUBLIC, OTHER).orElseThrow().text();
            var there = Integer.parseInt(one.field("title"));
            assertThat(there).isBetween(acknowledged, acknowledged + 1);
            assertThat(one.text())
                    .isEqualTo("---\ntitle: " + (there == 0 ? "0" : there) + "\n# stays\n---\nLời văn.\n");
            assertThat(other.field("title")).isEqualTo(one.field("title"));
            assertThat(changeSet.has(Stage.DRAFTS, ONE)).isEqualTo(there % 2 == 1);
            for (var file : List.of(ONE, OTHER)) {
                assertThat(Files.readString(home.resolve("content").resolve(file.path())))
                        .isEqualTo(changeSet
                                .find(Stage.PUBLIC, file)
                                .orElseThrow()
                                .text()
                                .text());
            }
            assertThat(Files.exists(home.resolve("content/_drafts/stories/one.md")))
                    .isEqualTo(there % 2 == 1);
            return there;
        }
    }

    /** Saves one number after the other, each in two files at once, and says which are done. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            var home = Path.of(arguments[0]);
            var history = ContentHistory.open(home.resolve("content"), home.resolve("history"), Clock.systemUTC());
            var workspace = new Workspace(history, TestContent.of(history));
            for (var number = Integer.parseInt(arguments[1]) + 1; ; number++) {
                save(workspace, number);
                System.out.println(number + ";");
            }
        }

        private static void save(Workspace workspace, int number) {
            workspace.write(new Author("Writer", "writer@sanvat.example"), "Save " + number, changeSet -> {
                for (var file : List.of(ONE, OTHER)) {
                    var text = changeSet.find(Stage.PUBLIC, file).orElseThrow().text();
                    changeSet.put(Stage.PUBLIC, file, text.with("title", FieldValue.text(String.valueOf(number))));
                    if (number % 2 == 1) {
                        changeSet.put(Stage.DRAFTS, file, text);
                    } else {
                        changeSet.remove(Stage.DRAFTS, file);
                    }
                }
            });
        }
    }
}
