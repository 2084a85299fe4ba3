package vn.sanvat.content.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.content.history.git.GitFolder;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.revision.Revision;

/** Looks back from a commit. What cannot be read ends the list. */
final class PastRevisions {
    private static final Logger log = LoggerFactory.getLogger(PastRevisions.class);

    private final GitFolder folder;

    PastRevisions(GitFolder folder) {
        this.folder = folder;
    }

    /** Those that changed any of these files, the newest first. */
    List<Revision> revisions(Collection<String> paths, int limit, ObjectId from) {
        return paths.isEmpty()
                ? List.of()
                : read(
                        AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF),
                        limit,
                        from);
    }

    List<Revision> latest(int limit, ObjectId from) {
        return read(TreeFilter.ALL, limit, from);
    }

    private List<Revision> read(TreeFilter filter, int limit, ObjectId from) {
        List<Revision> revisions = new ArrayList<>();
        try {
            return folder.read(repository -> {
                revisions.clear();
                try (var walk = new RevWalk(repository)) {
                    walk.markStart(walk.parseCommit(from));
                    walk.setTreeFilter(filter);
                    for (var commit = walk.next(); commit != null && revisions.size() < limit; commit = walk.next()) {
                        revisions.add(revision(commit));
                    }
                }
                return revisions;
            });
        } catch (IOException e) {
            log.warn("the history can be read only in part: {}", e.getMessage());
            return revisions;
        }
    }

    private static Revision revision(RevCommit commit) {
        var author = commit.getAuthorIdent();
        return new Revision(
                commit.name(),
                author.getWhenAsInstant(),
                new Author(author.getName(), author.getEmailAddress()),
                commit.getFullMessage().strip());
    }
}
