package vn.sanvat.content.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.content.Author;
import vn.sanvat.content.Revision;
import vn.sanvat.content.file.ContentTree;

/**
 * The git history of the content. A {@code content/} folder that is a repository of its own is used as it is: only what
 * is committed is public, and what others change in it is not committed here. Otherwise the history is kept in a git directory of the site's
 * ({@code data/history}) whose work tree is the folder, and what changes on disk is committed as it is seen.
 */
public final class ContentHistory implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ContentHistory.class);
    /** How often a change is worked out anew because other programs changed the same files meanwhile. */
    private static final int ATTEMPTS = 5;

    /** How many commits are walked at the start to find when each file last changed. */
    private static final int COMMITS_WALKED = 10_000;

    private final Repository repository;
    private final boolean ownsHistory;
    private final Clock clock;
    private final CommitWriter writer;
    private final Map<String, Instant> changed = new ConcurrentHashMap<>();
    private @org.jspecify.annotations.Nullable ObjectId changedUntil;

    private ContentHistory(Repository repository, boolean ownsHistory, Clock clock) {
        this.repository = repository;
        this.ownsHistory = ownsHistory;
        this.clock = clock;
        this.writer = new CommitWriter(repository, !ownsHistory);
        // what was acknowledged must be there after a power cut
        repository.getConfig().setBoolean("core", null, "fsyncobjectfiles", true);
        repository.getConfig().setBoolean("core", null, "fsyncreffiles", true);
        // a folder of 20,000 entries is a tree of a megabyte, written with each change
        repository.getConfig().setInt("core", null, "compression", Deflater.BEST_SPEED);
    }

    /**
     * Opens the history, or begins it.
     *
     * @param gitDirectory where the history is kept if the folder is no repository of its own
     */
    public static ContentHistory open(Path content, Path gitDirectory, Clock clock) {
        try {
            removeLink(content, gitDirectory);
            if (Files.exists(content.resolve(Constants.DOT_GIT))) {
                var builder = new FileRepositoryBuilder().setWorkTree(content.toFile());
                return opened(builder.readEnvironment().setMustExist(true).build(), false, clock);
            }
            var isNew = !Files.exists(gitDirectory.resolve(Constants.HEAD));
            var repository = new FileRepositoryBuilder()
                    .setGitDir(gitDirectory.toFile())
                    .setWorkTree(content.toFile())
                    .build();
            if (isNew) {
                Files.createDirectories(gitDirectory);
                repository.create();
                removeLink(content, gitDirectory);
            }
            // A process that was killed while it wrote the index leaves this lock; no other process writes here.
            Files.deleteIfExists(gitDirectory.resolve("index.lock"));
            return opened(repository, true, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContentHistory opened(Repository repository, boolean ownsHistory, Clock clock) throws IOException {
        var history = new ContentHistory(repository, ownsHistory, clock);
        history.writer.removeLeftLocks();
        return history;
    }

    /**
     * Removes the file {@code .git} with which JGit links a work tree to a git directory elsewhere: at the next start the
     * folder would be taken for a repository of its own, and nothing changed on disk would be public any more.
     */
    private static void removeLink(Path content, Path gitDirectory) throws IOException {
        var link = content.resolve(Constants.DOT_GIT);
        if (!Files.isRegularFile(link)) {
            return;
        }
        var text = Files.readString(link).strip();
        if (text.startsWith("gitdir: ")
                && content.resolve(text.substring("gitdir: ".length()))
                        .toAbsolutePath()
                        .normalize()
                        .equals(gitDirectory.toAbsolutePath().normalize())) {
            Files.delete(link);
        }
    }

    /** Whether the history is the site's own, so that changes on disk are committed when they are seen. */
    public boolean isOwn() {
        return ownsHistory;
    }

    /** The commit that is public, if there is one. */
    public Optional<String> head() {
        return headId().map(ObjectId::name);
    }

    /** The files as HEAD has them. */
    public synchronized ContentTree tree() {
        var head = headId().orElseThrow(() -> new IllegalStateException("the content has no commit yet"));
        learnChanges(head);
        return new CommitTree(repository, head, changed);
    }

    /**
     * Commits what was changed on disk by other programs. Does nothing where the folder is a repository of its own.
     *
     * @return whether there was anything
     */
    public synchronized boolean recordOutsideChanges() {
        finishPending();
        if (!ownsHistory) {
            return false;
        }
        try (var git = new Git(repository)) {
            writer.index(headId().orElse(null));
            var status = git.status().call();
            if (status.isClean() && headId().isPresent()) {
                return false;
            }
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            var head = headId();
            // after a kill the index may only have been behind
            if (head.isPresent() && writer.isIndexed(head.get())) {
                return false;
            }
            var person = new PersonIdent("Sản Vật", "content@localhost", clock.instant(), clock.getZone());
            git.commit()
                    .setAuthor(person)
                    .setCommitter(person)
                    .setSign(false)
                    .setAllowEmpty(true)
                    .setMessage("Take in changes made on disk")
                    .call();
            return true;
        } catch (GitAPIException | IOException e) {
            throw new HistoryUnwritable(e);
        }
    }

    /** What a commit is to change, worked out from what is there. */
    public interface Change {
        /** @return nothing where there is nothing to do */
        List<FileChange> on(ContentTree head);
    }

    /**
     * Makes one commit. What other programs changed in the same files is taken in first, and the change is worked out
     * from that.
     *
     * @return HEAD: the new commit, or the one before where there was nothing to do
     * @throws HistoryUnwritable where the disk is full, another program holds the repository, or has changed the same
     *     file without committing it; then nothing is changed
     */
    public synchronized String write(Author author, String message, Change change) {
        try {
            finishPending();
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                var head = headId().orElse(null);
                var changes = writer.effective(head, change.on(tree()));
                if (changes.isEmpty()) {
                    return Objects.requireNonNull(head).name();
                }
                if (writer.isUntouched(head, changes)) {
                    var person = new PersonIdent(
                            author.name(),
                            author.email(),
                            // git keeps no more than that
                            clock.instant().truncatedTo(ChronoUnit.SECONDS),
                            clock.getZone());
                    var commit = writer.write(head, changes, person, message);
                    changes.forEach(each -> changed.put(each.path(), person.getWhenAsInstant()));
                    changedUntil = commit;
                    return commit.name();
                }
                if (!recordOutsideChanges()) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new HistoryUnwritable(e);
        }
        throw new HistoryUnwritable(new IOException("the file was changed on disk and is not committed"));
    }

    private void finishPending() {
        try {
            writer.finishPending(headId().orElse(null));
        } catch (IOException e) {
            throw new HistoryUnwritable(e);
        }
    }

    /** Keeps bytes that no commit has, for as long as git keeps what nothing refers to (two weeks, where it tidies up). */
    public String keep(byte[] bytes) {
        try (var objects = repository.newObjectInserter()) {
            var state = objects.insert(Constants.OBJ_BLOB, bytes);
            objects.flush();
            return state.name();
        } catch (IOException e) {
            throw new HistoryUnwritable(e);
        }
    }

    /** The bytes of a file at the state that a tree named. */
    public Optional<byte[]> read(String state) {
        try {
            return ObjectId.isId(state) && repository.getObjectDatabase().has(ObjectId.fromString(state))
                    ? Optional.of(repository.open(ObjectId.fromString(state)).getCachedBytes(ContentTree.LARGEST_MEDIA))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files at an earlier commit; empty where there is no such commit. */
    public Optional<ContentTree> tree(String revision) {
        if (!ObjectId.isId(revision)) {
            return Optional.empty();
        }
        try (var walk = new RevWalk(repository)) {
            return Optional.of(new CommitTree(repository, walk.parseCommit(ObjectId.fromString(revision)), Map.of()));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commits that changed any of these files, the newest first. */
    public List<Revision> revisions(Collection<String> paths, int limit) {
        return paths.isEmpty() ? List.of() : revisions(changing(paths), limit, headId());
    }

    /** The same as it was at a commit, which may itself be one of them. */
    public List<Revision> revisions(Collection<String> paths, int limit, String from) {
        return paths.isEmpty() || !ObjectId.isId(from)
                ? List.of()
                : revisions(changing(paths), limit, Optional.of(ObjectId.fromString(from)));
    }

    private static TreeFilter changing(Collection<String> paths) {
        return AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF);
    }

    /** The newest commits, whatever they changed. */
    public List<Revision> latest(int limit) {
        return revisions(TreeFilter.ALL, limit, headId());
    }

    private List<Revision> revisions(TreeFilter filter, int limit, Optional<ObjectId> head) {
        if (head.isEmpty()) {
            return List.of();
        }
        List<Revision> revisions = new ArrayList<>();
        try (var walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head.get()));
            walk.setTreeFilter(filter);
            for (var commit : walk) {
                var author = commit.getAuthorIdent();
                revisions.add(new Revision(
                        commit.name(),
                        author.getWhenAsInstant(),
                        new Author(author.getName(), author.getEmailAddress()),
                        commit.getFullMessage().strip()));
                if (revisions.size() >= limit) {
                    break;
                }
            }
            return revisions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        repository.close();
    }

    private Optional<ObjectId> headId() {
        try {
            return Optional.ofNullable(repository.resolve(Constants.HEAD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learnChanges(ObjectId head) {
        if (head.equals(changedUntil)) {
            return;
        }
        Map<String, Instant> times = new HashMap<>();
        try (var walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head));
            var steps = 0;
            for (var commit : walk) {
                if (commit.equals(changedUntil) || steps++ >= COMMITS_WALKED) {
                    break;
                }
                addChanges(walk, commit, times);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        changed.putAll(times);
        changedUntil = head;
        log.debug("learnt when {} files changed, until {}", changed.size(), head.name());
    }

    private void addChanges(RevWalk walk, RevCommit commit, Map<String, Instant> times) throws IOException {
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

    /** The history could not be written: the disk is full, or the repository locked. */
    public static class HistoryUnwritable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HistoryUnwritable(Throwable cause) {
            super("the content history cannot be written: " + cause.getMessage(), cause);
        }
    }
}
