package vn.sanvat.editing.publication;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.Language;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;

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

    /**
     * @param faults what stands against publishing
     * @param partial keys of the words that a translation lacks: the source is shown until they are there
     * @param untranslated languages of the site that a source has no translation in
     * @param outdated languages whose public translation would be older than this text
     */
    public record Checked(
            List<Fault> faults, List<String> partial, List<Language> untranslated, List<Language> outdated) {
        public Checked {
            faults = List.copyOf(faults);
            partial = List.copyOf(partial);
            untranslated = List.copyOf(untranslated);
            outdated = List.copyOf(outdated);
        }
    }

    public Checked check(Actor actor, EntryFile file) {
        access.require(actor, EntryAction.VIEW, file);
        var changeSet = changes.workspace().changeSet();
        return publication.check(
                changeSet, file, Drafts.require(changeSet, file).text());
    }
}
