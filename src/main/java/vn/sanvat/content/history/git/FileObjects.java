package vn.sanvat.content.history.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Gives git the bytes of files: a few one by one, thousands in one pack, because a disk is waited for once for each file
 * that is written. Only the internal classes of JGit write packs of what does not come over a network.
 */
public final class FileObjects implements AutoCloseable {
    private static final int MANY = 200; // files

    private final ObjectInserter objects;
    private final @Nullable Path packs;

    private FileObjects(ObjectInserter objects, @Nullable Path packs) {
        this.objects = objects;
        this.packs = packs;
    }

    /** @param files how many there may be */
    public static FileObjects of(Repository repository, long files) {
        if (files > MANY && repository.getObjectDatabase() instanceof ObjectDirectory directory) {
            var pack = directory.newPackInserter();
            pack.setCompressionLevel(repository.getConfig().getInt("core", null, "compression", Deflater.BEST_SPEED));
            return new FileObjects(pack, directory.getPackDirectory().toPath());
        }
        return new FileObjects(repository.newObjectInserter(), null);
    }

    public ObjectId idOf(byte[] bytes) {
        return objects.idFor(Constants.OBJ_BLOB, bytes);
    }

    public void add(byte[] bytes) throws IOException {
        objects.insert(Constants.OBJ_BLOB, bytes);
    }

    /** All of them are there, and stay there when the machine stops. Without it none of a pack is. */
    public void finish() throws IOException {
        objects.flush();
        if (packs != null) {
            OnDisk.force(written(packs));
        }
    }

    private static List<Path> written(Path packs) throws IOException {
        List<Path> written = new ArrayList<>(List.of(packs));
        try (var files = Files.list(packs)) {
            files.forEach(written::add);
        }
        return written;
    }

    @Override
    public void close() {
        objects.close();
    }
}
