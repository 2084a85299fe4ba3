package vn.sanvat.editing;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Shelf;

/** Puts an entry into the trash, with its drafts and translations. */
@Component
public class DeleteEntry {
    private final Changes changes;
    private final Removal removal;

    DeleteEntry(Changes changes, Removal removal) {
        this.changes = changes;
        this.removal = removal;
    }

    /**
     * @param confirmed whether the person knows that other entries name this one
     * @throws StillReferred where they do, and nobody confirmed
     */
    public String delete(Actor actor, EntryId id, boolean confirmed) {
        var file = EntryFile.source(id);
        removal.requireAll(actor, EntryAction.DELETE, id);
        removal.requireUnreferred(id, confirmed);
        return changes.write(actor, EntryAction.DELETE, file, "", head -> removal.move(head, id, Shelf.TRASH));
    }
}
