package vn.sanvat.editing.picture;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.problem.Problem;

/** Puts a picture that no entry shows into the trash. */
@Component
public class DeletePicture {
    private final Access access;
    private final PictureAccess pictures;
    private final Changes changes;
    private final PictureUses uses;

    DeletePicture(Access access, PictureAccess pictures, Changes changes, PictureUses uses) {
        this.access = access;
        this.pictures = pictures;
        this.changes = changes;
        this.uses = uses;
    }

    /** Whether it is the person's to delete. */
    public boolean may(Actor actor, String path) {
        return pictures.may(actor, EntryAction.DELETE_UPLOAD, path);
    }

    /**
     * Deletes.
     *
     * @param from the state of the picture that the person saw; empty where any will do
     * @return the entry that it belongs to
     * @throws vn.sanvat.problem.ProblemOccurred 404 where there is no such picture that the person may see, 403 where it is
     *     not the person's to delete, 409 where an entry names it, also one that is put away or in the trash
     */
    public EntryFile delete(Actor actor, String path, String from) {
        var file = pictures.require(actor, EntryAction.DELETE_UPLOAD, path);
        changes.write(actor, EntryAction.DELETE_UPLOAD, file, path, changeSet -> {
            requireUnused(actor, path);
            if (!changeSet.has(Stage.PUBLIC.picture(path))) {
                throw Problem.notFound("media.unknown").occurred();
            }
            PictureAccess.requireState(changeSet, Stage.PUBLIC.picture(path), from);
            changeSet.trashPicture(path, Note.draft(actor.name(), changes.now(), ""));
        });
        return file;
    }

    /** Names the entries that the person may see. */
    private void requireUnused(Actor actor, String path) {
        var files = uses.onAnyStage(path);
        var seen = files.stream()
                .filter(file -> access.may(actor, EntryAction.VIEW, file))
                .map(uses::title)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!seen.isEmpty()) {
            throw Problem.conflict("media.used", seen).occurred();
        }
        if (!files.isEmpty()) {
            throw Problem.conflict("media.used_unseen").occurred();
        }
    }
}
