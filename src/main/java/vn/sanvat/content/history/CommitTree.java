package vn.sanvat.content.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import vn.sanvat.content.file.ContentTree;

/** The content at one commit. */
final class CommitTree implements ContentTree {
    /** How far back the last good version of a file is looked for. */
    private static final int EARLIER_STATES = 20;

    private final Repository repository;
    private final ObjectId commit;
    private final Map<String, Instant> changed;

    CommitTree(Repository repository, ObjectId commit, Map<String, Instant> changed) {
        this.repository = repository;
        this.commit = commit;
        this.changed = changed;
    }

    @Override
    public String revision() {
        return commit.name();
    }

    @Override
    public Instant made() {
        try (var revisions = new RevWalk(repository)) {
            return revisions.parseCommit(commit).getCommitterIdent().getWhenAsInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<ContentFile> files() {
        return files(TreeFilter.ALL);
    }

    @Override
    public List<ContentFile> below(String folder) {
        return files(PathFilter.create(folder.substring(0, folder.length() - 1)));
    }

    @Override
    public String publicState() {
        var state = new StringBuilder();
        try (var revisions = new RevWalk(repository);
                var walk = new TreeWalk(repository)) {
            walk.addTree(revisions.parseCommit(commit).getTree());
            while (walk.next()) {
                if (!walk.getPathString().startsWith("_")) {
                    state.append(walk.getObjectId(0).name()).append(' ');
                }
            }
            return state.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Map<String, Optional<ContentFile>>> changesSince(ContentTree earlier) {
        if (!(earlier instanceof CommitTree other)) {
            return Optional.empty();
        }
        Map<String, Optional<ContentFile>> changes = new LinkedHashMap<>();
        try (var revisions = new RevWalk(repository);
                var walk = new TreeWalk(repository)) {
            walk.addTree(revisions.parseCommit(other.commit).getTree());
            walk.addTree(revisions.parseCommit(commit).getTree());
            walk.setFilter(TreeFilter.ANY_DIFF);
            walk.setRecursive(true);
            while (walk.next()) {
                var isFile = FileMode.REGULAR_FILE.equals(walk.getRawMode(1))
                        || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(1));
                changes.put(
                        walk.getPathString(),
                        isFile
                                ? Optional.of(new ContentFile(
                                        walk.getPathString(),
                                        walk.getObjectId(1).name()))
                                : Optional.empty());
            }
            return Optional.of(changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ContentFile> files(TreeFilter filter) {
        List<ContentFile> files = new ArrayList<>();
        try (var revisions = new RevWalk(repository);
                var walk = new TreeWalk(repository)) {
            walk.addTree(revisions.parseCommit(commit).getTree());
            walk.setFilter(filter);
            walk.setRecursive(true);
            while (walk.next()) {
                if (FileMode.REGULAR_FILE.equals(walk.getRawMode(0))
                        || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0))) {
                    files.add(new ContentFile(
                            walk.getPathString(), walk.getObjectId(0).name()));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<ContentFile> find(String path) {
        try (var revisions = new RevWalk(repository);
                var found = TreeWalk.forPath(
                        repository, path, revisions.parseCommit(commit).getTree())) {
            return found == null || found.isSubtree()
                    ? Optional.empty()
                    : Optional.of(new ContentFile(path, found.getObjectId(0).name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] read(ContentFile file) {
        var limit = ContentTree.limit(file);
        try {
            var object = repository.open(ObjectId.fromString(file.state()));
            // The limit of getCachedBytes counts only above the size that JGit streams, 50 MB.
            if (object.getSize() > limit) {
                throw new FileTooLarge(limit);
            }
            return object.getCachedBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant changed(ContentFile file) {
        return changed.getOrDefault(file.path(), Instant.EPOCH);
    }

    @Override
    public List<ContentFile> earlier(ContentFile file) {
        List<ContentFile> earlier = new ArrayList<>();
        try (var walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(commit));
            walk.sort(RevSort.COMMIT_TIME_DESC);
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(file.path()), TreeFilter.ANY_DIFF));
            for (var revision : walk) {
                try (var found = TreeWalk.forPath(repository, file.path(), revision.getTree())) {
                    if (found != null && !found.getObjectId(0).name().equals(file.state())) {
                        earlier.add(new ContentFile(
                                file.path(), found.getObjectId(0).name()));
                    }
                }
                if (earlier.size() >= EARLIER_STATES) {
                    break;
                }
            }
            return earlier;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
