package vn.sanvat.editing.draft;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.editing.removal.Removal;

/**
 * Throws away what was written and not published. What is public stays as it is; what never was goes to the trash.
 * {@link TakeBackDraft} undoes it.
 */
@Component
public class DiscardDraft {
    private final Access access;
    private final Changes changes;
    private final Removal removal;

    DiscardDraft(Access access, Changes changes, Removal removal) {
        this.access = access;
        this.changes = changes;
        this.removal = removal;
    }

    /** @return whether something public stays */
    public boolean discard(Actor actor, EntryFile file) {
        access.require(actor, EntryAction.DISCARD_DRAFT, file);
        var stays = new boolean[1];
        changes.write(actor, EntryAction.DISCARD_DRAFT, file, "", changeSet -> {
            Drafts.requireDraft(changeSet, file);
            stays[0] = changeSet.has(Stage.PUBLIC, file);
            if (stays[0]) {
                Drafts.remove(changeSet, file);
            } else {
                removal.requireAll(actor, EntryAction.DISCARD_DRAFT, file);
                removal.move(changeSet, file, Stage.TRASH, actor.name());
            }
        });
        return stays[0];
    }
}
