package vn.sanvat.content.history.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An object of git that is missing or cannot be read. Its name says what it was: the same bytes mend it. */
public final class BrokenObject {
    private static final Logger log = LoggerFactory.getLogger(BrokenObject.class);
    private final GitFolder folder;
    private final ObjectId id;

    public BrokenObject(GitFolder folder, ObjectId id) {
        this.folder = folder;
        this.id = id;
    }

    /** The bytes, from the file beside it, which are put in the object's place; nothing where they are others. */
    Optional<byte[]> mended(String path) {
        try (var names = new ObjectInserter.Formatter()) {
            var file = folder.workTree().resolve(path);
            var bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            if (!names.idFor(Constants.OBJ_BLOB, bytes).equals(id)) {
                log.error(
                        "the git object {} of content/{} cannot be read, and the file beside it is another; bring it"
                                + " from a copy of the repository: git --git-dir={} fetch",
                        id.name(),
                        path,
                        folder.directory());
                return Optional.empty();
            }
            write(Constants.OBJ_BLOB, bytes);
            log.warn("the git object {} of content/{} was broken: it is written again from the file", id.name(), path);
            return Optional.of(bytes);
        } catch (IOException e) {
            log.error("the git object {} of content/{} is broken and could not be mended", id.name(), path, e);
            return Optional.empty();
        }
    }

    /** JGit writes none that it believes to be there. */
    public void write(int type, byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write((Constants.typeString(type) + " " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
        }
        var place = place();
        Files.createDirectories(place.getParent());
        DurableFile.write(place, packed.toByteArray());
    }

    private Path place() {
        var name = id.name();
        return folder.directory()
                .resolve(Constants.OBJECTS)
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2));
    }
}
