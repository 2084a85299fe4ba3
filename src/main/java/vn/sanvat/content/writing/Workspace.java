package vn.sanvat.content.writing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.file.ContentTree;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.history.CommitRequest;
import vn.sanvat.content.history.ContentHistory;
import vn.sanvat.content.history.FileChange;
import vn.sanvat.content.history.HistoryUnwritable;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.revision.Revision;
import vn.sanvat.problem.Problem;

/** The files that people work on. Each change is one commit, there wholly or not at all. */
public class Workspace {
    private static final int TOGETHER_ON_DISK = 32;
    private final ContentHistory history;
    private final Content content;
    /** One change after the other, with what follows from it: a change is worked out from what is public, too. */
    private final Object writing = new Object();

    /** What the files are for a thread that works out several changes together. */
    private static final ThreadLocal<@Nullable ChangeSet> TOGETHER = new ThreadLocal<>();

    /** Changes of drafts that wait for their turn. */
    private final Queue<CommitRequest> drafts = new ConcurrentLinkedQueue<>();

    private volatile UnpublishedFiles unpublished = UnpublishedFiles.EMPTY;

    Workspace(ContentHistory history, Content content) {
        this.history = history;
        this.content = content;
    }

    /** What a commit is to change. It may be worked out more than once: other programs change files too. */
    public interface Change {
        void on(ChangeSet changeSet);
    }

    /** The files as they are now; changes to them go nowhere. */
    public ChangeSet changeSet() {
        var joint = TOGETHER.get();
        return joint == null ? new ChangeSet(history.tree()) : joint.copy();
    }

    /** Several changes that are worked out together: the later ones see what the earlier ones did. */
    public void together(ChangeSet changeSet, Runnable changes) {
        TOGETHER.set(changeSet);
        try {
            changes.run();
        } finally {
            TOGETHER.remove();
        }
    }

    /** What this thread works out together with other changes; nothing where each stands alone. */
    public Optional<ChangeSet> together() {
        return Optional.ofNullable(TOGETHER.get());
    }

    /**
     * Commits a change, and makes public what it made public.
     *
     * @return the commit; the one before where there was nothing to do
     * @throws vn.sanvat.problem.ProblemOccurred 503 where it cannot be written; then nothing is changed
     */
    public String write(Author author, String message, Change change) {
        return write(author, () -> message, change);
    }

    /** The same with a message that is asked for when the change is worked out. */
    public String write(Author author, Supplier<String> message, Change change) {
        var request = new CommitRequest(author, message, tree -> changes(tree, change));
        synchronized (writing) {
            commit(() -> List.of(request));
        }
        return made(request);
    }

    /**
     * The same of drafts alone. Several that wait for their turn become commits of their own that are on disk at once: what
     * one waits for the disk, all do.
     */
    public String writeDrafts(Author author, String message, Change change) {
        var request = new CommitRequest(author, () -> message, tree -> draftsAlone(changes(tree, change)));
        drafts.add(request);
        synchronized (writing) {
            try {
                while (!request.isDone()) {
                    commit(this::someDrafts);
                }
            } finally {
                drafts.remove(request);
            }
        }
        return made(request);
    }

    private List<CommitRequest> someDrafts() {
        return Stream.generate(drafts::poll)
                .limit(TOGETHER_ON_DISK)
                .takeWhile(Objects::nonNull)
                .toList();
    }

    private static List<FileChange> changes(ContentTree tree, Change change) {
        var changeSet = new ChangeSet(tree);
        change.on(changeSet);
        return changeSet.changes();
    }

    private static List<FileChange> draftsAlone(List<FileChange> changes) {
        for (var change : changes) {
            if (!change.path().startsWith(Stage.DRAFTS.folder())) {
                throw new IllegalStateException(change.path() + " is no draft");
            }
        }
        return changes;
    }

    private void commit(Supplier<List<CommitRequest>> requests) {
        content.follow();
        history.write(requests.get());
        content.follow();
    }

    private static String made(CommitRequest request) {
        try {
            return request.commit();
        } catch (HistoryUnwritable e) {
            throw Problem.unavailable("save.unwritable", reason(e)).occurred(e);
        }
    }

    private static String reason(HistoryUnwritable e) {
        return Optional.ofNullable(e.getCause())
                .map(cause -> String.valueOf(cause.getMessage()))
                .orElse("");
    }

    /** One of the site's own files as it holds: its last good version where it is broken, empty where there is none. */
    public String lastGood(String path) {
        return content.current().file(path);
    }

    /** The text that a save started from. */
    public Optional<EntryText> version(String state) {
        return history.read(state)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .or(() -> together().flatMap(changeSet -> changeSet.written(state)))
                .flatMap(EntryText::of);
    }

    /** Keeps a text that a person goes on from though the file has moved on. */
    public String keep(EntryText text) {
        return history.keep(text.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Paths of the pictures below {@code media/}, the newest year first. */
    public List<String> pictures() {
        return history.tree().below("media/").stream()
                .map(file -> file.path().substring("media/".length()))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** A picture in the trash, with who put it there and when; empty where that is not known. */
    public record TrashedPicture(String path, Optional<Note> note) {}

    /** What can be taken back, the newest year first. */
    public List<TrashedPicture> trashedPictures() {
        var changeSet = changeSet();
        var folder = Stage.TRASH.picture("");
        return history.tree().below(folder).stream()
                .map(file -> file.path().substring(folder.length()))
                .filter(path -> !path.endsWith(".yml"))
                .sorted(Comparator.reverseOrder())
                .map(path -> new TrashedPicture(path, changeSet.pictureNote(path)))
                .toList();
    }

    /** The bytes of a picture in the trash. */
    public Optional<byte[]> trashedPicture(String path) {
        return history.tree().find(Stage.TRASH.picture(path)).flatMap(file -> history.read(file.state()));
    }

    /** Every commit that changed the entry in this language, on any stage, the newest first. */
    public List<Revision> revisions(EntryFile file, int limit) {
        return history.revisions(paths(file), limit);
    }

    /** The same as it was at a commit, which may itself be one of them. */
    public List<Revision> revisions(EntryFile file, int limit, String from) {
        return history.revisions(paths(file), limit, from);
    }

    private static List<String> paths(EntryFile file) {
        return Stream.concat(
                        Arrays.stream(Stage.values()).map(stage -> stage.path(file)),
                        Stream.of(ChangeSet.notePath(Stage.DRAFTS, file)))
                .toList();
    }

    /** Every commit that changed a picture, the newest first. */
    public List<Revision> revisionsOfPicture(String path, int limit) {
        return history.revisions(List.of(Stage.PUBLIC.picture(path)), limit);
    }

    /** The newest commit. */
    public String revision() {
        return history.head().orElse("");
    }

    /** The newest commits, whatever they changed. */
    public List<Revision> latest(int limit) {
        return history.latest(limit);
    }

    /** The files at an earlier commit. */
    public Optional<ChangeSet> at(String revision) {
        return history.tree(revision).map(ChangeSet::new);
    }

    /** Everything that is worked on, archived or deleted, as HEAD has it. */
    public UnpublishedFiles unpublished() {
        var head = history.head().orElse("");
        var known = unpublished;
        if (!known.revision().equals(head)) {
            known = known.next(history.tree());
            unpublished = known;
        }
        return known;
    }
}
