package vn.sanvat.editing;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Shelf;
import vn.sanvat.problem.Problem;

/** Takes an entry out of the trash or the archive; it is a draft then. */
@Component
public class RestoreFromTrash {
    private final Changes changes;
    private final Removal removal;

    RestoreFromTrash(Changes changes, Removal removal) {
        this.changes = changes;
        this.removal = removal;
    }

    public String restore(Actor actor, EntryId id) {
        var source = EntryFile.source(id);
        removal.requireAll(actor, EntryAction.RESTORE_FROM_TRASH, id);
        return changes.write(actor, EntryAction.RESTORE_FROM_TRASH, source, "", head -> {
            var from = List.of(Shelf.TRASH, Shelf.ARCHIVE).stream()
                    .filter(shelf -> head.has(shelf, source))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("entry.unknown").occurred());
            for (var file : removal.files(id)) {
                if (head.has(Shelf.DRAFTS, file) || head.has(Shelf.PUBLIC, file)) {
                    throw Problem.conflict("entry.slug_taken", id.slug()).occurred();
                }
                head.find(from, file).ifPresent(kept -> {
                    head.put(Shelf.DRAFTS, file, kept.text());
                    head.note(file, Note.draft(actor.name(), changes.now(), ""));
                    head.remove(from, file);
                });
            }
        });
    }
}
