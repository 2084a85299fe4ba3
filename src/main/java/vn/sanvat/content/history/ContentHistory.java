package vn.sanvat.content.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.ContentTree;
import vn.sanvat.content.file.WorkTree;
import vn.sanvat.content.history.git.CommitTree;
import vn.sanvat.content.history.git.GitFolder;
import vn.sanvat.content.history.git.LeftFiles;
import vn.sanvat.content.revision.HistoryStep;
import vn.sanvat.content.revision.Revision;
import vn.sanvat.problem.Problem;

/**
 * The git history of the content. A {@code content/} folder that is a repository of its own is used as it is: only what
 * is committed is public, and what others change in it is not committed here. Otherwise the history is kept in a git directory of the site's
 * ({@code data/history}) whose work tree is the folder, and what changes on disk is committed as it is seen.
 */
public final class ContentHistory implements AutoCloseable {
    private final GitFolder folder;
    private final boolean ownsHistory;
    private final Mode mode;
    private final OutsideChanges outside;
    private final PastRevisions past;
    private final HistorySteps steps;
    private final HistoryWriter writer;

    private final ChangeTimes times;
    private volatile List<Fault> strays = List.of();

    /** What is done with a history. */
    private enum Mode {
        /** All of it: what killed processes left is tidied up, and what changes on disk is committed. */
        WHOLE,
        /** Commits are made; the rest is left to the site that has it wholly. */
        WRITES,
        READS
    }

    private ContentHistory(GitFolder folder, boolean ownsHistory, Mode mode, Clock clock) {
        this.folder = folder;
        this.past = new PastRevisions(folder);
        this.steps = new HistorySteps(folder);
        this.ownsHistory = ownsHistory;
        this.mode = mode;
        this.outside = new OutsideChanges(folder);
        this.times = new ChangeTimes(folder);
        this.writer = new HistoryWriter(folder, ownsHistory, clock, outside, times);
    }

