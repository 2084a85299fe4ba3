package vn.sanvat.content.history;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate.Result;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Writes one commit and then the files of the work tree. The commit is the moment at which a change is there: what comes
 * after it is written down before, and is finished at the next chance if the process ends in between.
 */
final class CommitWriter {
    private static final String PENDING = "sanvat-pending";
    /** There while git's locks are held by this process; left behind, they are of one that was killed. */
    private static final String WRITING = "sanvat-writing";

    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private final Repository repository;
    private final CommitReader commits;
    private final boolean sharesIndex;

    /** Files that the index does not have yet. */
    private final Set<String> notIndexed = new LinkedHashSet<>();

    /** @param sharesIndex whether people use git in the same folder, and its index has to be right at any time */
    CommitWriter(Repository repository, boolean sharesIndex) {
        this.repository = repository;
        this.commits = new CommitReader(repository);
        this.sharesIndex = sharesIndex;
    }

    /** The changes without those that would change nothing. */
    List<FileChange> effective(@Nullable ObjectId head, List<FileChange> changes) throws IOException {
        List<FileChange> effective = new ArrayList<>();
        try (var formatter = new ObjectInserter.Formatter()) {
            for (var change : changes) {
                var bytes = change.bytes();
                var after = bytes == null ? null : formatter.idFor(Constants.OBJ_BLOB, bytes);
                if (!same(after, commits.blob(head, change.path()))) {
                    effective.add(change);
                }
            }
        }
        return effective;
    }

    /** Whether each file on disk is as HEAD has it, so that nothing of somebody else's is written over. */
    boolean isUntouched(@Nullable ObjectId head, List<FileChange> changes) throws IOException {
        for (var change : changes) {
            if (!same(onDisk(change.path()), commits.blob(head, change.path()))) {
                return false;
            }
        }
        return true;
    }

    /** @throws LockFailedException where another program holds the index or has moved HEAD */
    ObjectId write(@Nullable ObjectId head, List<FileChange> changes, PersonIdent author, String message)
            throws IOException {
        Files.write(writing(), new byte[0]);
        try {
            return sharesIndex
                    ? writeLocked(head, changes, author, message)
                    : writeAlone(head, changes, author, message);
        } finally {
            Files.deleteIfExists(writing());
        }
    }

    private ObjectId writeLocked(@Nullable ObjectId head, List<FileChange> changes, PersonIdent author, String message)
            throws IOException {
        var index = DirCache.lock(repository, null);
        try {
            var commit = commit(head, changes, author, message);
            record(index, changes.stream().map(FileChange::path).toList(), commit);
            Files.deleteIfExists(pending());
            return commit;
        } finally {
            index.unlock();
        }
    }

    /** The index, which has a line for every file, is written when it is next needed. */
    private ObjectId writeAlone(@Nullable ObjectId head, List<FileChange> changes, PersonIdent author, String message)
            throws IOException {
        var lock = repository.getIndexFile().toPath().resolveSibling("index.lock");
        if (Files.exists(lock)) {
            throw new LockFailedException(lock.toFile());
        }
        var commit = commit(head, changes, author, message);
        changes.forEach(change -> notIndexed.add(change.path()));
        Files.deleteIfExists(pending());
        return commit;
    }

    private ObjectId commit(@Nullable ObjectId head, List<FileChange> changes, PersonIdent author, String message)
            throws IOException {
        var commit = insert(head, changes, author, message);
        DurableFile.write(pending(), line(head, commit));
        moveHead(head, commit);
        for (var change : changes) {
            toDisk(change);
        }
        return commit;
    }

    /** Brings the index up to date, before git is asked what differs. */
    void index(@Nullable ObjectId head) throws IOException {
        if (notIndexed.isEmpty() || head == null) {
            return;
        }
        var index = DirCache.lock(repository, null);
        try {
            record(index, List.copyOf(notIndexed), head);
            notIndexed.clear();
        } finally {
            index.unlock();
        }
    }

    /** Whether the index says the same as the commit. */
    boolean isIndexed(ObjectId commit) throws IOException {
        try (var objects = repository.newObjectInserter()) {
            return repository.readDirCache().writeTree(objects).equals(commits.treeOf(commit));
        }
    }

    /** Removes the locks of a process that was killed while it wrote; locks of other programs stay. */
    void removeLeftLocks() throws IOException {
        if (!Files.exists(writing())) {
            return;
        }
        var git = repository.getDirectory().toPath();
        Files.deleteIfExists(git.resolve("index.lock"));
        Files.deleteIfExists(git.resolve("HEAD.lock"));
        var branch = repository.getFullBranch();
        if (branch != null) {
            Files.deleteIfExists(git.resolve(branch + ".lock"));
        }
        Files.deleteIfExists(writing());
    }

