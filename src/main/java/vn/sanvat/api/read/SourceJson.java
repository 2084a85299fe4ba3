package vn.sanvat.api.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sanvat.api.FieldJson;
import vn.sanvat.content.Entry;
import vn.sanvat.content.Image;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.Text;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.TypeSchema;
import vn.sanvat.content.yaml.FieldValue;

/**
 * What an entry says in each language, as front matter and Markdown have it: only what is public of it, so that whoever
 * writes it into a file has an entry that shows the same.
 */
final class SourceJson {
    private static final int MIDDLE = 50; // the usual focal point, in hundredths

    private SourceJson() {}

    static Map<String, Object> of(Entry entry, TypeSchema schema) {
        var json = words(entry, schema, entry.sourceText());
        List<Object> translations = new ArrayList<>();
        entry.texts().keySet().stream()
                .filter(language -> !language.equals(entry.source()))
                .sorted()
                .forEach(language -> {
                    var text = entry.texts().get(language);
                    if (text != null && !text.partial()) {
                        var words = words(entry, schema, text);
                        words.put("outdated", text.outdated());
                        translations.add(words);
                    }
                });
        json.put("translations", translations);
        return json;
    }

    private static Map<String, Object> words(Entry entry, TypeSchema schema, Text text) {
        var isSource = text.language().equals(entry.source());
        Map<String, Object> fields = new LinkedHashMap<>();
        for (var field : schema.fields()) {
            if (field.isPublic() && !field.readOnly()) {
                var value = isSource ? source(entry, field) : translated(entry, field, text);
                if (!value.isEmpty() && !isUsual(field, value)) {
                    fields.put(field.key(), FieldJson.written(field, shown(field, value)));
                }
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("language", text.language().tag());
        json.put("fields", fields);
        json.put("body", text.body());
        return json;
    }

    private static FieldValue source(Entry entry, Field field) {
        return switch (field.key()) {
            case "title" -> FieldValue.text(entry.sourceText().title());
            case "summary" -> FieldValue.text(entry.sourceText().summary());
            case "region" -> FieldValue.text(entry.region());
            case "address" -> FieldValue.text(entry.address());
            case "location" -> location(entry);
            case "images" ->
                FieldValue.items(entry.images().stream().map(SourceJson::image).toList());
            case "tags" -> texts(entry.tags());
            case "sources" -> texts(entry.sources());
            default -> entry.values().find(field.key()).orElse(FieldValue.text(""));
        };
    }

    private static FieldValue translated(Entry entry, Field field, Text text) {
        return switch (field.key()) {
            case "title" -> FieldValue.text(text.title());
            case "summary" -> FieldValue.text(text.summary());
            case "images" ->
                FieldValue.items(entry.images().stream()
                        .filter(image -> image.alt().containsKey(text.language()))
                        .map(image -> FieldValue.fields(Map.of(
                                "file",
                                FieldValue.text(image.file()),
                                "alt",
                                FieldValue.text(image.alt().getOrDefault(text.language(), "")))))
                        .toList());
            default ->
                field.translated() ? text.values().find(field.key()).orElse(FieldValue.text("")) : FieldValue.text("");
        };
    }

    /** The words of the source are kept by the language that the site began with. */
    private static FieldValue image(Image image) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        values.put("file", FieldValue.text(image.file()));
        put(values, "alt", image.alt().getOrDefault(Language.VIETNAMESE, ""));
        put(values, "credit", image.credit());
        put(values, "focus_x", image.focusX() == MIDDLE ? "" : String.valueOf(image.focusX()));
        put(values, "focus_y", image.focusY() == MIDDLE ? "" : String.valueOf(image.focusY()));
        return FieldValue.fields(values);
    }

    private static void put(Map<String, FieldValue> values, String key, String text) {
        if (!text.isEmpty()) {
            values.put(key, FieldValue.text(text));
        }
    }

    private static FieldValue location(Entry entry) {
        Location at = entry.location();
        if (at == null) {
            return FieldValue.text("");
        }
        Map<String, FieldValue> values = new LinkedHashMap<>();
        values.put("lat", FieldValue.text(String.valueOf(at.lat())));
        values.put("lon", FieldValue.text(String.valueOf(at.lon())));
        values.put("precision", FieldValue.text(at.precision().key()));
        return FieldValue.fields(values);
    }

    private static FieldValue texts(List<String> texts) {
        return FieldValue.items(texts.stream().map(FieldValue::text).toList());
    }

    /** Without the parts that nobody is shown. What a recurrence has is read by the calendar, and has no parts in the schema. */
    private static FieldValue shown(Field field, FieldValue value) {
        if (value instanceof FieldValue.Items items) {
            return FieldValue.items(
                    items.values().stream().map(item -> shown(field, item)).toList());
        }
        if (value instanceof FieldValue.Fields fields && field.kind() != FieldKind.RECURRENCE) {
            Map<String, FieldValue> shown = new LinkedHashMap<>();
            fields.values()
                    .forEach((key, each) -> field.part(key)
                            .filter(Field::isPublic)
                            .filter(part -> !isUsual(part, each))
                            .ifPresent(part -> shown.put(key, shown(part, each))));
            return FieldValue.fields(shown);
        }
        return value;
    }

    /** What holds where nothing is written, and may be no value to write. */
    private static boolean isUsual(Field field, FieldValue value) {
        return value instanceof FieldValue.Scalar scalar
                && (scalar.text().equals(field.usual())
                        || (field.kind() == FieldKind.YES_NO && scalar.text().equals("false")));
    }
}
