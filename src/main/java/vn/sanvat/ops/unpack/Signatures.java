package vn.sanvat.ops.unpack;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Takes the signatures out of jars: of a signed one, as JGit's is, Java keeps no class. */
final class Signatures {
    private static final String FOLDER = "META-INF";
    private static final String FILES = "*.{SF,RSA,DSA,EC}";

    private Signatures() {}

    static void removeFrom(Path libraries) throws IOException {
        try (var jars = Files.newDirectoryStream(libraries, "*.jar")) {
            for (var jar : jars) {
                if (isSigned(jar)) {
                    strip(jar);
                }
            }
        }
    }

    private static boolean isSigned(Path jar) throws IOException {
        try (var files = new ZipFile(jar.toFile())) {
            return files.stream().anyMatch(file -> file.getName().matches(FOLDER + "/[^/]+\\.SF"));
        }
    }

    private static void strip(Path jar) throws IOException {
        try (var files = FileSystems.newFileSystem(jar);
                var signatures = Files.newDirectoryStream(files.getPath(FOLDER), FILES)) {
            for (var signature : signatures) {
                Files.delete(signature);
            }
        }
    }
}
