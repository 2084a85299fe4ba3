package vn.sanvat.editing.removal;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.editing.Changes;

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
     * @param file a source takes its translations along; a translation goes alone
     * @param confirmed whether the person has seen what goes, and which entries name it
     * @throws RemovalUnconfirmed where not
     */
    public String delete(Actor actor, EntryFile file, boolean confirmed) {
        removal.requireAll(actor, EntryAction.DELETE, file);
        removal.requireConfirmed(file, confirmed);
        return changes.write(
                actor,
                EntryAction.DELETE,
                file,
                "",
                changeSet -> removal.move(changeSet, file, Stage.TRASH, actor.name()));
    }
}
