package vn.sanvat.content.history.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** What commits say of files. */
public final class CommitReader {
    private final Repository repository;
    private final TreeObjects trees;

    public CommitReader(Repository repository, TreeObjects trees) {
        this.repository = repository;
        this.trees = trees;
    }

    /** The files that differ between two commits. */
    public List<String> paths(ObjectId before, ObjectId after) throws IOException {
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

    /** Whether a commit is the other or came before it. */
    public boolean isIn(ObjectId commit, ObjectId head) throws IOException {
        if (commit.equals(head)) {
            return true;
        }
        try (var walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(head));
        }
    }

    public ObjectId treeOf(ObjectId commit) throws IOException {
        return trees.root(repository, commit);
    }

    /** The file as the commit has it; null where it has none. */
    public @Nullable ObjectId blob(@Nullable ObjectId commit, String path) throws IOException {
        if (commit == null || commit.equals(ObjectId.zeroId())) {
            return null;
        }
        var found = trees.find(repository, commit, path);
        return found == null ? null : found.id();
    }

    public byte @Nullable [] bytes(@Nullable ObjectId blob) throws IOException {
        return blob == null ? null : repository.open(blob).getCachedBytes();
    }
}
