package vn.sanvat.admin.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.words.Folded;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.UnpublishedFiles;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.Access;
import vn.sanvat.taxonomy.Taxonomies;

/** Every entry in every language, public or not, as the lists of the desk need it. */
@Component
public class EntryDesk {
    private final Content content;
    private final Workspace workspace;
    private final Taxonomies taxonomies;
    private final Access access;
    private final BrokenFiles broken;

    EntryDesk(Content content, Workspace workspace, Taxonomies taxonomies, Access access, BrokenFiles broken) {
        this.content = content;
        this.workspace = workspace;
        this.taxonomies = taxonomies;
        this.access = access;
        this.broken = broken;
    }

    /**
     * One entry in one language.
     *
     * @param state {@code public}, {@code changed} (public, with a draft), {@code draft}, {@code submitted}, {@code
     *     sent_back}, {@code archived} or {@code deleted}; {@code broken} where no version of it can be read
     * @param at when it was changed last
     * @param note empty where nobody works on it; of what is archived or deleted, who put it there
     * @param fault why its file on disk cannot be used
     */
    public record Row(
            EntryFile file,
            String title,
            String state,
            String region,
            Instant at,
            Optional<Note> note,
            Optional<Fault> fault) {
        Row(EntryFile file, String title, String state, String region, Instant at, Optional<Note> note) {
            this(file, title, state, region, at, note, Optional.empty());
        }

        /** What nobody can read. */
        static Row broken(EntryFile file, Fault why) {
            return new Row(
                    file, file.id().slug().value(), "broken", "", Instant.EPOCH, Optional.empty(), Optional.of(why));
        }

        Row brokenBy(Fault why) {
            return new Row(file, title, state, region, at, note, Optional.of(why));
        }

        boolean isPublic() {
            return state.equals("public") || state.equals("changed");
        }
    }

    /**
     * What a list shows; empty texts ask for all.
     *
     * @param state one of the states of a row, or {@code broken}, {@code scheduled}, {@code untranslated}, {@code outdated}
     * @param regions ids, of which an entry lies in one
     * @param person part of the name of who brought it into its state
     */
    public record KnownParameters(
            String type, String state, String language, Set<String> regions, String person, String words) {
        /** All that is in a state. */
        public static KnownParameters of(String state) {
            return new KnownParameters("", state, "", Set.of(), "", "");
        }
    }

    /** @return those that the person may see, what was touched last first, then by title */
    public List<Row> find(Actor actor, KnownParameters asked) {
        var words = Folded.of(asked.words().strip());
        var regions = taxonomies.of(content.current()).regions();
        return rows().stream()
                .filter(row ->
                        asked.type().isEmpty() || row.file().id().type().key().equals(asked.type()))
                .filter(row ->
                        asked.language().isEmpty() || language(row.file()).tag().equals(asked.language()))
                .filter(row -> asked.regions().isEmpty()
                        || asked.regions().stream().anyMatch(regions.within(row.region())::contains))
                .filter(row -> asked.person().isEmpty()
                        || row.note()
                                .filter(note ->
                                        contains(note.by(), asked.person()) || contains(note.lastBy(), asked.person()))
                                .isPresent())
                .filter(row -> words.isEmpty()
                        || contains(row.title(), words)
                        || row.file().id().slug().value().contains(words.replace(' ', '-')))
                .filter(row -> is(row, asked.state()))
                .filter(row -> access.may(actor, EntryAction.VIEW, row.file()))
                .sorted(Comparator.comparing(Row::at).reversed().thenComparing(row -> Folded.of(row.title())))
                .toList();
    }

    private static boolean contains(String text, String part) {
        return Folded.of(text).contains(Folded.of(part));
    }

    private boolean is(Row row, String state) {
        return switch (state) {
            case "" -> !row.state().equals("archived") && !row.state().equals("deleted");
            case "broken" -> row.fault().isPresent();
            case "scheduled" -> row.note().filter(Note::isScheduled).isPresent();
            case "untranslated" ->
                row.isPublic() && row.file().isSource() && !missing(row).isEmpty();
            case "outdated" ->
                row.isPublic()
                        && content.current()
                                .find(row.file().id())
                                .filter(entry -> !row.file().isSource()
                                        && entry.text(language(row.file())).outdated())
                                .isPresent();
            default -> row.state().equals(state);
        };
    }

