package vn.sanvat.content.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ReflogEntry;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.content.file.WorkTree;
import vn.sanvat.content.history.git.BrokenObject;
import vn.sanvat.content.history.git.ChangedTree;
import vn.sanvat.content.history.git.ChangedTree.Placed;
import vn.sanvat.content.history.git.DurableFile;
import vn.sanvat.content.history.git.GitFolder;

/**
 * Makes a history readable whose newest commit or folders have a broken object: from the files beside it, or, where the
 * history is the site's own, from the newest commit that is whole; what lies on disk is then committed on top of it.
 */
final class Repair {
    private static final Logger log = LoggerFactory.getLogger(Repair.class);
    private final GitFolder folder;
    private final boolean isOwn;

    Repair(GitFolder folder, boolean isOwn) {
        this.folder = folder;
        this.isOwn = isOwn;
    }

    /** @throws IOException with what to do, where it cannot be read all the same */
    void repair() throws IOException {
        Optional<ObjectId> head;
        try (var repository = folder.fresh()) {
            head = Optional.ofNullable(repository.resolve(Constants.HEAD));
        }
        if (head.isEmpty()) {
            return;
        }
        var broken = firstBroken(head.get());
        if (broken.isEmpty()) {
            return;
        }
        var whole = trees();
        while (broken.isPresent() && isWritten(broken.get(), whole)) {
            broken = firstBroken(head.get());
        }
        if (broken.isPresent()) {
            goBack(head.get(), broken.get());
        }
    }

    /** Each is tried once. */
    private boolean isWritten(ObjectId tree, Map<ObjectId, byte[]> whole) throws IOException {
        var bytes = whole.remove(tree);
        if (bytes != null) {
            new BrokenObject(folder, tree).write(Constants.OBJ_TREE, bytes);
            log.warn("the git object {} of a folder was broken: it is written again from the files", tree.name());
        }
        return bytes != null;
    }

    private void goBack(ObjectId head, ObjectId broken) throws IOException {
        var last = lastWhole();
        var git = "git --git-dir=" + folder.directory();
        if (last.isEmpty() || !isOwn) {
            throw new IOException("the git object " + broken.name() + " of the newest commit " + head.name()
                    + " is broken: bring it from a copy of the repository (" + git + " fetch COPY), or go back with "
                    + git + " update-ref HEAD " + last.map(ObjectId::name).orElse("COMMIT")
                    + ", where the files stay as they are");
        }
        try (var repository = folder.fresh()) {
            // JGit would read the commit that it leaves
            DurableFile.write(
                    folder.directory().resolve(repository.getFullBranch()),
                    (last.get().name() + "\n").getBytes(StandardCharsets.US_ASCII));
            log.warn(
                    "the git object {} of the newest commit {} is broken: the history goes on from {}, with the files"
                            + " as they are",
                    broken.name(),
                    head.name(),
                    last.get().name());
        }
    }

    private Optional<ObjectId> lastWhole() throws IOException {
        try (var repository = folder.fresh()) {
            var entries =
                    repository.getRefDatabase().getReflogReader(Constants.HEAD).getReverseEntries();
            for (var id : entries.stream().map(ReflogEntry::getNewId).distinct().toList()) {
                if (!id.equals(ObjectId.zeroId()) && firstBroken(id).isEmpty()) {
                    return Optional.of(id);
                }
            }
            return Optional.empty();
        }
    }

    /** The first object of a commit and its folders that cannot be read; files are not read. */
    private Optional<ObjectId> firstBroken(ObjectId commit) throws IOException {
        try (var repository = folder.fresh();
                var walk = new RevWalk(repository)) {
            ObjectId tree;
            try {
                tree = walk.parseCommit(commit).getTree();
            } catch (IOException e) {
                return Optional.of(commit);
            }
            return brokenTree(repository, tree);
        }
    }

    private static Optional<ObjectId> brokenTree(Repository repository, ObjectId tree) {
        try (var reader = repository.newObjectReader()) {
            var bytes = reader.open(tree, Constants.OBJ_TREE).getCachedBytes();
            try (var names = new ObjectInserter.Formatter()) {
                if (!names.idFor(Constants.OBJ_TREE, bytes).equals(tree)) {
                    return Optional.of(tree);
                }
            }
            for (var parser = new CanonicalTreeParser(null, reader, tree); !parser.eof(); parser.next(1)) {
                if (FileMode.TREE.equals(parser.getEntryFileMode())) {
                    var below = brokenTree(repository, parser.getEntryObjectId());
                    if (below.isPresent()) {
                        return below;
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(tree);
        }
    }

    /** The folders as they are on disk, or as git's index has them where people use it: bytes by name. */
    private Map<ObjectId, byte[]> trees() throws IOException {
        Map<ObjectId, byte[]> trees = new HashMap<>();
        try (var repository = folder.fresh();
                var reader = repository.newObjectReader();
                var objects = new Remembering(trees)) {
            new ChangedTree(objects, reader, folder.trees()).write(null, isOwn ? onDisk() : indexed(repository));
        }
        return trees;
    }

    private List<Placed> onDisk() throws IOException {
        List<Placed> placed = new ArrayList<>();
        for (var path : WorkTree.of(folder.workTree()).files().keySet()) {
            placed.add(new Placed(path, CommitWriter.onDisk(folder.workTree().resolve(path))));
        }
        return placed;
    }

    private static List<Placed> indexed(Repository repository) throws IOException {
        List<Placed> placed = new ArrayList<>();
        if (!Files.exists(repository.getIndexFile().toPath())) {
            return placed;
        }
        var index = repository.readDirCache();
        for (var i = 0; i < index.getEntryCount(); i++) {
            placed.add(new Placed(
                    index.getEntry(i).getPathString(), index.getEntry(i).getObjectId()));
        }
        return placed;
    }

    /** Writes nothing. */
    private static final class Remembering extends ObjectInserter.Filter {
        private final ObjectInserter names = new ObjectInserter.Formatter();
        private final Map<ObjectId, byte[]> into;

        Remembering(Map<ObjectId, byte[]> into) {
            this.into = into;
        }

        @Override
        protected ObjectInserter delegate() {
            return names;
        }

        @Override
        public ObjectId insert(int type, byte[] data) {
            return insert(type, data, 0, data.length);
        }

        @Override
        public ObjectId insert(int type, byte[] data, int from, int length) {
            var bytes = Arrays.copyOfRange(data, from, from + length);
            var id = names.idFor(type, bytes);
            into.put(id, bytes);
            return id;
        }
    }
}
