package vn.sanvat.content.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.ParsedFiles;
import vn.sanvat.content.history.ContentHistory;
import vn.sanvat.content.history.FileChange;
import vn.sanvat.content.history.OneCommit;
import vn.sanvat.content.revision.Author;
import vn.sanvat.problem.ProblemOccurred;

/** The content, its git or the system's notices go away while the site runs, and come back. */
class AwayTests {
    private static final String FILE = "pages/a.md";
    private static final Duration INTERVAL = Duration.ofMillis(200);

    @TempDir
    private Path home;

    private final AtomicBoolean noNotices = new AtomicBoolean();
    private ContentFolder folder;
    private ContentHistory history;
    private Content content;
    private Consumer<ContentChanged> announced = change -> {};
    private ContentWatcher watcher;

    @BeforeEach
    void open() throws Exception {
        folder = new ContentFolder(Files.createDirectories(home.resolve("content")))
                .entry(FILE, "Một")
                .entry("pages/b.md", "Hai");
        begin();
    }

    private void begin() {
        history = ContentHistory.open(folder.path(), home.resolve("history"), Clock.systemUTC());
        content = new Content(history, List.of(), ParsedFiles.none(), change -> announced.accept(change), shown -> {});
        watcher = new ContentWatcher(content, folder.path(), INTERVAL, true, () -> {
            if (noNotices.get()) {
                throw new IOException("User limit of inotify instances reached or too many open files");
            }
            return FileSystems.getDefault().newWatchService();
        });
        watcher.start();
    }

    @AfterEach
    void close() {
        watcher.stop();
        history.close();
    }

    private void openRepository() throws Exception {
        close();
        try (var git = Git.init().setDirectory(folder.path().toFile()).call()) {
            commit(git);
        }
        begin();
    }

    private static void commit(Git git) throws Exception {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("Change")
                .setSign(false)
                .setAuthor("a", "a@localhost")
                .setCommitter("a", "a@localhost")
                .call();
    }

    private String title() {
        return content.current()
                .find(EntryId.of(EntryType.PAGE, "a"))
                .orElseThrow()
                .sourceText()
                .title();
    }

    private void write(String text) {
        OneCommit.write(
                history,
                new Author("Hà", "ha@sanvat.example"),
                "Say",
                head -> List.of(
                        FileChange.write("pages/c.md", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/.git", "history"})
    void whatIsAwayIsSaidAndNothingIsHalfDone(String part) throws Exception {
        if (part.endsWith(".git")) {
            openRepository();
        }
        var aside = home.resolve("aside");
        Files.move(home.resolve(part), aside);

        await().until(() ->
                content.troubles().all().stream().anyMatch(line -> line.contains("is not there at the moment")));
        assertThat(title()).isEqualTo("Một");
        assertThatThrownBy(() -> write("Không"))
                .isInstanceOfSatisfying(
                        ProblemOccurred.class,
                        e -> assertThat(e.problem().key()).isEqualTo("content.away"));

        Files.move(aside, home.resolve(part));
        await().until(() -> content.troubles().all().isEmpty());
        write("Được");
        assertThat(folder.path().resolve("pages/c.md")).hasContent("Được");
        content.refresh();
        assertThat(content.current().entries()).hasSize(2);
    }

    @Test
    void whatIsTakenInWhenTheSiteStopsIsFinished() throws Exception {
        var begun = new CountDownLatch(1);
        var finished = new AtomicBoolean();
        announced = change -> {
            begun.countDown();
            try {
                Thread.sleep(300);
                finished.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        folder.entry(FILE, "Mới");
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        watcher.stop();

        assertThat(finished).isTrue();
        assertThat(content.troubles().all()).isEmpty();
    }

    @Test
    void foldersComeAndGoAndChangesAreSeen() throws Exception {
        for (var round = 0; round < 500; round++) {
            var made = folder.path().resolve("_drafts/x" + round);
            Files.createDirectories(made.resolve("y"));
            Files.delete(made.resolve("y"));
            Files.delete(made);
        }
        folder.entry(FILE, "Sau đó");
        await().until(() -> title().equals("Sau đó"));
        var newFolder = folder.entry("stories/moi.md", "Mới");
        await().until(() -> content.current().entries().size() == 3);
        newFolder.entry("stories/moi.md", "Mới hơn");
        await().until(() -> content.current()
                .find(EntryId.of(EntryType.STORY, "moi"))
                .filter(entry -> entry.sourceText().title().equals("Mới hơn"))
                .isPresent());
        assertThat(content.troubles().all()).isEmpty();
    }

    @Test
    void withoutNoticesOfTheSystemChangesAreSeenAllTheSameAndItIsSaid() throws Exception {
        close();
        noNotices.set(true);
        begin();
        await().until(() -> content.troubles().all().stream().anyMatch(line -> line.contains("inotify")));
        folder.entry(FILE, "Không ai báo");
        await().until(() -> title().equals("Không ai báo"));

        noNotices.set(false);
        await().until(() -> content.troubles().all().isEmpty());
        folder.entry(FILE, "Lại được báo");
        await().until(() -> title().equals("Lại được báo"));
    }

    @Test
    void aFolderInThePlaceOfAnotherIsWatched() throws Exception {
        var copy = new ContentFolder(home.resolve("copy")).entry(FILE, "Một").entry("pages/b.md", "Hai");
        Files.move(folder.path(), home.resolve("before"));
        Files.move(copy.path(), folder.path());
        folder.entry(FILE, "Trong thư mục mới");
        await().until(() -> title().equals("Trong thư mục mới"));
        folder.entry(FILE, "Lần nữa");
        await().until(() -> title().equals("Lần nữa"));
    }
}
