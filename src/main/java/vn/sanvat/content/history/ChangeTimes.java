package vn.sanvat.content.history;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.content.history.git.GitFolder;

/** When each file last changed. */
final class ChangeTimes {
    private static final Logger log = LoggerFactory.getLogger(ChangeTimes.class);
    /** How many commits are walked at the start. */
    private static final int COMMITS_WALKED = 10_000;

    private final GitFolder folder;
    private final Map<String, Instant> changed = new ConcurrentHashMap<>();
    private @Nullable ObjectId until;

    ChangeTimes(GitFolder folder) {
        this.folder = folder;
    }

    /** Of a commit that was just made. */
    synchronized void learn(ObjectId commit, List<FileChange> changes, Instant when) {
        changes.forEach(each -> changed.put(each.path(), when));
        until = commit;
    }

    /** Times by path, with what commits up to this one say. */
    synchronized Map<String, Instant> until(ObjectId head) {
        if (head.equals(until)) {
            return changed;
        }
        Map<String, Instant> times = new HashMap<>();
        try {
            folder.read(repository -> walk(repository, head, times));
        } catch (IOException e) {
            // what is older counts as long ago
            log.warn("the history can be read only in part: {}", e.getMessage());
        }
        changed.putAll(times);
        until = head;
        return changed;
    }

    private int walk(Repository repository, ObjectId head, Map<String, Instant> times) throws IOException {
        var steps = 0;
        try (var walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head));
            for (var commit = walk.next(); commit != null && steps < COMMITS_WALKED; commit = walk.next()) {
                if (commit.equals(until)) {
                    break;
                }
                add(repository, walk, commit, times);
                steps++;
            }
            return steps;
        }
    }

    private static void add(Repository repository, RevWalk walk, RevCommit commit, Map<String, Instant> times)
            throws IOException {
        var when = commit.getCommitterIdent().getWhenAsInstant();
        try (var tree = new TreeWalk(repository)) {
            tree.setRecursive(true);
            tree.addTree(commit.getTree());
            if (commit.getParentCount() > 0) {
                tree.addTree(walk.parseCommit(commit.getParent(0)).getTree());
                tree.setFilter(TreeFilter.ANY_DIFF);
            }
            while (tree.next()) {
                times.putIfAbsent(tree.getPathString(), when);
            }
        }
    }
}
