package vn.sanvat.editing;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.writing.Shelf;
import vn.sanvat.problem.Problem;

/** Takes a picture out of the trash. */
@Component
public class RestorePicture {
    private final Access access;
    private final Changes changes;

    RestorePicture(Access access, Changes changes) {
        this.access = access;
        this.changes = changes;
    }

    /** Whether it is the person's to take back. */
    public boolean may(Actor actor, String path) {
        return changes.uploadedFor(path)
                .filter(file -> access.may(actor, EntryAction.RESTORE_UPLOAD, file))
                .isPresent();
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 404 where there is no such picture in the trash */
    public void restore(Actor actor, String path) {
        var file = changes.uploadedFor(path)
                .orElseThrow(() -> Problem.notFound("media.unknown").occurred());
        access.require(actor, EntryAction.RESTORE_UPLOAD, file);
        changes.write(actor, EntryAction.RESTORE_UPLOAD, file, path, head -> {
            if (!head.has(Shelf.TRASH.picture(path))) {
                throw Problem.notFound("media.unknown").occurred();
            }
            head.restorePicture(path);
        });
    }
}
