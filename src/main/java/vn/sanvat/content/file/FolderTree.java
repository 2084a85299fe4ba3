package vn.sanvat.content.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.sanvat.content.fault.Fault;

/** The content as it lies in a folder, whatever the history says: what {@code check} reads. */
public final class FolderTree implements ContentTree {
    private final Path root;

    public FolderTree(Path root) {
        this.root = real(root);
    }

    /** The folder itself may be a link. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }

    /** What lies there and is no content. */
    public List<Fault> strays() {
        return WorkTree.of(root).strays();
    }

    @Override
    public String revision() {
        return "work-tree";
    }

    @Override
    public List<ContentFile> files() {
        return WorkTree.of(root).files().keySet().stream()
                .map(path -> new ContentFile(path, "work-tree"))
                .toList();
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
