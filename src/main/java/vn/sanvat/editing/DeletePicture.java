package vn.sanvat.editing;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Shelf;
import vn.sanvat.problem.Problem;

/** Puts a picture that no entry shows into the trash. */
@Component
public class DeletePicture {
    private final Access access;
    private final Changes changes;
    private final PictureUses uses;

    DeletePicture(Access access, Changes changes, PictureUses uses) {
        this.access = access;
        this.changes = changes;
        this.uses = uses;
    }

    /**
     * Deletes.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 404 where there is no such picture, 403 where it is not the person's to
     *     delete, 409 where an entry shows it, also one that is put away or in the trash
     */
    public void delete(Actor actor, String path) {
        EntryFile file = changes.uploadedFor(path)
                .orElseThrow(() -> Problem.notFound("media.unknown").occurred());
        access.require(actor, EntryAction.DELETE_UPLOAD, file);
        changes.write(actor, EntryAction.DELETE_UPLOAD, file, path, head -> {
            if (uses.isNeeded(path)) {
                throw Problem.conflict("media.used").occurred();
            }
            if (!head.has(Shelf.PUBLIC.picture(path))) {
                throw Problem.notFound("media.unknown").occurred();
            }
            head.trashPicture(path, Note.draft(actor.name(), changes.now(), ""));
        });
    }
}
