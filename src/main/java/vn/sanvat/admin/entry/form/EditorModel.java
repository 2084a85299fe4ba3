package vn.sanvat.admin.entry.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.address.Addresses;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.entry.Done;
import vn.sanvat.admin.entry.EntryPath;
import vn.sanvat.admin.entry.Picks;
import vn.sanvat.admin.entry.history.Differences;
import vn.sanvat.admin.entry.history.Differences.DifferenceView;
import vn.sanvat.admin.entry.history.ValueWords;
import vn.sanvat.content.FaultWords;
import vn.sanvat.content.Language;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.live.DraftPreviews;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Collision;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Drafts;
import vn.sanvat.editing.NotDone;
import vn.sanvat.editing.draft.Saved;
import vn.sanvat.editing.draft.WritableFields;
import vn.sanvat.editing.publication.CheckDraft;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.taxonomy.Taxonomies;

/** What the editor shows of an entry. */
@Component
public class EditorModel {
    /** How long a preview link that was copied can be used. */
    private static final Duration PREVIEW = Duration.ofDays(7);

    private final Pages pages;
    private final Content content;
    private final Workspace workspace;
    private final Taxonomies taxonomies;
    private final Access access;
    private final DraftPreviews previews;
    private final CheckDraft check;
    private final SourceChange sourceChange;
    private final Differences differences;
    private final Clock clock;
    private final long largestPicture; // MB

    EditorModel(
            Pages pages,
            Content content,
            Workspace workspace,
            Taxonomies taxonomies,
            Access access,
            DraftPreviews previews,
            CheckDraft check,
            SourceChange sourceChange,
            Differences differences,
            Clock clock,
            @Value("${sanvat.media.largest-file:15MB}") DataSize largestPicture) {
        this.pages = pages;
        this.content = content;
        this.workspace = workspace;
        this.taxonomies = taxonomies;
        this.access = access;
        this.previews = previews;
        this.check = check;
        this.sourceChange = sourceChange;
        this.differences = differences;
        this.clock = clock;
        this.largestPicture = largestPicture.toMegabytes();
    }

    /** What the editor begins with; 404 where there is no such entry, 403 where the person may not see it. */
    public ChangeSet.StoredText require(Actor actor, EntryFile file) {
        var kept = Drafts.require(workspace.changeSet(), file);
        access.require(actor, EntryAction.VIEW, file);
        return kept;
    }

    /** 404 where there is no such entry, 403 where the person may not write in it. */
    void requireWritable(Actor actor, EntryFile file) {
        require(actor, file);
        access.require(actor, EntryAction.SAVE_DRAFT, file);
    }

    Map<String, Object> of(Actor actor, EntryFile file, String from, EntryText text, HttpServletRequest request) {
        return of(actor, file, from, text, Map.of(), request);
    }

    public Map<String, Object> of(
            Actor actor,
            EntryFile file,
            String from,
            EntryText text,
            Map<String, List<String>> faults,
            HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        var language = AdminLanguage.of(request);
        var fields = new FieldViews(content, taxonomies.of(content.current()), Picks.language(language), faults);
        model.put("fields", fields.of(form(file), text.fields()));
        model.put("faults", faults);
        model.put("body", text.body());
        model.put("from", from);
        model.put("heading", text.field("title").isEmpty() ? file.id().slug().value() : text.field("title"));
        model.put("type", file.id().type().key());
        model.put("here", EntryPath.of(file));
        model.put("origin", access.origin(file).orElse(""));
        model.put("action", "/admin/entries/" + file.id().name());
        model.put("lang", file.language() == null ? "" : file.language().tag());
        model.put("slug", file.id().slug().value());
        model.put("collisions", List.of());
        model.put("done", Done.of(request));
        model.put("undo", Done.undo(Done.of(request), file));
        model.put("largestPicture", largestPicture);
        model.put("place", "");
        model.put("languages", languages(actor, file));
        model.put("isSource", file.isSource());
        model.put("sourceChange", sourceChange.of(file, text));
        model.put("difference", difference(file, language));
        model.put("requestId", UUID.randomUUID().toString());
        var checks = checks(actor, file, language);
        model.putAll(checks);
        if (Done.of(request).equals("publish")
                && !checks.getOrDefault("partial", List.of()).isEmpty()) {
            model.put("done", "publish_partial");
        }
        state(model, actor, file, language);
        return model;
    }

    /** Of the draft and what is public; null where one of them is not there. */
    private @Nullable DifferenceView difference(EntryFile file, Locale language) {
        var changeSet = workspace.changeSet();
        var draft = changeSet.find(Stage.DRAFTS, file).map(ChangeSet.StoredText::text);
        return changeSet
                .find(Stage.PUBLIC, file)
                .flatMap(now -> draft.map(next -> differences.between(file.id().type(), now.text(), next, language)))
                .orElse(null);
    }

