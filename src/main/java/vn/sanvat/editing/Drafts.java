package vn.sanvat.editing;

import java.time.Instant;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.problem.Problem;

/** The version of a file that is worked on: its draft, or what is public where there is none. */
public final class Drafts {
    private Drafts() {}

    /** @throws vn.sanvat.problem.ProblemOccurred 404 where there is neither, 409 where it cannot be read */
    public static ChangeSet.StoredText require(ChangeSet changeSet, EntryFile file) {
        changeSet.requireReadable(Stage.DRAFTS, file);
        return changeSet.find(Stage.DRAFTS, file).orElseGet(() -> {
            changeSet.requireReadable(Stage.PUBLIC, file);
            return changeSet
                    .find(Stage.PUBLIC, file)
                    .orElseThrow(() -> Problem.notFound("entry.unknown").occurred());
        });
    }

    public static EntryText current(ChangeSet changeSet, EntryFile file) {
        return require(changeSet, file).text();
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 409 where nothing is worked on */
    public static ChangeSet.StoredText requireDraft(ChangeSet changeSet, EntryFile file) {
        changeSet.requireReadable(Stage.DRAFTS, file);
        return changeSet
                .find(Stage.DRAFTS, file)
                .orElseThrow(() -> Problem.conflict("entry.no_draft").occurred());
    }

    public static Note note(ChangeSet changeSet, EntryFile file) {
        return changeSet.note(file).orElseGet(() -> Note.draft("", Instant.EPOCH, ""));
    }

    /** What is public stays, with the time at which it goes, where one is set. */
    public static void remove(ChangeSet changeSet, EntryFile file) {
        changeSet.remove(Stage.DRAFTS, file);
        var goes = changeSet.note(file).filter(note -> note.unpublishAt() != null);
        if (goes.isPresent()) {
            var note = goes.get();
            changeSet.note(
                    file, Note.draft(note.by(), note.at(), "").scheduled(null, note.unpublishAt(), note.scheduler()));
        } else {
            changeSet.removeNote(file);
        }
    }
}
