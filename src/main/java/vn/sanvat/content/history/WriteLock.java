package vn.sanvat.content.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The right to write the history, of one thread of one process at a time: a command writes beside a running site. The
 * system gives it back when a process ends, in whatever way. Who reads waits for nobody.
 */
final class WriteLock {
    private static final String FILE = "sanvat-write.lock";

    /** The system knows processes and not threads, and forgets its lock when any of them closes the file. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path file;
    private final ReentrantLock threads;
    private @Nullable FileChannel channel;

    WriteLock(Path gitDirectory) {
        this.file = gitDirectory.toAbsolutePath().normalize().resolve(FILE);
        this.threads = THREADS.computeIfAbsent(file, each -> new ReentrantLock());
    }

    /** Waits until it is free. Not to be asked for by a thread that has it. */
    void lock() throws IOException {
        threads.lock();
        try {
            var opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel = opened;
            opened.lock();
        } catch (IOException | RuntimeException | Error e) {
            unlock();
            throw e;
        }
    }

    /** By the same thread. */
    void unlock() throws IOException {
        var opened = channel;
        channel = null;
        try {
            if (opened != null) {
                opened.close();
            }
        } finally {
            threads.unlock();
        }
    }
}
