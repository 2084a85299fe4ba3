package vn.sanvat.content.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import vn.sanvat.content.history.git.ChangedTree.Placed;
import vn.sanvat.content.history.git.NewObjects;

/** Commits that are made together, each on the one before. They are there when all of them are, or none is. */
final class CommitBatch implements AutoCloseable {
    private final CommitWriter writer;
    private final ObjectId base;
    private final NewObjects objects;
    private ObjectId newest;
    /** What becomes of each file by all of them. */
    private final Map<String, FileChange> files = new LinkedHashMap<>();

    CommitBatch(CommitWriter writer, ObjectId base, NewObjects objects) {
        this.writer = writer;
        this.base = base;
        this.objects = objects;
        this.newest = base;
    }

    /** The commit that the next one is made on. */
    ObjectId newest() {
        return newest;
    }

    /** Whether nobody has changed these files on disk; those of an earlier commit of the batch are not there yet. */
    boolean isUntouched(List<FileChange> changes) throws IOException {
        var others = changes.stream()
                .filter(change -> !files.containsKey(change.path()))
                .toList();
        return writer.isUntouched(base, others);
    }

    /** @return the commit */
    ObjectId add(List<FileChange> changes, PersonIdent author, String message) throws IOException {
        List<Placed> placed = new ArrayList<>();
        for (var change : changes) {
            var bytes = change.bytes();
            placed.add(new Placed(change.path(), bytes == null ? null : objects.insert(Constants.OBJ_BLOB, bytes)));
        }
        var commit = writer.insert(objects, newest, placed, author, message);
        newest = commit;
        changes.forEach(change -> files.put(change.path(), change));
        return commit;
    }

    /** @throws org.eclipse.jgit.errors.LockFailedException where another program holds the index or has moved HEAD */
    void write() throws IOException {
        if (!newest.equals(base)) {
            writer.write(base, newest, objects, files.values());
        }
    }

    @Override
    public void close() {
        objects.close();
    }
}
