package vn.sanvat.editing.publication;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.editing.EntryNotReady;
import vn.sanvat.problem.Problem;

/** Says when a draft becomes public by itself, and when the entry goes again. */
@Component
public class SchedulePublication {
    private static final Duration FARTHEST = Duration.ofDays(2 * 366);
    private final Access access;
    private final Changes changes;
    private final Publication publication;

    SchedulePublication(Access access, Changes changes, Publication publication) {
        this.access = access;
        this.changes = changes;
        this.publication = publication;
    }

    /**
     * Schedules.
     *
     * @param publish null: not by itself
     * @param unpublish null: stays
     * @throws EntryNotReady where something is wrong with the draft now
     */
    public String schedule(Actor actor, EntryFile file, @Nullable Instant publish, @Nullable Instant unpublish) {
        access.require(actor, EntryAction.SCHEDULE, file);
        check(publish);
        check(unpublish);
        if (publish != null && unpublish != null && !unpublish.isAfter(publish)) {
            throw Problem.badRequest("schedule.turned").occurred();
        }
        return changes.write(actor, EntryAction.SCHEDULE, file, detail(publish, unpublish), changeSet -> {
            var approved = "";
            if (publish != null) {
                var text = Drafts.requireDraft(changeSet, file).text();
                approved = changes.workspace().keep(text);
                var faults = publication.faults(changeSet, file, text);
                if (!faults.isEmpty()) {
                    throw new EntryNotReady(faults);
                }
            }
            if (unpublish != null && publish == null && !changeSet.has(Stage.PUBLIC, file)) {
                throw Problem.conflict("entry.not_public").occurred();
            }
            var note = Drafts.note(changeSet, file)
                    .scheduled(publish, unpublish, actor.id().value())
                    .approving(approved);
            if (!note.isScheduled() && !changeSet.has(Stage.DRAFTS, file)) {
                changeSet.removeNote(file);
            } else {
                changeSet.note(file, note);
            }
        });
    }

    private void check(@Nullable Instant moment) {
        if (moment != null && !moment.isAfter(changes.now())) {
            throw Problem.badRequest("schedule.past").occurred();
        }
        if (moment != null && moment.isAfter(changes.now().plus(FARTHEST))) {
            throw Problem.badRequest("schedule.far", FARTHEST.toDays()).occurred();
        }
    }

    private static String detail(@Nullable Instant publish, @Nullable Instant unpublish) {
        return (publish == null ? "" : "publish at " + publish + " ")
                + (unpublish == null ? "" : "unpublish at " + unpublish);
    }
}
