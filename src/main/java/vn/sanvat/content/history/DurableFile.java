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
    private static final String BEGINS = ".sanvat-";
    private static final String ENDS = ".tmp";

    private DurableFile() {}

    static void write(Path file, byte[] bytes) throws IOException {
        prepare(file, bytes);
        place(file);
    }

    /** Writes the bytes beside the file; where they do not fit, nothing is left of them. */
    static void prepare(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(
                temporary(file),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            removeLeft(file);
            throw e;
        }
    }

    /** Puts what was prepared into its place. */
    static void place(Path file) throws IOException {
        try {
            Files.move(temporary(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            removeLeft(file);
        }
        try (var directory = FileChannel.open(Objects.requireNonNull(file.getParent()), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** Removes what a process left behind that was killed while it wrote this file. */
    static void removeLeft(Path file) throws IOException {
        Files.deleteIfExists(temporary(file));
    }

    static boolean isLeft(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.startsWith(BEGINS) && name.endsWith(ENDS);
    }

    /** Begins with a dot and ends in no known name: nothing takes it for content. */
    private static Path temporary(Path file) {
        return file.resolveSibling(BEGINS + file.getFileName() + ENDS);
    }
}
