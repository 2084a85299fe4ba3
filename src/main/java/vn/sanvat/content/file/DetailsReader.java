package vn.sanvat.content.file;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Opening;
import vn.sanvat.content.schema.TypeSchema;
import vn.sanvat.content.schema.Values;
import vn.sanvat.content.yaml.FieldReader;
import vn.sanvat.content.yaml.FieldValue;

/** Gives the values of a type their meaning, and tells what does not fit together. */
final class DetailsReader {
    private static final Map<EntryType, Function<DetailsReader, Details>> READERS = Map.of(
            EntryType.PRODUCT, DetailsReader::product,
            EntryType.PRODUCER, DetailsReader::producer,
            EntryType.PLACE, DetailsReader::place,
            EntryType.EVENT, DetailsReader::event,
            EntryType.ROUTE, DetailsReader::route,
            EntryType.STORY, DetailsReader::story,
            EntryType.PAGE, reader -> new Details.Page());

    private final Values values;
    private final FieldReader written;
    private final TypeSchema schema;

    /** @param written the file itself, for what is wrong */
    DetailsReader(Values values, FieldReader written, TypeSchema schema) {
        this.values = values;
        this.written = written;
        this.schema = schema;
    }

    Details read() {
        return READERS.getOrDefault(schema.type(), reader -> new Details.Own()).apply(this);
    }

    private Details producer() {
        return new Details.Producer(
                values.text("kind"),
                Details.Visits.valueOf(upper("visits", "unknown")),
                values.text("contact"),
                values.text("website"),
                opening());
    }

    private Details place() {
        return new Details.Place(values.text("kind"), values.texts("other_names"), opening());
    }

    private Details route() {
        return new Details.Route(
                values.rows("stops").stream().flatMap(row -> stop(row).stream()).toList(),
                values.number("days"),
                values.texts("transport"));
    }

    private Details story() {
        return new Details.Story(about(), values.text("author"), values.date("date"));
    }

    private Details product() {
        return new Details.Product(
                values.entry("producer", EntryType.PRODUCER),
                values.text("category"),
                values.rows("recognitions").stream().map(this::recognition).toList(),
                values.texts("certificates"),
                values.entries("available_at", EntryType.PLACE),
                values.isYes("gift"),
                values.isYes("export"),
                values.numbers("season"),
                values.text("trace"));
    }

    /** Without dates that fit it is not known how long it holds. */
    private Details.Recognition recognition(Values row) {
        var issued = row.date("issued");
        var expires = row.date("expires");
        if (issued != null && expires != null && expires.isBefore(issued)) {
            written.fault(row.line("expires"), "field.dates_turned", "recognitions.issued", "recognitions.expires");
            expires = null;
        }
        return new Details.Recognition(
                row.number("stars"), row.number("year"), row.text("decision"), row.text("issuer"), issued, expires);
    }

    private List<Opening> opening() {
        return values.rows("opening").stream()
                .flatMap(row -> opening(row).stream())
                .toList();
    }

    /** Hours of every day, where no days are named. */
    private Optional<Opening> opening(Values row) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        row.texts("days").forEach(key -> Opening.day(key).ifPresent(days::add));
        var from = row.time("from");
        var to = row.time("to");
        if (from == null || to == null || (row.has("days") && days.isEmpty())) {
            return Optional.empty();
        }
        if (!to.isAfter(from)) {
            written.fault(row.line("to"), "field.times_turned", from, to);
            return Optional.empty();
        }
        return Optional.of(
                new Opening(days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days, from, to, row.number("as_of")));
    }

    /** Where it cannot be read whether it takes place at all, no day of it is shown. */
    private Details event() {
        var states = schema.field("status").orElseThrow().choiceKeys();
        var isSure = written.isOneOf("status", states);
        return new Details.Event(
                values.text("kind"),
                values.entry("place", EntryType.PLACE),
                values.text("venue"),
                values.text("organiser"),
                values.text("status"),
                isSure ? values.map("when") : FieldValue.Fields.NONE,
                isSure ? values.items("occurrences") : List.of(),
                opening(),
                Details.TimeOfDay.valueOf(upper("time_of_day", "unknown")),
                values.rows("stalls").stream().map(DetailsReader::stall).toList(),
                values.rows("programme").stream()
                        .filter(row -> row.has("day"))
                        .map(row -> new Details.ProgrammeItem(row.number("day"), row.text("time"), row.text("title")))
                        .toList());
    }

    private String upper(String key, String otherwise) {
        return (values.has(key) ? values.text(key) : otherwise).toUpperCase(Locale.ROOT);
    }

    private static Details.Stall stall(Values row) {
        return new Details.Stall(
                row.entry("producer", EntryType.PRODUCER),
                row.entries("products", EntryType.PRODUCT),
                row.text("label"));
    }

    /** An entry, or a point of its own, which then has a name. */
    private Optional<Details.Stop> stop(Values row) {
        EntryId entry = null;
        for (var type : List.of(EntryType.PLACE, EntryType.PRODUCER, EntryType.EVENT)) {
            if (row.has(type.key())) {
                entry = row.entry(type.key(), type);
            }
        }
        var name = row.text("name");
        if (entry == null && name.isEmpty()) {
            written.fault(row.line(), "field.missing", "stops.name");
            return Optional.empty();
        }
        return Optional.of(new Details.Stop(
                entry,
                name,
                row.text("region"),
                row.location("location"),
                row.text("note"),
                row.duration("stay"),
                row.decimal("kilometres"),
                row.duration("travel")));
    }

    private List<EntryId> about() {
        List<EntryId> about = new ArrayList<>();
        for (var row : values.rows("about")) {
            for (var type : EntryType.ofTheProduct()) {
                Optional.ofNullable(row.entry(type.key(), type)).ifPresent(about::add);
            }
        }
        return about;
    }
}
