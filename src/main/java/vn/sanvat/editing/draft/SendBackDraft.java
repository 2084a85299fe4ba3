package vn.sanvat.editing.draft;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Note;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.problem.Problem;

/** Gives a draft back to those who wrote it, with a comment. */
@Component
public class SendBackDraft {
    private final Access access;
    private final Changes changes;

    SendBackDraft(Access access, Changes changes) {
        this.access = access;
        this.changes = changes;
    }

    /** @param comment what is missing; must not be empty */
    public String sendBack(Actor actor, EntryFile file, String comment) {
        access.require(actor, EntryAction.SEND_BACK, file);
        var words = Comments.of(comment);
        if (words.isEmpty()) {
            throw Problem.badRequest("send_back.comment").occurred();
        }
        return changes.write(actor, EntryAction.SEND_BACK, file, words, changeSet -> {
            Drafts.requireDraft(changeSet, file);
            var note = Drafts.note(changeSet, file);
            if (note.state() != Note.State.SUBMITTED) {
                throw Problem.conflict("approve.not_submitted").occurred();
            }
            changeSet.note(
                    file,
                    note.in(Note.State.SENT_BACK, actor.name(), changes.now(), words)
                            // what is not good enough now is not published by the clock
                            .scheduled(null, note.unpublishAt(), note.scheduler()));
        });
    }
}
