package vn.sanvat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes a home with copies of the project's content and themes, so that tests may change files. */
public class TestHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** A site whose pages may use the API with a token. */
    public static final String ORIGIN = "https://cong.example";

    /** One for each of the processes that tests run in beside each other. */
    public static final Path FOLDER = Path.of("target", System.getProperty("sanvat.test.home", "site-home-1"))
            .toAbsolutePath();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            delete(FOLDER.resolve("content"));
            delete(FOLDER.resolve("themes"));
            delete(FOLDER.resolve("data/history"));
            delete(FOLDER.resolve("data/accounts"));
            copy(Path.of("content"), FOLDER.resolve("content"));
            copy(Path.of("themes"), FOLDER.resolve("themes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestPropertyValues.of("sanvat.home=" + FOLDER, "sanvat.api.origins=" + ORIGIN)
                .applyTo(context);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    public static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
