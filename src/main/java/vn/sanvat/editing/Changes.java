package vn.sanvat.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.accounts.Terms;
import vn.sanvat.content.Author;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Workspace;

/** Writes one commit with the person as its author, and records it. */
@Component
public class Changes {
    private final Workspace workspace;
    private final Records records;
    private final Clock clock;

    public Changes(Workspace workspace, Records records, Clock clock) {
        this.workspace = workspace;
        this.records = records;
        this.clock = clock;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Writes.
     *
     * @return the commit; nothing is recorded where there was nothing to do
     * @throws EntryMovedOn where the terms say how the entry must stand, and it does not
     * @throws TriedOnly where the terms say so
     */
    public String write(Actor actor, EntryAction action, EntryFile file, String detail, Workspace.Change change) {
        var terms = actor.terms();
        if (terms.isTrial()) {
            var changeSet = workspace.changeSet();
            requireVersion(changeSet, file, terms);
            change.on(changeSet);
            throw new TriedOnly(file, changeSet);
        }
        var message = ChangeMessage.of(action, file, detail);
        var done = new boolean[1];
        var author = new Author(actor.name(), actor.account().email().value());
        var commit = workspace.write(author, message.text(terms.request()), changeSet -> {
            requireVersion(changeSet, file, terms);
            change.on(changeSet);
            done[0] = changeSet.isChanged();
        });
        if (done[0]) {
            records.keep(actor, message, commit, clock.instant());
        }
        return commit;
    }

    private static void requireVersion(ChangeSet changeSet, EntryFile file, Terms terms) {
        if (!terms.version().isEmpty() && !terms.version().equals(changeSet.version(file))) {
            throw new EntryMovedOn(file);
        }
    }
}
