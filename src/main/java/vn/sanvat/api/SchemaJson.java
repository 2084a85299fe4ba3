package vn.sanvat.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.schema.Choice;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.Required;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.content.schema.TypeSchema;

/** The schema of the content for programs: as it is, and as JSON Schema of the {@code details} of each type. */
public final class SchemaJson {
    private SchemaJson() {}

    static Map<String, Object> types(Schema schema, Language language) {
        return Map.of(
                "types",
                schema.types().stream()
                        .map(type -> type(schema.of(type), language))
                        .toList());
    }

    /** A type with its public fields. */
    public static Map<String, Object> type(TypeSchema schema, Language language) {
        return Map.of(
                "type",
                schema.type().key(),
                "folder",
                schema.type().folder(),
                "fields",
                fields(schema.fields(), language));
    }

    private static List<Map<String, Object>> fields(List<Field> fields, Language language) {
        return fields.stream()
                .filter(Field::isPublic)
                .map(field -> field(field, language))
                .toList();
    }

    private static Map<String, Object> field(Field field, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", field.key());
        json.put("kind", field.kind().key());
        json.put("many", field.many());
        json.put("label", field.label().in(language));
        json.put("help", field.help().in(language));
        json.put("unit", field.unit());
        json.put(
                "choices",
                field.choices().stream()
                        .map(choice -> Map.of(
                                "key", choice.key(), "label", choice.label().in(language)))
                        .toList());
        json.put("of", field.of().stream().map(EntryType::key).toList());
        put(json, "lowest", field.bounds().lowest());
        put(json, "highest", field.bounds().highest());
        json.put("required", field.required().name().toLowerCase(Locale.ROOT));
        json.put("translated", field.translated());
        json.put("facet", field.facet());
        json.put("searched", field.searched());
        json.put("property", field.property());
        json.put("added", field.added());
        json.put("read_only", field.readOnly());
        json.put("parts", fields(field.parts(), language));
        return json;
    }

    /** JSON Schemas by name: {@code DetailsProduct} … */
    static Map<String, Object> components(Schema schema) {
        Map<String, Object> components = new LinkedHashMap<>();
        for (var type : schema.types()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            schema.of(type).own().stream()
                    .filter(Field::isPublic)
                    .forEach(field -> properties.put(field.key(), described(field)));
            derived(type, properties);
            recognitions(schema.of(type), properties);
            components.put(name(type), object(properties));
        }
        return components;
    }

    static String name(EntryType type) {
        return "Details" + Character.toUpperCase(type.key().charAt(0))
                + type.key().substring(1);
    }

    /** What {@code DetailsJson} makes of some fields. */
    private static void derived(EntryType type, Map<String, Object> properties) {
        if (type.equals(EntryType.PRODUCT)) {
            properties.put(
                    "categories",
                    list(object(Map.of("code", Map.of("type", "string"), "name", Map.of("type", "string")))));
        }
        if (type.equals(EntryType.ROUTE)) {
            properties.put("stops", list(reference("Stop")));
        }
        if (EntryType.ofTheProduct().contains(type)) {
            properties.computeIfPresent("about", (key, rows) -> list(reference("Link")));
            properties.computeIfPresent("opening", (key, hours) -> list(reference("Opening")));
        }
    }

    /** A recognition also says whether it holds today. */
    private static void recognitions(TypeSchema schema, Map<String, Object> properties) {
        schema.field("recognitions").ifPresent(field -> {
            var row = parts(field);
            row.put("state", Map.of("type", "string", "enum", List.of("current", "past", "unknown")));
            properties.put(field.key(), list(object(row)));
        });
    }

    private static Object described(Field field) {
        Map<String, Object> json = new LinkedHashMap<>(of(field));
        var help = field.help().in(Language.ENGLISH);
        json.put("description", field.label().in(Language.ENGLISH) + (help.isEmpty() ? "" : ": " + help));
        return json;
    }

    private static Map<String, Object> of(Field field) {
        if (field.kind() == FieldKind.RECURRENCE) {
            return Map.of("type", "object");
        }
        if (field.many()) {
            return list(one(field));
        }
        var isSure = field.kind() == FieldKind.YES_NO || !field.usual().isEmpty();
        return isSure ? one(field) : nullable(one(field));
    }

    private static Map<String, Object> one(Field field) {
        return switch (field.kind()) {
            case NUMBER -> number("integer", field);
            case DECIMAL -> number("number", field);
            case MONTH -> Map.of("type", "integer", "minimum", 1, "maximum", 12);
            case YES_NO -> Map.of("type", "boolean");
            case DATE -> Map.of("type", "string", "format", "date");
            case CHOICE -> Map.of("type", "string", "enum", choices(field));
            case REFERENCE -> reference("Link");
            case REGION -> reference("Region");
            case LOCATION -> reference("Location");
            case CERTIFICATE -> object(Map.of("id", Map.of("type", "string"), "name", Map.of("type", "string")));
            case GROUP -> object(parts(field));
            default -> Map.of("type", "string");
        };
    }

    /** A row without what is always required is left out. */
    private static Map<String, Object> parts(Field field) {
        Map<String, Object> properties = new LinkedHashMap<>();
        field.parts().stream()
                .filter(Field::isPublic)
                .forEach(part ->
                        properties.put(part.key(), part.required() == Required.ALWAYS ? one(part) : described(part)));
        return properties;
    }

    private static List<String> choices(Field field) {
        List<String> keys =
                new ArrayList<>(field.choices().stream().map(Choice::key).toList());
        if (!field.usual().isEmpty() && !keys.contains(field.usual())) {
            keys.add(field.usual());
        }
        return keys;
    }

    private static Map<String, Object> number(String type, Field field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        if (field.bounds().lowest() != null) {
            json.put("minimum", field.bounds().lowest());
        }
        if (field.bounds().highest() != null) {
            json.put("maximum", field.bounds().highest());
        }
        return json;
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        return Map.of("oneOf", List.of(schema, Map.of("type", "null")));
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(properties.keySet()),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    @SuppressWarnings("NullAway") // JSON has null, and a LinkedHashMap keeps it
    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }
}
