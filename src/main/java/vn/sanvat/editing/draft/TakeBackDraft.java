package vn.sanvat.editing.draft;

import java.util.Optional;
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
import vn.sanvat.editing.history.EntryHistory.Past;
import vn.sanvat.editing.removal.Removal;
import vn.sanvat.problem.Problem;

/** Brings the draft back that was discarded last. */
@Component
public class TakeBackDraft {
    private static final int LOOKED_AT = 200; // revisions
    private final Access access;
    private final Changes changes;
    private final Removal removal;
    private final EntryHistory history;

    TakeBackDraft(Access access, Changes changes, Removal removal, EntryHistory history) {
        this.access = access;
        this.changes = changes;
        this.removal = removal;
        this.history = history;
    }

    /**
     * Takes back.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 404 where nothing was discarded, 409 where somebody has begun another draft
     */
    public String takeBack(Actor actor, EntryFile file) {
        access.require(actor, EntryAction.TAKE_BACK_DRAFT, file);
        var before = beforeDiscarding(file)
                .orElseThrow(() -> Problem.notFound("take_back.nothing").occurred());
        return changes.write(actor, EntryAction.TAKE_BACK_DRAFT, file, "", changeSet -> {
            if (changeSet.has(Stage.DRAFTS, file)) {
                throw Problem.conflict("take_back.other_draft").occurred();
            }
            if (changeSet.has(Stage.PUBLIC, file)) {
                put(changeSet, file, before, actor);
            } else {
                removal.requireAll(actor, EntryAction.TAKE_BACK_DRAFT, file);
                removal.bringBack(changeSet, file, actor.name());
            }
        });
    }

    /** The draft that was seen last; the public version that it was begun from stays what it is compared with. */
    private void put(ChangeSet changeSet, EntryFile file, Past before, Actor actor) {
        var then = changes.workspace().at(before.revision().id());
        var draft = then.flatMap(each -> each.find(Stage.DRAFTS, before.file()))
                .orElseThrow(() -> Problem.notFound("take_back.nothing").occurred());
        var base =
                then.flatMap(each -> each.note(before.file())).map(Note::base).orElse("");
        changeSet.put(Stage.DRAFTS, file, draft.text());
        var goes = Drafts.note(changeSet, file);
        changeSet.note(
                file,
                Note.draft(actor.name(), changes.now(), base).scheduled(null, goes.unpublishAt(), goes.scheduler()));
    }

    private Optional<Past> beforeDiscarding(EntryFile file) {
        var past = history.of(file, LOOKED_AT);
        for (var i = 0; i + 1 < past.size(); i++) {
            if (past.get(i).action().filter(EntryAction.DISCARD_DRAFT::equals).isPresent()) {
                return Optional.of(past.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
