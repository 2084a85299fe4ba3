package vn.sanvat.content.live;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import vn.sanvat.content.live.WatchedFolders.Notices;

/**
 * Takes in what other programs change: files below {@code content/}, and a HEAD that was moved by git itself. Several
 * changes at once are taken in together. Whatever happens to the folders, HEAD is looked at.
 */
class ContentWatcher implements SmartLifecycle {
    /** How long what is taken in may take when the site stops. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Content content;
    private final Path folder;
    private final Duration interval;
    private final boolean autoStartup;
    private final Notices notices;
    private volatile @Nullable Thread thread;
    private boolean waiting;

    ContentWatcher(Content content, Path folder, Duration interval, boolean autoStartup, Notices notices) {
        this.content = content;
        this.folder = folder;
        this.interval = interval;
        this.autoStartup = autoStartup;
        this.notices = notices;
    }

    @Override
    public boolean isAutoStartup() {
        return autoStartup;
    }

    @Override
    public synchronized void start() {
        var watching = new Thread(this::watch, "content-watcher");
        watching.setDaemon(true);
        thread = watching;
        watching.start();
    }

    /** Waits for work that has begun: interrupted, git would fail in the middle of it. */
    @Override
    public void stop() {
        Thread watching;
        synchronized (this) {
            watching = thread;
            thread = null;
            if (watching != null && waiting) {
                watching.interrupt();
            }
        }
        if (watching == null) {
            return;
        }
        try {
            watching.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void watch() {
        try (var folders = new WatchedFolders(folder, notices, content.troubles())) {
            for (var changed = next(folders); isWatching(); changed = next(folders)) {
                if (changed) {
                    content.refresh();
                } else {
                    content.look();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWatching() {
        return thread == Thread.currentThread();
    }

    private boolean next(WatchedFolders folders) throws InterruptedException {
        synchronized (this) {
            if (!isWatching()) {
                return false;
            }
            waiting = true;
        }
        try {
            return folders.await(interval);
        } finally {
            synchronized (this) {
                waiting = false;
            }
        }
    }
}
