package vn.sanvat.content.file;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.FieldReader;
import vn.sanvat.content.FieldValue;
import vn.sanvat.content.Opening;
import vn.sanvat.content.Reference;
import vn.sanvat.content.Slug;

/** Reads what an entry of one type has beyond its words, and notes which entries it names. */
final class DetailsReader {
    private static final String[] STATES = {"scheduled", "postponed", "cancelled", "ended"};
    private static final int FIRST_YEAR = 2018; // Quyết định 490/QĐ-TTg began the programme in 2018
    private static final int LAST_YEAR = 2100;
    private static final int FIRST_YEAR_OF_HOURS = 1990; // older hours tell nothing
    private static final double LONGEST_LEG_KM = 2_000; // the country from end to end

    private static final String WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(Opening::key).collect(Collectors.joining(", "));

    private final FieldReader fields;
    private final List<Reference> references = new ArrayList<>();

    DetailsReader(FieldReader fields) {
        this.fields = fields;
    }

    List<Reference> references() {
        return references;
    }

    Details read(EntryType type) {
        return switch (type) {
            case PRODUCT -> product();
            case PRODUCER -> producer();
            case PLACE ->
                new Details.Place(
                        fields.oneOf("kind", "destination", "craft_village", "point_of_sale", "market", "museum"),
                        fields.texts("other_names"),
                        opening());
            case EVENT -> event();
            case ROUTE -> route();
            case STORY -> new Details.Story(about(), fields.text("author"), fields.date("date"));
            case PAGE -> new Details.Page();
        };
    }

    private Details product() {
        return new Details.Product(
                reference(fields, "producer", EntryType.PRODUCER),
                fields.requiredText("category"),
                fields.children("recognitions").stream()
                        .flatMap(item -> recognition(item).stream())
                        .toList(),
                fields.texts("certificates"),
                referencesTo("available_at", EntryType.PLACE),
                fields.flag("gift"),
                fields.flag("export"),
                months(),
                fields.link("trace"));
    }

    /** Without stars that exist it says nothing; without dates that fit it is not known how long it holds. */
    private static Optional<Details.Recognition> recognition(FieldReader item) {
        var stars = item.number("stars", 3, 5, 0);
        var year = item.number("year", FIRST_YEAR, LAST_YEAR, 0);
        var issued = item.date("issued");
        var expires = item.date("expires");
        if (!item.has("stars")) {
            item.fault(item.line(), "field.missing", "recognitions.stars");
        }
        if (issued != null && expires != null && expires.isBefore(issued)) {
            item.fault(item.line("expires"), "field.dates_turned", "issued", "expires");
            expires = null;
        }
        var recognition =
                new Details.Recognition(stars, year, item.text("decision"), item.text("issuer"), issued, expires);
        item.warnOfUnknownKeys();
        return stars == 0 ? Optional.empty() : Optional.of(recognition);
    }

    private List<Integer> months() {
        List<Integer> months = new ArrayList<>();
        for (var text : fields.texts("season")) {
            if (text.matches("[1-9]|1[0-2]")) {
                months.add(Integer.valueOf(text));
            } else {
                fields.fault(fields.line("season"), "field.number", "season", text, 1, 12);
            }
        }
        return months;
    }

    private Details producer() {
        var visits = switch (fields.oneOf("visits", "", "open", "by_appointment", "closed")) {
            case "open" -> Details.Visits.OPEN;
            case "by_appointment" -> Details.Visits.BY_APPOINTMENT;
            case "closed" -> Details.Visits.CLOSED;
            default -> Details.Visits.UNKNOWN;
        };
        return new Details.Producer(
                fields.oneOf(
                        "kind",
                        "",
                        "enterprise",
                        "cooperative",
                        "cooperative_group",
                        "household",
                        "production_facility"),
                visits,
                fields.text("contact"),
                fields.link("website"),
                opening());
    }

    private List<Opening> opening() {
        return fields.children("opening").stream()
                .flatMap(item -> opening(item).stream())
                .toList();
    }