    private void state(Map<String, Object> model, Actor actor, EntryFile file, Locale language) {
        var changeSet = workspace.changeSet();
        var note = changeSet.note(file);
        var hasDraft = changeSet.has(Stage.DRAFTS, file);
        var isPublic = changeSet.has(Stage.PUBLIC, file);
        model.put("hasDraft", hasDraft);
        model.put("isPublic", isPublic);
        model.put("state", note.map(each -> each.state().key()).orElse("draft"));
        model.put("by", note.map(Note::by).orElse(""));
        model.put(
                "comment",
                note.map(Note::comment)
                        .map(said -> NotDone.inWords(said, content.current().schema(), language))
                        .orElse(""));
        model.put(
                "review",
                note.map(Note::review)
                        .map(said -> NotDone.inWords(said, content.current().schema(), language))
                        .orElse(""));
        model.put("publicUrl", isPublic ? Addresses.of(file.id(), language(file)) : "");
        model.put("publishAt", local(note.map(Note::publishAt)));
        model.put("unpublishAt", local(note.map(Note::unpublishAt)));
        model.put("publishMoment", shown(note.map(Note::publishAt)));
        model.put("unpublishMoment", shown(note.map(Note::unpublishAt)));
        model.put("preview", "/xem-thu/" + previews.token(file, PREVIEW));
        model.put("previewDays", PREVIEW.toDays());
        List<String> may = new ArrayList<>();
        for (var action : EntryAction.values()) {
            if (access.may(actor, action, file)) {
                may.add(action.name().toLowerCase(Locale.ROOT));
            }
        }
        model.put("may", may);
    }

    private Language language(EntryFile file) {
        return Objects.requireNonNullElse(
                file.language(), content.current().site().source());
    }

    private String shown(Optional<@Nullable Instant> at) {
        return at.map(pages::moment).orElse("");
    }

    /** As {@code datetime-local} has it, in the site's time zone. */
    private String local(Optional<@Nullable Instant> at) {
        return at.map(moment -> moment.atZone(clock.getZone())
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString())
                .orElse("");
    }

    /** A language in which the entry is there, or the person may begin it. */
    public record LanguageView(String tag, String url, boolean here, boolean there) {}

    private List<LanguageView> languages(Actor actor, EntryFile file) {
        var site = content.current().site();
        var changeSet = workspace.changeSet();
        return site.languages().stream()
                .flatMap(language -> {
                    var each = language.equals(site.source())
                            ? EntryFile.source(file.id())
                            : new EntryFile(file.id(), language);
                    var there = changeSet.has(Stage.DRAFTS, each) || changeSet.has(Stage.PUBLIC, each);
                    return access.may(actor, there ? EntryAction.VIEW : EntryAction.TRANSLATE, each)
                            ? Stream.of(new LanguageView(language.tag(), EntryPath.of(each), each.equals(file), there))
                            : Stream.empty();
                })
                .toList();
    }

    Map<String, Object> saved(Actor actor, EntryFile file, Saved saved, Locale locale) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("from", saved.state());
        answer.put("here", EntryPath.of(file));
        answer.put("merged", saved.merged());
        // somebody may have renamed it meanwhile
        answer.put("entry", file.id().name());
        answer.put("path", EntryPath.of(file));
        answer.put("at", LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString());
        answer.put("preview", "/xem-thu/" + previews.token(file, PREVIEW));
        answer.putAll(checks(actor, file, locale));
        return answer;
    }

    /** What is to be done before publishing, and what would be good besides. */
    private Map<String, List<String>> checks(Actor actor, EntryFile file, Locale locale) {
        var checked = check.check(actor, file);
        return Map.of(
                "todo",
                words(checked.faults(), locale),
                "advice",
                Stream.of(
                                partial(file, checked.partial(), locale),
                                advice("advice.untranslated", checked.untranslated(), locale),
                                advice("advice.outdated", checked.outdated(), locale))
                        .flatMap(each -> each)
                        .toList(),
                "partial",
                checked.partial());
    }

    private Stream<String> partial(EntryFile file, List<String> keys, Locale locale) {
        var names = keys.stream().map(key -> name(file, key, locale)).collect(Collectors.joining(", "));
        return keys.isEmpty()
                ? Stream.empty()
                : Stream.of(ProblemMessages.text("messages/admin", "advice.partial", new Object[] {names}, locale));
    }

    /** The fields that people fill in. */
    public List<Field> form(EntryFile file) {
        return WritableFields.of(content.current().schema(), file);
    }

    private String name(EntryFile file, String path, Locale locale) {
        return FaultWords.field(path, file.id().type(), content.current().schema(), locale);
    }

    public List<String> words(List<Fault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> FaultWords.text(fault, content.current().schema(), locale))
                .distinct()
                .toList();
    }

    private static Stream<String> advice(String key, List<Language> languages, Locale locale) {
        return languages.stream()
                .map(language -> Locale.forLanguageTag(language.tag()).getDisplayLanguage(locale))
                .map(name -> ProblemMessages.text("messages/admin", key, new Object[] {name}, locale));
    }

    /**
     * Two values of one place, as people read them.
     *
     * @param key names the place in the form
     * @param chosen {@code MINE}, {@code THEIRS} or {@code BOTH}; empty as long as nobody chose
     */
    public record CollisionView(String key, String name, boolean inBody, String mine, String theirs, String chosen) {}

    List<CollisionView> collisions(EntryFile file, List<Collision> collisions, Locale locale) {
        var words = new ValueWords(
                content, taxonomies.of(content.current()), file.id().type(), locale);
        return collisions.stream()
                .map(each -> new CollisionView(
                        each.key(),
                        name(file, each.isInBody() ? "body" : each.key(), locale),
                        each.isInBody(),
                        words.of(each.key(), each.mine()),
                        words.of(each.key(), each.theirs()),
                        Objects.toString(each.chosen(), "")))
                .toList();
    }

    /** By the field that they speak of. */
    public Map<String, List<String>> faults(List<Fault> faults, Locale locale) {
        Map<String, List<String>> byField = new LinkedHashMap<>();
        for (var fault : faults) {
            var field = fault.arguments().isEmpty() ? "" : fault.arguments().get(0);
            byField.computeIfAbsent(field.replaceAll("\\..*", ""), key -> new ArrayList<>())
                    .add(FaultWords.text(fault, content.current().schema(), locale));
        }
        return byField;
    }
}
