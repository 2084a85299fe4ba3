package vn.sanvat.editing;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.Fault;
import vn.sanvat.content.file.EntryFile;

/** Says what stands against publishing a draft, while it is written. */
@Component
public class CheckDraft {
    private final Access access;
    private final Changes changes;
    private final Publication publication;

    CheckDraft(Access access, Changes changes, Publication publication) {
        this.access = access;
        this.changes = changes;
        this.publication = publication;
    }

    public List<Fault> check(Actor actor, EntryFile file) {
        access.require(actor, EntryAction.VIEW, file);
        var head = changes.workspace().head();
        return publication.faults(head, file, Drafts.require(head, file).text());
    }
}
