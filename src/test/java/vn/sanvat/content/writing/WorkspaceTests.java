package vn.sanvat.content.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.history.ContentHistory;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.content.live.TestContent;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.revision.Revision;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.problem.ProblemOccurred;

class WorkspaceTests {
    private static final Author HA = new Author("Trần Thị Hà", "ha@sanvat.example");
    private static final EntryFile TEA = EntryFile.source(EntryId.of(EntryType.STORY, "tra-sen"));

    @TempDir
    private Path home;

    private ContentFolder folder;
    private ContentHistory history;
    private Workspace workspace;

    @BeforeEach
    void open() {
        folder = new ContentFolder(home.resolve("content")).entry("stories/tra-sen.md", "Trà sen", "# note");
        history = ContentHistory.open(folder.path(), home.resolve("history"), Clock.systemUTC());
        workspace = new Workspace(history, TestContent.of(history));
    }

    @AfterEach
    void close() {
        history.close();
    }

    private String title(String title) {
        return workspace.write(HA, "Say " + title, changeSet -> {
            var text = changeSet.find(Stage.PUBLIC, TEA).orElseThrow().text();
            changeSet.put(Stage.PUBLIC, TEA, text.with("title", FieldValue.text(title)));
        });
    }

    private String onDisk(String path) throws IOException {
        return Files.readString(folder.path().resolve(path));
    }

    @Test
    void aChangeIsOneCommitOfThePersonAndIsOnDisk() throws IOException {
        var commit = title("Trà sen hồ Tây");
        assertThat(onDisk("stories/tra-sen.md")).isEqualTo("---\ntitle: Trà sen hồ Tây\n# note\n---\nLời văn.\n");
        assertThat(workspace.revisions(TEA, 9)).hasSize(2).first().satisfies(revision -> {
            assertThat(revision.id()).isEqualTo(commit);
            assertThat(revision.author()).isEqualTo(HA);
            assertThat(revision.message()).isEqualTo("Say Trà sen hồ Tây");
        });
        assertThat(history.recordOutsideChanges()).isFalse();
        assertThat(workspace.at(commit).orElseThrow().find(Stage.PUBLIC, TEA)).isPresent();
    }

