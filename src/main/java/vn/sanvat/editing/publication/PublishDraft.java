package vn.sanvat.editing.publication;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Collision.Choice;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.editing.EditsCollide;
import vn.sanvat.editing.EntryNotReady;
import vn.sanvat.editing.draft.SaveDraft;
import vn.sanvat.editing.draft.SaveDraft.Edits;
import vn.sanvat.problem.Problem;

/** Makes the draft of an entry the version that visitors see. */
@Component
public class PublishDraft {
    private final Access access;
    private final Changes changes;
    private final Publication publication;
    private final SaveDraft saving;

    PublishDraft(Access access, Changes changes, Publication publication, SaveDraft saving) {
        this.access = access;
        this.changes = changes;
        this.publication = publication;
        this.saving = saving;
    }

    /**
     * Publishes.
     *
     * @param from the state of the draft that the person saw
     * @param choices what becomes of collisions with a public version that was changed meanwhile
     * @return the commit that is public
     * @throws EntryNotReady where something is wrong with it
     * @throws EditsCollide where the public version was changed differently
     */
    public String publish(Actor actor, EntryFile file, String from, Map<String, Choice> choices) {
        access.require(actor, EntryAction.PUBLISH, file);
        return changes.write(actor, EntryAction.PUBLISH, file, "", changeSet -> {
            if (!Drafts.requireDraft(changeSet, file).state().equals(from)) {
                throw Problem.conflict("publish.moved_on").occurred();
            }
            publication.move(changeSet, file, choices);
        });
    }

    /**
     * Does nothing but say why it could not be published now.
     *
     * @return the state of the draft, for {@link #publish}
     */
    public String look(Actor actor, EntryFile file) {
        access.require(actor, EntryAction.PUBLISH, file);
        var changeSet = changes.workspace().changeSet();
        var draft = Drafts.requireDraft(changeSet, file);
        publication.move(changeSet, file, Map.of());
        return draft.state();
    }

    /**
     * Publishes what somebody has just written, in one commit.
     *
     * @return whether it is public; where somebody else's changes were merged it is only saved, because nobody publishes
     *     what they have not seen
     * @throws EntryNotReady where something is wrong with it; nothing is written
     * @throws EditsCollide where a person has to choose; nothing is written
     */
    public boolean publish(Actor actor, Edits edits) {
        access.require(actor, EntryAction.PUBLISH, edits.file());
        saving.authorise(actor, edits);
        try {
            changes.write(actor, EntryAction.PUBLISH, edits.file(), "", changeSet -> {
                if (saving.put(changeSet, edits, actor)) {
                    throw new MergedWithOthers();
                }
                if (changeSet.has(Stage.DRAFTS, edits.file())) {
                    publication.move(changeSet, edits.file(), edits.choices());
                }
            });
            return true;
        } catch (MergedWithOthers e) {
            saving.save(actor, edits);
            return false;
        }
    }

    /** Ends a change that is not to be written. */
    private static final class MergedWithOthers extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MergedWithOthers() {
            super(null, null, false, false);
        }
    }
}
