package vn.sanvat.editing.draft;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Note;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;

/** Hands a draft in to those who may publish it. */
@Component
public class SubmitDraft {
    private final Access access;
    private final Changes changes;

    SubmitDraft(Access access, Changes changes) {
        this.access = access;
        this.changes = changes;
    }

    /** @param comment for those who look at it; may be empty */
    public String submit(Actor actor, EntryFile file, String comment) {
        access.require(actor, EntryAction.SUBMIT, file);
        var words = Comments.of(comment);
        return changes.write(actor, EntryAction.SUBMIT, file, words, changeSet -> {
            Drafts.requireDraft(changeSet, file);
            var note = Drafts.note(changeSet, file);
            changeSet.note(file, note.in(Note.State.SUBMITTED, actor.name(), changes.now(), words));
        });
    }
}
