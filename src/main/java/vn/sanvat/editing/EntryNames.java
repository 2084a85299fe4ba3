package vn.sanvat.editing;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Revision;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Head;
import vn.sanvat.content.writing.Shelf;
import vn.sanvat.content.writing.Workspace;

/** What an entry is called now that was asked for by an earlier name: also one that never was public, and leads nobody on. */
@Component
public class EntryNames {
    private static final int RENAMINGS = 50; // that are followed
    private final Workspace workspace;

    EntryNames(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @return the same file where it is there, or nobody renamed it */
    public EntryFile now(EntryFile file) {
        var head = workspace.head();
        var at = Optional.of(file.id());
        for (var i = 0; i < RENAMINGS && at.isPresent(); i++) {
            if (isThere(head, at.get())) {
                return file.of(at.get());
            }
            at = left(at.get());
        }
        return file;
    }

    private static boolean isThere(Head head, EntryId id) {
        return Arrays.stream(Shelf.values()).anyMatch(shelf -> head.has(shelf, EntryFile.source(id)));
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
