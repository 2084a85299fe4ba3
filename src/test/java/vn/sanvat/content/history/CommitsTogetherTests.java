package vn.sanvat.content.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.content.file.ContentTree;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.revision.Revision;

/** Several changes that become commits at once: each sees those before it, and none falls with another. */
class CommitsTogetherTests {
    private static final String A = "pages/a.md";
    private static final String B = "pages/b.md";
    private static final Author HA = new Author("Hà", "ha@sanvat.example");
    private static final Author BINH = new Author("Bình", "binh@sanvat.example");

    @TempDir
    private Path home;

    private ContentFolder content;
    private ContentHistory history;

    @BeforeEach
    void open() {
        content = new ContentFolder(home.resolve("content")).entry(A, "Một").entry(B, "Hai");
        history = ContentHistory.open(content.path(), home.resolve("history"), Clock.systemUTC());
        history.recordOutsideChanges();
    }

    @AfterEach
    void close() {
        history.close();
    }

    private static CommitRequest adds(Author author, String path, String words) {
        return new CommitRequest(
                author, () -> words, tree -> List.of(FileChange.write(path, bytes(text(tree, path) + words))));
    }

    private static String text(ContentTree tree, String path) {
        return tree.find(path)
                .map(file -> new String(tree.read(file), StandardCharsets.UTF_8))
                .orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String onDisk(String path) throws IOException {
        return Files.readString(content.path().resolve(path));
    }

    @Test
    void eachIsACommitOfItsOwnOnTheOneBefore() throws IOException {
        var first = adds(HA, A, "một ");
        var second = adds(BINH, A, "hai ");
        var third = adds(HA, B, "ba ");
        var before = history.head();

        history.write(List.of(first, second, third));

        assertThat(history.latest(4))
                .extracting(Revision::id)
                .containsExactly(third.commit(), second.commit(), first.commit(), before.orElseThrow());
        assertThat(history.latest(3)).extracting(Revision::author).containsExactly(HA, BINH, HA);
        assertThat(history.latest(3)).extracting(Revision::message).containsExactly("ba", "hai", "một");
        assertThat(onDisk(A)).endsWith("một hai ");
        assertThat(onDisk(B)).endsWith("ba ");
        assertThat(text(history.tree(first.commit()).orElseThrow(), A)).endsWith("một ");
        assertThat(history.recordOutsideChanges()).isFalse();
    }

    @Test
    void oneThatIsRefusedKeepsNoOtherFromBeingMade() throws IOException {
        var first = adds(HA, A, "một ");
        var refused = new CommitRequest(HA, () -> "x", tree -> {
            throw new IllegalArgumentException(text(tree, A).contains("một ") ? "sees it" : "sees it not");
        });
        var last = adds(HA, A, "ba ");

        history.write(List.of(first, refused, last));

        assertThatThrownBy(refused::commit).hasMessage("sees it");
        assertThat(onDisk(A)).endsWith("một ba ");
        assertThat(history.head()).hasValue(last.commit());
    }

    @Test
    void oneThatTheDiskDoesNotTakeKeepsNoOtherFromBeingMade() throws IOException {
        var first = adds(HA, A, "một ");
        var tooLong = adds(HA, "pages/" + "a".repeat(248) + ".md", "dài");
        var last = adds(HA, B, "ba ");

        history.write(List.of(first, tooLong, last));

        assertThatThrownBy(tooLong::commit).isInstanceOf(HistoryUnwritable.class);
        assertThat(onDisk(A)).endsWith("một ");
        assertThat(onDisk(B)).endsWith("ba ");
        assertThat(history.latest(2)).extracting(Revision::id).containsExactly(last.commit(), first.commit());
    }

    @Test
    void whatWasChangedOnDiskIsTakenInBeforeTheOneThatChangesItToo() throws IOException {
        content.entry(B, "Trên đĩa");
        var first = adds(HA, A, "một ");
        var second = adds(HA, B, "hai ");

        history.write(List.of(first, second));

        assertThat(onDisk(A)).endsWith("một ");
        assertThat(onDisk(B)).contains("Trên đĩa").endsWith("hai ");
        assertThat(history.latest(3)).extracting(Revision::id).contains(first.commit(), second.commit());
    }

    @Test
    void whatComesToNothingIsNoCommit() throws IOException {
        var before = history.head();
        var written = new CommitRequest(HA, () -> "x", tree -> List.of(FileChange.write("pages/c.md", bytes("c"))));
        var removed = new CommitRequest(HA, () -> "y", tree -> List.of(FileChange.remove("pages/c.md")));
        var nothing = new CommitRequest(HA, () -> "z", tree -> List.of());

        history.write(List.of(written, removed, nothing));

        assertThat(nothing.commit())
                .isEqualTo(removed.commit())
                .isEqualTo(history.head().orElseThrow());
        assertThat(history.latest(3)).extracting(Revision::id).contains(written.commit(), before.orElseThrow());
        assertThat(content.path().resolve("pages/c.md")).doesNotExist();
        assertThat(history.recordOutsideChanges()).isFalse();
    }
}
