package vn.sanvat.content.history;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.file.WorkTree;
import vn.sanvat.content.history.git.ChangedTree.Placed;
import vn.sanvat.content.history.git.CommitTree;
import vn.sanvat.content.history.git.GitFolder;
import vn.sanvat.problem.Problem;

/** Makes commits, one writer at a time, whatever other programs do to the files meanwhile. */
final class HistoryWriter {
    /** How often a change is worked out anew because other programs changed the same files meanwhile. */
    private static final int ATTEMPTS = 5;

    private final GitFolder folder;
    private final boolean ownsHistory;
    private final Clock clock;
    private final OutsideChanges outside;
    private final ChangeTimes times;
    private final WriteLock lock;

    HistoryWriter(GitFolder folder, boolean ownsHistory, Clock clock, OutsideChanges outside, ChangeTimes times) {
        this.folder = folder;
        this.ownsHistory = ownsHistory;
        this.clock = clock;
        this.outside = outside;
        this.times = times;
        this.lock = new WriteLock(folder.directory());
    }

    /** Tells each of the requests what became of it. */
    void write(Collection<CommitRequest> requests) {
        try {
            folder.requireThere();
            writeLocked(requests);
        } catch (IOException e) {
            var left = left(requests);
            if (left.size() == 1) {
                left.get(0).refused(new HistoryUnwritable(e));
            } else {
                // one that cannot be written keeps no other from being made
                left.forEach(request -> write(List.of(request)));
            }
        } catch (RuntimeException e) {
            left(requests).forEach(request -> request.refused(e));
        } finally {
            left(requests).forEach(request -> request.refused(new IllegalStateException("nobody made it")));
        }
    }

    private static List<CommitRequest> left(Collection<CommitRequest> requests) {
        return requests.stream().filter(request -> !request.isDone()).toList();
    }

    private void writeLocked(Collection<CommitRequest> requests) throws IOException {
        lock.lock();
        try (var writer = writer()) {
            writer.finishPending(head());
            for (var attempt = 0; attempt < ATTEMPTS * requests.size(); attempt++) {
                var left = left(requests);
                if (left.isEmpty()) {
                    return;
                }
                writeSome(left, writer);
            }
            throw new IOException("the files are changed on disk again and again");
        } finally {
            lock.unlock();
        }
    }

    /**
     * What is to be told when the batch is written.
     *
     * @param commit the one before where there is nothing to do
     */
    private record Made(CommitRequest request, String commit, List<FileChange> changes, Instant when) {}

    /** As far as to one whose files somebody has changed on disk; what was changed is taken in then. */
    private void writeSome(List<CommitRequest> requests, CommitWriter writer) throws IOException {
        var head = head();
        if (head == null) {
            throw new IllegalStateException("the content has no commit yet");
        }
        List<Made> made = new ArrayList<>();
        List<FileChange> touched = List.of();
        try (var batch = writer.batch(head)) {
            var known = times.until(head);
            for (var request : requests) {
                var newest = batch.newest();
                var changes = changes(request, new CommitTree(folder, newest, known), newest, writer);
                if (changes.isEmpty()) {
                    continue;
                }
                if (changes.get().isEmpty()) {
                    made.add(new Made(request, newest.name(), List.of(), Instant.EPOCH));
                    continue;
                }
                if (!batch.isUntouched(changes.get())) {
                    touched = changes.get();
                    break;
                }
                made.add(add(request, changes.get(), batch));
            }
            batch.write();
        }
        for (var each : made) {
            if (!each.changes().isEmpty()) {
                times.learn(ObjectId.fromString(each.commit()), each.changes(), each.when());
            }
            each.request().made(each.commit());
        }
        if (!touched.isEmpty()) {
            takeIn(touched, writer);
        }
    }

    /** What it changes; nothing where it is refused. */
    private static Optional<List<FileChange>> changes(
            CommitRequest request, CommitTree tree, ObjectId head, CommitWriter writer) throws IOException {
        try {
            return Optional.of(writer.effective(head, request.changes(tree)));
        } catch (RuntimeException e) {
            request.refused(e);
            return Optional.empty();
        }
    }

    private Made add(CommitRequest request, List<FileChange> changes, CommitBatch batch) throws IOException {
        var author = request.author();
        var person = new PersonIdent(author.name(), author.email(), now(), clock.getZone());
        var commit = batch.add(changes, person, request.message());
        return new Made(request, commit.name(), changes, person.getWhenAsInstant());
    }

    /** What others changed in the same files; the rest of what they changed is not waited for. */
    private void takeIn(List<FileChange> changes, CommitWriter writer) throws IOException {
        if (ownsHistory) {
            try (var objects = folder.fresh()) {
                var paths = changes.stream().map(FileChange::path).toList();
                if (record(outside.at(paths, writer, head(), objects), writer)) {
                    return;
                }
            }
        }
        throw new IOException("the file was changed on disk and is not committed");
    }

    /** Finishes what a process that was killed has begun. */
    void finishPending() throws IOException {
        lock.lock();
        try (var writer = writer()) {
            writer.finishPending(head());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Commits what lies on disk otherwise than HEAD has it.
     *
     * @return whether there was anything
     */
    boolean record(WorkTree there) throws IOException {
        try (var writer = writer();
                var objects = folder.fresh()) {
            var seen = head();
            var changes = outside.all(there, writer, seen, objects);
            if (seen != null && changes.isEmpty()) {
                return false;
            }
            if (there.files().isEmpty() && seen != null && changes.size() > 1) {
                // a disk that is not mounted looks like that: nobody deletes all of it at once
                throw Problem.unavailable("content.empty", folder.workTree().getFileName())
                        .occurred();
            }
            lock.lock();
            try {
                return record(changes, writer);
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean record(List<Placed> changes, CommitWriter writer) throws IOException {
        var head = head();
        var still = outside.still(changes, writer, head);
        if (still.isEmpty() && head != null) {
            return false;
        }
        var person = new PersonIdent("Sản Vật", "content@localhost", now(), clock.getZone());
        writer.record(head, still, person, "Take in changes made on disk");
        return true;
    }

    private CommitWriter writer() throws IOException {
        return new CommitWriter(folder, !ownsHistory);
    }

    private @Nullable ObjectId head() {
        return folder.head().orElse(null);
    }

    /** Git keeps no more than that. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
