package vn.sanvat.editing.removal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Stage;
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
            var changeSet = changes.workspace().changeSet();
            var isPublic = going(file).stream()
                    .filter(each -> changeSet.has(Stage.PUBLIC, each))
                    .toList();
            throw new RemovalUnconfirmed(isPublic, file.isSource() ? referring(file.id()) : List.of());
        }
    }

    /** An entry goes with its translations: the person must be allowed to take each of them away. */
    public void requireAll(Actor actor, EntryAction action, EntryFile file) {
        var changeSet = changes.workspace().changeSet();
        going(file).stream()
                .filter(each -> each.equals(file)
                        || Arrays.stream(Stage.values()).anyMatch(stage -> changeSet.has(stage, each)))
                .forEach(each -> require(actor, action, each, file));
    }

    /** Who sees the source is told no, and not that there is no such entry. */
    private void require(Actor actor, EntryAction action, EntryFile each, EntryFile file) {
        access.require(actor, EntryAction.VIEW, file);
        access.requireOwn(action, each);
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
    void requireReadable(ChangeSet changeSet, EntryFile file) {
        for (var stage : Stage.values()) {
            changeSet.requireReadable(stage, file);
            changeSet.requireReadableNote(stage, file);
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
    public void move(ChangeSet changeSet, EntryFile what, Stage to, String by) {
        if (to == Stage.DRAFTS && !changeSet.has(Stage.PUBLIC, what)) {
            throw Problem.conflict("entry.not_public").occurred();
        }
        going(what).forEach(file -> requireReadable(changeSet, file));
        var moved = going(what).stream()
                .filter(file -> moveOne(changeSet, file, to, by))
                .count();
        if (moved == 0) {
            throw Problem.notFound("entry.unknown").occurred();
        }
    }

    private boolean moveOne(ChangeSet changeSet, EntryFile file, Stage to, String by) {
        var hasDraft = changeSet.has(Stage.DRAFTS, file);
        var archived = to == Stage.TRASH ? changeSet.find(Stage.ARCHIVE, file) : Optional.<ChangeSet.StoredText>empty();
        var kept = changeSet
                .find(Stage.DRAFTS, file)
                .or(() -> changeSet.find(Stage.PUBLIC, file))
                .or(() -> archived);
        if (kept.isEmpty()) {
            return false;
        }
        for (var stage : List.of(Stage.DRAFTS, Stage.PUBLIC, Stage.ARCHIVE)) {
            if (stage != to) {
                changeSet.remove(stage, file);
            }
        }
        for (var stage : List.of(Stage.DRAFTS, Stage.ARCHIVE)) {
            if (stage != to) {
                changeSet.removeNote(stage, file);
            }
        }
        changeSet.put(to, file, kept.get().text());
        var note = to == Stage.DRAFTS && hasDraft
                ? Drafts.note(changeSet, file).withBase("").scheduled(null, null, "")
                : Note.draft(by, changes.now(), "");
        changeSet.note(to, file, note);
        return true;
    }

    /** Out of the trash, or of the archive where it is not in the trash; it is a draft then. */
    public void bringBack(ChangeSet changeSet, EntryFile what, String by) {
        var from = List.of(Stage.TRASH, Stage.ARCHIVE).stream()
                .filter(stage -> changeSet.has(stage, what))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("entry.unknown").occurred());
        if (!what.isSource()) {
            Drafts.require(changeSet, EntryFile.source(what.id()));
        }
        for (var file : going(what)) {
            requireReadable(changeSet, file);
            if (!changeSet.has(from, file)) {
                continue;
            }
            if (changeSet.has(Stage.DRAFTS, file) || changeSet.has(Stage.PUBLIC, file)) {
                throw Problem.conflict("entry.slug_taken", what.id().slug()).occurred();
            }
            changeSet.find(from, file).ifPresent(kept -> {
                changeSet.put(Stage.DRAFTS, file, kept.text());
                changeSet.note(file, Note.draft(by, changes.now(), ""));
                changeSet.remove(from, file);
                changeSet.removeNote(from, file);
            });
        }
    }
}
