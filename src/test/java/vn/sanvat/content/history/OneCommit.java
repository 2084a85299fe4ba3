package vn.sanvat.content.history;

import java.util.List;
import vn.sanvat.content.revision.Author;

/** Makes one commit, and tells what became of it. */
public final class OneCommit {
    private OneCommit() {}

    public static String write(ContentHistory history, Author author, String message, CommitRequest.Change change) {
        var request = new CommitRequest(author, () -> message, change);
        history.write(List.of(request));
        return request.commit();
    }
}
