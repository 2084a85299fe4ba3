package vn.sanvat.content.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.file.FolderTree;
import vn.sanvat.content.file.SnapshotReader;

/** A content folder that a test fills. */
public record ContentFolder(Path path) {
    public ContentFolder with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public ContentFolder with(String file, byte[] bytes) {
        try {
            var target = path.resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(target, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry with this title, and these lines of front matter after it. */
    public ContentFolder entry(String file, String title, String... lines) {
        return with(file, "---\ntitle: " + title + "\n" + String.join("\n", lines) + "\n---\nLời văn.\n");
    }

    public ContentFolder without(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies in the folder, read afresh. */
    public Snapshot read() {
        return new SnapshotReader().read(new FolderTree(path));
    }

    /** The same, with what these rules find. */
    public Snapshot read(List<EntryRule> rules) {
        return Content.checked(new SnapshotReader(rules).read(new FolderTree(path)), rules);
    }
}
