package vn.sanvat.editing;

import java.util.Arrays;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Head;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Shelf;
import vn.sanvat.problem.Problem;

/** Brings an earlier revision back as the draft; nothing that came after it is lost. */
@Component
public class RestoreRevision {
    private final Access access;
    private final Changes changes;

    RestoreRevision(Access access, Changes changes) {
        this.access = access;
        this.changes = changes;
    }

    /** @param revision a commit that changed the entry */
    public String restore(Actor actor, EntryFile file, String revision) {
        access.require(actor, EntryAction.RESTORE_REVISION, file);
        var then = changes.workspace()
                .at(revision)
                .flatMap(head -> Arrays.stream(Shelf.values())
                        // what was worked on then is what the person saw
                        .sorted(Comparator.comparing(shelf -> shelf != Shelf.DRAFTS))
                        .flatMap(shelf -> head.find(shelf, file).stream())
                        .findFirst())
                .orElseThrow(() -> Problem.notFound("revision.unknown").occurred());
        return changes.write(actor, EntryAction.RESTORE_REVISION, file, "from " + revision, head -> {
            Drafts.require(head, file);
            var base = head.find(Shelf.PUBLIC, file).map(Head.Kept::state).orElse("");
            head.put(Shelf.DRAFTS, file, then.text());
            var note = head.note(file)
                    .map(known -> known.in(Note.State.DRAFT, actor.name(), changes.now(), ""))
                    .orElseGet(() -> Note.draft(actor.name(), changes.now(), base));
            head.note(
                    file,
                    note.withBase(base)
                            .approving(
                                    note.publishAt() == null
                                            ? ""
                                            : changes.workspace().keep(then.text())));
        });
    }
}
