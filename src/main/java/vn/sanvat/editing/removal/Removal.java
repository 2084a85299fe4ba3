package vn.sanvat.editing.removal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.Content;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Fault;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Head;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Shelf;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.problem.Problem;

/** Moves an entry with all its languages off the site. */
@Component
public class Removal {
    private final Content content;
    private final Changes changes;
    private final Access access;

    Removal(Content content, Changes changes, Access access) {
        this.content = content;
        this.changes = changes;
        this.access = access;
    }

    /** The public entries that name this one. */
    List<EntryId> referring(EntryId id) {
        return content.current().entries().values().stream()
                .filter(entry -> !entry.id().equals(id)
                        && entry.references().stream()
                                .anyMatch(reference -> reference.target().equals(id)))
                .map(entry -> entry.id())
                .sorted()
                .toList();
    }

    /** Nothing is taken away before somebody has seen what goes, and which entries will name what is not there. */
    void requireConfirmed(EntryFile file, boolean confirmed) {
        if (!confirmed) {
            var head = changes.workspace().head();
            var isPublic = going(file).stream()
                    .filter(each -> head.has(Shelf.PUBLIC, each))
                    .toList();
            throw new RemovalUnconfirmed(isPublic, file.isSource() ? referring(file.id()) : List.of());
        }
    }

    /** An entry goes with its translations: the person must be allowed to take each of them away. */
    public void requireAll(Actor actor, EntryAction action, EntryFile file) {
        var head = changes.workspace().head();
        going(file).stream()
                .filter(each ->
                        each.equals(file) || Arrays.stream(Shelf.values()).anyMatch(shelf -> head.has(shelf, each)))
                .forEach(each -> require(actor, action, each, file));
    }

    /** Who sees the source is told no, and not that there is no such entry. */
    private void require(Actor actor, EntryAction action, EntryFile each, EntryFile file) {
        access.require(actor, EntryAction.VIEW, file);
        if (!access.may(actor, action, each)) {
            throw new Problem("permission.denied", 403, List.of()).occurred();
        }
    }

    /** What goes with a file: a source takes its translations along. */
    List<EntryFile> going(EntryFile file) {
        return file.isSource() ? files(file.id()) : List.of(file);
    }

    /** The files of all languages that the site speaks. */
    List<EntryFile> files(EntryId id) {
        List<EntryFile> files = new ArrayList<>(List.of(EntryFile.source(id)));
        var site = content.current().site();
        site.languages().stream()
                .filter(language -> !language.equals(site.source()))
                .forEach(language -> files.add(new EntryFile(id, language)));
        return files;
    }

    /** What cannot be read cannot go with the rest, so nothing goes. */
    void requireReadable(Head head, EntryFile file) {
        for (var shelf : Shelf.values()) {
            head.requireReadable(shelf, file);
            head.requireReadableNote(shelf, file);
        }
    }

    /** Under another name nobody would find the last good version of a file, which is what is public. */
    void requireGood(EntryFile file) {
        content.current().faults().stream()
                .filter(fault -> fault.severity() == Fault.Severity.BROKEN)
                .filter(fault -> fault.file().equals(file.path()))
                .findFirst()
                .ifPresent(fault -> {
                    throw Problem.conflict("file.broken", "content/" + fault.file(), fault.line())
                            .occurred();
                });
    }

    /**
     * A draft holds what the public version had and more: it is what goes, where there is one.
     *
     * @param by name of the person
     */
    public void move(Head head, EntryFile what, Shelf to, String by) {
        if (to == Shelf.DRAFTS && !head.has(Shelf.PUBLIC, what)) {
            throw Problem.conflict("entry.not_public").occurred();
        }
        going(what).forEach(file -> requireReadable(head, file));
        var moved =
                going(what).stream().filter(file -> moveOne(head, file, to, by)).count();
        if (moved == 0) {
            throw Problem.notFound("entry.unknown").occurred();
        }
    }

    private boolean moveOne(Head head, EntryFile file, Shelf to, String by) {
        var hasDraft = head.has(Shelf.DRAFTS, file);
        var archived = to == Shelf.TRASH ? head.find(Shelf.ARCHIVE, file) : Optional.<Head.Kept>empty();
        var kept = head.find(Shelf.DRAFTS, file)
                .or(() -> head.find(Shelf.PUBLIC, file))
                .or(() -> archived);
        if (kept.isEmpty()) {
            return false;
        }
        for (var shelf : List.of(Shelf.DRAFTS, Shelf.PUBLIC, Shelf.ARCHIVE)) {
            if (shelf != to) {
                head.remove(shelf, file);
            }
        }
        for (var shelf : List.of(Shelf.DRAFTS, Shelf.ARCHIVE)) {
            if (shelf != to) {
                head.removeNote(shelf, file);
            }
        }
        head.put(to, file, kept.get().text());
        var note = to == Shelf.DRAFTS && hasDraft
                ? Drafts.note(head, file).withBase("").scheduled(null, null, "")
                : Note.draft(by, changes.now(), "");
        head.note(to, file, note);
        return true;
    }

    /** Out of the trash, or of the archive where it is not in the trash; it is a draft then. */
    public void bringBack(Head head, EntryFile what, String by) {
        var from = List.of(Shelf.TRASH, Shelf.ARCHIVE).stream()
                .filter(shelf -> head.has(shelf, what))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("entry.unknown").occurred());
        if (!what.isSource()) {
            Drafts.require(head, EntryFile.source(what.id()));
        }
        for (var file : going(what)) {
            requireReadable(head, file);
            if (!head.has(from, file)) {
                continue;
            }
            if (head.has(Shelf.DRAFTS, file) || head.has(Shelf.PUBLIC, file)) {
                throw Problem.conflict("entry.slug_taken", what.id().slug()).occurred();
            }
            head.find(from, file).ifPresent(kept -> {
                head.put(Shelf.DRAFTS, file, kept.text());
                head.note(file, Note.draft(by, changes.now(), ""));
                head.remove(from, file);
                head.removeNote(from, file);
            });
        }
    }
}
