package vn.sanvat.editing.draft;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.ContentTree;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Collision.Choice;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Merge;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.editing.EditsCollide;
import vn.sanvat.problem.Problem;

/**
 * Saves what somebody wrote into the draft. Where the entry moved on meanwhile, by another person or a file changed on
 * disk, both changes are merged; what collides is not written but given back with both texts. The same save twice is the
 * same as once.
 */
@Component
public class SaveDraft {
    private final Access access;
    private final Changes changes;

    SaveDraft(Access access, Changes changes) {
        this.access = access;
        this.changes = changes;
    }

    /**
     * What is saved.
     *
     * @param from the state of the file that the person began with
     * @param fields values of the fields that the person saw; an empty value takes the key away; others stay
     * @param choices what becomes of collisions, by their keys
     */
    public record Edits(
            EntryFile file, String from, Map<String, FieldValue> fields, String body, Map<String, Choice> choices) {}

    /**
     * Saves.
     *
     * @throws EditsCollide where a person has to choose; nothing is written
     */
    public Saved save(Actor actor, Edits edits) {
        authorise(actor, edits);
        var base = base(edits);
        var mine = applied(base, edits);
        var merged = new boolean[1];
        var commit = changes.write(actor, EntryAction.SAVE_DRAFT, edits.file(), "", changeSet -> {
            merged[0] = put(changeSet, edits, base, mine, actor);
        });
        return new Saved(commit, changes.workspace().keep(mine), merged[0]);
    }

    public void authorise(Actor actor, Edits edits) {
        access.require(actor, EntryAction.SAVE_DRAFT, edits.file());
        var region = edits.fields().get("region");
        if (region != null) {
            var named = region instanceof FieldValue.Scalar scalar ? scalar.text() : "";
            access.require(actor, EntryAction.SAVE_DRAFT, edits.file(), named);
        }
        TypedText.require(edits.fields().values());
    }

    /** What a save would come to that starts from an earlier state: what both changed, and where they collide. */
    public Merge.Merged compare(Actor actor, Edits edits) {
        authorise(actor, edits);
        var changeSet = changes.workspace().changeSet();
        return Merge.of(base(edits), mine(edits), Drafts.current(changeSet, edits.file()), edits.choices());
    }

    /** What the person sent, as a file. */
    EntryText mine(Edits edits) {
        return applied(base(edits), edits);
    }

    private EntryText base(Edits edits) {
        return changes.workspace()
                .version(edits.from())
                .orElseThrow(() -> Problem.conflict("save.unknown_start").occurred());
    }

    /**
     * Puts the edits into the draft, as one step of a change.
     *
     * @return whether changes of somebody else are in it
     */
    public boolean put(ChangeSet changeSet, Edits edits, Actor actor) {
        var base = base(edits);
        return put(changeSet, edits, base, applied(base, edits), actor);
    }

    private boolean put(ChangeSet changeSet, Edits edits, EntryText base, EntryText mine, Actor actor) {
        var result = Merge.of(base, mine, Drafts.current(changeSet, edits.file()), edits.choices());
        if (!result.isClean()) {
            throw new EditsCollide(result.all());
        }
        put(changeSet, edits.file(), result.text(), actor);
        return !result.text().equals(mine);
    }

    private static EntryText applied(EntryText base, Edits edits) {
        var text = base;
        for (var each : edits.fields().entrySet()) {
            var before = text.fields().get(each.getKey());
            // a key that is there without a value stays so
            if (!each.getValue().isEmpty()) {
                text = text.with(each.getKey(), each.getValue());
            } else if (before != null && !before.isEmpty()) {
                text = text.with(each.getKey(), null);
            }
        }
        text = text.withBody(TypedText.seen(edits.body()));
        if (text.text().length() > ContentTree.LARGEST_FILE / 4) {
            throw Problem.badRequest("save.too_long", ContentTree.LARGEST_FILE / 4)
                    .occurred();
        }
        return text;
    }

    private void put(ChangeSet changeSet, EntryFile file, EntryText text, Actor actor) {
        var published = changeSet.find(Stage.PUBLIC, file);
        if (published.filter(kept -> kept.text().saysTheSameAs(text)).isPresent()) {
            if (changeSet.has(Stage.DRAFTS, file)) {
                Drafts.remove(changeSet, file);
            }
            return;
        }
        var before = changeSet.find(Stage.DRAFTS, file).map(ChangeSet.StoredText::text);
        if (before.filter(text::equals).isPresent()) {
            approve(changeSet, file, text, actor);
            return;
        }
        changeSet.put(Stage.DRAFTS, file, text);
        var base = published.map(ChangeSet.StoredText::state).orElse("");
        var note = changeSet.note(file);
        changeSet.note(
                file,
                before.isPresent()
                        ? note.orElseGet(() -> Drafts.note(changeSet, file)).saved(actor.name(), changes.now())
                        : note.map(known -> known.in(Note.State.DRAFT, actor.name(), changes.now(), "")
                                        .withBase(base))
                                .orElseGet(() -> Note.draft(actor.name(), changes.now(), base)));
        approve(changeSet, file, text, actor);
    }

    /** Who may publish, and writes in what is to be published later, wants it to be published so. */
    private void approve(ChangeSet changeSet, EntryFile file, EntryText text, Actor actor) {
        changeSet
                .note(file)
                .filter(note -> note.publishAt() != null && access.may(actor, EntryAction.PUBLISH, file))
                .ifPresent(note ->
                        changeSet.note(file, note.approving(changes.workspace().keep(text))));
    }
}
