package vn.sanvat.editing;

import java.util.Arrays;
import java.util.Optional;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.file.FileForm;
import vn.sanvat.content.link.Redirects;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.problem.Problem;

/** Addresses that entries had: printed, linked and bookmarked, they stay with their entry as long as it is there. */
public final class FormerAddresses {
    private FormerAddresses() {}

    /** The entry that had this address; nothing where it is free. */
    public static Optional<EntryId> of(ChangeSet changeSet, Workspace workspace, EntryId address) {
        var yaml = changeSet
                .read(Redirects.FILE)
                .filter(text -> FileForm.isGood(Redirects.FILE, text))
                .orElseGet(() -> workspace.lastGood(Redirects.FILE));
        return of(changeSet, Redirects.of(yaml), address);
    }

    private static Optional<EntryId> of(ChangeSet changeSet, Redirects redirects, EntryId address) {
        return redirects
                .find(address)
                .filter(entry ->
                        Arrays.stream(Stage.values()).anyMatch(stage -> changeSet.has(stage, EntryFile.source(entry))));
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 409 where it was the address of another entry */
    public static void requireFree(ChangeSet changeSet, Redirects redirects, EntryId address, EntryId entry) {
        of(changeSet, redirects, address).filter(other -> !other.equals(entry)).ifPresent(other -> {
            throw Problem.conflict("entry.slug_former", address.slug(), title(changeSet, other))
                    .occurred();
        });
    }

    private static String title(ChangeSet changeSet, EntryId entry) {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> changeSet.find(stage, EntryFile.source(entry)).stream())
                .map(kept -> kept.text().field("title"))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElseGet(() -> entry.slug().value());
    }
}
