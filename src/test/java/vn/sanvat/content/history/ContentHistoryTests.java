package vn.sanvat.content.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.ContentTree;
import vn.sanvat.content.file.SnapshotReader;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.content.revision.Author;

class ContentHistoryTests {
    private static final String FILE = "pages/a.md";
    private static final Instant MONDAY = Instant.parse("2026-02-23T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-02-24T00:00:00Z");

    @TempDir
    private Path home;

    private ContentFolder content;

    @BeforeEach
    void makeFolder() throws Exception {
        content = new ContentFolder(Files.createDirectories(home.resolve("content")));
    }

    @Test
    void beginsAHistoryForAFolderThatIsNoRepository() {
        content.entry(FILE, "Một");

        try (var history = open(MONDAY)) {
            assertThat(history.isOwn()).isTrue();
            assertThat(history.head()).isEmpty();
            assertThat(history.recordOutsideChanges()).isTrue();
            assertThat(paths(history.tree())).containsExactly(FILE);
            assertThat(history.tree().revision()).isEqualTo(history.head().orElseThrow());
        }
        assertThat(content.path().resolve(".git")).doesNotExist();
        assertThat(home.resolve("history/HEAD")).exists();
    }

    @Test
    void beginsAHistoryForAnEmptyFolder() {
        try (var history = open(MONDAY)) {
            history.recordOutsideChanges();

            assertThat(history.tree().files()).isEmpty();
        }
    }

    @Test
    void takesInWhatOtherProgramsAddChangeAndDelete() {
        try (var history = open(MONDAY)) {
            content.entry(FILE, "Một").entry("pages/b.md", "Hai");
            history.recordOutsideChanges();
            var first = history.head().orElseThrow();

            content.entry(FILE, "Một mới").entry("pages/c.md", "Ba").without("pages/b.md");

            assertThat(history.recordOutsideChanges()).isTrue();
            assertThat(history.head().orElseThrow()).isNotEqualTo(first);
            assertThat(paths(history.tree())).containsExactly(FILE, "pages/c.md");
            assertThat(read(history.tree(), FILE)).contains("Một mới");
        }
    }

    @Test
    void aClockThatIsLateHidesNothingThatCameBefore() {
        List<String> commits = new java.util.ArrayList<>();
        for (var moment : List.of(MONDAY, TUESDAY, MONDAY)) {
            try (var history = open(moment)) {
                content.entry(FILE, "Lần " + commits.size());
                history.recordOutsideChanges();
                commits.add(history.head().orElseThrow());
            }
        }
        try (var history = open(TUESDAY)) {
            assertThat(history.before(TUESDAY.minusSeconds(60), commits.get(2), 100))
                    .isEqualTo(commits.get(0));
            assertThat(history.before(TUESDAY.minusSeconds(60), commits.get(2), 1))
                    .as("so many at most")
                    .isEqualTo(commits.get(2));
        }
    }

    @Test
    void recordsNothingWhereNothingChanged() {
        try (var history = open(MONDAY)) {
            content.entry(FILE, "Một");
            history.recordOutsideChanges();
            var first = history.head();

            assertThat(history.recordOutsideChanges()).isFalse();
            assertThat(history.head()).isEqualTo(first);
        }
    }

    @Test
    void goesOnWithTheHistoryAfterARestart() {
        content.entry(FILE, "Một");
        String head;
        try (var history = open(MONDAY)) {
            history.recordOutsideChanges();
            head = history.head().orElseThrow();
        }

        try (var history = open(TUESDAY)) {
            assertThat(history.isOwn()).isTrue();
            assertThat(history.recordOutsideChanges()).isFalse();
            assertThat(history.head()).contains(head);
            content.entry(FILE, "Hai");
            assertThat(history.recordOutsideChanges()).isTrue();
        }
    }

    @Test
    void takesInChangesAfterAnOlderReleaseLeftALinkToTheHistory() {
        content.entry(FILE, "Một")
                .with(".git", "gitdir: " + home.resolve("history").toAbsolutePath() + "\n");

        try (var history = open(MONDAY)) {
            assertThat(history.isOwn()).isTrue();
            assertThat(history.recordOutsideChanges()).isTrue();
            assertThat(paths(history.tree())).containsExactly(FILE);
        }
    }

    @Test
    void isNotHeldUpByTheLockOfAKilledProcess() throws Exception {
        content.entry(FILE, "Một");
        try (var history = open(MONDAY)) {
            history.recordOutsideChanges();
        }
        Files.createFile(home.resolve("history/index.lock"));
        content.entry(FILE, "Hai");

        try (var history = open(TUESDAY)) {
            assertThat(history.recordOutsideChanges()).isTrue();
        }
    }

