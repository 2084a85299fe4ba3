package vn.sanvat.editing.publication;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Note;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.problem.Problem;

/** Publishes what somebody handed in. */
@Component
public class ApproveDraft {
    private final Access access;
    private final Changes changes;
    private final Publication publication;

    ApproveDraft(Access access, Changes changes, Publication publication) {
        this.access = access;
        this.changes = changes;
        this.publication = publication;
    }

    /** @param from the state of the draft that the person saw */
    public String approve(Actor actor, EntryFile file, String from) {
        access.require(actor, EntryAction.APPROVE, file);
        return changes.write(actor, EntryAction.APPROVE, file, "", changeSet -> {
            if (Drafts.note(changeSet, file).state() != Note.State.SUBMITTED) {
                throw Problem.conflict("approve.not_submitted").occurred();
            }
            if (!Drafts.requireDraft(changeSet, file).state().equals(from)) {
                throw Problem.conflict("publish.moved_on").occurred();
            }
            publication.move(changeSet, file, Map.of());
        });
    }
}
