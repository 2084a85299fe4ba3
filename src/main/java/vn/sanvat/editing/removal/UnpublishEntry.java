package vn.sanvat.editing.removal;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.editing.Changes;

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
     * @param file a source takes its translations along; a translation goes alone
     * @param confirmed whether the person has seen what goes, and which entries name it
     * @throws RemovalUnconfirmed where not
     */
    public String unpublish(Actor actor, EntryFile file, boolean confirmed) {
        removal.requireAll(actor, EntryAction.UNPUBLISH, file);
        removal.requireConfirmed(file, confirmed);
        return changes.write(
                actor,
                EntryAction.UNPUBLISH,
                file,
                "",
                changeSet -> removal.move(changeSet, file, Stage.DRAFTS, actor.name()));
    }

    /** Does nothing but say why it could not be taken off the site now. */
    public void look(Actor actor, EntryFile file) {
        removal.requireAll(actor, EntryAction.UNPUBLISH, file);
        removal.move(changes.workspace().changeSet(), file, Stage.DRAFTS, actor.name());
    }
}
