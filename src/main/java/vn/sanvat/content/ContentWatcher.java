package vn.sanvat.content;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes in what other programs change: files below {@code content/}, and a HEAD that was moved by git itself. Several
 * changes at once are taken in together.
 */
class ContentWatcher implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ContentWatcher.class);
    /** How long nothing must have changed before the files are read. */
    private static final Duration QUIET = Duration.ofMillis(150);

    private final Content content;
    private final Path folder;
    private final Duration interval;
    private volatile @Nullable Thread thread;

    ContentWatcher(Content content, Path folder, Duration interval) {
        this.content = content;
        this.folder = folder;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        var watching = new Thread(this::watch, "content-watcher");
        watching.setDaemon(true);
        thread = watching;
        watching.start();
    }

    @Override
    public synchronized void stop() {
        var watching = thread;
        thread = null;
        if (watching != null) {
            watching.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void watch() {
        try (var watcher = FileSystems.getDefault().newWatchService()) {
            register(watcher);
            while (thread == Thread.currentThread()) {
                var notice = watcher.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
                var changed = notice != null;
                while (notice != null) {
                    notice.pollEvents();
                    notice.reset();
                    notice = watcher.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
                }
                takeIn(changed);
                if (changed) {
                    register(watcher);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            log.error("content is not watched any more: restart the site to see changes made on disk", e);
        }
    }

    private void takeIn(boolean changed) {
        try {
            if (changed) {
                content.refresh();
            } else {
                content.follow();
            }
        } catch (RuntimeException e) {
            log.error("content could not be read again; what was public stays", e);
        }
    }

    /** Registering a folder twice is the same as once, so new folders are found by registering all. */
    private void register(WatchService watcher) throws IOException {
        try (var folders = Files.walk(folder, 4)) {
            for (var path : (Iterable<Path>) folders.filter(Files::isDirectory)
                    .filter(path -> !path.startsWith(folder.resolve(".git")))::iterator) {
                path.register(
                        watcher,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_DELETE,
                        StandardWatchEventKinds.ENTRY_MODIFY);
            }
        }
    }
}
