package vn.sanvat.api.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.accounts.Terms;
import vn.sanvat.api.ProblemWithMore;
import vn.sanvat.api.request.JsonBody;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.EditsCollide;
import vn.sanvat.editing.EntryMovedOn;
import vn.sanvat.editing.draft.CreateEntry;
import vn.sanvat.editing.draft.CreateEntry.NewEntry;
import vn.sanvat.editing.draft.DiscardDraft;
import vn.sanvat.editing.draft.SaveDraft;
import vn.sanvat.editing.draft.SaveDraft.Edits;
import vn.sanvat.editing.draft.TranslateEntry;
import vn.sanvat.editing.draft.WritableFields;
import vn.sanvat.problem.Problem;

/** What programs write in drafts: begun, saved, discarded. */
@Component
class DraftSteps {
    static final Set<String> WORDS = Set.of("fields", "body");
    /** Of a save: whether it may come together with others' changes; whether a translation has all that its source says. */
    static final Set<String> FLAGS = Set.of("merge", "current");

    private final Content content;
    private final Workspace workspace;
    private final Access access;
    private final DraftActions actions;
    private final Refused refused;
    private final DraftJson drafts;

    DraftSteps(
            Content content,
            Workspace workspace,
            Access access,
            DraftActions actions,
            Refused refused,
            DraftJson drafts) {
        this.content = content;
        this.workspace = workspace;
        this.access = access;
        this.actions = actions;
        this.refused = refused;
        this.drafts = drafts;
    }

    /** The actions of the desk. */
    @Component
    record DraftActions(CreateEntry create, SaveDraft save, DiscardDraft discard) {}

    Done create(Actor actor, EntryType type, ObjectNode body) {
        var file = EntryFile.source(EntryId.of(type, "x"));
        var entry = entry(type, fields(body, file, EntryText.EMPTY), body);
        return Done.begun(actions.create().create(actor, entry));
    }

    /** Its own title and region are said apart: they decide what it is called, and whether the person may. */
    private static NewEntry entry(EntryType type, Map<String, FieldValue> fields, ObjectNode body) {
        var values = new LinkedHashMap<>(fields);
        var title = text(values.remove("title"));
        var region = text(values.remove("region"));
        values.values().removeIf(FieldValue::isEmpty);
        return new NewEntry(type, title, region, "", values, body(body).orElse(""));
    }

    private static String text(@Nullable FieldValue value) {
        return value instanceof FieldValue.Scalar scalar ? scalar.text() : "";
    }

    Done save(Actor actor, EntryStep.Asked asked) {
        access.require(actor, EntryAction.SAVE_DRAFT, asked.file());
        var edits = edits(asked);
        // where both may come together, it does not matter that the entry has moved on
        var any = asked.is("merge") ? actor.on(actor.terms().ofAnyVersion()) : actor;
        return save(any, edits);
    }

    private Done save(Actor actor, Edits edits) {
        try {
            var saved = actions.save().save(actor, edits);
            return new Done(200, edits.file(), saved.commit(), Map.of("merged", saved.merged()));
        } catch (EntryMovedOn moved) {
            throw movedOn(actor, edits, moved);
        } catch (EditsCollide collide) {
            var more = new LinkedHashMap<>(refused.present(edits.file()));
            more.put("collisions", refused.collisions(collide.collisions(), edits.file()));
            throw new ProblemWithMore(
                    new Problem("version.collides", 412, collide.problem().arguments()), more);
        }
    }

    /** What stands there now, what both came to together, and where a person has to choose. */
    private ProblemWithMore movedOn(Actor actor, Edits edits, EntryMovedOn moved) {
        var compared = actions.save().compare(actor.on(Terms.NONE), edits);
        var more = new LinkedHashMap<>(refused.present(edits.file()));
        more.put("collisions", refused.collisions(compared.collisions(), edits.file()));
        if (compared.isClean()) {
            more.put("merged", drafts.words(edits.file(), compared.text()));
        }
        return new ProblemWithMore(moved.problem(), more);
    }

    private Edits edits(EntryStep.Asked asked) {
        var file = asked.file();
        var from = asked.seen();
        var base = workspace.version(from).orElseThrow(() -> new Problem("version.unknown", 412, List.of()).occurred());
        var fields = fields(asked.body(), file, base);
        if (!file.isSource() && asked.is("current")) {
            fields.put("source_hash", TranslateEntry.upToDate(workspace.changeSet(), file));
        }
        return new Edits(file, from, fields, body(asked.body()).orElseGet(base::body), Map.of());
    }

    private Map<String, FieldValue> fields(ObjectNode body, EntryFile file, EntryText base) {
        var patch = body.get("fields");
        return patch == null
                ? new LinkedHashMap<>()
                : PatchedFields.of(patch, WritableFields.of(content.current().schema(), file), base.fields());
    }

    private static Optional<String> body(ObjectNode body) {
        return body.has("body")
                ? Optional.of(JsonBody.text(body, "body").replace("\r\n", "\n").replace("\0", ""))
                : Optional.empty();
    }

    Done discard(Actor actor, EntryFile file) {
        actions.discard().discard(actor, file);
        return Done.of(file, "");
    }
}
