package vn.sanvat.editing.removal;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Slug;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.link.Redirects;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.editing.ChangeMessage;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.editing.FormerAddresses;
import vn.sanvat.problem.Problem;

/** Gives an entry another slug: its files move, every reference follows, and the old address leads to the new one, all in one commit. */
@Component
public class RenameEntry {
    private final Changes changes;
    private final Removal removal;
    private final References references;

    RenameEntry(Changes changes, Removal removal, References references) {
        this.changes = changes;
        this.removal = removal;
        this.references = references;
    }

    /** @return the entry under its new name */
    public EntryId rename(Actor actor, EntryId id, String slug) {
        removal.requireAll(actor, EntryAction.RENAME, EntryFile.source(id));
        if (!Slug.isValid(slug)) {
            throw Problem.badRequest("entry.slug", Problem.shown(slug)).occurred();
        }
        var to = EntryId.of(id.type(), slug);
        if (to.equals(id)) {
            changes.write(
                    actor,
                    EntryAction.RENAME,
                    EntryFile.source(id),
                    "",
                    now -> Drafts.require(now, EntryFile.source(id)));
            return id;
        }
        changes.write(
                actor, EntryAction.RENAME, EntryFile.source(id), ChangeMessage.RENAMED_TO + to.slug(), changeSet -> {
                    Drafts.require(changeSet, EntryFile.source(id));
                    var addresses = Redirects.of(changeSet.read(Redirects.FILE).orElse(""));
                    FormerAddresses.requireFree(changeSet, addresses, to, id);
                    var wasPublic = changeSet.has(Stage.PUBLIC, EntryFile.source(id));
                    for (var file : removal.files(id)) {
                        removal.requireReadable(changeSet, file);
                        removal.requireGood(file);
                        for (var stage : Stage.values()) {
                            if (changeSet.has(stage, file.of(to))) {
                                throw Problem.conflict("entry.slug_taken", slug).occurred();
                            }
                            changeSet.find(stage, file).ifPresent(kept -> {
                                changeSet.put(stage, file.of(to), kept.text());
                                changeSet.remove(stage, file);
                            });
                            changeSet.note(stage, file).ifPresent(note -> {
                                changeSet.note(stage, file.of(to), note);
                                changeSet.removeNote(stage, file);
                            });
                        }
                    }
                    references.rename(changeSet, id, to);
                    // what leads to it goes on leading to it, also while it is off the site
                    if (wasPublic || addresses.leadTo(id)) {
                        changeSet.put(Redirects.FILE, addresses.renamed(id, to).yaml());
                    }
                });
        return to;
    }
}
