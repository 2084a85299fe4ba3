package vn.sanvat.editing;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Shelf;

/** Takes an entry off the site; it becomes a draft again. */
@Component
public class UnpublishEntry {
    private final Changes changes;
    private final Removal removal;

    UnpublishEntry(Changes changes, Removal removal) {
        this.changes = changes;
        this.removal = removal;
    }

    /**
     * @param confirmed whether the person knows that other entries name this one
     * @throws StillReferred where they do, and nobody confirmed
     */
    public String unpublish(Actor actor, EntryId id, boolean confirmed) {
        var file = EntryFile.source(id);
        removal.requireAll(actor, EntryAction.UNPUBLISH, id);
        removal.requireUnreferred(id, confirmed);
        return changes.write(actor, EntryAction.UNPUBLISH, file, "", head -> removal.move(head, id, Shelf.DRAFTS));
    }
}