    /**
     * Opens the history, or begins it.
     *
     * @param content may be a link to a folder
     * @param gitDirectory where the history is kept if the folder is no repository of its own
     */
    public static ContentHistory open(Path content, Path gitDirectory, Clock clock) {
        try {
            var there = content.toRealPath();
            removeLink(there, gitDirectory);
            var ownsHistory = ownsHistory(there, gitDirectory);
            var folder = ownsHistory ? GitFolder.of(there, gitDirectory) : GitFolder.within(there);
            removeLink(there, gitDirectory);
            var history = new ContentHistory(folder, ownsHistory, Mode.WHOLE, clock);
            try (var repository = folder.fresh()) {
                SharedIndex.removeLeftLocks(repository, ownsHistory);
                LeftFiles.remove(repository, ownsHistory);
                LeftFiles.removeFrom(there);
                if (ownsHistory) {
                    history.outside.remember(repository);
                }
            }
            new Repair(folder, ownsHistory).repair();
            return history;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens the history for reading alone, whoever else has it open: no lock is removed, nothing repaired, and what changes
     * on disk is not committed.
     *
     * @return nothing where it has not begun
     */
    public static Optional<ContentHistory> beside(Path content, Path gitDirectory, Clock clock) {
        return beside(content, gitDirectory, Mode.READS, clock);
    }

    /** The same for one who also makes commits. */
    public static Optional<ContentHistory> writingBeside(Path content, Path gitDirectory, Clock clock) {
        return beside(content, gitDirectory, Mode.WRITES, clock);
    }

    private static Optional<ContentHistory> beside(Path content, Path gitDirectory, Mode mode, Clock clock) {
        try {
            var there = content.toRealPath();
            var ownsHistory = ownsHistory(there, gitDirectory);
            if (ownsHistory && !Files.exists(gitDirectory.resolve(Constants.HEAD))) {
                return Optional.empty();
            }
            var folder = ownsHistory ? GitFolder.of(there, gitDirectory) : GitFolder.within(there);
            return Optional.of(new ContentHistory(folder, ownsHistory, mode, clock))
                    .filter(history -> history.head().isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ownsHistory(Path content, Path gitDirectory) throws IOException {
        return !Files.exists(content.resolve(Constants.DOT_GIT)) || isLinked(content, gitDirectory);
    }

    /**
     * Removes the file {@code .git} with which JGit links a work tree to a git directory elsewhere: at the next start the
     * folder would be taken for a repository of its own, and nothing changed on disk would be public any more.
     */
    private static void removeLink(Path content, Path gitDirectory) throws IOException {
        if (isLinked(content, gitDirectory)) {
            Files.delete(content.resolve(Constants.DOT_GIT));
        }
    }

    private static boolean isLinked(Path content, Path gitDirectory) throws IOException {
        var link = content.resolve(Constants.DOT_GIT);
        if (!Files.isRegularFile(link)) {
            return false;
        }
        var text = Files.readString(link).strip();
        return text.startsWith("gitdir: ")
                && content.resolve(text.substring("gitdir: ".length()))
                        .toAbsolutePath()
                        .normalize()
                        .equals(gitDirectory.toAbsolutePath().normalize());
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
    public ContentTree tree() {
        var head = headId().orElseThrow(() -> new IllegalStateException("the content has no commit yet"));
        return new CommitTree(folder, head, times.until(head));
    }

    /** What lies in the folder and is no content, as it was last looked at. */
    public List<Fault> strays() {
        return strays;
    }

    /**
     * Commits what was changed on disk by other programs. Does nothing where the folder is a repository of its own, or the
     * history is open beside the site that has it.
     *
     * @return whether there was anything
     */
    public boolean recordOutsideChanges() {
        try {
            folder.requireThere();
            if (mode != Mode.WHOLE) {
                return false;
            }
            writer.finishPending();
            if (!ownsHistory) {
                return false;
            }
            var there = WorkTree.of(folder.workTree());
            strays = there.strays();
            return writer.record(there);
        } catch (IOException | UncheckedIOException e) {
            throw new HistoryUnwritable(e);
        }
    }

    /**
     * Makes commits, each on the one before, and waits for the disk once. What other programs changed in the same files is
     * taken in first, and the change is worked out from that. What becomes of each is told by itself: one that is refused
     * keeps no other from being made.
     */
    public void write(Collection<CommitRequest> requests) {
        if (mode == Mode.READS) {
            throw new IllegalStateException("the history is open for reading alone");
        }
        writer.write(requests);
    }

    /** Keeps bytes that no commit has, for as long as git keeps what nothing refers to (two weeks, where it tidies up). */
    public String keep(byte[] bytes) {
        try (var repository = folder.fresh();
                var objects = repository.newObjectInserter()) {
            var state = objects.insert(Constants.OBJ_BLOB, bytes);
            objects.flush();
            return state.name();
        } catch (IOException e) {
            throw new HistoryUnwritable(e);
        }
    }

    /** The bytes of a file at the state that a tree named. */
    public Optional<byte[]> read(String state) {
        if (!ObjectId.isId(state)) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.read(repository ->
                    repository.open(ObjectId.fromString(state)).getCachedBytes(ContentTree.LARGEST_MEDIA)));
        } catch (MissingObjectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Problem.unavailable("content.unreadable", String.valueOf(e.getMessage()))
                    .occurred(e);
        }
    }

    /** The files at an earlier commit; empty where there is no such commit. */
    public Optional<ContentTree> tree(String revision) {
        if (!ObjectId.isId(revision)) {
            return Optional.empty();
        }
        var id = ObjectId.fromString(revision);
        return folder.look(repository -> {
            try (var walk = new RevWalk(repository)) {
                return Optional.of(new CommitTree(folder, walk.parseCommit(id), Map.of()));
            } catch (MissingObjectException | IncorrectObjectTypeException e) {
                return Optional.empty();
            }
        });
    }

    /** The commits that changed any of these files, the newest first. */
    public List<Revision> revisions(Collection<String> paths, int limit) {
        return headId().map(head -> past.revisions(paths, limit, head)).orElse(List.of());
    }

    /** The same as it was at a commit, which may itself be one of them. */
    public List<Revision> revisions(Collection<String> paths, int limit, String from) {
        return ObjectId.isId(from) ? past.revisions(paths, limit, ObjectId.fromString(from)) : List.of();
    }

    /** The newest commits, whatever they changed. */
    public List<Revision> latest(int limit) {
        return headId().map(head -> past.latest(limit, head)).orElse(List.of());
    }

    /**
     * What was committed since, along the line of HEAD, up to a commit; the oldest first.
     *
     * @param after empty for the beginning
     * @return nothing where the history does not have that commit
     */
    public Optional<List<HistoryStep>> steps(String after, String upTo, int limit) {
        var head = headId();
        return head.isEmpty() ? Optional.of(List.of()) : steps.after(after, head.get(), upTo, limit);
    }

    /** The commit that {@link #steps} is to go on from to tell what was done since a moment, at most so many. */
    public String before(Instant since, String upTo, int most) {
        return ObjectId.isId(upTo) ? steps.before(since, ObjectId.fromString(upTo), most) : "";
    }

    @Override
    public void close() {
        if (ownsHistory && mode == Mode.WHOLE) {
            outside.keep();
        }
        folder.close();
    }

    private Optional<ObjectId> headId() {
        folder.requireThere();
        return folder.head();
    }
}
