package vn.sanvat.content.history.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/** Writes a file so that it is there whole or not at all, also when the machine stops in between. */
public final class DurableFile {
    private static final String BEGINS = ".sanvat-";
    private static final String ENDS = ".tmp";

    private DurableFile() {}

    public static void write(Path file, byte[] bytes) throws IOException {
        OnDisk.force(List.of(prepare(file, bytes)));
        OnDisk.force(List.of(place(file)));
    }

    /**
     * Writes the bytes beside the file; where they do not fit, nothing is left of them.
     *
     * @return what has to be on the disk before it is put into its place
     */
    public static Path prepare(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(
                temporary(file),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            removeLeft(file);
            throw e;
        }
        return temporary(file);
    }

    /**
     * Puts what was prepared into its place.
     *
     * @return the folder, which has to be on the disk so that it stays there
     */
    public static Path place(Path file) throws IOException {
        try {
            Files.move(temporary(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            removeLeft(file);
        }
        return Objects.requireNonNull(file.getParent());
    }

    /** Removes what a process left behind that was killed while it wrote this file. */
    public static void removeLeft(Path file) throws IOException {
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
