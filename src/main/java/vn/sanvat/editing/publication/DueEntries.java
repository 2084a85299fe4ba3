package vn.sanvat.editing.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.editing.NotDone;
import vn.sanvat.editing.removal.Removal;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;

/**
 * Publishes and unpublishes what is due, also what came due while the site was down. The commit that does it takes the
 * time away with it: it happens once.
 */
@Component
class DueEntries {
    private static final Logger log = LoggerFactory.getLogger(DueEntries.class);
    /** Stands in the audit log where a network address would. */
    private static final String ADDRESS = "schedule";

    private final Accounts accounts;
    private final Access access;
    private final Changes changes;
    private final Publication publication;
    private final Removal removal;
    /** Said once, not every few seconds. */
    private final Set<EntryFile> nobodys = ConcurrentHashMap.newKeySet();
    /** What stands against each that waits for a disk or a folder; it, too, is said once. */
    private final Map<EntryFile, String> waiting = new ConcurrentHashMap<>();

    DueEntries(Accounts accounts, Access access, Changes changes, Publication publication, Removal removal) {
        this.accounts = accounts;
        this.access = access;
        this.changes = changes;
        this.publication = publication;
        this.removal = removal;
    }

    /** @return how many were done or given back */
    int run() {
        var due = changes.workspace().unpublished().notes().entrySet().stream()
                .filter(each -> isDue(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        waiting.keySet().retainAll(due);
        var failures = new ArrayList<RuntimeException>();
        due.forEach(file -> {
            try {
                run(file);
            } catch (RuntimeException e) {
                // the others are due all the same
                failures.add(e);
            }
        });
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return due.size();
    }

    private boolean isDue(Note note) {
        return List.of(Optional.ofNullable(note.publishAt()), Optional.ofNullable(note.unpublishAt())).stream()
                .anyMatch(at -> at.isPresent() && !at.get().isAfter(changes.now()));
    }

    private void run(EntryFile file) {
        var note = changes.workspace().changeSet().note(file).orElse(null);
        if (note == null || !isDue(note)) {
            return;
        }
        var actor = account(note).map(account -> new Actor(account, ADDRESS));
        if (actor.isEmpty()) {
            if (nobodys.add(file)) {
                log.warn("{} was scheduled by somebody who has no account any more: it stays as it is", file.path());
            }
            return;
        }
        try {
            var publishAt = note.publishAt();
            if (publishAt != null && !publishAt.isAfter(changes.now())) {
                publish(actor.get(), file);
            } else {
                unpublish(actor.get(), file);
            }
        } catch (ProblemOccurred e) {
            giveBack(actor.get(), file, e);
        }
    }

    private void publish(Actor actor, EntryFile file) {
        access.require(actor, EntryAction.PUBLISH, file);
        changes.write(actor, EntryAction.PUBLISH, file, "as scheduled", changeSet -> {
            var note = Drafts.note(changeSet, file);
            if (isDue(note)) {
                requireApproved(note, Drafts.requireDraft(changeSet, file).text());
                publication.move(changeSet, file, Map.of());
            }
        });
    }

    /** Nobody's words are published in the name of somebody who has not seen them. */
    private void requireApproved(Note note, EntryText text) {
        if (!note.scheduledText().isEmpty()
                && !note.scheduledText().equals(changes.workspace().keep(text))) {
            throw Problem.conflict("schedule.changed").occurred();
        }
    }

    private void unpublish(Actor actor, EntryFile file) {
        access.require(actor, EntryAction.UNPUBLISH, file);
        changes.write(actor, EntryAction.UNPUBLISH, file, "as scheduled", changeSet -> {
            if (!isDue(Drafts.note(changeSet, file))) {
                return;
            }
            removal.move(changeSet, file, Stage.DRAFTS, actor.name());
            changeSet.note(file, Drafts.note(changeSet, file).withBase("").scheduled(null, null, ""));
        });
    }

    /** It cannot be done: those who look at the desk see why, and it is not tried again. */
    private void giveBack(Actor actor, EntryFile file, ProblemOccurred why) {
        if (why.problem().status() == 503) {
            await(file, ProblemMessages.forTheLog(why));
            return;
        }
        var reasons = NotDone.because(why);
        log.warn("{} could not be published or unpublished as scheduled: {}", file.path(), reasons);
        changes.write(
                actor,
                EntryAction.SEND_BACK,
                file,
                reasons,
                changeSet -> changeSet.note(
                        file,
                        Drafts.note(changeSet, file)
                                .in(Note.State.SENT_BACK, actor.name(), changes.now(), reasons)
                                .scheduled(null, null, "")));
    }

    /** It is tried again until what stands against it has gone. */
    private void await(EntryFile file, String against) {
        if (!against.equals(waiting.put(file, against))) {
            log.warn("{} is due and waits: {}", file.path(), against);
        }
    }

    private Optional<Account> account(Note note) {
        return AccountId.isValid(note.scheduler()) ? accounts.find(new AccountId(note.scheduler())) : Optional.empty();
    }
}
