package vn.sanvat.content.history.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Waits until files and folders are on the disk and stay there when the machine stops. All at once: a disk is done with ten
 * of them in about the time of two.
 */
public final class OnDisk {
    private static final int AT_ONCE = 8;
    private static final ExecutorService WAITING = Executors.newFixedThreadPool(AT_ONCE, work -> {
        var thread = new Thread(work, "on-disk");
        thread.setDaemon(true);
        return thread;
    });

    private OnDisk() {}

    /** @param paths files and folders; those that are not there are passed over */
    public static void force(Collection<Path> paths) throws IOException {
        if (paths.size() == 1) {
            force(paths.iterator().next());
            return;
        }
        List<Future<?>> all = new ArrayList<>();
        paths.stream()
                .distinct()
                .forEach(path -> all.add(WAITING.submit(() -> {
                    try {
                        force(path);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })));
        for (var each : all) {
            await(each);
        }
    }

    private static void await(Future<?> work) throws IOException {
        try {
            work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed.getCause();
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while it waited for the disk", e);
        }
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            // git has put it elsewhere already, or it was there before
        }
    }
}
