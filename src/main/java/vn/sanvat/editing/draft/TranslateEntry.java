package vn.sanvat.editing.draft;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.file.SourceHash;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.problem.Problem;

/** Begins a translation: a draft with the words of the source, to be written over. */
@Component
public class TranslateEntry {
    private final Content content;
    private final Access access;
    private final Changes changes;

    TranslateEntry(Content content, Access access, Changes changes) {
        this.content = content;
        this.access = access;
        this.changes = changes;
    }

    /** @return the file to write in; where it was begun before, nothing changes */
    public EntryFile translate(Actor actor, EntryId id, String tag) {
        if (!Language.isValid(tag)) {
            throw Problem.badRequest("translate.language", Problem.shown(tag)).occurred();
        }
        var language = new Language(tag);
        var file = new EntryFile(id, language);
        access.require(actor, EntryAction.TRANSLATE, file);
        var site = content.current().site();
        if (!site.languages().contains(language) || site.source().equals(language)) {
            throw Problem.badRequest("translate.language", language).occurred();
        }
        changes.write(actor, EntryAction.TRANSLATE, file, "", changeSet -> {
            if (changeSet.has(Stage.DRAFTS, file) || changeSet.has(Stage.PUBLIC, file)) {
                return;
            }
            var source = readable(actor, changeSet, EntryFile.source(id)).text();
            changeSet.put(Stage.DRAFTS, file, begun(source));
            changeSet.note(file, Note.draft(actor.name(), changes.now(), ""));
        });
        return file;
    }

    /** Its words are in the translation that is begun: who may not see the draft begins from what everybody sees. */
    private ChangeSet.StoredText readable(Actor actor, ChangeSet changeSet, EntryFile source) {
        return access.may(actor, EntryAction.VIEW, source)
                ? Drafts.require(changeSet, source)
                : changeSet
                        .find(Stage.PUBLIC, source)
                        .orElseThrow(() -> Problem.notFound("entry.unknown").occurred());
    }

    private static EntryText begun(EntryText source) {
        var text = EntryText.EMPTY.with("title", FieldValue.text(source.field("title")));
        if (!source.field("summary").isEmpty()) {
            text = text.with("summary", FieldValue.text(source.field("summary")));
        }
        var pictures = pictures(source);
        if (!pictures.isEmpty()) {
            text = text.with("images", FieldValue.items(pictures));
        }
        return text.with("source_hash", FieldValue.text(hash(source))).withBody(source.body());
    }

    /** The pictures of the source, to be described in the other language. */
    private static List<FieldValue> pictures(EntryText source) {
        return source.fields().get("images") instanceof FieldValue.Items images
                ? images.values().stream()
                        .flatMap(image -> image instanceof FieldValue.Fields fields
                                ? Stream.ofNullable(fields.get("file"))
                                : Stream.empty())
                        .map(file -> (FieldValue) FieldValue.fields(Map.of("file", file)))
                        .toList()
                : List.of();
    }

    /** What a translation notes that has all that its source says now. */
    public static FieldValue upToDate(ChangeSet changeSet, EntryFile translation) {
        return FieldValue.text(hash(
                Drafts.require(changeSet, EntryFile.source(translation.id())).text()));
    }

    /** Names the words of a source, so that a later change of them shows. */
    public static String hash(EntryText source) {
        return SourceHash.of(source.field("title"), source.field("summary"), source.body());
    }
}
