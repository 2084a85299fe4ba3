package vn.sanvat.search.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.sanvat.search.node.process.NodeCannotStart;
import vn.sanvat.search.node.process.NodeCannotStart.Cure;

/**
 * The right of one site to run the node of a home. The system gives it back when the site ends, in
 * whatever way.
 */
final class NodeLock implements AutoCloseable {
    private final FileChannel channel;

    private NodeLock(FileChannel channel) {
        this.channel = channel;
    }

    static NodeLock take(Path file) throws IOException, NodeCannotStart {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new NodeCannotStart(
                    Cure.HELP,
                    "Another running site already uses the search folder " + file.getParent()
                            + ": stop that site, or give this one a home of its own.");
        }
        return new NodeLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
