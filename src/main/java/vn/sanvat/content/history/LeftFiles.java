package vn.sanvat.content.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.lib.Constants;

/** Files of objects that a killed process did not finish. */
final class LeftFiles {
    /** JGit's name for an object on its way. */
    private static final String ON_ITS_WAY = "noz*.tmp";

    /** In a repository that others use, a younger one may still be written. */
    private static final Duration OLD = Duration.ofHours(1);

    private LeftFiles() {}

    static void remove(Path directory, boolean areAllOurs) throws IOException {
        DurableFile.removeLeft(directory.resolve("sanvat-pending"));
        var objects = directory.resolve(Constants.OBJECTS);
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
