package vn.sanvat.content.history;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.history.git.CommitReader;
import vn.sanvat.content.history.git.GitFolder;
import vn.sanvat.content.revision.HistoryStep;
import vn.sanvat.content.revision.HistoryStep.PathChange;

/**
 * Looks forward from a commit, along the line that HEAD went: what a merge brought in is one step, that of the merge, so
 * that whoever takes the steps one after the other ends with the same files.
 */
final class HistorySteps {
    private final GitFolder folder;

    HistorySteps(GitFolder folder) {
        this.folder = folder;
    }

    /**
     * @param after the commit that is known; empty for the beginning
     * @param upTo the commit that is public; HEAD or before it
     * @return the oldest first, at most that many; nothing where the history does not have that commit
     */
    Optional<List<HistoryStep>> after(String after, ObjectId head, String upTo, int limit) {
        return folder.look(repository -> {
            try (var walk = new RevWalk(repository)) {
                var known = after.isEmpty() ? null : walk.parseCommit(ObjectId.fromString(after));
                var line = line(walk, walk.parseCommit(head), known);
                if (line.isEmpty()) {
                    return merged(repository, known, head, upTo);
                }
                var commits = published(line.get(), upTo);
                Collections.reverse(commits);
                List<HistoryStep> steps = new ArrayList<>();
                for (var commit : commits.subList(0, Math.min(limit, commits.size()))) {
                    steps.add(step(repository, commit, commit.getParentCount() == 0 ? null : commit.getParent(0)));
                }
                return Optional.of(steps);
            } catch (MissingObjectException | IncorrectObjectTypeException e) {
                return Optional.empty();
            }
        });
    }

    /** So many older ones in a row: clocks of those who commit differ, and one that is late hides none before it. */
    private static final int OLDER = 5;

    /**
     * Looks back along the same line.
     *
     * @return the newest commit that was made before, or the one that so many came after; empty for the beginning
     */
    String before(Instant since, ObjectId upTo, int most) {
        return folder.look(repository -> {
            try (var walk = new RevWalk(repository)) {
                var commit = walk.parseCommit(upTo);
                @Nullable RevCommit found = null;
                var older = 0;
                for (var passed = 0; passed < most && older < OLDER; passed++) {
                    var isBefore = commit.getCommitterIdent().getWhenAsInstant().isBefore(since);
                    found = !isBefore ? null : found == null ? commit : found;
                    older = isBefore ? older + 1 : 0;
                    if (commit.getParentCount() == 0) {
                        return found == null ? "" : found.name();
                    }
                    commit = walk.parseCommit(commit.getParent(0));
                }
                return found == null ? commit.name() : found.name();
            }
        });
    }

    /** From HEAD down to the commit that is known, without it; nothing where HEAD never stood there. */
    private static Optional<List<RevCommit>> line(RevWalk walk, RevCommit head, @Nullable RevCommit known)
            throws IOException {
        List<RevCommit> line = new ArrayList<>();
        for (var commit = head; commit != null; ) {
            if (commit.equals(known)) {
                return Optional.of(line);
            }
            line.add(commit);
            commit = commit.getParentCount() == 0 ? null : walk.parseCommit(commit.getParent(0));
        }
        return known == null ? Optional.of(line) : Optional.empty();
    }

    /** What is committed and not public yet is for the next time. */
    private static List<RevCommit> published(List<RevCommit> line, String upTo) {
        for (var i = 0; i < line.size(); i++) {
            if (line.get(i).name().equals(upTo)) {
                return new ArrayList<>(line.subList(i, line.size()));
            }
        }
        return new ArrayList<>();
    }

    /** HEAD has the commit, but came by another line, because somebody merged it elsewhere: all that differs is one step. */
    private Optional<List<HistoryStep>> merged(
            Repository repository, @Nullable RevCommit known, ObjectId head, String upTo) throws IOException {
        var reader = new CommitReader(repository, folder.trees());
        if (known == null || !reader.isIn(known, head)) {
            return Optional.empty();
        }
        var end = ObjectId.fromString(upTo);
        if (!reader.isIn(known, end)) {
            return Optional.of(List.of());
        }
        try (var walk = new RevWalk(repository)) {
            return Optional.of(List.of(step(repository, walk.parseCommit(end), known)));
        }
    }

    private HistoryStep step(Repository repository, RevCommit commit, @Nullable RevCommit before) throws IOException {
        List<PathChange> changes = new ArrayList<>();
        try (var walk = new TreeWalk(repository)) {
            var reader = new CommitReader(repository, folder.trees());
            if (before == null) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                walk.addTree(reader.treeOf(before));
            }
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            for (var entry : DiffEntry.scan(walk)) {
                changes.add(
                        switch (entry.getChangeType()) {
                            case ADD, COPY -> new PathChange(entry.getNewPath(), PathChange.Kind.ADDED);
                            case DELETE -> new PathChange(entry.getOldPath(), PathChange.Kind.REMOVED);
                            case MODIFY, RENAME -> new PathChange(entry.getNewPath(), PathChange.Kind.CHANGED);
                        });
            }
        }
        return new HistoryStep(
                commit.name(),
                before == null ? "" : before.name(),
                commit.getCommitterIdent().getWhenAsInstant(),
                commit.getFullMessage(),
                changes);
    }
}
