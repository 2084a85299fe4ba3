package vn.sanvat.search.pin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.Language;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.words.Folded;
import vn.sanvat.content.yaml.FieldReader;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.search.word.QueryRows;
import vn.sanvat.search.word.Words;

/** Reads {@code content/taxonomy/pins.yml}, and says what is wrong with it. */
@Component
public final class Pins implements EntryRule {
    public static final String FILE = "taxonomy/pins.yml";
    /** The key of the file below which they stand. */
    public static final String KEY = "pins";

    private static final int MOST = 500;
    private static final int MOST_ENTRIES = 10; // that stand first, or are hidden, for one query

    /** Those of a site; none where it has no such file. */
    public static List<Pin> of(Snapshot snapshot) {
        return read(snapshot.file(FILE), fault -> {});
    }

    /**
     * What is said of a query, in its words, with marks where it has some. A query typed without marks is one of any marks.
     *
     * @param today those whose day is over hold no more
     */
    public static List<Pin> of(List<Pin> pins, String typed, Language language, LocalDate today) {
        var words = Words.plain(typed);
        var isMarked = Words.isMarked(words);
        return pins.stream()
                .filter(pin -> pin.holds(today) && pin.isFor(language))
                .filter(pin -> {
                    var pinned = Words.plain(pin.words());
                    return pinned.equals(words)
                            || (!isMarked && Folded.of(pinned).equals(words));
                })
                .toList();
    }

    /** Of a file with a fault the last good version holds. */
    static List<Pin> read(String text, Consumer<Fault> faults) {
        return QueryRows.read(FILE, text, KEY, MOST, faults, Pins::one);
    }

    private static Optional<Pin> one(FieldReader row) {
        var pin = new Pin(
                QueryRows.query(row),
                QueryRows.language(row).orElse(null),
                QueryRows.entries(row, "first", MOST_ENTRIES),
                QueryRows.entries(row, "hidden", MOST_ENTRIES),
                row.date("until"),
                row.line());
        if (pin.isEmpty()) {
            row.fault(row.line(), "pins.nothing", pin.words());
        }
        return pin.words().isEmpty() || pin.isEmpty() ? Optional.empty() : Optional.of(pin);
    }

    /**
     * The list of the file with what somebody says of a query; a pin that says nothing any more is taken out.
     *
     * @param before what stands below {@link #KEY}; null where nothing does
     * @param words the query, compared as it is asked
     */
    public static FieldValue changed(
            @Nullable FieldValue before, String words, @Nullable Language language, UnaryOperator<Pin> change) {
        var text = Words.plain(words);
        List<FieldValue> rows = new ArrayList<>();
        var isThere = false;
        for (var row : before instanceof FieldValue.Items items ? items.values() : List.<FieldValue>of()) {
            var pin = row instanceof FieldValue.Fields fields
                    ? one(new FieldReader(FILE, fields, fault -> {}))
                    : Optional.<Pin>empty();
            var isIt = pin.filter(
                            each -> Words.plain(each.words()).equals(text) && Objects.equals(each.language(), language))
                    .isPresent();
            if (!isIt) {
                rows.add(row);
            } else if (!isThere) {
                isThere = true;
                value(change.apply(pin.get())).ifPresent(rows::add);
            }
        }
        if (!isThere) {
            value(change.apply(new Pin(words.strip(), language, List.of(), List.of(), null, 0)))
                    .ifPresent(rows::add);
        }
        return FieldValue.items(rows);
    }

    private static Optional<FieldValue> value(Pin pin) {
        if (pin.isEmpty()) {
            return Optional.empty();
        }
        Map<String, FieldValue> row = new LinkedHashMap<>();
        row.put("q", FieldValue.text(pin.words()));
        if (pin.language() != null) {
            row.put("lang", FieldValue.text(pin.language().tag()));
        }
        put(row, "first", pin.first());
        put(row, "hidden", pin.hidden());
        if (pin.until() != null) {
            row.put("until", FieldValue.text(pin.until().toString()));
        }
        return Optional.of(FieldValue.fields(row));
    }

    private static void put(Map<String, FieldValue> row, String key, List<EntryId> entries) {
        if (!entries.isEmpty()) {
            row.put(
                    key,
                    FieldValue.items(entries.stream()
                            .map(id -> FieldValue.text(id.name()))
                            .toList()));
        }
    }

    @Override
    public List<Fault> checkFile(String path, String text) {
        List<Fault> faults = new ArrayList<>();
        if (path.equals(FILE)) {
            read(text, faults::add);
        }
        return faults;
    }

    @Override
    public List<Fault> check(Entry entry, Snapshot snapshot) {
        return List.of();
    }

    /** What is named and is not there; search passes over it. */
    @Override
    public List<Fault> checkFiles(Snapshot snapshot) {
        List<Fault> faults = new ArrayList<>();
        for (var pin : of(snapshot)) {
            Stream.concat(pin.first().stream(), pin.hidden().stream())
                    .filter(id -> snapshot.find(id).isEmpty())
                    .forEach(id -> faults.add(Fault.wrong(FILE, pin.line(), "pins.gone", pin.words(), id.name())));
        }
        return faults;
    }
}
