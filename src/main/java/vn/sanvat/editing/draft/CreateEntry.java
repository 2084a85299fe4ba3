package vn.sanvat.editing.draft;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Slug;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.FormerAddresses;
import vn.sanvat.problem.Problem;

/** Begins the draft of a new entry. */
@Component
public class CreateEntry {
    private static final int LONGEST_TITLE = 200; // characters
    private final Access access;
    private final Changes changes;

    CreateEntry(Access access, Changes changes) {
        this.access = access;
        this.changes = changes;
    }

    /**
     * A new entry.
     *
     * @param region id of its unit; needed where the person may write in some regions only
     * @param request names the press of the button: the same request makes one entry, however often it arrives
     * @param values further fields
     * @param body Markdown to begin with
     */
    public record NewEntry(
            EntryType type, String title, String region, String request, Map<String, FieldValue> values, String body) {
        public NewEntry(EntryType type, String title, String region, String request) {
            this(type, title, region, request, Map.of(), "");
        }
    }

    public EntryFile create(Actor actor, NewEntry entry) {
        var slug = slug(entry.title());
        access.require(actor, EntryAction.CREATE, EntryFile.source(new EntryId(entry.type(), slug)), entry.region());
        TypedText.require(entry.values().values());
        var text = text(entry);
        var trailer = entry.request().isEmpty() ? "" : "Request: " + entry.request();
        var changeSet = changes.workspace().changeSet();
        var chosen = free(entry.type(), slug, changeSet, trailer, actor);
        changes.write(actor, EntryAction.CREATE, chosen, trailer, now -> {
            if (isFree(now, chosen)) {
                now.put(Stage.DRAFTS, chosen, text);
                now.note(chosen, Note.draft(actor.name(), changes.now(), ""));
            } else if (!isOf(chosen, trailer, actor)) {
                throw Problem.conflict("entry.slug_taken", chosen.id().slug()).occurred();
            }
        });
        return chosen;
    }

    private static Slug slug(String title) {
        var words = title.strip();
        if (words.length() > LONGEST_TITLE) {
            throw Problem.badRequest("entry.title_long", LONGEST_TITLE).occurred();
        }
        return Slug.of(words)
                .orElseThrow(() -> Problem.badRequest("entry.title").occurred());
    }

    private static EntryText text(NewEntry entry) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        values.put("title", FieldValue.text(entry.title().strip()));
        if (!entry.region().isEmpty()) {
            values.put("region", FieldValue.text(entry.region()));
        }
        values.putAll(entry.values());
        return EntryText.EMPTY.with(values).withBody(TypedText.seen(entry.body()));
    }

    /** The first slug that nobody has, or the one that this very request made. */
    private EntryFile free(EntryType type, Slug slug, ChangeSet changeSet, String trailer, Actor actor) {
        for (var number = 1; ; number++) {
            var file = EntryFile.source(EntryId.of(type, number == 1 ? slug.value() : slug.value() + "-" + number));
            if (isFree(changeSet, file) || isOf(file, trailer, actor)) {
                return file;
            }
        }
    }

    private boolean isFree(ChangeSet changeSet, EntryFile file) {
        return Arrays.stream(Stage.values()).noneMatch(stage -> changeSet.has(stage, file))
                && FormerAddresses.of(changeSet, changes.workspace(), file.id()).isEmpty();
    }

    /** Whether this press made it: the same words from somebody else are another press. */
    private boolean isOf(EntryFile file, String trailer, Actor actor) {
        return !trailer.isEmpty()
                && changes.workspace().revisions(file, 50).stream()
                        .anyMatch(revision -> revision.message().endsWith(trailer)
                                && revision.author()
                                        .email()
                                        .equals(actor.account().email().value()));
    }
}
