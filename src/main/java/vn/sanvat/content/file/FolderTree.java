package vn.sanvat.content.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The content as it lies in a folder, whatever the history says: what {@code check} reads. */
public final class FolderTree implements ContentTree {
    private final Path root;

    public FolderTree(Path root) {
        this.root = root;
    }

    @Override
    public String revision() {
        return "work-tree";
    }

    @Override
    public List<ContentFile> files() {
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".git/"))
                    .sorted()
                    .map(path -> new ContentFile(path, "work-tree"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] read(ContentFile file) {
        try {
            var path = root.resolve(file.path());
            if (Files.size(path) > ContentTree.limit(file)) {
                throw new FileTooLarge(ContentTree.limit(file));
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant changed(ContentFile file) {
        try {
            return Files.getLastModifiedTime(root.resolve(file.path())).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
