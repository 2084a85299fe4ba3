package vn.sanvat.content;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import vn.sanvat.content.WatchedFolders.Notices;

/**
 * Takes in what other programs change: files below {@code content/}, and a HEAD that was moved by git itself. Several
 * changes at once are taken in together. Whatever happens to the folders, HEAD is looked at.
 */
class ContentWatcher implements SmartLifecycle {
    private final Content content;
    private final Path folder;
    private final Duration interval;
    private final boolean autoStartup;
    private final Notices notices;
    private volatile @Nullable Thread thread;

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
        try (var folders = new WatchedFolders(folder, notices, content.troubles())) {
            while (thread == Thread.currentThread()) {
                if (folders.await(interval)) {
                    content.refresh();
                } else {
                    content.look();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
