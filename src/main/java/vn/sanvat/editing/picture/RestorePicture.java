package vn.sanvat.editing.picture;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.editing.Changes;
import vn.sanvat.problem.Problem;

/** Takes a picture out of the trash. */
@Component
public class RestorePicture {
    private final PictureAccess pictures;
    private final Changes changes;

    RestorePicture(PictureAccess pictures, Changes changes) {
        this.pictures = pictures;
        this.changes = changes;
    }

    /** Whether it is the person's to take back. */
    public boolean may(Actor actor, String path) {
        return pictures.may(actor, EntryAction.RESTORE_UPLOAD, path);
    }

    /**
     * Takes it out.
     *
     * @param from the state of the picture that the person saw; empty where any will do
     * @return the entry that it belongs to
     * @throws vn.sanvat.problem.ProblemOccurred 404 where there is no such picture in the trash
     */
    public EntryFile restore(Actor actor, String path, String from) {
        var file = pictures.require(actor, EntryAction.RESTORE_UPLOAD, path);
        changes.write(actor, EntryAction.RESTORE_UPLOAD, file, path, changeSet -> {
            if (!changeSet.has(Stage.TRASH.picture(path))) {
                throw Problem.notFound("media.unknown").occurred();
            }
            PictureAccess.requireState(changeSet, Stage.TRASH.picture(path), from);
            changeSet.restorePicture(path);
        });
        return file;
    }
}
