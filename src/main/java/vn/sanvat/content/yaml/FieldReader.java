package vn.sanvat.content.yaml;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.Location;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.link.WebAddress;
import vn.sanvat.content.words.PlainText;

/**
 * Takes typed values out of a YAML map and notes, with file and line, each one that is wrong. Text is brought to NFC.
 * What nobody asked for is an unknown key, which is kept in the file and only warned about.
 */
public final class FieldReader {
    private static final int LONGEST_TEXT = 2000; // characters of one value that is not a body
    private static final int LONGEST_LIST = 1000; // items
    private static final Pattern FORM_OF_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d{1,9},\\d{1,9}");
    private static final Pattern FORM_OF_TIME = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");

    private final String file;
    private final FieldValue.Fields fields;
    private final String path;
    private final Consumer<Fault> faults;
    private final Set<String> asked = new HashSet<>();

    public FieldReader(String file, FieldValue.Fields fields, Consumer<Fault> faults) {
        this(file, fields, "", faults);
    }

    private FieldReader(String file, FieldValue.Fields fields, String path, Consumer<Fault> faults) {
        this.file = file;
        this.fields = fields;
        this.path = path;
        this.faults = faults;
    }

    public String file() {
        return file;
    }

    public boolean has(String key) {
        return fields.get(key) != null;
    }

    public int line(String key) {
        return fields.lineOf(key);
    }

    public int line() {
        return fields.line();
    }

    /** The text, or empty where there is none. */
    public String text(String key) {
        return text(key, this::fault);
    }

    /** The text; a fault where there is none. */
    public String requiredText(String key) {
        return requiredText(key, this::fault);
    }

    /** The text, or empty where there is none or it is longer than this. */
    public String text(String key, int longest) {
        var text = text(key);
        if (text.length() > longest) {
            fault(fields.lineOf(key), "field.too_long", path + key, longest);
            return "";
        }
        return text;
    }

    /** The key with those of the maps that it stands in: {@code recognitions.stars}. */
    public String path(String key) {
        return path + key;
    }

    /** A text without which the whole file says nothing. */
    public String indispensable(String key) {
        return requiredText(key, (line, what, arguments) -> faults.accept(Fault.broken(file, line, what, arguments)));
    }

    private interface Finding {
        void fault(int line, String key, Object... arguments);
    }

    private String requiredText(String key, Finding finding) {
        var text = text(key, finding);
        if (text.isEmpty() && isBlank(key)) {
            finding.fault(fields.lineOf(key), "field.missing", path + key);
        }
        return text;
    }

    /** Whether nothing is written. */
    public boolean isBlank(String key) {
        var value = fields.get(key);
        return value == null || (value instanceof FieldValue.Scalar && value.isEmpty());
    }

    private String text(String key, Finding finding) {
        var value = ask(key);
        if (value == null) {
            return "";
        }
        if (!(value instanceof FieldValue.Scalar scalar)) {
            finding.fault(value.line(), "field.text", path + key);
            return "";
        }
        if (scalar.text().length() > LONGEST_TEXT) {
            finding.fault(value.line(), "field.too_long", path + key, LONGEST_TEXT);
            return "";
        }
        return PlainText.of(scalar.text().strip());
    }

    /** Whether one of these words is written, or none at all. */
    public boolean isOneOf(String key, String... allowed) {
        var written = fields.get(key);
        return written == null
                || (written instanceof FieldValue.Scalar scalar
                        && (scalar.text().isBlank()
                                || List.of(allowed).contains(scalar.text().strip())));
    }

    /** One of the given words, or the first of them where nothing or another word is written. */
    public String oneOf(String key, String... allowed) {
        var text = text(key);
        if (text.isEmpty()) {
            return allowed[0];
        }
        if (!List.of(allowed).contains(text)) {
            fault(
                    fields.lineOf(key),
                    "field.one_of",
                    path + key,
                    text,
                    String.join(", ", allowed).strip());
            return allowed[0];
        }
        return text;
    }

    public boolean flag(String key) {
        return "true".equals(oneOf(key, "false", "true"));
    }

    /** A whole number within bounds, or the given default. */
    public int number(String key, int lowest, int highest, int otherwise) {
        return number(key, lowest, highest).orElse(otherwise);
    }

