package vn.sanvat.search.node.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folders and files below the home of the node, and who may read them. */
public record NodeFolders(Path home) {
    private static final String OWNER_FOLDER = "rwx------";
    private static final String OWNER_FILE = "rw-------";

    public Path config() {
        return home.resolve("config");
    }

    /** The index: derived from the content, so it may be deleted at any time. */
    Path data() {
        return home.resolve("data");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    /** Not the temporary folder of the system, which is often mounted noexec, where native code cannot load. */
    Path temporary() {
        return home.resolve("tmp");
    }

    public Path lock() {
        return home.resolve("site.lock");
    }

    public Path node() {
        return home.resolve("node.json");
    }

    /** Where the server writes the address that it got from the system. */
    public Path ports() {
        return logs().resolve("http.ports");
    }

    /** Makes the home and returns it without links, as the server sees it. */
    public static NodeFolders make(Path home) throws IOException {
        Files.createDirectories(home);
        permit(home, "rwxr-xr-x");
        return new NodeFolders(home.toRealPath());
    }

    /** Makes the folders that the server writes to. */
    public void makeWritable(ServerAccount account) throws IOException {
        deleteTree(temporary());
        for (Path folder : List.of(config(), data(), logs(), temporary())) {
            Files.createDirectories(folder);
            permit(folder, OWNER_FOLDER);
            account.own(folder);
        }
        Files.deleteIfExists(ports());
    }

    /** Writes a file that only its owner may read, whole or not at all. */
    public static void writeSecret(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part);
        permit(part, OWNER_FILE);
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void permit(Path path, String permissions) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }

    public static void deleteTree(Path tree) throws IOException {
        if (!Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(tree);
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
