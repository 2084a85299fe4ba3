package vn.sanvat.editing.removal;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.editing.Changes;

/** Takes an entry out of the trash or the archive; it is a draft then. */
@Component
public class RestoreFromTrash {
    private final Changes changes;
    private final Removal removal;

    RestoreFromTrash(Changes changes, Removal removal) {
        this.changes = changes;
        this.removal = removal;
    }

    /** @param file a source brings its translations along; a translation comes back beside its source */
    public String restore(Actor actor, EntryFile file) {
        removal.requireAll(actor, EntryAction.RESTORE_FROM_TRASH, file);
        return changes.write(
                actor,
                EntryAction.RESTORE_FROM_TRASH,
                file,
                "",
                changeSet -> removal.bringBack(changeSet, file, actor.name()));
    }
}