    @Test
    void onlyWhatIsCommittedIsPublicInARepositoryOfItsOwn() throws Exception {
        content.entry(FILE, "Một");
        try (var git = Git.init().setDirectory(content.path().toFile()).call()) {
            commit(git);
            content.entry(FILE, "Chưa xong").entry("pages/b.md", "Hai");

            try (var history = open(MONDAY)) {
                assertThat(history.isOwn()).isFalse();
                assertThat(history.recordOutsideChanges()).isFalse();
                assertThat(paths(history.tree())).containsExactly(FILE);
                assertThat(read(history.tree(), FILE)).contains("Một");

                commit(git);

                assertThat(paths(history.tree())).containsExactly(FILE, "pages/b.md");
                assertThat(read(history.tree(), FILE)).contains("Chưa xong");
            }
        }
        assertThat(home.resolve("history")).doesNotExist();
    }

    @Test
    void knowsWhenEachFileLastChanged() {
        content.entry(FILE, "Một").entry("pages/b.md", "Hai");
        try (var history = open(MONDAY)) {
            history.recordOutsideChanges();
            assertThat(changed(history.tree(), FILE)).isEqualTo(MONDAY);
        }
        content.entry(FILE, "Một mới");

        try (var history = open(TUESDAY)) {
            history.recordOutsideChanges();
            assertThat(changed(history.tree(), FILE)).isEqualTo(TUESDAY);
            assertThat(changed(history.tree(), "pages/b.md")).isEqualTo(MONDAY);
        }
    }

    @Test
    void learnsOfChangesWhileItRuns() throws Exception {
        content.entry(FILE, "Một").entry("pages/b.md", "Hai");
        try (var git = Git.init().setDirectory(content.path().toFile()).call();
                var history = open(MONDAY)) {
            commit(git);
            var before = changed(history.tree(), "pages/b.md");
            content.entry(FILE, "Một mới");
            commit(git);

            assertThat(changed(history.tree(), FILE)).isAfterOrEqualTo(before);
            assertThat(changed(history.tree(), "pages/b.md")).isEqualTo(before);
        }
    }

    @Test
    void findsTheLastGoodVersionAfterARestart() {
        content.entry(FILE, "Một");
        try (var history = open(MONDAY)) {
            history.recordOutsideChanges();
            content.entry(FILE, "Một tốt");
            history.recordOutsideChanges();
            content.with(FILE, "hỏng");
            history.recordOutsideChanges();
        }

        try (var history = open(TUESDAY)) {
            var snapshot = new SnapshotReader().read(history.tree());

            assertThat(snapshot.faults()).extracting("key").containsExactly("file.no_front_matter");
            assertThat(snapshot.find(EntryId.of(EntryType.PAGE, "a"))
                            .orElseThrow()
                            .sourceText()
                            .title())
                    .isEqualTo("Một tốt");
        }
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        content.with(FILE, "---\ntitle: a\n---\n" + "a".repeat(ContentTree.LARGEST_FILE));

        try (var history = open(MONDAY)) {
            history.recordOutsideChanges();

            assertThat(new SnapshotReader().read(history.tree()).faults())
                    .extracting("key")
                    .containsExactly("file.too_large");
        }
    }

    @Test
    void readsBesideASiteAndLeavesEverythingAsItIs() throws Exception {
        var git = home.resolve("history");
        assertThat(ContentHistory.beside(content.path(), git, Clock.systemUTC()))
                .isEmpty();
        assertThat(git).doesNotExist();
        content.entry(FILE, "Một");
        try (var history = open(MONDAY)) {
            history.recordOutsideChanges();
        }
        content.entry(FILE, "Hai");
        var lock = Files.createFile(git.resolve("index.lock"));
        var onItsWay = Files.createFile(git.resolve("objects/noz1.tmp"));

        try (var history =
                ContentHistory.beside(content.path(), git, Clock.systemUTC()).orElseThrow()) {
            var head = history.head();
            assertThat(history.recordOutsideChanges()).isFalse();
            assertThat(read(history.tree(), FILE)).contains("Một");
            assertThatThrownBy(() -> OneCommit.write(history, new Author("A", "a@b.vn"), "x", tree -> List.of()))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(history.head()).isEqualTo(head);
        }

        assertThat(List.of(lock, onItsWay)).allMatch(Files::exists);
    }

    private ContentHistory open(Instant now) {
        return ContentHistory.open(content.path(), home.resolve("history"), Clock.fixed(now, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "../a", "media/../../a", "/etc/a", "a/.git/config", ".git/config", "a//b", "a\\b", "a/./b"})
    void writesNothingOutsideTheContent(String path) {
        assertThatThrownBy(() -> FileChange.write(path, new byte[0])).isInstanceOf(IllegalArgumentException.class);
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

    private static List<String> paths(ContentTree tree) {
        return tree.files().stream().map(ContentTree.ContentFile::path).toList();
    }

    private static String read(ContentTree tree, String path) {
        return new String(tree.read(tree.find(path).orElseThrow()), StandardCharsets.UTF_8);
    }

    private static Instant changed(ContentTree tree, String path) {
        return tree.changed(tree.find(path).orElseThrow());
    }
}
