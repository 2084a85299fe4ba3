package vn.sanvat.content.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.content.file.WorkTree;
import vn.sanvat.content.history.git.ChangedTree;
import vn.sanvat.content.history.git.GitFolder;

class OutsideChangesTests {
    private static final int MANY = 300;
    private static final Instant YESTERDAY = Instant.now().minus(1, ChronoUnit.DAYS);

    @TempDir
    private Path home;

    private Path content;
    private GitFolder folder;
    private Repository repository;
    private CommitWriter writer;
    private OutsideChanges outside;

    @BeforeEach
    void open() throws IOException {
        content = Files.createDirectories(home.resolve("content/pages")).getParent();
        folder = GitFolder.of(content, home.resolve("history"));
        repository = folder.fresh();
        writer = new CommitWriter(folder, false);
        outside = new OutsideChanges(folder);
    }

    @AfterEach
    void close() {
        writer.close();
        repository.close();
        folder.close();
    }

    @Test
    void thousandsOfFilesAreWrittenAsOnePack() throws IOException {
        write(MANY);

        var changes = outside.all(WorkTree.of(content), writer, null, repository);

        assertThat(changes).hasSize(MANY);
        assertThat(packs()).hasSize(1);
        for (var change : changes) {
            assertThat(repository.open(change.blob()).getBytes())
                    .isEqualTo(Files.readAllBytes(content.resolve(change.path())));
        }
    }

    @Test
    void aFewFilesMakeNoPack() throws IOException {
        write(3);

        var changes = outside.all(WorkTree.of(content), writer, null, repository);

        assertThat(packs()).isEmpty();
        assertThat(changes).allMatch(change -> has(change));
    }

    /** What was read before it failed is in no pack, and must be read again. */
    @Test
    void afterAFileThatCannotBeReadNothingIsTakenForGiven() throws IOException {
        write(MANY);
        var there = WorkTree.of(content);
        var broken = content.resolve("pages/p" + (MANY - 1) + ".md");
        Files.delete(broken);
        Files.createDirectory(broken);
        assertThatThrownBy(() -> outside.all(there, writer, null, repository)).isInstanceOf(IOException.class);
        assertThat(packs()).isEmpty();
        Files.delete(broken);
        write(MANY);

        var changes = outside.all(WorkTree.of(content), writer, null, repository);

        assertThat(changes).hasSize(MANY).allMatch(change -> has(change));
    }

    private boolean has(ChangedTree.Placed change) {
        try {
            return repository.getObjectDatabase().has(change.blob());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void write(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            var file = content.resolve("pages/p" + i + ".md");
            Files.writeString(file, "---\ntitle: Trang " + i + "\n---\nLời " + i + ".\n");
            Files.setLastModifiedTime(file, FileTime.from(YESTERDAY));
        }
    }

    private List<Path> packs() throws IOException {
        try (var files = Files.list(home.resolve("history/objects/pack"))) {
            return files.filter(file -> file.toString().endsWith(".pack")).toList();
        }
    }
}
