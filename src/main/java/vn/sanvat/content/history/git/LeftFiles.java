package vn.sanvat.content.history.git;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** Files that a killed process did not finish. */
public final class LeftFiles {
    /** JGit's name for an object on its way. */
    private static final String ON_ITS_WAY = "noz*.tmp";

    /** In a repository that others use, a younger one may still be written. */
    private static final Duration OLD = Duration.ofHours(1);

    /** A running site has put its own into their place long before. */
    private static final Duration PUT_IN_PLACE = Duration.ofSeconds(1);

    private LeftFiles() {}

    /** Of files of the content: those that were written beside their place before the commit that they belong to. */
    public static void removeFrom(Path content) throws IOException {
        List<Path> left = new ArrayList<>();
        Files.walkFileTree(content, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith(Constants.DOT_GIT) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (DurableFile.isLeft(file)
                        && FileAge.of(attributes.lastModifiedTime()).compareTo(PUT_IN_PLACE) > 0) {
                    left.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE; // it has gone, or nobody may read it
            }
        });
        for (var file : left) {
            Files.deleteIfExists(file);
        }
    }

    public static void remove(Repository repository, boolean areAllOurs) throws IOException {
        DurableFile.removeLeft(repository.getDirectory().toPath().resolve("sanvat-pending"));
        var objects = repository.getCommonDirectory().toPath().resolve(Constants.OBJECTS);
        if (!Files.isDirectory(objects)) {
            return;
        }
        try (var left = Files.newDirectoryStream(objects, ON_ITS_WAY)) {
            for (var file : left) {
                if (areAllOurs || FileAge.of(Files.getLastModifiedTime(file)).compareTo(OLD) > 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
