package vn.sanvat.content.history.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewObjectsTests {
    /** What is not among them is not waited for, and may be gone after a power cut although it was acknowledged. */
    @Test
    void knowsEveryFileThatGitWrites(@TempDir Path home) throws Exception {
        Files.createDirectories(home.resolve("content"));
        try (var folder = GitFolder.of(home.resolve("content"), home.resolve("history"));
                var repository = folder.fresh();
                var objects = new NewObjects(repository)) {
            var blob = objects.insert(Constants.OBJ_BLOB, "một".getBytes(StandardCharsets.UTF_8));
            objects.insert(Constants.OBJ_BLOB, "hai".getBytes(StandardCharsets.UTF_8), 0, 2);
            objects.insert(Constants.OBJ_BLOB, 3, new ByteArrayInputStream(new byte[3]));
            var tree = new TreeFormatter();
            tree.append("a.md", FileMode.REGULAR_FILE, blob);
            var commit = new CommitBuilder();
            commit.setTreeId(objects.insert(tree));
            commit.setAuthor(new PersonIdent("Hà", "ha@sanvat.example"));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("Say");
            objects.insert(commit);
            objects.flush();

            assertThat(objects.files().stream().filter(Files::isRegularFile)).hasSize(5);
            try (var written = Files.walk(home.resolve("history/objects"))) {
                assertThat(objects.files())
                        .containsAll(written.filter(Files::isRegularFile).toList());
            }
        }
    }
}