    private List<Language> missing(Row row) {
        var languages = content.current().find(row.file().id()).map(Entry::languages);
        return content.current().site().languages().stream()
                .filter(language ->
                        languages.filter(known -> !known.contains(language)).isPresent())
                .toList();
    }

    public Language language(EntryFile file) {
        return Objects.requireNonNullElse(
                file.language(), content.current().site().source());
    }

    public Optional<Row> find(EntryFile file) {
        return Optional.ofNullable(byFile().get(file));
    }

    /** The languages of an entry that are there, public or not. */
    List<Row> languages(EntryId id) {
        return rows().stream().filter(row -> row.file().id().equals(id)).toList();
    }

    private Collection<Row> rows() {
        return byFile().values();
    }

    private Map<EntryFile, Row> byFile() {
        Map<EntryFile, Row> rows = new LinkedHashMap<>();
        var snapshot = content.current();
        var unpublished = workspace.unpublished();
        for (var entry : snapshot.entries().values()) {
            for (var text : entry.texts().values()) {
                var file = text.language().equals(entry.source())
                        ? EntryFile.source(entry.id())
                        : new EntryFile(entry.id(), text.language());
                rows.put(
                        file,
                        new Row(file, text.title(), "public", entry.region(), entry.changed(), unpublished.note(file)));
            }
        }
        for (var item : sorted(unpublished)) {
            var known = Optional.ofNullable(rows.get(item.file()));
            if (known.isPresent() && item.stage() != Stage.DRAFTS) {
                continue;
            }
            rows.put(item.file(), row(item, unpublished.note(item.stage(), item.file()), known.isPresent()));
        }
        broken.ofEntries()
                .forEach((file, fault) ->
                        rows.merge(file, Row.broken(file, fault), (known, unread) -> known.brokenBy(fault)));
        return rows;
    }

    private Row row(UnpublishedFiles.Item item, Optional<Note> note, boolean isPublic) {
        return new Row(
                item.file(),
                title(item),
                state(item, note, isPublic),
                region(item),
                note.map(Note::lastAt).orElse(Instant.EPOCH),
                note);
    }

    /** What people call it, on whatever stage it lies. */
    public String title(EntryFile file) {
        return find(file).map(Row::title).orElseGet(() -> file.id().slug().value());
    }

    /** Of each entry, in the language that it was written in where it is there. */
    Map<EntryId, String> titles() {
        Map<EntryId, String> titles = new LinkedHashMap<>();
        rows().forEach(row -> {
            if (row.file().isSource()) {
                titles.put(row.file().id(), row.title());
            } else {
                titles.putIfAbsent(row.file().id(), row.title());
            }
        });
        return titles;
    }

    /** Drafts after the archive and the trash, so that they win. */
    private static List<UnpublishedFiles.Item> sorted(UnpublishedFiles unpublished) {
        List<UnpublishedFiles.Item> items = new ArrayList<>(unpublished.items());
        items.sort(Comparator.comparing(UnpublishedFiles.Item::stage).reversed());
        return items;
    }

    private static String title(UnpublishedFiles.Item item) {
        return item.title().isEmpty() ? item.file().id().slug().value() : item.title();
    }

    private String region(UnpublishedFiles.Item item) {
        return item.file().isSource()
                ? item.region()
                : content.current().find(item.file().id()).map(Entry::region).orElse("");
    }

    private static String state(UnpublishedFiles.Item item, Optional<Note> note, boolean isPublic) {
        return switch (item.stage()) {
            case ARCHIVE -> "archived";
            case TRASH -> "deleted";
            case DRAFTS, PUBLIC -> {
                var state = note.map(Note::state).orElse(Note.State.DRAFT);
                yield state != Note.State.DRAFT ? state.key() : isPublic ? "changed" : "draft";
            }
        };
    }
}
