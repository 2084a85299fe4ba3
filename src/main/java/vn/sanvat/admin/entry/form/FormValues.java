package vn.sanvat.admin.entry.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.draft.TypedText;

/**
 * Reads what a form sends into values of the front matter. What was not changed stays as the file has it, also keys
 * within a row that the form does not show.
 */
public final class FormValues {
    /** A picked entry or region: its title, and its name in brackets. */
    private static final Pattern PICKED = Pattern.compile(".*\\[([A-Za-z0-9-]{1,120})]\\s*", Pattern.DOTALL);

    private final Map<String, String[]> parameters;

    private final boolean strict;

    public FormValues(Map<String, String[]> parameters) {
        this(parameters, true);
    }

    /** @param strict whether what is too long is refused; otherwise it is taken, to be shown again */
    FormValues(Map<String, String[]> parameters, boolean strict) {
        this.parameters = parameters;
        this.strict = strict;
    }

    /** @param base what the file had when the person began */
    public Map<String, FieldValue> read(List<Field> fields, FieldValue.Fields base) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        for (var field : fields) {
            if (isThere("f." + field.key())) {
                values.put(field.key(), value("f." + field.key(), field, base.get(field.key())));
            }
        }
        return values;
    }

    /** A form that does not show a field does not change it. */
    private boolean isThere(String name) {
        return parameters.keySet().stream().anyMatch(key -> key.equals(name) || key.startsWith(name + "."));
    }

    private FieldValue value(String name, Field field, @Nullable FieldValue base) {
        return switch (FormKind.of(field)) {
            case GROUP -> group(name, field, base);
            case ROWS -> rows(name, field, base);
            case LINES -> lines(text(name), base);
            case CHECKS -> list(all(name), base);
            case REFERENCES -> list(all(name).stream().map(FormValues::picked).toList(), base);
            case FLAG -> flag(name, base);
            case DECIMAL -> same(text(name).replaceFirst("^(-?\\d+),(\\d+)$", "$1.$2"), base);
            case DURATION -> stay(text(name), base);
            case REFERENCE, REGION -> same(picked(text(name)), base);
            default -> same(text(name), base);
        };
    }

    /** The same time in other words is the same value. */
    private static FieldValue stay(String typed, @Nullable FieldValue base) {
        return base instanceof FieldValue.Scalar scalar
                        && Stay.typed(scalar.text()).equals(typed)
                ? base
                : same(Stay.iso(typed), base);
    }

    private FieldValue flag(String name, @Nullable FieldValue base) {
        var isSet = all(name).contains("true");
        return !isSet && base != null && isText(base, "false") ? base : same(isSet ? "true" : "", base);
    }

    private FieldValue group(String name, Field field, @Nullable FieldValue base) {
        var before = base instanceof FieldValue.Fields fields ? fields : FieldValue.Fields.NONE;
        Map<String, FieldValue> values = new LinkedHashMap<>(before.values());
        for (var part : field.parts()) {
            var value = value(name + "." + part.key(), part, before.get(part.key()));
            if (value.isEmpty()) {
                values.remove(part.key());
            } else {
                values.put(part.key(), value);
            }
        }
        return FieldValue.fields(values);
    }

    private FieldValue rows(String name, Field field, @Nullable FieldValue base) {
        var before = base instanceof FieldValue.Items items ? items.values() : List.<FieldValue>of();
        List<FieldValue> rows = new ArrayList<>();
        for (var row : rowNames(name)) {
            var index = text(row + "._row");
            var known = index.matches("\\d{1,4}") && Integer.parseInt(index) < before.size()
                    ? before.get(Integer.parseInt(index))
                    : null;
            var value = (FieldValue.Fields) group(row, field, known);
            if (!value.values().isEmpty()) {
                rows.add(value);
            }
        }
        return FieldValue.items(rows);
    }

    /** In the order in which they stand in the form: rows may have been moved. */
    private List<String> rowNames(String name) {
        var form = Pattern.compile(Pattern.quote(name) + "\\.(\\d{1,4})\\..*");
        var rows = parameters.keySet().stream()
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(match -> name + "." + match.group(1))
                .distinct()
                .toList();
        if (strict) {
            TypedText.requireFew(rows.size());
        }
        return rows;
    }

    private static FieldValue lines(String text, @Nullable FieldValue base) {
        return list(text.lines().map(String::strip).toList(), base);
    }

    private static FieldValue list(List<String> texts, @Nullable FieldValue base) {
        var before = base instanceof FieldValue.Items items ? items.values() : List.<FieldValue>of();
        List<FieldValue> values = new ArrayList<>();
        for (var text : texts) {
            if (!text.isEmpty()) {
                values.add(before.stream()
                        .filter(each -> isText(each, text))
                        .findFirst()
                        .orElse(FieldValue.text(text)));
            }
        }
        return FieldValue.items(values);
    }

    private static FieldValue same(String typed, @Nullable FieldValue base) {
        return base != null && isText(base, typed) ? base : FieldValue.text(typed);
    }

    private static boolean isText(@Nullable FieldValue value, String text) {
        return value instanceof FieldValue.Scalar scalar
                && normal(scalar.text()).equals(text);
    }

    private static String picked(String typed) {
        var match = PICKED.matcher(typed);
        return match.matches() ? match.group(1) : typed;
    }

    private List<String> all(String name) {
        return List.of(parameters.getOrDefault(name, new String[0])).stream()
                .map(typed -> strict ? normal(typed) : TypedText.plain(typed))
                .toList();
    }

    String text(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    static String normal(String typed) {
        return TypedText.plain(TypedText.required(typed));
    }
}
