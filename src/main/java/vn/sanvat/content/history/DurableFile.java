package vn.sanvat.content.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Writes a file so that it is there whole or not at all, also when the machine stops in between. */
final class DurableFile {
    private DurableFile() {}

    static void write(Path file, byte[] bytes) throws IOException {
        var folder = Objects.requireNonNull(file.getParent());
        var temporary = temporary(file);
        try {
            try (var channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** Removes what a process left behind that was killed while it wrote this file. */
    static void removeLeft(Path file) throws IOException {
        Files.deleteIfExists(temporary(file));
    }

    /** Begins with a dot and ends in no known name: nothing takes it for content. */
    private static Path temporary(Path file) {
        return file.resolveSibling(".sanvat-" + file.getFileName() + ".tmp");
    }
}
