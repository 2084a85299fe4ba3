package vn.sanvat.catalogue.list;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.problem.Problem;

/**
 * Address parameters of lists and search, read into a {@link EntryQuery}. A value that cannot be understood is a 400 that
 * names it; a value that is well formed but unknown (a region that does not exist) simply finds nothing.
 */
public final class QueryParameters {
    public static final int LONGEST_TEXT = 200; // characters
    /** What narrows a list; {@code within} says something of {@code near}, which comes before it. */
    public static final List<String> FILTERS = List.of(
            "type",
            "region",
            "category",
            "stars",
            "recognition",
            "certificate",
            "kind",
            "producer",
            "gift",
            "export",
            "month",
            "from",
            "to",
            "near",
            "within");

    /** Which part of a list is shown, and in which order. */
    public static final List<String> PART = List.of("sort", "page", "size");

    private static final int MOST_VALUES = 50; // of one facet
    private static final int LONGEST_VALUE = 160; // characters

    private final Map<String, ? extends List<String>> values;
    private final Schema schema;

    private QueryParameters(Map<String, ? extends List<String>> values, Schema schema) {
        this.values = values;
        this.schema = schema;
    }

    public static EntryQuery read(Map<String, ? extends List<String>> values, Language language) {
        return read(values, language, Schema.ofTheProduct());
    }

    /** @param schema of the site; what it adds has parameters of its own */
    public static EntryQuery read(Map<String, ? extends List<String>> values, Language language, Schema schema) {
        return read(values, language, schema, EntryQuery.DEFAULT_SIZE, EntryQuery.LARGEST_SIZE);
    }

    /**
     * The same with other sizes of a page.
     *
     * @param usualSize where the address names none
     */
    public static EntryQuery read(
            Map<String, ? extends List<String>> values,
            Language language,
            Schema schema,
            int usualSize,
            int largestSize) {
        return new QueryParameters(values, schema).query(language, usualSize, largestSize);
    }

    private EntryQuery query(Language language, int usualSize, int largestSize) {
        var near = near();
        var from = date("from");
        var to = date("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.badRequest("query.dates_turned", from, to).occurred();
        }
        var size = number("size", 1, largestSize, usualSize);
        return new EntryQuery(
                text(),
                flag("exact"),
                types(),
                several("region"),
                several("category"),
                stars(),
                recognitions(),
                several("certificate"),
                several("kind"),
                several("producer"),
                fields(),
                flag("gift"),
                flag("export"),
                number("month", 1, 12, 0),
                from,
                to,
                near,
                null,
                null,
                sort(near),
                number("page", 1, EntryQuery.DEEPEST / size, 1),
                size,
                language);
    }

    private Map<String, Set<String>> fields() {
        Map<String, Set<String>> fields = new TreeMap<>();
        FacetName.of(schema).stream().filter(FacetName::isAdded).forEach(name -> {
            var chosen = several(name.key());
            if (!chosen.isEmpty()) {
                fields.put(name.key(), chosen);
            }
        });
        return fields;
    }

    private String text() {
        var text = Normalizer.normalize(one("q"), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        if (text.length() > LONGEST_TEXT) {
            throw Problem.badRequest("query.too_long", "q", LONGEST_TEXT).occurred();
        }
        return text;
    }

    private Set<EntryType> types() {
        var types = new TreeSet<EntryType>();
        for (var key : several("type")) {
            types.add(schema.type(key)
                    .or(() -> schema.typeOfFolder(key))
                    .orElseThrow(() ->
                            Problem.badRequest("query.unknown", "type", key).occurred()));
        }
        return types;
    }

    private Set<Integer> stars() {
        var stars = new TreeSet<Integer>();
        for (var value : several("stars")) {
            if (!value.matches("[1-5]")) {
                throw Problem.badRequest("query.number", "stars", value, 1, 5).occurred();
            }
            stars.add(Integer.valueOf(value));
        }
        return stars;
    }

    private Set<RecognitionState> recognitions() {
        var states = new TreeSet<RecognitionState>();
        for (var key : several("recognition")) {
            states.add(RecognitionState.ofKey(key)
                    .orElseThrow(() -> Problem.badRequest("query.unknown", "recognition", key)
                            .occurred()));
        }
        return states;
    }

    private boolean flag(String name) {
        var value = one(name);
        return switch (value) {
            case "", "false", "0" -> false;
            case "true", "1", "on" -> true;
            default -> throw Problem.badRequest("query.unknown", name, value).occurred();
        };
    }

    private Sort sort(@Nullable Near near) {
        var value = one("sort");
        if (value.isEmpty()) {
            return Sort.RELEVANCE;
        }
        var sort = Sort.ofKey(value)
                .orElseThrow(
                        () -> Problem.badRequest("query.unknown", "sort", value).occurred());
        if (sort == Sort.NEAREST && near == null) {
            throw Problem.badRequest("query.nearest_needs_near").occurred();
        }
        return sort;
    }

    private @Nullable Near near() {
        var value = one("near");
        if (value.isEmpty()) {
            return null;
        }
        var parts = value.split(",", -1);
        var lat = parts.length == 2 ? decimal(parts[0]) : Optional.<Double>empty();
        var lon = parts.length == 2 ? decimal(parts[1]) : Optional.<Double>empty();
        if (lat.isEmpty() || lon.isEmpty()) {
            throw Problem.badRequest("query.near", value).occurred();
        }
        if (!Location.inVietnam(lat.get(), lon.get())) {
            throw Problem.badRequest("query.outside_vietnam", value).occurred();
        }
        var within = one("within");
        var km = within.isEmpty() ? Optional.of(Near.DEFAULT_WITHIN_KM) : decimal(within);
        if (km.isEmpty() || km.get() <= 0 || km.get() > Near.FARTHEST_KM) {
            throw Problem.badRequest("query.number", "within", within, 0, (int) Near.FARTHEST_KM)
                    .occurred();
        }
        return new Near(new Location(lat.get(), lon.get(), Location.Precision.EXACT), km.get());
    }

    private static Optional<Double> decimal(String text) {
        try {
            var number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private @Nullable LocalDate date(String name) {
        var value = one(name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw Problem.badRequest("query.date", name, value).occurred();
    }

    private int number(String name, int lowest, int highest, int otherwise) {
        var value = one(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(value);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Problem.badRequest("query.number", name, Problem.shown(value), lowest, highest)
                .occurred();
    }

    private String one(String name) {
        var given = values.get(name);
        return given == null || given.isEmpty() ? "" : given.get(0).strip();
    }

    /** All values of a parameter, repeated or joined by commas. */
    private Set<String> several(String name) {
        var given = values.get(name);
        var found = new TreeSet<String>();
        for (var each : given == null ? List.<String>of() : given) {
            for (var value : each.split(",", -1)) {
                if (value.length() > LONGEST_VALUE) {
                    throw Problem.badRequest("query.too_long", name, LONGEST_VALUE)
                            .occurred();
                }
                if (!value.isBlank()) {
                    found.add(Normalizer.normalize(value.strip(), Normalizer.Form.NFC));
                }
            }
        }
        if (found.size() > MOST_VALUES) {
            throw Problem.badRequest("query.too_many", name, MOST_VALUES).occurred();
        }
        return found;
    }
}
