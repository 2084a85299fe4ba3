package vn.sanvat.content.file;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.content.file.ContentTree.ContentFile;

/**
 * What an earlier start made of the files of entries, by what names their bytes: a start then parses only those that are
 * new. What is damaged, or was made by another version of the program or of the schema, is as good as none; the file may
 * be deleted at any time.
 */
public final class ParsedFiles {
    private static final Logger log = LoggerFactory.getLogger(ParsedFiles.class);
    private static final int FILES_IN_CHUNK = 256;
    private static final int LARGEST_CHUNK = FILES_IN_CHUNK * 2 * ContentTree.LARGEST_FILE; // bytes

    private final Optional<Path> kept;
    private final String program;

    private ParsedFiles(Optional<Path> kept, String program) {
        this.kept = kept;
        this.program = program;
    }

    /** Keeps nothing. */
    public static ParsedFiles none() {
        return new ParsedFiles(Optional.empty(), "");
    }

    /** @param program tells versions of this program apart: another one may make something else of the same bytes */
    public static ParsedFiles in(Path kept, String program) {
        return new ParsedFiles(Optional.of(kept), program);
    }

    /** @param schema tells apart what the fields of types were */
    Map<ContentFile, FileRead> load(String schema) {
        Map<ContentFile, FileRead> files = new ConcurrentHashMap<>();
        kept.ifPresent(path -> {
            try {
                load(path, key(schema), files);
            } catch (NoSuchFileException e) {
                log.debug("{} is not there yet", path);
            } catch (IOException | RuntimeException e) {
                log.info("{} is of no use and made anew: {}", path, e.toString());
                files.clear();
            }
        });
        return files;
    }

    private static void load(Path path, String key, Map<ContentFile, FileRead> files) throws IOException {
        List<byte[]> chunks = new ArrayList<>();
        if (Files.notExists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        try (var in = new RandomAccessFile(path.toFile(), "r")) {
            if (!in.readUTF().equals(key)) {
                return;
            }
            for (var length = in.readInt(); length > 0; length = in.readInt()) {
                var sum = in.readLong();
                if (length > LARGEST_CHUNK || length > in.length() - in.getFilePointer()) {
                    throw new EOFException("cut off");
                }
                var chunk = new byte[length];
                in.readFully(chunk);
                if (sum != sum(chunk)) {
                    throw new IOException("damaged");
                }
                chunks.add(chunk);
            }
        }
        chunks.parallelStream().forEach(chunk -> files.putAll(ParsedForm.read(chunk)));
    }

    /** Writes them, whole or not at all: what was there before stays where that fails. */
    void keep(String schema, Map<ContentFile, FileRead> files) {
        kept.ifPresent(path -> {
            try {
                write(path, key(schema), List.copyOf(files.entrySet()));
            } catch (IOException | RuntimeException e) {
                log.info("{} could not be written, the next start takes longer: {}", path, e.toString());
            }
        });
    }

    private static void write(Path path, String key, List<Map.Entry<ContentFile, FileRead>> files) throws IOException {
        var beside = path.resolveSibling(path.getFileName() + ".new");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
            out.writeUTF(key);
            for (int from = 0; from < files.size(); from += FILES_IN_CHUNK) {
                var chunk = ParsedForm.write(files.subList(from, Math.min(files.size(), from + FILES_IN_CHUNK)));
                out.writeInt(chunk.length);
                out.writeLong(sum(chunk));
                out.write(chunk);
            }
            out.writeInt(0);
        }
        Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private String key(String schema) {
        return "sanvat parsed files, " + program + ", " + schema;
    }

    private static long sum(byte[] chunk) {
        var sum = new CRC32C();
        sum.update(chunk);
        return sum.getValue();
    }
}
