package vn.sanvat.api.write;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.address.Addresses;
import vn.sanvat.api.FieldJson;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.editing.draft.WritableFields;

/** An entry as it is worked on, as JSON: its fields as they are written, so that what is read can be sent back. */
@Component
public class DraftJson {
    private static final List<Stage> STAGES = List.of(Stage.DRAFTS, Stage.PUBLIC, Stage.ARCHIVE, Stage.TRASH);
    private final Content content;

    DraftJson(Content content) {
        this.content = content;
    }

    /** @return nothing where there is none of it */
    public Optional<Map<String, Object>> of(ChangeSet changeSet, EntryFile file) {
        return STAGES.stream()
                .flatMap(stage ->
                        changeSet.find(stage, file).stream().map(kept -> of(changeSet, file, stage, kept.text())))
                .findFirst();
    }

    private Map<String, Object> of(ChangeSet changeSet, EntryFile file, Stage stage, EntryText text) {
        var note = changeSet.note(stage == Stage.PUBLIC ? Stage.DRAFTS : stage, file);
        var site = content.current().site();
        var language = Objects.requireNonNullElse(file.language(), site.source());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", file.id().type().key());
        json.put("slug", file.id().slug().value());
        json.put("language", language.tag());
        json.put("state", state(stage, note));
        json.put("public", changeSet.has(Stage.PUBLIC, file));
        json.put("version", changeSet.version(file));
        json.put("url", Addresses.of(file.id(), language));
        json.putAll(words(file, text));
        json.put("note", note.map(DraftJson::note).orElse(null));
        return json;
    }

    /** Where the draft of a file is read and written. */
    static String address(EntryFile file) {
        return "/api/v1/" + file.id().name() + "/draft" + (file.isSource() ? "" : "?lang=" + file.language());
    }

    /** What people write. */
    Map<String, Object> words(EntryFile file, EntryText text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (var field : WritableFields.of(content.current().schema(), file)) {
            var value = text.fields().get(field.key());
            if (value != null && !value.isEmpty()) {
                fields.put(field.key(), FieldJson.written(field, value));
            }
        }
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("fields", fields);
        words.put("body", text.body());
        return words;
    }

    private static String state(Stage stage, Optional<Note> note) {
        return switch (stage) {
            case PUBLIC -> "public";
            case ARCHIVE -> "archived";
            case TRASH -> "deleted";
            case DRAFTS -> note.map(Note::state).orElse(Note.State.DRAFT).key();
        };
    }

    @SuppressWarnings("NullAway") // JSON has null, and a LinkedHashMap keeps it
    private static Map<String, Object> note(Note note) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", note.lastBy());
        json.put("at", note.lastAt().toString());
        json.put("comment", note.comment());
        json.put("review", note.review());
        json.put("publish_at", moment(note.publishAt()));
        json.put("unpublish_at", moment(note.unpublishAt()));
        return json;
    }

    private static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
