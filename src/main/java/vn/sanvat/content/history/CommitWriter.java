package vn.sanvat.content.history;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate.Result;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.history.git.ChangedTree;
import vn.sanvat.content.history.git.ChangedTree.Placed;
import vn.sanvat.content.history.git.CommitReader;
import vn.sanvat.content.history.git.DurableFile;
import vn.sanvat.content.history.git.GitFolder;
import vn.sanvat.content.history.git.NewObjects;
import vn.sanvat.content.history.git.OnDisk;
import vn.sanvat.content.history.git.TreeObjects;

/**
 * Writes commits and then the files of the work tree. The commit is the moment at which a change is there: what comes
 * after it is written down before, and is finished at the next chance if the process ends in between. No command of git is
 * run and none of JGit's that do as git does: hooks and filters that lie in the folder run no program.
 */
final class CommitWriter implements AutoCloseable {
    private static final String PENDING = "sanvat-pending";
    private final Repository repository;
    private final TreeObjects trees;
    private final CommitReader commits;
    private final @Nullable SharedIndex index;

    /** @param sharesIndex whether people use git in the same folder, and its index has to be right at any time */
    CommitWriter(GitFolder folder, boolean sharesIndex) throws IOException {
        this.repository = folder.fresh();
        // all that a commit needs is waited for together
        repository.getConfig().setBoolean("core", null, "fsyncobjectfiles", false);
        this.trees = folder.trees();
        this.commits = new CommitReader(repository, trees);
        this.index = sharesIndex ? new SharedIndex(repository, commits) : null;
    }

    /** The changes without those that would change nothing. */
    List<FileChange> effective(@Nullable ObjectId head, List<FileChange> changes) throws IOException {
        List<FileChange> effective = new ArrayList<>();
        try (var formatter = new ObjectInserter.Formatter()) {
            for (var change : changes) {
                var bytes = change.bytes();
                var after = bytes == null ? null : formatter.idFor(Constants.OBJ_BLOB, bytes);
                if (!Objects.equals(after, commits.blob(head, change.path()))) {
                    effective.add(change);
                }
            }
        }
        return effective;
    }

    /** Whether each file on disk is as HEAD has it, so that nothing of somebody else's is written over. */
    boolean isUntouched(@Nullable ObjectId head, Collection<FileChange> changes) throws IOException {
        for (var change : changes) {
            if (!Objects.equals(onDisk(change.path()), commits.blob(head, change.path()))) {
                return false;
            }
        }
        return true;
    }

    /** Commits that are made together, the first of them on this one. */
    CommitBatch batch(ObjectId head) {
        return new CommitBatch(this, head, new NewObjects(repository));
    }

    /** What a batch comes to is on disk before HEAD is moved, and in its place afterwards. */
    void write(ObjectId head, ObjectId newest, NewObjects objects, Collection<FileChange> changes) throws IOException {
        if (index == null) {
            place(head, newest, objects, changes);
            return;
        }
        try (var held = index.hold()) {
            place(head, newest, objects, changes);
            held.record(changes.stream().map(FileChange::path).toList(), newest);
        }
    }

    private void place(ObjectId head, ObjectId newest, NewObjects objects, Collection<FileChange> changes)
            throws IOException {
        var first = objects.files();
        try {
            // what does not fit or may not be written is known before the change is there
            for (var change : changes) {
                prepare(change).ifPresent(first::add);
            }
            first.add(DurableFile.prepare(pending(), line(head, newest)));
            OnDisk.force(first);
            OnDisk.force(List.of(DurableFile.place(pending())));
            moveHead(head, newest);
        } catch (IOException e) {
            changes.forEach(change -> discard(change, e));
            throw e;
        }
        place(changes);
        Files.deleteIfExists(pending());
    }

    /** Commits what lies on disk already. */
    ObjectId record(@Nullable ObjectId head, List<Placed> placed, PersonIdent author, String message)
            throws IOException {
        try (var objects = new NewObjects(repository)) {
            var commit = insert(objects, head, placed, author, message);
            OnDisk.force(objects.files());
            moveHead(head, commit);
            return commit;
        }
    }

    private static byte[] line(ObjectId before, ObjectId after) {
        return (before.name() + " " + after.name() + "\n").getBytes(StandardCharsets.UTF_8);
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
            var paths = commits.paths(before, after);
            if (index == null) {
                finish(paths, before, after);
            } else {
                try (var held = index.hold()) {
                    finish(paths, before, after);
                    held.record(paths, after);
                }
            }
        }
        Files.deleteIfExists(pending());
    }

    private void finish(List<String> paths, ObjectId before, ObjectId after) throws IOException {
        for (var path : paths) {
            DurableFile.removeLeft(file(path));
            if (Objects.equals(onDisk(path), commits.blob(before, path))) {
                var bytes = commits.bytes(commits.blob(after, path));
                toDisk(bytes == null ? FileChange.remove(path) : FileChange.write(path, bytes));
            }
        }
    }

    ObjectId insert(
            NewObjects objects, @Nullable ObjectId head, List<Placed> placed, PersonIdent author, String message)
            throws IOException {
        try (var reader = repository.newObjectReader()) {
            var root = head == null ? null : commits.treeOf(head);
            var commit = new CommitBuilder();
            commit.setTreeId(new ChangedTree(objects, reader, trees).write(root, placed));
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
            throw new LockFailedException(
                    repository.getDirectory(),
                    "HEAD was not moved (" + result + "): another git is at work, or left "
                            + repository.getDirectory().toPath().resolve(repository.getFullBranch() + ".lock"),
                    null);
        }
    }

    private @Nullable ObjectId onDisk(String path) throws IOException {
        return onDisk(file(path));
    }

    /** What git calls the bytes of a file; null where there is none. */
    static @Nullable ObjectId onDisk(Path file) throws IOException {
        try (var formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, Files.readAllBytes(file));
        } catch (NoSuchFileException | FileNotFoundException e) {
            return null;
        }
    }

    private void toDisk(FileChange change) throws IOException {
        var prepared = prepare(change);
        if (prepared.isPresent()) {
            OnDisk.force(List.of(prepared.get()));
        }
        place(List.of(change));
    }

    /** @return what has to be on the disk before it is put into its place */
    private Optional<Path> prepare(FileChange change) throws IOException {
        var bytes = change.bytes();
        if (bytes == null) {
            return Optional.empty();
        }
        var file = file(change.path());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Optional.of(DurableFile.prepare(file, bytes));
    }

    private void discard(FileChange change, IOException because) {
        try {
            DurableFile.removeLeft(file(change.path()));
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private void place(Collection<FileChange> changes) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (var change : changes) {
            var file = file(change.path());
            if (change.isRemoval()) {
                Files.deleteIfExists(file);
            } else {
                folders.add(DurableFile.place(file));
            }
        }
        if (!folders.isEmpty()) {
            OnDisk.force(folders);
        }
    }

    CommitReader commits() {
        return commits;
    }

    private Path file(String path) {
        return repository.getWorkTree().toPath().resolve(path);
    }

    private Path pending() {
        return repository.getDirectory().toPath().resolve(PENDING);
    }

    @Override
    public void close() {
        repository.close();
    }
}