    @Test
    void draftsThatAreWrittenAtOnceAreACommitEach() throws Exception {
        workspace.write(HA, "draft", changeSet -> changeSet.put(Stage.DRAFTS, TEA, text(changeSet, Stage.PUBLIC)));
        var writers = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> written = new ArrayList<>();
            for (var number = 0; number < 40; number++) {
                var words = "Câu " + number + ".";
                written.add(writers.submit(() -> workspace.writeDrafts(HA, words, changeSet -> {
                    var before = text(changeSet, Stage.DRAFTS);
                    changeSet.put(Stage.DRAFTS, TEA, before.withBody(before.body() + words + "\n"));
                })));
            }
            Set<String> commits = new HashSet<>();
            for (var each : written) {
                commits.add(each.get(60, TimeUnit.SECONDS));
            }
            assertThat(commits).hasSize(40);
            var body = text(workspace.changeSet(), Stage.DRAFTS).body();
            IntStream.range(0, 40).forEach(number -> assertThat(body).contains("Câu " + number + "."));
            assertThat(onDisk("_drafts/stories/tra-sen.md")).contains(body.strip());
            assertThat(workspace.revisions(TEA, 50)).extracting(Revision::id).containsAll(commits);
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void whatIsPublicIsNotWrittenAsADraft() {
        assertThatThrownBy(() -> workspace.writeDrafts(HA, "x", changeSet -> changeSet.remove(Stage.PUBLIC, TEA)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(workspace.changeSet().has(Stage.PUBLIC, TEA)).isTrue();
    }

    private static EntryText text(ChangeSet changeSet, Stage stage) {
        return changeSet.find(stage, TEA).orElseThrow().text();
    }

    @Test
    void nothingToDoIsNoCommit() {
        var commit = title("Trà");
        assertThat(title("Trà")).isEqualTo(commit);
    }

    @Test
    void whatAnEditorOnDiskChangedIsTakenInFirst() throws IOException {
        folder.entry("stories/tra-sen.md", "Trà sen", "summary: Trên đĩa");
        title("Trà sen mới");
        assertThat(onDisk("stories/tra-sen.md")).contains("title: Trà sen mới", "summary: Trên đĩa");
        assertThat(workspace.revisions(TEA, 9)).extracting(Revision::message).hasSize(3);
    }

    @Test
    void whatIsChangedOnDiskRightAfterASaveIsSeen() throws IOException {
        for (var round = 0; round < 20; round++) {
            title("Lần " + round);
            folder.entry("stories/tra-sen.md", "Đĩa " + round, "# note");
            assertThat(history.recordOutsideChanges()).isTrue();
            assertThat(workspace
                            .changeSet()
                            .find(Stage.PUBLIC, TEA)
                            .orElseThrow()
                            .text()
                            .field("title"))
                    .isEqualTo("Đĩa " + round);
        }
    }

    @Test
    void aDraftIsNotPublicAndMovesInOneCommit() {
        var draft = EntryText.of("---\ntitle: Nháp\n---\n").orElseThrow();
        workspace.write(HA, "draft", changeSet -> changeSet.put(Stage.DRAFTS, TEA, draft));
        assertThat(workspace.unpublished().items(Stage.DRAFTS))
                .extracting(UnpublishedFiles.Item::title)
                .containsExactly("Nháp");
        workspace.write(HA, "publish", changeSet -> {
            changeSet.put(Stage.PUBLIC, TEA, draft);
            changeSet.remove(Stage.DRAFTS, TEA);
        });
        assertThat(workspace.unpublished().items()).isEmpty();
        assertThat(folder.path().resolve("_drafts/stories/tra-sen.md")).doesNotExist();
        assertThat(workspace.changeSet().find(Stage.PUBLIC, TEA).orElseThrow().text())
                .isEqualTo(draft);
    }

    @Test
    void aLockedRepositoryIsToldAndChangesNothing() throws IOException {
        var lock = home.resolve("history/refs/heads/master.lock");
        Files.createFile(lock);
        var before = history.head();
        assertThatThrownBy(() -> title("Không ghi được"))
                .isInstanceOfSatisfying(
                        ProblemOccurred.class,
                        e -> assertThat(e.problem().status()).isEqualTo(503));
        assertThat(history.head()).isEqualTo(before);
        assertThat(onDisk("stories/tra-sen.md")).contains("title: Trà sen\n");
        Files.delete(lock);
        title("Ghi được");
        assertThat(onDisk("stories/tra-sen.md")).contains("title: Ghi được");
    }

    @Test
    void inARepositoryOfItsOwnWhatIsNotCommittedIsNotWrittenOver() throws Exception {
        close();
        for (var command : List.of(
                List.of("git", "init", "-q"),
                List.of("git", "add", "."),
                List.of("git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "first"))) {
            assertThat(new ProcessBuilder(command)
                            .directory(folder.path().toFile())
                            .start()
                            .waitFor())
                    .isZero();
        }
        history = ContentHistory.open(folder.path(), home.resolve("history"), Clock.systemUTC());
        workspace = new Workspace(history, TestContent.of(history));
        title("Đã ghi");
        assertThat(gitStatus()).isEmpty();
        folder.entry("stories/tra-sen.md", "Trên đĩa");
        assertThatThrownBy(() -> title("Đè lên")).isInstanceOf(ProblemOccurred.class);
        assertThat(onDisk("stories/tra-sen.md")).contains("title: Trên đĩa");
    }

    private String gitStatus() throws IOException {
        var git = new ProcessBuilder("git", "status", "--porcelain")
                .directory(folder.path().toFile())
                .start();
        return new String(git.getInputStream().readAllBytes());
    }

    @Test
    void aNoteIsKeptAndReadAgain() {
        var note = Note.draft("Hà: \"biên tập\"", java.time.Instant.parse("2026-11-24T03:00:00Z"), "abc")
                .in(
                        Note.State.SENT_BACK,
                        "Bưởi",
                        java.time.Instant.parse("2026-11-24T04:00:00Z"),
                        "Thiếu nguồn.\nXem lại")
                .scheduled(java.time.Instant.parse("2026-11-27T01:00:00Z"), null, "x");
        workspace.write(HA, "note", changeSet -> changeSet.note(TEA, note));
        assertThat(workspace.unpublished().note(TEA)).contains(note);
    }
}
