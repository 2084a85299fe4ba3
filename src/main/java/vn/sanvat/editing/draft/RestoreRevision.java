package vn.sanvat.editing.draft;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.editing.history.EntryHistory;
import vn.sanvat.problem.Problem;

/** Brings an earlier revision back as the draft; nothing that came after it is lost. */
@Component
public class RestoreRevision {
    private static final int LOOKED_AT = 1000; // revisions
    private final Access access;
    private final Changes changes;
    private final EntryHistory history;

    RestoreRevision(Access access, Changes changes, EntryHistory history) {
        this.access = access;
        this.changes = changes;
        this.history = history;
    }

    /** @param revision a commit that changed the entry */
    public String restore(Actor actor, EntryFile file, String revision) {
        access.require(actor, EntryAction.RESTORE_REVISION, file);
        var then = history.find(file, revision, LOOKED_AT)
                .flatMap(history::text)
                .orElseThrow(() -> Problem.notFound("revision.unknown").occurred());
        return changes.write(actor, EntryAction.RESTORE_REVISION, file, "from " + revision, changeSet -> {
            Drafts.require(changeSet, file);
            var base = changeSet
                    .find(Stage.PUBLIC, file)
                    .map(ChangeSet.StoredText::state)
                    .orElse("");
            changeSet.put(Stage.DRAFTS, file, then);
            var note = changeSet
                    .note(file)
                    .map(known -> known.in(Note.State.DRAFT, actor.name(), changes.now(), ""))
                    .orElseGet(() -> Note.draft(actor.name(), changes.now(), base));
            changeSet.note(
                    file,
                    note.withBase(base)
                            .approving(
                                    note.publishAt() == null
                                            ? ""
                                            : changes.workspace().keep(then)));
        });
    }
}
