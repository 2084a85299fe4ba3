package vn.sanvat.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.accounts.Terms;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Workspace;

/** Writes one commit with the person as its author, and records it. */
@Component
public class Changes {
    private final Workspace workspace;
    private final Records records;
    private final Clock clock;
    /** What this thread has done of several things that become one commit. */
    private static final ThreadLocal<@Nullable List<ChangeMessage>> STEPS = new ThreadLocal<>();

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
     * @return the commit; empty where it is a step of a greater change; nothing is recorded where there was nothing to do
     * @throws EntryMovedOn where the terms say how the entry must stand, and it does not
     * @throws TriedOnly where the terms say so
     */
    public String write(Actor actor, EntryAction action, EntryFile file, String detail, Workspace.Change change) {
        var terms = actor.terms();
        var together = workspace.together();
        if (together.isPresent()) {
            step(together.get(), ChangeMessage.of(action, file, detail), changeSet -> {
                requireVersion(changeSet, file, terms);
                change.on(changeSet);
            });
            return "";
        }
        if (terms.isTrial()) {
            var changeSet = workspace.changeSet();
            requireVersion(changeSet, file, terms);
            change.on(changeSet);
            throw new TriedOnly(file, changeSet);
        }
        var message = ChangeMessage.of(action, file, detail);
        var done = new boolean[1];
        var author = new Author(actor.name(), actor.account().email().value());
        Workspace.Change noted = changeSet -> {
            requireVersion(changeSet, file, terms);
            change.on(changeSet);
            done[0] = changeSet.isChanged();
        };
        var text = message.text(terms.request());
        // a save looks at nothing but the files: it may be worked out on commits that are not on disk yet
        var commit = action == EntryAction.SAVE_DRAFT
                ? workspace.writeDrafts(author, text, noted)
                : workspace.write(author, text, noted);
        if (done[0]) {
            records.keep(actor, List.of(message), commit, clock.instant());
        }
        return commit;
    }

    /**
     * Writes what several actions do as one commit. It may be worked out more than once.
     *
     * @return the commit; the one before where there was nothing to do
     */
    String writeTogether(Actor actor, Runnable actions) {
        var author = new Author(actor.name(), actor.account().email().value());
        List<ChangeMessage> said = new ArrayList<>();
        var isChanged = new boolean[1];
        var commit = workspace.write(
                author, () -> ChangeMessage.text(said, actor.terms().request()), changeSet -> {
                    said.clear();
                    together(changeSet, said, actions);
                    isChanged[0] = changeSet.isChanged();
                });
        if (isChanged[0]) {
            records.keep(actor, said, commit, clock.instant());
        }
        return commit;
    }

    /** Works out what several actions would do, and writes nothing. */
    void tryTogether(Runnable actions) {
        together(workspace.changeSet(), new ArrayList<>(), actions);
    }

    private void together(ChangeSet changeSet, List<ChangeMessage> said, Runnable actions) {
        STEPS.set(said);
        try {
            workspace.together(changeSet, actions);
        } finally {
            STEPS.remove();
        }
    }

    private void step(ChangeSet changeSet, ChangeMessage message, Workspace.Change change) {
        var before = changeSet.copy();
        change.on(changeSet);
        if (!changeSet.isAs(before)) {
            Objects.requireNonNull(STEPS.get()).add(message);
        }
    }

    /** One of the actions: where it is refused, what it had changed already is taken back. */
    <T> T step(Supplier<T> action) {
        var changeSet = workspace.together().orElseThrow();
        var before = changeSet.copy();
        var said = Objects.requireNonNull(STEPS.get());
        var done = said.size();
        try {
            return action.get();
        } catch (RuntimeException e) {
            changeSet.backTo(before);
            said.subList(done, said.size()).clear();
            throw e;
        }
    }

    private static void requireVersion(ChangeSet changeSet, EntryFile file, Terms terms) {
        if (!terms.version().isEmpty() && !terms.version().equals(changeSet.version(file))) {
            throw new EntryMovedOn(file);
        }
    }
}
