package vn.sanvat.content.history;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.file.ContentTree;
import vn.sanvat.content.revision.Author;

/** One commit that somebody wants made, and what became of it. */
public final class CommitRequest {
    private final Author author;
    private final Supplier<String> message;
    private final Change change;
    private @Nullable String commit;
    private @Nullable RuntimeException refusal;
    private boolean isDone;

    /** @param message is asked for when the change is worked out */
    public CommitRequest(Author author, Supplier<String> message, Change change) {
        this.author = author;
        this.message = message;
        this.change = change;
    }

    /** What a commit is to change, worked out from what is there. It may be asked more than once. */
    public interface Change {
        /** @return nothing where there is nothing to do */
        List<FileChange> on(ContentTree head);
    }

    Author author() {
        return author;
    }

    String message() {
        return message.get();
    }

    List<FileChange> changes(ContentTree head) {
        return change.on(head);
    }

    synchronized void made(@Nullable String newest) {
        commit = newest;
        isDone = true;
    }

    synchronized void refused(RuntimeException because) {
        refusal = because;
        isDone = true;
    }

    /** Whether it was made or refused. */
    public synchronized boolean isDone() {
        return isDone;
    }

    /**
     * What became of it.
     *
     * @return the commit; the one before where there was nothing to do
     * @throws HistoryUnwritable where it cannot be written; then nothing is changed
     * @throws RuntimeException what the change threw
     */
    public synchronized String commit() {
        if (refusal != null) {
            throw refusal;
        }
        return Objects.requireNonNull(commit);
    }
}
