package vn.sanvat.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.Content;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Head;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Shelf;
import vn.sanvat.problem.Problem;

/** Moves an entry with all its languages off the site. */
@Component
class Removal {
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

    void requireUnreferred(EntryId id, boolean confirmed) {
        var by = referring(id);
        if (!confirmed && !by.isEmpty()) {
            throw new StillReferred(by);
        }
    }

    /** An entry goes with its translations: the person must be allowed to take each of them away. */
    void requireAll(Actor actor, EntryAction action, EntryId id) {
        var head = changes.workspace().head();
        files(id).stream()
                .filter(file ->
                        file.isSource() || Arrays.stream(Shelf.values()).anyMatch(shelf -> head.has(shelf, file)))
                .forEach(file -> access.require(actor, action, file));
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

    /** A draft holds what the public version had and more: it is what goes, where there is one. */
    void move(Head head, EntryId id, Shelf to) {
        var found = false;
        for (var file : files(id)) {
            var draft = head.find(Shelf.DRAFTS, file);
            var published = head.find(Shelf.PUBLIC, file);
            if (to == Shelf.DRAFTS && file.isSource() && published.isEmpty()) {
                throw Problem.conflict("entry.not_public").occurred();
            }
            var archived = to == Shelf.TRASH ? head.find(Shelf.ARCHIVE, file) : Optional.<Head.Kept>empty();
            var kept = draft.or(() -> published).or(() -> archived);
            if (kept.isEmpty()) {
                continue;
            }
            found = true;
            for (var shelf : List.of(Shelf.DRAFTS, Shelf.PUBLIC, Shelf.ARCHIVE)) {
                if (shelf != to) {
                    head.remove(shelf, file);
                }
            }
            head.put(to, file, kept.get().text());
            if (to != Shelf.DRAFTS) {
                head.removeNote(file);
            } else if (draft.isEmpty()) {
                head.note(file, Note.draft("", changes.now(), ""));
            } else {
                head.note(file, Drafts.note(head, file).withBase("").scheduled(null, null, ""));
            }
        }
        if (!found) {
            throw Problem.notFound("entry.unknown").occurred();
        }
    }
}
