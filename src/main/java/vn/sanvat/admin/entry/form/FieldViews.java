package vn.sanvat.admin.entry.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.admin.entry.Picks;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.draft.TypedText;
import vn.sanvat.taxonomy.Taxonomy;

/** The fields of a form with their values, as the templates show them. */
final class FieldViews {
    private final Content content;
    private final Taxonomy taxonomy;
    private final Language language;
    private final Map<String, List<String>> faults;

    /** @param faults what is wrong, by the key of the field */
    FieldViews(Content content, Taxonomy taxonomy, Language language, Map<String, List<String>> faults) {
        this.content = content;
        this.taxonomy = taxonomy;
        this.language = language;
        this.faults = faults;
    }

    /** A choice with the words for it. */
    public record OptionView(String value, String label, boolean chosen) {}

    /** @param number of the row in the file; -1 where it is new */
    public record RowView(String name, int number, List<FieldView> fields) {}

    /**
     * A field.
     *
     * @param help what to write in it; may be empty
     * @param values of a list of references
     */
    public record FieldView(
            String name,
            String key,
            String label,
            String help,
            String kind,
            String value,
            List<String> values,
            String pick,
            List<OptionView> options,
            List<FieldView> parts,
            List<RowView> rows,
            List<String> faults) {}

    List<FieldView> of(List<Field> fields, FieldValue.Fields values) {
        return fields.stream()
                .map(field -> view("f." + field.key(), field, values.get(field.key())))
                .toList();
    }

    private FieldView view(String name, Field field, @Nullable FieldValue value) {
        return new FieldView(
                name,
                field.key(),
                label(field),
                field.help().in(language),
                FormKind.of(field).name().toLowerCase(Locale.ROOT),
                shown(field, value),
                FormKind.of(field) == FormKind.REFERENCES ? references(field, value) : List.of(),
                pick(name, field),
                options(field, value),
                FormKind.of(field) == FormKind.GROUP ? parts(name, field, value) : List.of(),
                FormKind.of(field) == FormKind.ROWS ? rows(name, field, value) : List.of(),
                faults.getOrDefault(field.key(), List.of()));
    }

    /** A product is of a maker where the person answers; a row may name one from anywhere. */
    private static String pick(String name, Field field) {
        if (FormKind.of(field) == FormKind.REGION) {
            return "region";
        }
        if (field.of().isEmpty()) {
            return "";
        }
        var type = field.of().get(0);
        return type.equals(EntryType.PRODUCER) && !name.equals("f.producer") ? Picks.PRODUCER_ANYWHERE : type.key();
    }

    private List<FieldView> parts(String name, Field field, @Nullable FieldValue value) {
        var fields = value instanceof FieldValue.Fields known ? known : FieldValue.Fields.NONE;
        return field.parts().stream()
                .map(part -> view(name + "." + part.key(), part, fields.get(part.key())))
                .toList();
    }

    /** One empty row follows, so that one can be added without script. */
    private List<RowView> rows(String name, Field field, @Nullable FieldValue value) {
        var items = value instanceof FieldValue.Items known ? known.values() : List.<FieldValue>of();
        List<RowView> rows = new ArrayList<>();
        for (var i = 0; i <= items.size(); i++) {
            var row = name + "." + i;
            var isNew = i == items.size();
            rows.add(new RowView(row, isNew ? -1 : i, parts(row, field, isNew ? null : items.get(i))));
        }
        return rows;
    }

    private String shown(Field field, @Nullable FieldValue value) {
        if (value instanceof FieldValue.Items items) {
            return String.join("\n", texts(items));
        }
        var text = value instanceof FieldValue.Scalar scalar ? TypedText.plain(scalar.text()) : "";
        return switch (FormKind.of(field)) {
            case REFERENCE -> entryLabel(field, text);
            case REGION -> regionLabel(text);
            case DURATION -> Stay.typed(text);
            default -> text;
        };
    }

    private List<String> references(Field field, @Nullable FieldValue value) {
        List<String> labels = new ArrayList<>();
        if (value instanceof FieldValue.Items items) {
            texts(items).forEach(text -> labels.add(entryLabel(field, text)));
        }
        labels.add("");
        return labels;
    }

    private static List<String> texts(FieldValue.Items items) {
        return items.values().stream()
                .map(item -> item instanceof FieldValue.Scalar scalar ? TypedText.plain(scalar.text()) : "")
                .toList();
    }

    private String entryLabel(Field field, String slug) {
        if (field.of().isEmpty() || !Slug.isValid(slug)) {
            return slug;
        }
        return content.current()
                .find(EntryId.of(field.of().get(0), slug))
                .map(entry -> entry.text(language).title() + " [" + slug + "]")
                .orElse(slug);
    }

    private String regionLabel(String id) {
        return taxonomy.regions()
                .find(id)
                .map(region -> Picks.label(taxonomy.regions(), region, language))
                .orElse(id);
    }

    private List<OptionView> options(Field field, @Nullable FieldValue value) {
        var text = value instanceof FieldValue.Scalar scalar ? TypedText.plain(scalar.text()) : "";
        var list = value instanceof FieldValue.Items items ? texts(items) : List.of(text);
        return switch (FormKind.of(field)) {
            case CHOICE, CHECKS -> choices(field, list);
            case CATEGORY ->
                taxonomy.categories().all().stream()
                        .map(category -> new OptionView(
                                category.code(),
                                category.code() + " " + category.label(language),
                                category.code().equals(text)))
                        .toList();
            default -> List.of();
        };
    }

    private List<OptionView> choices(Field field, List<String> chosen) {
        return switch (field.kind()) {
            case MONTH -> months(chosen);
            case CERTIFICATE -> certificates(chosen);
            default ->
                field.choices().stream()
                        .map(choice -> new OptionView(
                                choice.key(), choice.label().in(language), chosen.contains(choice.key())))
                        .toList();
        };
    }

    /** {@code Diện tích trồng (ha)}. */
    private String label(Field field) {
        var label = field.label().in(language);
        return field.unit().isEmpty() ? label : label + " (" + field.unit() + ")";
    }

    private List<OptionView> certificates(List<String> chosen) {
        return taxonomy.certificates().values().stream()
                .map(each -> new OptionView(each.id(), each.label(language), chosen.contains(each.id())))
                .toList();
    }

    private static List<OptionView> months(List<String> chosen) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(String::valueOf)
                .map(month -> new OptionView(month, month, chosen.contains(month)))
                .toList();
    }
}
