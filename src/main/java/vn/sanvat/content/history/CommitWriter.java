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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate.Result;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
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
    private static final ObjectId EMPTY = new ObjectInserter.Formatter().idFor(new TreeFormatter());
    private final Repository repository;

    CommitWriter(Repository repository) {
        this.repository = repository;
    }

    /** Whether each file on disk is as HEAD has it, so that nothing of somebody else's is written over. */
    boolean isUntouched(@Nullable ObjectId head, List<FileChange> changes) throws IOException {
        for (var change : changes) {
            if (!same(onDisk(change.path()), inCommit(head, change.path()))) {
                return false;
            }
        }
        return true;
    }

    /** @throws LockFailedException where another program holds the index or has moved HEAD */
    ObjectId write(@Nullable ObjectId head, List<FileChange> changes, PersonIdent author, String message)
            throws IOException {
        Files.write(writing(), new byte[0]);
        var index = lockIndex();
        try {
            var commit = insert(head, changes, author, message);
            DurableFile.write(pending(), line(head, commit));
            moveHead(head, commit);
            for (var change : changes) {
                toDisk(change);
            }
            record(index, changes.stream().map(FileChange::path).toList(), commit);
            Files.deleteIfExists(pending());
            return commit;
        } finally {
            index.unlock();
            Files.deleteIfExists(writing());
        }
    }

    private DirCache lockIndex() throws IOException {
        try {
            return DirCache.lock(repository, null);
        } catch (IOException e) {
            Files.deleteIfExists(writing());
            throw e;
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
        if (head != null && isIn(after, head)) {
            var index = DirCache.lock(repository, null);
            try {
                var paths = paths(before, after);
                for (var path : paths) {
                    DurableFile.removeLeft(file(path));
                    if (same(onDisk(path), inCommit(before, path))) {
                        var bytes = bytes(inCommit(after, path));
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
            Map<String, FileChange> byPath = new TreeMap<>();
            changes.forEach(change -> byPath.put(change.path(), change));
            var root = head == null ? null : treeOf(head);
            var commit = new CommitBuilder();
            commit.setTreeId(tree(objects, reader, root, "", byPath));
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

    private record Node(String name, FileMode mode, ObjectId id) {
        /** Git sorts folders as if their names ended in a slash. */
        byte[] order() {
            return (FileMode.TREE.equals(mode) ? name + "/" : name).getBytes(UTF_8);
        }
    }

    /** The tree with the changes; only the folders that they lie in are written again. */
    private ObjectId tree(
            ObjectInserter objects,
            ObjectReader reader,
            @Nullable ObjectId before,
            String folder,
            Map<String, FileChange> changes)
            throws IOException {
        Map<String, Node> nodes = new TreeMap<>();
        if (before != null) {
            var parser = new CanonicalTreeParser(null, reader, before);
            for (; !parser.eof(); parser.next(1)) {
                nodes.put(
                        parser.getEntryPathString(),
                        new Node(parser.getEntryPathString(), parser.getEntryFileMode(), parser.getEntryObjectId()));
            }
        }
        Map<String, Map<String, FileChange>> below = new TreeMap<>();
        for (var change : changes.values()) {
            var rest = change.path().substring(folder.length());
            var slash = rest.indexOf('/');
            if (slash >= 0) {
                below.computeIfAbsent(rest.substring(0, slash), name -> new TreeMap<>())
                        .put(change.path(), change);
                continue;
            }
            var bytes = change.bytes();
            if (bytes == null) {
                nodes.remove(rest);
            } else {
                nodes.put(rest, new Node(rest, FileMode.REGULAR_FILE, objects.insert(Constants.OBJ_BLOB, bytes)));
            }
        }
        for (var each : below.entrySet()) {
            var node = nodes.get(each.getKey());
            var old = node != null && FileMode.TREE.equals(node.mode()) ? node.id() : null;
            var id = tree(objects, reader, old, folder + each.getKey() + "/", each.getValue());
            if (id.equals(EMPTY)) {
                nodes.remove(each.getKey());
            } else {
                nodes.put(each.getKey(), new Node(each.getKey(), FileMode.TREE, id));
            }
        }
        return insert(objects, nodes.values());
    }

    private static ObjectId insert(ObjectInserter objects, Iterable<Node> nodes) throws IOException {
        List<Node> sorted = new ArrayList<>();
        nodes.forEach(sorted::add);
        sorted.sort(Comparator.comparing(Node::order, Arrays::compareUnsigned));
        var tree = new TreeFormatter();
        sorted.forEach(node -> tree.append(node.name(), node.mode(), node.id()));
        return objects.insert(tree);
    }

    private List<String> paths(ObjectId before, ObjectId after) throws IOException {
        List<String> paths = new ArrayList<>();
        try (var walk = new TreeWalk(repository)) {
            if (before.equals(ObjectId.zeroId())) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                walk.addTree(treeOf(before));
            }
            walk.addTree(treeOf(after));
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                paths.add(walk.getPathString());
            }
        }
        return paths;
    }

    private boolean isIn(ObjectId commit, ObjectId head) throws IOException {
        try (var walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(head));
        }
    }

    private ObjectId treeOf(ObjectId commit) throws IOException {
        try (var walk = new RevWalk(repository)) {
            return walk.parseCommit(commit).getTree().getId();
        }
    }

    private @Nullable ObjectId inCommit(@Nullable ObjectId commit, String path) throws IOException {
        if (commit == null || commit.equals(ObjectId.zeroId())) {
            return null;
        }
        try (var found = TreeWalk.forPath(repository, path, treeOf(commit))) {
            return found == null ? null : found.getObjectId(0);
        }
    }

    private byte @Nullable [] bytes(@Nullable ObjectId blob) throws IOException {
        return blob == null ? null : repository.open(blob).getCachedBytes();
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
            var blob = inCommit(commit, path);
            if (blob == null) {
                editor.add(new DirCacheEditor.DeletePath(path));
            } else {
                var file = file(path);
                editor.add(new DirCacheEditor.PathEdit(path) {
                    @Override
                    public void apply(DirCacheEntry entry) {
                        entry.setFileMode(FileMode.REGULAR_FILE);
                        entry.setObjectId(blob);
                        var disk = file.toFile();
                        entry.setLength(disk.length());
                        entry.setLastModified(Instant.ofEpochMilli(disk.lastModified()));
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