    /** Hours of every day, where no days are named. */
    private static Optional<Opening> opening(FieldReader item) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var key : item.texts("days")) {
            Opening.day(key)
                    .ifPresentOrElse(
                            days::add, () -> item.fault(item.line("days"), "field.one_of", "days", key, WEEKDAYS));
        }
        item.requiredText("from");
        item.requiredText("to");
        var from = item.time("from");
        var to = item.time("to");
        var asOf = item.number("as_of", FIRST_YEAR_OF_HOURS, LAST_YEAR, 0);
        item.warnOfUnknownKeys();
        if (from == null || to == null || (item.has("days") && days.isEmpty())) {
            return Optional.empty();
        }
        if (!to.isAfter(from)) {
            item.fault(item.line("to"), "field.times_turned", from, to);
            return Optional.empty();
        }
        return Optional.of(new Opening(days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days, from, to, asOf));
    }

    /** Where it cannot be read whether it takes place at all, no day of it is shown. */
    private Details event() {
        var isSure = fields.isOneOf("status", STATES);
        var when = fields.map("when");
        var occurrences = fields.items("occurrences");
        return new Details.Event(
                fields.oneOf("kind", "festival", "fair", "market", "conference", "forum"),
                reference(fields, "place", EntryType.PLACE),
                fields.text("venue"),
                fields.text("organiser"),
                fields.oneOf("status", STATES),
                isSure ? when : FieldValue.Fields.NONE,
                isSure ? occurrences : List.of(),
                opening(),
                timeOfDay(),
                fields.children("stalls").stream().map(this::stall).toList(),
                fields.children("programme").stream()
                        .flatMap(item -> programme(item).stream())
                        .toList());
    }

    private static Optional<Details.ProgrammeItem> programme(FieldReader item) {
        var day = item.number("day", 1, 60, item.has("day") ? 0 : 1);
        var read = new Details.ProgrammeItem(day, item.text("time"), item.requiredText("title"));
        return day == 0 || read.title().isEmpty() ? Optional.empty() : Optional.of(read);
    }

    private Details.TimeOfDay timeOfDay() {
        return switch (fields.oneOf("time_of_day", "", "morning", "afternoon", "evening")) {
            case "morning" -> Details.TimeOfDay.MORNING;
            case "afternoon" -> Details.TimeOfDay.AFTERNOON;
            case "evening" -> Details.TimeOfDay.EVENING;
            default -> Details.TimeOfDay.UNKNOWN;
        };
    }

    private Details.Stall stall(FieldReader item) {
        List<EntryId> products = new ArrayList<>();
        for (var slug : item.texts("products")) {
            id(item, "products", EntryType.PRODUCT, slug).ifPresent(products::add);
        }
        var stall = new Details.Stall(reference(item, "producer", EntryType.PRODUCER), products, item.text("label"));
        item.warnOfUnknownKeys();
        return stall;
    }

    private Details route() {
        return new Details.Route(
                fields.children("stops").stream()
                        .flatMap(item -> stop(item).stream())
                        .toList(),
                fields.number("days", 1, 30, 0),
                fields.texts("transport"));
    }

    private Optional<Details.Stop> stop(FieldReader item) {
        EntryId entry = null;
        for (var type : List.of(EntryType.PLACE, EntryType.PRODUCER, EntryType.EVENT)) {
            if (item.has(type.key())) {
                entry = reference(item, type.key(), type);
            }
        }
        var name = entry == null ? item.requiredText("name") : item.text("name");
        var stop = new Details.Stop(
                entry,
                name,
                item.text("region"),
                item.location("location"),
                item.text("note"),
                item.duration("stay"),
                kilometres(item),
                item.duration("travel"));
        item.warnOfUnknownKeys();
        return entry == null && name.isEmpty() ? Optional.empty() : Optional.of(stop);
    }

    private static double kilometres(FieldReader item) {
        var given = item.decimal("kilometres").orElse(0.0);
        if (given < 0 || given > LONGEST_LEG_KM) {
            item.fault(item.line("kilometres"), "field.number", "kilometres", item.text("kilometres"), 0, (int)
                    LONGEST_LEG_KM);
            return 0;
        }
        return given;
    }

    private List<EntryId> about() {
        List<EntryId> about = new ArrayList<>();
        for (var item : fields.children("about")) {
            for (var type : EntryType.values()) {
                if (item.has(type.key())) {
                    Optional.ofNullable(reference(item, type.key(), type)).ifPresent(about::add);
                }
            }
            item.warnOfUnknownKeys();
        }
        return about;
    }

    private List<EntryId> referencesTo(String key, EntryType type) {
        List<EntryId> found = new ArrayList<>();
        for (var slug : fields.texts(key)) {
            id(fields, key, type, slug).ifPresent(found::add);
        }
        return found;
    }

    private @Nullable EntryId reference(FieldReader reader, String key, EntryType type) {
        var slug = reader.text(key);
        return slug.isEmpty() ? null : id(reader, key, type, slug).orElse(null);
    }

    private Optional<EntryId> id(FieldReader reader, String key, EntryType type, String slug) {
        if (!Slug.isValid(slug)) {
            reader.fault(reader.line(key), "field.slug", key, slug);
            return Optional.empty();
        }
        var id = new EntryId(type, new Slug(slug));
        references.add(new Reference(reader.file(), reader.line(key), key, id));
        return Optional.of(id);
    }
}
