package vn.sanvat.changes.mirror;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * How far the copying of a site has come.
 *
 * @param after where the changes go on; empty before the first copy has begun
 * @param cursor where the first copy goes on; empty where it is whole, or has not begun
 * @param isWhole whether the first copy is whole
 */
record Position(String after, String cursor, boolean isWhole) {
    static final Position NONE = new Position("", "", false);

    /** As it was kept; from the beginning where nothing was, or it cannot be read. */
    static Position read(Path file) {
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            var kept = new Properties();
            kept.load(new StringReader(Files.readString(file)));
            return new Position(
                    kept.getProperty("after", ""),
                    kept.getProperty("cursor", ""),
                    Boolean.parseBoolean(kept.getProperty("whole", "false")));
        } catch (IOException | IllegalArgumentException e) {
            return NONE;
        }
    }

    /** Keeps it so that it is there whole, or as it was before. */
    void write(Path file) {
        var text = "after=" + after + "\ncursor=" + cursor + "\nwhole=" + isWhole + "\n";
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