    /** A whole number within bounds; empty where nothing is written. */
    public Optional<Integer> number(String key, int lowest, int highest) {
        var text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= lowest && number <= highest) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // told below, with the bounds
        }
        fault(fields.lineOf(key), "field.number", path + key, text, lowest, highest);
        return Optional.empty();
    }

    /** A decimal number; empty where nothing is written. */
    public Optional<Double> decimal(String key) {
        var text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            // a decimal comma, as Vietnamese write it
            var number = Double.parseDouble(DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text);
            if (Double.isFinite(number)) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        fault(fields.lineOf(key), "field.decimal", path + key, text);
        return Optional.empty();
    }

    /** A solar date, {@code 2026-02-23}. */
    public @Nullable LocalDate date(String key) {
        var text = text(key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (FORM_OF_DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        fault(fields.lineOf(key), "field.date", path + key, text);
        return null;
    }

    /** An ISO 8601 duration, {@code PT1H30M}, not negative and at most 30 days. */
    public @Nullable Duration duration(String key) {
        var text = text(key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var duration = Duration.parse(text);
            if (!duration.isNegative() && duration.compareTo(Duration.ofDays(30)) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        fault(fields.lineOf(key), "field.duration", path + key, text);
        return null;
    }

    /** A time of the day, {@code 07:30}. */
    public @Nullable LocalTime time(String key) {
        var text = text(key);
        if (text.isEmpty()) {
            return null;
        }
        if (FORM_OF_TIME.matcher(text).matches()) {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        }
        fault(fields.lineOf(key), "field.time", path + key, text);
        return null;
    }

    /** An http or https address, in the form that every program takes; empty where there is none. */
    public String link(String key) {
        var text = text(key);
        var address = WebAddress.of(text);
        if (!text.isEmpty() && address.isEmpty()) {
            fault(fields.lineOf(key), "field.link", path + key, text);
        }
        return address.map(WebAddress::ascii).orElse("");
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (var value : items(key)) {
            if (value instanceof FieldValue.Scalar scalar && scalar.text().length() <= LONGEST_TEXT) {
                texts.add(PlainText.of(scalar.text().strip()));
            } else {
                fault(value.line(), "field.texts", path + key);
            }
        }
        return texts;
    }

    /** The items of a list, unread. */
    public List<FieldValue> items(String key) {
        var value = ask(key);
        if (value == null
                || (value instanceof FieldValue.Scalar scalar && scalar.text().isEmpty())) {
            return List.of();
        }
        if (!(value instanceof FieldValue.Items items)) {
            return List.of(value);
        }
        if (items.values().size() > LONGEST_LIST) {
            fault(value.line(), "field.too_many", path + key, LONGEST_LIST);
            return List.of();
        }
        return items.values();
    }

    /** The map under this key, unread; an empty one where there is none. */
    public FieldValue.Fields map(String key) {
        var value = ask(key);
        if (value instanceof FieldValue.Fields map) {
            return map;
        }
        if (value != null) {
            fault(value.line(), "field.map", path + key);
        }
        return FieldValue.Fields.NONE;
    }

    /** A reader for the map under this key, which is empty where there is none. */
    public FieldReader child(String key) {
        return inside(key, map(key));
    }

    /** A reader for each map of a list. */
    public List<FieldReader> children(String key) {
        List<FieldReader> children = new ArrayList<>();
        for (var value : items(key)) {
            if (value instanceof FieldValue.Fields map) {
                children.add(inside(key, map));
            } else {
                fault(value.line(), "field.map", path + key);
            }
        }
        return children;
    }

    /** A point {@code {lat, lon, precision}} in Vietnam. */
    public @Nullable Location location(String key) {
        if (!has(key)) {
            return null;
        }
        var reader = child(key);
        var lat = reader.decimal("lat");
        var lon = reader.decimal("lon");
        var precision = reader.oneOf("precision", "exact", "area", "commune");
        var isSure = reader.isOneOf("precision", "exact", "area", "commune");
        reader.warnOfUnknownKeys();
        if (!isSure) {
            return null;
        }
        if (lat.isEmpty() || lon.isEmpty() || !Location.inVietnam(lat.get(), lon.get())) {
            fault(fields.lineOf(key), "field.location", path + key);
            return null;
        }
        return new Location(
                lat.get(), lon.get(), Location.Precision.ofKey(precision).orElseThrow());
    }

    /** A part that is wrong; what is read goes on without it. */
    public void fault(int line, String key, Object... arguments) {
        faults.accept(Fault.wrong(file, line, key, arguments));
    }

    public void warn(int line, String key, Object... arguments) {
        faults.accept(Fault.warning(file, line, key, arguments));
    }

    /** Warns of each key that nobody has asked for. */
    public void warnOfUnknownKeys() {
        fields.values().keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> warn(fields.lineOf(key), "field.unknown", path + key));
    }

    /** A reader for a map that stands under this key, or in its list. */
    public FieldReader inside(String key, FieldValue.Fields map) {
        return new FieldReader(file, map, path + key + ".", faults);
    }

    /** A reader for one text of the list under this key. */
    public FieldReader alone(String key, String text) {
        var value = new FieldValue.Scalar(text, fields.lineOf(key));
        return new FieldReader(
                file, new FieldValue.Fields(Map.of(key, value), Map.of(key, value.line()), value.line()), path, faults);
    }

    private @Nullable FieldValue ask(String key) {
        asked.add(key);
        return fields.get(key);
    }
}
