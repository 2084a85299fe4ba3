package vn.sanvat.editing.draft;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Head;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Shelf;
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
        return changes.write(actor, EntryAction.TAKE_BACK_DRAFT, file, "", head -> {
            if (head.has(Shelf.DRAFTS, file)) {
                throw Problem.conflict("take_back.other_draft").occurred();
            }
            if (head.has(Shelf.PUBLIC, file)) {
                put(head, file, before, actor);
            } else {
                removal.requireAll(actor, EntryAction.TAKE_BACK_DRAFT, file);
                removal.bringBack(head, file, actor.name());
            }
        });
    }

    /** The draft that was seen last; the public version that it was begun from stays what it is compared with. */
    private void put(Head head, EntryFile file, Past before, Actor actor) {
        var then = changes.workspace().at(before.revision().id());
        var draft = then.flatMap(each -> each.find(Shelf.DRAFTS, before.file()))
                .orElseThrow(() -> Problem.notFound("take_back.nothing").occurred());
        var base =
                then.flatMap(each -> each.note(before.file())).map(Note::base).orElse("");
        head.put(Shelf.DRAFTS, file, draft.text());
        var goes = Drafts.note(head, file);
        head.note(
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