    private static byte[] line(@Nullable ObjectId before, ObjectId after) {
        return ((before == null ? ObjectId.zeroId() : before).name() + " " + after.name() + "\n").getBytes(UTF_8);
    }

    /** Finishes what a commit has begun: files that are still as before it get what it says. */
    void finishPending(@Nullable ObjectId head) throws IOException {
        if (!Files.exists(pending())) {
            return;
        }
        var line = Files.readString(pending()).strip().split(" ");
        var before = ObjectId.fromString(line[0]);
        var after = ObjectId.fromString(line[1]);
        if (head != null && commits.isIn(after, head)) {
            var index = DirCache.lock(repository, null);
            try {
                var paths = commits.paths(before, after);
                for (var path : paths) {
                    DurableFile.removeLeft(file(path));
                    if (same(onDisk(path), commits.blob(before, path))) {
                        var bytes = commits.bytes(commits.blob(after, path));
                        toDisk(bytes == null ? FileChange.remove(path) : FileChange.write(path, bytes));
                    }
                }
                record(index, paths, after);
            } finally {
                index.unlock();
            }
        }
        Files.deleteIfExists(pending());
    }

    private ObjectId insert(@Nullable ObjectId head, List<FileChange> changes, PersonIdent author, String message)
            throws IOException {
        try (var objects = repository.newObjectInserter();
                var reader = repository.newObjectReader()) {
            var root = head == null ? null : commits.treeOf(head);
            var commit = new CommitBuilder();
            commit.setTreeId(new ChangedTree(objects, reader).write(root, changes));
            commit.setAuthor(author);
            commit.setCommitter(author);
            commit.setMessage(message);
            if (head != null) {
                commit.setParentId(head);
            }
            var id = objects.insert(commit);
            objects.flush();
            return id;
        }
    }

    private void moveHead(@Nullable ObjectId head, ObjectId commit) throws IOException {
        var update = repository.updateRef(Constants.HEAD);
        update.setExpectedOldObjectId(head == null ? ObjectId.zeroId() : head);
        update.setNewObjectId(commit);
        update.setRefLogMessage("desk", false);
        var result = update.update();
        if (result != Result.NEW && result != Result.FAST_FORWARD) {
            Files.deleteIfExists(pending());
            throw new LockFailedException(repository.getDirectory(), "HEAD was not moved: " + result, null);
        }
    }

    private @Nullable ObjectId onDisk(String path) throws IOException {
        try (var formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, Files.readAllBytes(file(path)));
        } catch (NoSuchFileException | FileNotFoundException e) {
            return null;
        }
    }

    private void toDisk(FileChange change) throws IOException {
        var file = file(change.path());
        var bytes = change.bytes();
        if (bytes == null) {
            Files.deleteIfExists(file);
        } else {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            DurableFile.write(file, bytes);
        }
    }

    /** Tells git that these files are as the commit has them. */
    private void record(DirCache index, List<String> paths, ObjectId commit) throws IOException {
        index.read();
        var editor = index.editor();
        for (var path : paths) {
            var blob = commits.blob(commit, path);
            if (blob == null) {
                editor.add(new DirCacheEditor.DeletePath(path));
            } else {
                var disk = file(path).toFile();
                // with the size and time of a file that somebody has changed since, git would take it for unchanged
                var isSame = same(onDisk(path), blob);
                editor.add(new DirCacheEditor.PathEdit(path) {
                    @Override
                    public void apply(DirCacheEntry entry) {
                        entry.setFileMode(FileMode.REGULAR_FILE);
                        entry.setObjectId(blob);
                        entry.setLength(isSame ? disk.length() : 0);
                        entry.setLastModified(isSame ? Instant.ofEpochMilli(disk.lastModified()) : Instant.EPOCH);
                    }
                });
            }
        }
        editor.finish();
        index.write();
        if (!index.commit()) {
            throw new IOException("the index of the history could not be written");
        }
    }

    private Path file(String path) {
        return repository.getWorkTree().toPath().resolve(path);
    }

    private Path writing() {
        return repository.getDirectory().toPath().resolve(WRITING);
    }

    private Path pending() {
        return repository.getDirectory().toPath().resolve(PENDING);
    }

    private static boolean same(@Nullable ObjectId one, @Nullable ObjectId other) {
        return one == null ? other == null : one.equals(other);
    }
}
