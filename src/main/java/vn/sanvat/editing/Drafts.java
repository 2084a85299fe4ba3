package vn.sanvat.editing;

import java.time.Instant;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Head;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Shelf;
import vn.sanvat.problem.Problem;

/** The version of a file that is worked on: its draft, or what is public where there is none. */
public final class Drafts {
    private Drafts() {}

    /** @throws vn.sanvat.problem.ProblemOccurred 404 where there is neither, 409 where it cannot be read */
    public static Head.Kept require(Head head, EntryFile file) {
        head.requireReadable(Shelf.DRAFTS, file);
        return head.find(Shelf.DRAFTS, file).orElseGet(() -> {
            head.requireReadable(Shelf.PUBLIC, file);
            return head.find(Shelf.PUBLIC, file)
                    .orElseThrow(() -> Problem.notFound("entry.unknown").occurred());
        });
    }

    public static EntryText current(Head head, EntryFile file) {
        return require(head, file).text();
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 409 where nothing is worked on */
    public static Head.Kept requireDraft(Head head, EntryFile file) {
        head.requireReadable(Shelf.DRAFTS, file);
        return head.find(Shelf.DRAFTS, file)
                .orElseThrow(() -> Problem.conflict("entry.no_draft").occurred());
    }

    public static Note note(Head head, EntryFile file) {
        return head.note(file).orElseGet(() -> Note.draft("", Instant.EPOCH, ""));
    }

    /** What is public stays, with the time at which it goes, where one is set. */
    public static void remove(Head head, EntryFile file) {
        head.remove(Shelf.DRAFTS, file);
        var goes = head.note(file).filter(note -> note.unpublishAt() != null);
        if (goes.isPresent()) {
            var note = goes.get();
            head.note(file, Note.draft(note.by(), note.at(), "").scheduled(null, note.unpublishAt(), note.scheduler()));
        } else {
            head.removeNote(file);
        }
    }
}
