package vn.sanvat.content.live;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.content.file.WorkTree;

/**
 * The folders below {@code content/}, with the notices that the system gives of them. Folders come and go, the whole may be
 * moved away, the system may have no more notices to give: then the files are looked at as often as HEAD is, and watching
 * begins again as soon as it can.
 */
final class WatchedFolders implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WatchedFolders.class);
    /** How long nothing must have changed before the files are read. */
    private static final Duration QUIET = Duration.ofMillis(150);

    private static final String WATCHING = "watching";
    private static final int DEEPEST = 5; // folders within each other

    private final Path root;
    private final Notices notices;
    private final Troubles troubles;
    private @Nullable WatchService service;
    private @Nullable Object watched;

    /** Where notices come from. */
    interface Notices {
        WatchService open() throws IOException;
    }

    WatchedFolders(Path root, Notices notices, Troubles troubles) {
        this.root = root;
        this.notices = notices;
        this.troubles = troubles;
    }

    /** @return whether files have changed, or may have without a notice */
    boolean await(Duration interval) throws InterruptedException {
        var watching = service;
        if (watching == null || !isThere().equals(watched)) {
            return begin(interval);
        }
        var notice = watching.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
        var changed = notice != null;
        while (notice != null) {
            take(notice, watching);
            notice = watching.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
        }
        return changed;
    }

    /** What the system calls the folder; another one may be in its place. */
    private Object isThere() {
        try {
            var key = Files.readAttributes(root, BasicFileAttributes.class).fileKey();
            return key == null ? root : key;
        } catch (IOException e) {
            return "";
        }
    }

    private boolean begin(Duration interval) throws InterruptedException {
        close();
        try {
            var opened = notices.open();
            service = opened;
            watched = isThere();
            register(root, opened);
            troubles.gone(WATCHING);
        } catch (IOException e) {
            close();
            troubles.are(
                    WATCHING,
                    "changes on disk are looked for every " + interval.toSeconds()
                            + " s, because the system gives no notice of them (" + e.getMessage() + ")");
            TimeUnit.MILLISECONDS.sleep(interval.toMillis());
        }
        return true;
    }

    private void take(WatchKey notice, WatchService watching) {
        for (var event : notice.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                add(root, watching);
            } else if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE
                    && notice.watchable() instanceof Path folder
                    && event.context() instanceof Path name) {
                add(folder.resolve(name), watching);
            }
        }
        notice.reset();
    }

    private void add(Path path, WatchService watching) {
        try {
            if (Files.isDirectory(path)) {
                register(path, watching);
            }
        } catch (IOException e) {
            // the next look begins anew, and says what is wrong
            log.debug("{} cannot be watched", path, e);
            watched = null;
        }
    }

    /** Registering a folder twice is the same as once. */
    private void register(Path top, WatchService watching) throws IOException {
        Files.walkFileTree(top, Set.<FileVisitOption>of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!WorkTree.isContent(root, folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return registered(folder, watching) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** @return false where the folder has gone meanwhile */
    private static boolean registered(Path folder, WatchService watching) throws IOException {
        try {
            WatchEvent.Kind<?>[] kinds = {
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY
            };
            folder.register(watching, kinds);
            return true;
        } catch (IOException e) {
            if (Files.isDirectory(folder)) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public void close() {
        var open = service;
        service = null;
        watched = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                log.debug("the system still gives notices", e);
            }
        }
    }
}
