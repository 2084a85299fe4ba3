package vn.sanvat.content.live;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * The right of one site to its home, before anything is made that writes there; the system gives it back when the site
 * ends, in whatever way. What a killed site left below {@code data/tmp} goes then.
 */
final class HomeClaim implements BeanFactoryPostProcessor, EnvironmentAware, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(HomeClaim.class);
    /** Set to false by what works beside the site that has the home. */
    private static final String CLAIM = "sanvat.claim-home";

    /** Where libraries put the native code that they unpack. */
    private static final List<String> FOLDERS_OF_LIBRARIES =
            List.of("org.sqlite.tmpdir", "com.luciad.imageio.webp.tmpdir");

    private @Nullable Environment environment;
    private @Nullable FileChannel channel;
    /** What stood in the properties before, by their keys. */
    private final Map<String, @Nullable String> foldersBefore = new HashMap<>();

    @Override
    public void setEnvironment(Environment given) {
        environment = given;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        var settings = environment;
        if (settings == null) {
            return;
        }
        var home = Path.of(settings.getProperty("sanvat.home", "."))
                .toAbsolutePath()
                .normalize();
        requireContent(home.resolve("content"));
        requireWritable(home.resolve("data"));
        if (settings.getProperty(CLAIM, Boolean.class, true)) {
            claim(home);
            empty(home.resolve("data/tmp"));
        }
    }

    private static void requireContent(Path content) {
        if (!Files.isDirectory(content)) {
            throw new HomeUnusable(
                    Files.isSymbolicLink(content)
                            ? content + " is a link that leads to no folder: mend the link, or set sanvat.home"
                            : content + " is no folder: start where content/ lies, or set sanvat.home");
        }
    }

    private static void requireWritable(Path data) {
        try {
            Files.createDirectories(data);
            if (!Files.isWritable(data)) {
                throw new IOException("not writable");
            }
        } catch (IOException e) {
            throw new HomeUnusable(data + " cannot be written: give this user the right to, or set sanvat.home");
        }
    }

    private void claim(Path home) {
        try {
            var opened = FileChannel.open(
                    home.resolve("data/site.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(opened) == null) {
                opened.close();
                throw new HomeUnusable("Another running site uses the home " + home
                        + ": stop that site, or give this one a home of its own with sanvat.home.");
            }
            channel = opened;
        } catch (IOException e) {
            throw new HomeUnusable(home.resolve("data") + " cannot be written: " + e.getMessage());
        }
    }

    private static @Nullable FileLock lock(FileChannel opened) throws IOException {
        try {
            return opened.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void empty(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var left = Files.walk(folder)) {
                left.sorted(Comparator.reverseOrder())
                        .filter(path -> !path.equals(folder))
                        .forEach(HomeClaim::delete);
            }
            FOLDERS_OF_LIBRARIES.forEach(key -> foldersBefore.put(key, System.setProperty(key, folder.toString())));
        } catch (IOException e) {
            throw new HomeUnusable(folder + " cannot be written: " + e.getMessage());
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            log.debug("{} stays until the next start", path, e);
        }
    }

    /** A site that ends leaves no other one in its process with a folder that may be gone. */
    @Override
    public void destroy() throws IOException {
        foldersBefore.forEach((key, before) -> {
            if (before == null) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, before);
            }
        });
        var opened = channel;
        if (opened != null) {
            opened.close();
        }
    }
}
