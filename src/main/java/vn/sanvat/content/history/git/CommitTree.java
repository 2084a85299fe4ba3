package vn.sanvat.content.history.git;

import java.io.IOException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.content.file.ContentTree;

/** The content at one commit. Nobody who reads it waits for anybody who writes. */
public final class CommitTree implements ContentTree {
    private static final Logger log = LoggerFactory.getLogger(CommitTree.class);
    /** How far back the last good version of a file is looked for. */
    private static final int EARLIER_STATES = 20;

    private final GitFolder folder;
    private final ObjectId commit;
    private final Map<String, Instant> changed;

    public CommitTree(GitFolder folder, ObjectId commit, Map<String, Instant> changed) {
        this.folder = folder;
        this.commit = commit;
        this.changed = changed;
    }

    @Override
    public String revision() {
        return commit.name();
    }

    @Override
    public Instant made() {
        return folder.look(repository -> {
            try (var revisions = new RevWalk(repository)) {
                return revisions.parseCommit(commit).getCommitterIdent().getWhenAsInstant();
            }
        });
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
        return folder.look(repository -> {
            var state = new StringBuilder();
            try (var walk = walk(repository)) {
                while (walk.next()) {
                    if (!walk.getPathString().startsWith("_")) {
                        state.append(walk.getObjectId(0).name()).append(' ');
                    }
                }
                return state.toString();
            }
        });
    }

    @Override
    public Optional<Map<String, Optional<ContentFile>>> changesSince(ContentTree earlier) {
        return earlier instanceof CommitTree other
                ? Optional.of(folder.look(repository -> changes(repository, other)))
                : Optional.empty();
    }

    private Map<String, Optional<ContentFile>> changes(Repository repository, CommitTree other) throws IOException {
        Map<String, Optional<ContentFile>> changes = new LinkedHashMap<>();
        try (var revisions = new RevWalk(repository);
                var walk = other.walk(repository)) {
            walk.addTree(revisions.parseCommit(commit).getTree());
            walk.setFilter(TreeFilter.ANY_DIFF);
            walk.setRecursive(true);
            while (walk.next()) {
                changes.put(walk.getPathString(), isFile(walk, 1) ? Optional.of(file(walk, 1)) : Optional.empty());
            }
            return changes;
        }
    }

    private List<ContentFile> files(TreeFilter filter) {
        return folder.look(repository -> {
            List<ContentFile> files = new ArrayList<>();
            try (var walk = walk(repository)) {
                walk.setFilter(filter);
                walk.setRecursive(true);
                while (walk.next()) {
                    if (isFile(walk, 0)) {
                        files.add(file(walk, 0));
                    }
                }
                return files;
            }
        });
    }

    private TreeWalk walk(Repository repository) throws IOException {
        var walk = new TreeWalk(repository);
        try (var revisions = new RevWalk(repository)) {
            walk.addTree(revisions.parseCommit(commit).getTree());
            return walk;
        } catch (IOException e) {
            walk.close();
            throw e;
        }
    }

    private static boolean isFile(TreeWalk walk, int tree) {
        return FileMode.REGULAR_FILE.equals(walk.getRawMode(tree))
                || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(tree));
    }

    private static ContentFile file(TreeWalk walk, int tree) {
        return new ContentFile(walk.getPathString(), walk.getObjectId(tree).name());
    }

    @Override
    public Optional<ContentFile> find(String path) {
        return folder.look(repository -> find(repository, path, commit));
    }

    private Optional<ContentFile> find(Repository repository, String path, ObjectId revision) throws IOException {
        var found = folder.trees().find(repository, revision, path);
        return found == null || FileMode.TREE.equals(found.mode())
                ? Optional.empty()
                : Optional.of(new ContentFile(path, found.id().name()));
    }

    @Override
    public byte[] read(ContentFile file) {
        var id = ObjectId.fromString(file.state());
        var limit = ContentTree.limit(file);
        try {
            return folder.read(repository -> bytes(repository, id, limit));
        } catch (IOException e) {
            return new BrokenObject(folder, id)
                    .mended(file.path())
                    .orElseThrow(() -> new FileUnreadable(id.name(), String.valueOf(e.getMessage())));
        }
    }

    private static byte[] bytes(Repository repository, ObjectId id, int limit) throws IOException {
        var object = repository.open(id);
        // The limit of getCachedBytes counts only above the size that JGit streams, 50 MB.
        if (object.getSize() > limit) {
            throw new FileTooLarge(limit);
        }
        return object.getCachedBytes();
    }

    @Override
    public Instant changed(ContentFile file) {
        return changed.getOrDefault(file.path(), Instant.EPOCH);
    }

    @Override
    public List<ContentFile> earlier(ContentFile file) {
        List<ContentFile> earlier = new ArrayList<>();
        try {
            return folder.read(repository -> {
                earlier.clear();
                earlier(repository, file, earlier);
                return earlier;
            });
        } catch (IOException e) {
            log.warn("the history of {} can be read only in part: {}", file.path(), e.getMessage());
            return earlier;
        }
    }

    private void earlier(Repository repository, ContentFile file, List<ContentFile> into) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(commit));
            walk.sort(RevSort.COMMIT_TIME_DESC);
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(file.path()), TreeFilter.ANY_DIFF));
            for (var revision : walk) {
                find(repository, file.path(), revision)
                        .filter(state -> !state.state().equals(file.state()))
                        .ifPresent(into::add);
                if (into.size() >= EARLIER_STATES) {
                    break;
                }
            }
        }
    }
}
