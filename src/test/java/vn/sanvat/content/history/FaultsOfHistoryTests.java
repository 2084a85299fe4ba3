package vn.sanvat.content.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.ContentTree;
import vn.sanvat.content.file.SnapshotReader;
import vn.sanvat.content.history.git.CommitReader;
import vn.sanvat.content.history.git.GitFolder;
import vn.sanvat.content.history.git.TreeObjects;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.revision.Revision;
import vn.sanvat.problem.ProblemOccurred;

/** What happens to a history from outside: the site says what is wrong, and goes on with the rest. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links, hooks and git's own files are those of POSIX")
class FaultsOfHistoryTests {
    private static final String FILE = "pages/a.md";
    private static final Author HA = new Author("Hà", "ha@sanvat.example");

    @TempDir
    private Path home;

    private ContentFolder content;
    private ContentHistory history;

    @BeforeEach
    void makeFolder() throws IOException {
        content = new ContentFolder(Files.createDirectories(home.resolve("content")))
                .entry(FILE, "Một")
                .entry("pages/b.md", "Hai");
    }

    @AfterEach
    void close() {
        if (history != null) {
            history.close();
        }
    }

    private void open() {
        open(Clock.systemUTC());
    }

    private void open(Clock clock) {
        close();
        history = ContentHistory.open(home.resolve("content"), home.resolve("history"), clock);
    }

    private void openOwnRepository() throws Exception {
        git(content.path(), "init", "-q");
        commit("first");
        open();
    }

    private void commit(String message) throws Exception {
        git(content.path(), "add", ".");
        git(content.path(), "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", message);
    }

    private static String git(Path folder, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("git"));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private String write(String path, String text) {
        return OneCommit.write(
                history,
                HA,
                "Say " + text,
                head -> List.of(FileChange.write(path, text.getBytes(StandardCharsets.UTF_8))));
    }

    private String read(String path) {
        var tree = history.tree();
        return new String(tree.read(tree.find(path).orElseThrow()), StandardCharsets.UTF_8);
    }

    private List<String> paths() {
        return history.tree().files().stream()
                .map(ContentTree.ContentFile::path)
                .toList();
    }

    @Test
    void whatIsNoContentIsNotTakenInAndIsNamed() throws Exception {
        open();
        content.with("photos/a/b.md", "x")
                .with("pages/film.mp4", "x")
                .with("pages/.DS_Store", "x")
                .with("media/2026/notes.txt", "x")
                .with(".GIT/config", "[core]\n")
                .with("pages/.git/HEAD", "x")
                .with("media/2026/a.JPG", "x")
                .entry("pages/c.md", "Ba");
        try (var huge =
                new RandomAccessFile(content.path().resolve("media/huge.png").toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
        Files.createSymbolicLink(
                content.path().resolve("pages/d.md"), content.path().resolve(FILE));

        assertThat(history.recordOutsideChanges()).isTrue();
        assertThat(paths()).containsExactly("media/2026/a.JPG", FILE, "pages/b.md", "pages/c.md");
        assertThat(history.strays())
                .extracting(Fault::file, Fault::key)
                .containsExactlyInAnyOrder(
                        tuple("photos", "file.stray_folder"),
                        tuple("pages/film.mp4", "file.stray_kind"),
                        tuple("media/2026/notes.txt", "file.stray_kind"),
                        tuple("media/huge.png", "file.stray_size"),
                        tuple("pages/d.md", "file.stray_link"),
                        tuple(".GIT", "file.stray_git"),
                        tuple("pages/.git", "file.stray_git"));
        assertThat(history.recordOutsideChanges()).isFalse();
    }

    @Test
    void thousandsOfFilesThatAreNoContentHoldUpNobody() throws Exception {
        open();
        history.recordOutsideChanges();
        var photos = Files.createDirectories(content.path().resolve("photos"));
        var among = Files.createDirectories(content.path().resolve("media/2026"));
        for (var number = 0; number < 5_000; number++) {
            Files.createFile(photos.resolve(number + ".raw"));
            Files.createFile(among.resolve(number + ".raw"));
        }
        write("pages/c.md", "Ba");
        var head = history.head();
        assertThat(history.recordOutsideChanges()).isFalse();

        assertThat(history.head()).isEqualTo(head);
        assertThat(paths()).containsExactly(FILE, "pages/b.md", "pages/c.md");
        assertThat(history.strays()).hasSize(5_001).contains(Fault.wrong("photos", 1, "file.stray_folder"));
    }

    @Test
    void aLinkedWorkTreeIsUsedAsItIs() throws Exception {
        openOwnRepository();
        history.close();
        var linked = home.resolve("linked");
        git(content.path(), "worktree", "add", "-q", "-b", "site", linked.toString());
        assertThat(linked.resolve(".git")).isRegularFile();

        history = ContentHistory.open(linked, home.resolve("history"), Clock.systemUTC());
        history.recordOutsideChanges();
        write("pages/c.md", "Ba");
        assertThat(read("pages/c.md")).isEqualTo("Ba");
        assertThat(linked.resolve("pages/c.md")).hasContent("Ba");
        assertThat(content.path().resolve("pages/c.md")).doesNotExist();
        assertThat(linked.resolve(".git")).isRegularFile();
        git(linked, "fsck", "--strict");
        git(linked, "diff", "--quiet", "HEAD");
        assertThat(history.revisions(List.of("pages/c.md"), 5)).hasSize(1);

        history.close();
        Files.createFile(content.path().resolve(".git/worktrees/linked/sanvat-writing"));
        Files.createFile(content.path().resolve(".git/refs/heads/site.lock"));
        history = ContentHistory.open(linked, home.resolve("history"), Clock.systemUTC());
        write("pages/c.md", "Sau khi bị ngắt");
        assertThat(read("pages/c.md")).isEqualTo("Sau khi bị ngắt");
    }

    @Test
    void whatIsArchivedOrInTheTrashIsContent() {
        open();
        content.entry("_archive/pages/a.md", "Cất").with("_archive/pages/a.yml", "state: draft\n");
        content.entry("_trash/pages/b.md", "Bỏ").with("_trash/pages/b.yml", "state: draft\n");
        content.with("_trash/media/2026/c.png", "x").with("_trash/media/2026/c.png.yml", "state: draft\n");

        assertThat(history.recordOutsideChanges()).isTrue();
        assertThat(paths())
                .contains("_archive/pages/a.yml", "_trash/pages/b.yml", "_trash/media/2026/c.png.yml")
                .contains("_trash/media/2026/c.png");
        assertThat(history.strays()).isEmpty();
        assertThat(history.recordOutsideChanges()).isFalse();
    }

    @Test
    void aSaveTakesInOnlyTheFileThatItWrites() {
        open();
        history.recordOutsideChanges();
        content.entry(FILE, "Trên đĩa").entry("pages/c.md", "Ba");

        OneCommit.write(history, HA, "Say", head -> {
            var text = new String(head.read(head.find(FILE).orElseThrow()), StandardCharsets.UTF_8);
            return List.of(FileChange.write(FILE, (text + "Thêm.").getBytes(StandardCharsets.UTF_8)));
        });

        assertThat(read(FILE)).contains("Trên đĩa", "Thêm.");
        assertThat(paths()).doesNotContain("pages/c.md");
        assertThat(history.recordOutsideChanges()).isTrue();
        assertThat(paths()).contains("pages/c.md");
    }

    /** What a reader does while somebody is in the middle of writing; it would hang here if it waited. */
    @Test
    void whoReadsWaitsForNobodyWhoWrites() throws Exception {
        open();
        history.recordOutsideChanges();
        var readers = Executors.newSingleThreadExecutor();
        try {
            OneCommit.write(history, HA, "Say", head -> {
                var read = readers.submit(() -> {
                    var tree = history.tree();
                    var file = tree.find(FILE).orElseThrow();
                    return List.of(
                            history.read(file.state()).orElseThrow().length,
                            tree.read(file).length,
                            history.latest(5).size(),
                            history.revisions(List.of(FILE), 5).size(),
                            history.tree(tree.revision()).orElseThrow().files().size());
                });
                try {
                    assertThat(read.get(30, TimeUnit.SECONDS)).hasSize(5);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                return List.of(FileChange.write("pages/c.md", "Ba".getBytes(StandardCharsets.UTF_8)));
            });
        } finally {
            readers.shutdownNow();
        }
        assertThat(paths()).contains("pages/c.md");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hooksAndFiltersRunNoProgram(boolean ownRepository) throws Exception {
        if (ownRepository) {
            openOwnRepository();
        } else {
            open();
        }
        history.recordOutsideChanges();
        var git = ownRepository ? content.path().resolve(".git") : home.resolve("history");
        var marker = home.resolve("ran");
        var script = "#!/bin/sh\ntouch '" + marker + "'\ncat\n";
        for (var name :
                List.of("pre-commit", "post-commit", "commit-msg", "post-index-change", "reference-transaction")) {
            program(git.resolve("hooks").resolve(name), script);
        }
        var filter = program(home.resolve("filter"), script);
        program(content.path().resolve("filter"), script);
        Files.writeString(
                git.resolve("config"),
                "[filter \"evil\"]\n clean = " + filter + "\n smudge = " + filter + "\n process = " + filter
                        + "\n required = true\n[diff \"evil\"]\n command = " + filter + "\n textconv = " + filter
                        + "\n[core]\n fsmonitor = " + filter + "\n hooksPath = " + git.resolve("hooks")
                        + "\n[commit]\n gpgsign = true\n[gpg]\n program = " + filter + "\n[include]\n path = "
                        + home.resolve("more") + "\n",
                java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(home.resolve("more"), "[core]\n sshCommand = " + filter + "\n");
        content.with(".gitattributes", "* filter=evil diff=evil merge=evil\n").entry(FILE, "Mới");

        open();
        history.recordOutsideChanges();
        write("pages/c.md", "Ba");
        history.recordOutsideChanges();

        assertThat(read("pages/c.md")).isEqualTo("Ba");
        assertThat(marker).doesNotExist();
    }

    private static Path program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void gitTidiesUpBesideTheRunningSite(boolean ownRepository) throws Exception {
        if (ownRepository) {
            openOwnRepository();
        } else {
            open();
        }
        history.recordOutsideChanges();
        var git = ownRepository ? content.path().resolve(".git") : home.resolve("history");
        var kept = "Chữ mà chưa bản nào có.";
        for (var round = 0; round < 4; round++) {
            write("pages/c.md", "Vòng " + round);
            history.keep((kept + round).getBytes(StandardCharsets.UTF_8));
            git(git, "--git-dir=.", "gc", "-q", "--prune=now");
            assertThat(read("pages/c.md")).isEqualTo("Vòng " + round);
            // what git threw away is written again when a commit has it
            write("pages/d.md", kept + round);
            assertThat(read("pages/d.md")).isEqualTo(kept + round);
        }
        git(git, "--git-dir=.", "fsck", "--strict", "--no-dangling");
        open();
        assertThat(read("pages/d.md")).isEqualTo(kept + 3);
    }

    @Test
    void aBrokenObjectIsMendedFromTheFileBesideIt() throws Exception {
        open();
        history.recordOutsideChanges();
        var state = history.tree().find(FILE).orElseThrow().state();
        for (var broken : List.of("", "no zlib")) {
            breakObject(state, broken);
            open();
            history.recordOutsideChanges();
            assertThat(read(FILE)).contains("Một");
            git(home.resolve("history"), "--git-dir=.", "fsck", "--no-dangling");
        }
        Files.delete(object(state));
        open();
        assertThat(read(FILE)).contains("Một");
    }

    @Test
    void aBrokenObjectThatNothingMendsIsAFaultAndTheLastGoodVersionStays() throws Exception {
        openOwnRepository();
        content.entry(FILE, "Một nữa");
        commit("second");
        var state = history.tree().find(FILE).orElseThrow().state();
        content.entry(FILE, "Chưa xong");
        Files.delete(content.path().resolve(".git/objects/" + state.substring(0, 2) + "/" + state.substring(2)));
        open();

        var snapshot = new SnapshotReader().read(history.tree());

        assertThat(snapshot.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.key()).isEqualTo("file.unreadable");
            assertThat(fault.arguments()).contains(state);
        });
        assertThat(snapshot.find(EntryId.of(EntryType.PAGE, "a"))
                        .orElseThrow()
                        .sourceText()
                        .title())
                .isEqualTo("Một");
        assertThat(snapshot.find(EntryId.of(EntryType.PAGE, "b"))).isPresent();
    }

    @Test
    void aBrokenFolderIsMendedFromTheFilesInIt() throws Exception {
        open();
        history.recordOutsideChanges();
        var tree = git(home.resolve("history"), "--git-dir=.", "rev-parse", "HEAD:pages")
                .strip();
        var root = git(home.resolve("history"), "--git-dir=.", "rev-parse", "HEAD^{tree}")
                .strip();
        history.close();
        history = null;
        Files.delete(object(tree));
        breakObject(root, "no zlib");

        open();

        assertThat(paths()).containsExactly(FILE, "pages/b.md");
        git(home.resolve("history"), "--git-dir=.", "fsck", "--strict");
    }

    @Test
    void aBrokenCommitCostsNoWords() throws Exception {
        open();
        history.recordOutsideChanges();
        write("pages/c.md", "Ba");
        var commit = history.head().orElseThrow();
        history.close();
        history = null;
        breakObject(commit, "");

        open();
        history.recordOutsideChanges();

        assertThat(paths()).containsExactly(FILE, "pages/b.md", "pages/c.md");
        assertThat(read("pages/c.md")).isEqualTo("Ba");
    }

    @Test
    void aBrokenCommitOfPeopleIsSaidWithWhatToDo() throws Exception {
        openOwnRepository();
        var first = history.head().orElseThrow();
        write("pages/c.md", "Ba");
        var commit = history.head().orElseThrow();
        history.close();
        history = null;
        Files.delete(content.path().resolve(".git/objects/" + commit.substring(0, 2) + "/" + commit.substring(2)));

        assertThatThrownBy(this::open).hasMessageContaining(commit).hasMessageContaining("update-ref HEAD " + first);
    }

    private Path object(String state) {
        return home.resolve("history/objects/" + state.substring(0, 2) + "/" + state.substring(2));
    }

    private void breakObject(String state, String bytes) throws IOException {
        var file = object(state);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(file, bytes);
    }

    /** What a full or read-only disk does to the folder while git has room: here the name on the way is too long. */
    @Test
    void whatTheFolderCannotTakeIsNotCommitted() throws Exception {
        open();
        history.recordOutsideChanges();
        var before = history.head();
        var tooLong = "pages/" + "a".repeat(248) + ".md";

        assertThatThrownBy(() -> OneCommit.write(
                        history,
                        HA,
                        "Say",
                        head -> List.of(
                                FileChange.write(FILE, "Mới".getBytes(StandardCharsets.UTF_8)),
                                FileChange.write(tooLong, "Dài".getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOf(HistoryUnwritable.class);

        assertThat(history.head()).isEqualTo(before);
        assertThat(content.path().resolve(FILE)).content().contains("Một");
        try (var there = Files.list(content.path().resolve("pages"))) {
            assertThat(there).hasSize(2);
        }
        write(FILE, "Được");
        assertThat(read(FILE)).isEqualTo("Được");
    }

    @Test
    void aFolderThatIsSuddenlyEmptyDeletesNothing() throws Exception {
        open();
        history.recordOutsideChanges();
        content.without(FILE).without("pages/b.md");

        assertThatThrownBy(history::recordOutsideChanges)
                .isInstanceOfSatisfying(
                        ProblemOccurred.class,
                        e -> assertThat(e.problem().key()).isEqualTo("content.empty"));
        assertThat(paths()).containsExactly(FILE, "pages/b.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"history/index.lock", "history/HEAD.lock", "history/refs/heads/master.lock"})
    void locksThatAKilledProcessLeftHoldNothingUp(String lock) throws Exception {
        open();
        history.recordOutsideChanges();
        close();
        Files.createFile(home.resolve(lock));
        Files.writeString(home.resolve("history/objects/noz123.tmp"), "half");
        var half = Files.writeString(home.resolve("content/pages/.sanvat-half.md.tmp"), "half");
        Files.setLastModifiedTime(half, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
        open();

        write(FILE, "Được");

        assertThat(read(FILE)).isEqualTo("Được");
        assertThat(home.resolve("history/objects/noz123.tmp")).doesNotExist();
        assertThat(half).doesNotExist();
    }

    @Test
    void aHistoryThatIsRewrittenIsFollowedAndWrittenOn() throws Exception {
        openOwnRepository();
        write("pages/c.md", "Ba");
        git(content.path(), "reset", "-q", "--hard", "HEAD~1");
        assertThat(paths()).containsExactly(FILE, "pages/b.md");
        git(content.path(), "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "--amend", "-m", "again");
        write("pages/d.md", "Bốn");

        assertThat(paths()).containsExactly(FILE, "pages/b.md", "pages/d.md");
        assertThat(git(content.path(), "status", "--porcelain")).isEmpty();
        git(content.path(), "fsck", "--strict");
    }

    /** Two hours back, two days on: git tells before from after by what stands on what, not by the clock. */
    @Test
    void aClockThatIsTurnedLosesNothing() throws Exception {
        open();
        history.recordOutsideChanges();
        var now = Clock.systemUTC();
        List<String> commits = new ArrayList<>();
        for (var turned : List.of(0, -2, 48, -2, 0)) {
            open(Clock.offset(now, Duration.ofHours(turned)));
            commits.add(0, write(FILE, "Lúc " + turned + " giờ, lần " + commits.size()));
        }
        assertThat(history.revisions(List.of(FILE), 5)).extracting(Revision::id).isEqualTo(commits);
        try (var folder = GitFolder.of(content.path(), home.resolve("history"));
                var repository = folder.fresh()) {
            var reader = new CommitReader(repository, new TreeObjects());
            var head = ObjectId.fromString(commits.get(0));
            for (var commit : commits) {
                assertThat(reader.isIn(ObjectId.fromString(commit), head)).isTrue();
            }
            // what was begun before the clock was turned is finished after it
            Files.writeString(home.resolve("history/sanvat-pending"), commits.get(2) + " " + commits.get(1) + "\n");
            Files.writeString(
                    content.path().resolve(FILE),
                    new String(
                            repository
                                    .open(reader.blob(ObjectId.fromString(commits.get(2)), FILE))
                                    .getBytes(),
                            StandardCharsets.UTF_8));
        }
        open();
        history.recordOutsideChanges();
        assertThat(Files.readString(content.path().resolve(FILE))).isEqualTo("Lúc -2 giờ, lần 3");
    }

    @Test
    void theFolderMayBeALink() throws Exception {
        Files.move(content.path(), home.resolve("texts"));
        Files.createSymbolicLink(home.resolve("content"), home.resolve("texts"));
        open();

        assertThat(history.recordOutsideChanges()).isTrue();
        assertThat(paths()).containsExactly(FILE, "pages/b.md");
        write("pages/c.md", "Ba");
        assertThat(Files.readString(home.resolve("texts/pages/c.md"))).isEqualTo("Ba");
        assertThat(home.resolve("content")).isSymbolicLink();
        content.entry(FILE, "Đã đổi");
        assertThat(history.recordOutsideChanges()).isTrue();
        assertThat(read(FILE)).contains("Đã đổi");
    }

    @Test
    void noVariableOfGitLeadsToAnotherRepository() throws Exception {
        openOwnRepository();
        var other = Files.createDirectories(home.resolve("other"));
        git(other, "init", "-q");
        var process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                home.toString());
        process.environment()
                .putAll(Map.of(
                        "GIT_DIR", other.resolve(".git").toString(),
                        "GIT_WORK_TREE", other.toString(),
                        "GIT_INDEX_FILE", other.resolve(".git/index").toString(),
                        "GIT_OBJECT_DIRECTORY", other.resolve(".git/objects").toString(),
                        "GIT_CEILING_DIRECTORIES", "/"));
        assertThat(process.inheritIO().start().waitFor()).isZero();

        assertThat(read("pages/c.md")).isEqualTo("Từ nơi khác");
        assertThat(git(content.path(), "status", "--porcelain")).isEmpty();
        assertThat(other.resolve(".git/index")).doesNotExist();
    }

    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            var home = Path.of(arguments[0]);
            try (var history =
                    ContentHistory.open(home.resolve("content"), home.resolve("history"), Clock.systemUTC())) {
                OneCommit.write(
                        history,
                        HA,
                        "Say",
                        head -> List.of(
                                FileChange.write("pages/c.md", "Từ nơi khác".getBytes(StandardCharsets.UTF_8))));
            }
        }
    }
}
