package vn.sanvat.content.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Reference;
import vn.sanvat.content.Slug;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.Required;
import vn.sanvat.content.yaml.FieldReader;
import vn.sanvat.content.yaml.FieldValue;

/**
 * Reads the values of fields as their schema says: each in one form, what is wrong told and left out, what is usual put
 * in, and the entries that are named noted.
 */
final class SchemaReader {
    private static final int MONTHS = 12;

    private final Consumer<Reference> references;

    SchemaReader(Consumer<Reference> references) {
        this.references = references;
    }

    FieldValue.Fields read(List<Field> fields, FieldReader reader) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (var field : fields) {
            var value = value(field, reader);
            if (value != null) {
                values.put(field.key(), value);
                lines.put(field.key(), reader.line(field.key()));
            }
        }
        return new FieldValue.Fields(values, lines, reader.line());
    }

    private @Nullable FieldValue value(Field field, FieldReader reader) {
        if (field.kind() == FieldKind.RECURRENCE) {
            return recurrence(field, reader);
        }
        if (field.kind().hasParts()) {
            return parts(field, reader);
        }
        if (field.many()) {
            return list(field, reader);
        }
        var text = text(field, reader);
        if (text.isEmpty() && field.required() == Required.ALWAYS && reader.isBlank(field.key())) {
            reader.fault(reader.line(field.key()), "field.missing", reader.path(field.key()));
        }
        var known = text.isEmpty() && isUsual(field, reader) ? field.usual() : text;
        return known.isEmpty() ? null : new FieldValue.Scalar(known, reader.line(field.key()));
    }

    /** What is wrong says nothing; of choices, the usual one then holds. */
    private static boolean isUsual(Field field, FieldReader reader) {
        return field.kind() == FieldKind.CHOICE || reader.text(field.key()).isEmpty();
    }

    private static @Nullable FieldValue recurrence(Field field, FieldReader reader) {
        if (field.many()) {
            var items = reader.items(field.key());
            return items.isEmpty() ? null : new FieldValue.Items(items, reader.line(field.key()));
        }
        var map = reader.map(field.key());
        return map.isEmpty() ? null : map;
    }

    private @Nullable FieldValue parts(Field field, FieldReader reader) {
        if (field.kind() == FieldKind.LOCATION) {
            var at = reader.location(field.key());
            return at == null
                    ? null
                    : FieldValue.fields(Map.of(
                            "lat", FieldValue.text(String.valueOf(at.lat())),
                            "lon", FieldValue.text(String.valueOf(at.lon())),
                            "precision", FieldValue.text(at.precision().key())));
        }
        if (!field.many()) {
            return reader.has(field.key())
                    ? group(field, reader.child(field.key())).orElse(null)
                    : null;
        }
        List<FieldValue> rows = new ArrayList<>();
        reader.children(field.key()).forEach(row -> group(field, row).ifPresent(rows::add));
        return rows.isEmpty() ? null : new FieldValue.Items(rows, reader.line(field.key()));
    }

    /** Without a part that is always required it says nothing. */
    private Optional<FieldValue> group(Field field, FieldReader reader) {
        var values = read(field.parts(), reader);
        reader.warnOfUnknownKeys();
        var isWhole = field.parts().stream()
                .filter(part -> part.required() == Required.ALWAYS)
                .allMatch(part -> values.values().containsKey(part.key()));
        return isWhole && !values.isEmpty() ? Optional.of(values) : Optional.empty();
    }

    private @Nullable FieldValue list(Field field, FieldReader reader) {
        List<FieldValue> values = new ArrayList<>();
        var line = reader.line(field.key());
        for (var text : reader.texts(field.key())) {
            var known = text.isEmpty() ? "" : text(field, reader.alone(field.key(), text));
            if (!known.isEmpty()) {
                values.add(new FieldValue.Scalar(known, line));
            }
        }
        return reader.items(field.key()).isEmpty() ? null : new FieldValue.Items(values, line);
    }

    /** In one form; empty where nothing is written, or something that is wrong, which has been told. */
    private String text(Field field, FieldReader reader) {
        var key = field.key();
        return switch (field.kind()) {
            case NUMBER ->
                number(
                        field,
                        reader,
                        field.bounds().lowestOr(Integer.MIN_VALUE),
                        field.bounds().highestOr(Integer.MAX_VALUE));
            case MONTH -> number(field, reader, 1, MONTHS);
            case DECIMAL -> decimal(field, reader);
            case DATE -> written(reader.date(key));
            case TIME -> written(reader.time(key));
            case DURATION -> written(reader.duration(key));
            case YES_NO -> String.valueOf(reader.flag(key));
            case CHOICE -> reader.oneOf(key, choices(field));
            case LINK -> reader.link(key);
            case REFERENCE -> id(field, reader).map(id -> id.slug().value()).orElse("");
            default -> reader.text(key, field.bounds().longest());
        };
    }

    /** The first is what holds where nothing is written. */
    private static String[] choices(Field field) {
        List<String> allowed = new ArrayList<>();
        allowed.add("");
        allowed.addAll(List.of(field.choiceKeys()));
        return allowed.toArray(String[]::new);
    }

    private static String number(Field field, FieldReader reader, int lowest, int highest) {
        return reader.number(field.key(), lowest, highest).map(String::valueOf).orElse("");
    }

    private static String decimal(Field field, FieldReader reader) {
        var number = reader.decimal(field.key());
        if (number.isEmpty() || field.bounds().hold(number.get())) {
            return number.map(String::valueOf).orElse("");
        }
        reader.fault(
                reader.line(field.key()),
                "field.number",
                reader.path(field.key()),
                reader.text(field.key()),
                field.bounds().lowestOr(Integer.MIN_VALUE),
                field.bounds().highestOr(Integer.MAX_VALUE));
        return "";
    }

    private static String written(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private Optional<EntryId> id(Field field, FieldReader reader) {
        var slug = reader.text(field.key());
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        var line = reader.line(field.key());
        if (!Slug.isValid(slug)) {
            reader.fault(line, "field.slug", field.key(), slug);
            return Optional.empty();
        }
        var id = new EntryId(type(field), new Slug(slug));
        references.accept(new Reference(reader.file(), line, field.key(), id));
        return Optional.of(id);
    }

    private static EntryType type(Field field) {
        return field.of().get(0);
    }
}
