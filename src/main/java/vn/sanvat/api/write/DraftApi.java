package vn.sanvat.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.accounts.Terms;
import vn.sanvat.api.KnownParameters;
import vn.sanvat.api.ProblemWithMore;
import vn.sanvat.api.write.EntryRequest.Takes;
import vn.sanvat.api.write.Writing.Done;
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

/** Drafts: begun, saved, discarded. */
@RestController
class DraftApi {
    private static final String DRAFT = "/api/v1/{type:[a-z]+}/{slug}/draft";
    private static final Set<String> WORDS = Set.of("fields", "body");
    private final Content content;
    private final Workspace workspace;
    private final Access access;
    private final CreateEntry createEntry;
    private final SaveDraft saveDraft;
    private final DiscardDraft discardDraft;
    private final Writing writing;
    private final Refused refused;
    private final DraftJson drafts;

    DraftApi(
            Content content,
            Workspace workspace,
            Access access,
            CreateEntry createEntry,
            SaveDraft saveDraft,
            DiscardDraft discardDraft,
            Writing writing,
            Refused refused,
            DraftJson drafts) {
        this.content = content;
        this.workspace = workspace;
        this.access = access;
        this.createEntry = createEntry;
        this.saveDraft = saveDraft;
        this.discardDraft = discardDraft;
        this.writing = writing;
        this.refused = refused;
        this.drafts = drafts;
    }

    @PostMapping("/api/v1/{type:[a-z]+}")
    ResponseEntity<byte[]> create(@PathVariable String type, HttpServletRequest request) throws IOException {
        WriteTerms.requireToken(request);
        var kind = KnownParameters.type(type);
        var bytes = JsonBody.bytes(request);
        return writing.perform(request, bytes, "", actor -> {
            var body = JsonBody.read(request, bytes, WORDS);
            var file = EntryFile.source(EntryId.of(kind, "x"));
            return Done.begun(createEntry.create(actor, entry(kind, fields(body, file, EntryText.EMPTY), body)));
        });
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

    @PatchMapping(DRAFT)
    ResponseEntity<byte[]> save(@Takes({"merge", "current"}) EntryRequest request) throws IOException {
        var http = request.http();
        var isMerged = request.isTrue("merge");
        var bytes = JsonBody.bytes(http);
        var version = request.version();
        return writing.perform(http, bytes, isMerged ? "" : version, actor -> {
            access.require(actor, EntryAction.SAVE_DRAFT, request.file());
            return save(actor, edits(request, JsonBody.read(http, bytes, WORDS)));
        });
    }

    private Done save(Actor actor, Edits edits) {
        try {
            var saved = saveDraft.save(actor, edits);
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
        var compared = saveDraft.compare(actor.on(Terms.NONE), edits);
        var more = new LinkedHashMap<>(refused.present(edits.file()));
        more.put("collisions", refused.collisions(compared.collisions(), edits.file()));
        if (compared.isClean()) {
            more.put("merged", drafts.words(edits.file(), compared.text()));
        }
        return new ProblemWithMore(moved.problem(), more);
    }

    private Edits edits(EntryRequest request, ObjectNode body) {
        var file = request.file();
        var from = request.seen();
        var base = workspace.version(from).orElseThrow(() -> new Problem("version.unknown", 412, List.of()).occurred());
        var fields = fields(body, file, base);
        if (!file.isSource() && request.isTrue("current")) {
            fields.put("source_hash", TranslateEntry.upToDate(workspace.changeSet(), file));
        }
        return new Edits(file, from, fields, body(body).orElseGet(base::body), Map.of());
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

    @DeleteMapping(DRAFT)
    ResponseEntity<byte[]> discard(EntryRequest request) {
        return writing.perform(request.http(), new byte[0], request.version(), actor -> {
            discardDraft.discard(actor, request.file());
            return Done.of(request.file(), "");
        });
    }
}
