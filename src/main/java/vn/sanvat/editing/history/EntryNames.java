package vn.sanvat.editing.history;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.revision.Revision;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.ChangeMessage;

/** What an entry is called now that was asked for by an earlier name: also one that never was public, and leads nobody on. */
@Component
public class EntryNames {
    private static final int RENAMINGS = 50; // that are followed
    private static final int MOST = 1_000; // commits of one entry that are looked at
    private final Workspace workspace;

    EntryNames(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @return the same file where it is there, or nobody renamed it */
    public EntryFile now(EntryFile file) {
        var changeSet = workspace.changeSet();
        var at = Optional.of(file.id());
        for (var i = 0; i < RENAMINGS && at.isPresent(); i++) {
            if (isThere(changeSet, at.get())) {
                return file.of(at.get());
            }
            at = left(at.get());
        }
        return file;
    }

    /**
     * What the entry that had this name at a commit is called now.
     *
     * @return nothing where another entry took the name since
     */
    public Optional<EntryId> now(EntryId id, String commit) {
        var at = id;
        var from = commit;
        for (var i = 0; i < RENAMINGS; i++) {
            var change = changeOfHands(at, from);
            if (change.isEmpty()) {
                return Optional.of(at);
            }
            var to = change.get().message().entry().equals(at)
                    ? change.get().message().renamedTo()
                    : Optional.<EntryId>empty();
            if (to.isEmpty()) {
                return Optional.empty();
            }
            at = to.get();
            from = change.get().revision().id();
        }
        return Optional.empty();
    }

    private record Change(Revision revision, ChangeMessage message) {}

    /** The first commit after this one by which an entry lost or got the name. */
    private Optional<Change> changeOfHands(EntryId id, String commit) {
        var file = EntryFile.source(id);
        var before = workspace.revisions(file, 1, commit).stream()
                .map(Revision::id)
                .findFirst()
                .orElse("");
        if (workspace.revisions(file, 1).stream().anyMatch(newest -> newest.id().equals(before))) {
            return Optional.empty();
        }
        return workspace.revisions(file, MOST).stream()
                .takeWhile(revision -> !revision.id().equals(before))
                .flatMap(revision -> ChangeMessage.read(revision.message()).stream()
                        .filter(message -> isOfHands(message, id))
                        .map(message -> new Change(revision, message)))
                .reduce((later, earlier) -> earlier);
    }

    private static boolean isOfHands(ChangeMessage message, EntryId id) {
        return (message.action() == EntryAction.CREATE && message.entry().equals(id))
                || (message.action() == EntryAction.RENAME
                        && (message.entry().equals(id)
                                || message.renamedTo().filter(id::equals).isPresent()));
    }

    private static boolean isThere(ChangeSet changeSet, EntryId id) {
        return Arrays.stream(Stage.values()).anyMatch(stage -> changeSet.has(stage, EntryFile.source(id)));
    }

    /** The name that the entry got when it lost this one. */
    private Optional<EntryId> left(EntryId id) {
        return workspace.revisions(EntryFile.source(id), 1).stream()
                .map(Revision::message)
                .flatMap(message -> ChangeMessage.read(message).stream())
                .filter(message -> message.action() == EntryAction.RENAME
                        && message.entry().equals(id))
                .flatMap(message -> message.renamedTo().stream())
                .findFirst();
    }
}
