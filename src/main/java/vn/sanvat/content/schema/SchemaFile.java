package vn.sanvat.content.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.yaml.FieldReader;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.content.yaml.YamlText;

/**
 * Reads the fields of a type: of the product's own files, of {@code content/types/product.yml}, which adds some, and of
 * {@code content/types/lodging.yml}, which makes a type.
 */
public final class SchemaFile {
    public static final String FOLDER = "types/";

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{1,39}");
    private static final int MOST_FIELDS = 40; // that a site adds to one type
    private static final int MOST_PARTS = 20;
    private static final int MOST_CHOICES = 200;
    private static final int LONGEST_TEXT = 2000; // characters
    private static final int MOST_WEIGHT = 3;

    /** Names that addresses, files and the API have for something else. */
    private static final Set<String> RESERVED = Set.of(
            "q",
            "exact",
            "type",
            "stars",
            "recognition",
            "certificate",
            "kind",
            "month",
            "from",
            "to",
            "near",
            "within",
            "sort",
            "page",
            "size",
            "lang",
            "slug",
            "body",
            "url",
            "api",
            "languages",
            "details",
            "source_hash",
            "days",
            "today");

    /** They need a reader of their own. */
    private static final Set<FieldKind> NOT_ADDED = Set.of(FieldKind.PICTURE, FieldKind.RECURRENCE, FieldKind.LOCATION);

    private final Map<String, Field> known;
    private final boolean added;

    private SchemaFile(Map<String, Field> known, boolean added) {
        this.known = known;
        this.added = added;
    }

    static Map<String, Field> common(String text) {
        Map<String, Field> fields = new LinkedHashMap<>();
        ofType(text, Map.of()).forEach(field -> fields.put(field.key(), field));
        return fields;
    }

    /** @param common fields that the file names by their key */
    static List<Field> ofType(String text, Map<String, Field> common) {
        return new SchemaFile(common, false).fields("schema", text, fault -> {
            throw new IllegalStateException("the product's own schema: " + fault);
        });
    }

    /**
     * Reads what a site adds to a type, or a type of its own.
     *
     * @param path below {@code content/}: {@code types/product.yml}
     * @return the whole type; nothing where the name of the file is none
     */
    public static Optional<TypeSchema> read(String path, String text, Consumer<Fault> faults) {
        Consumer<Fault> strict = fault -> faults.accept(fault.strict());
        var type = typeOf(path);
        if (type.isEmpty()) {
            strict.accept(Fault.broken(path, 1, "schema.file", keys(EntryType.ofTheProduct())));
            return Optional.empty();
        }
        // of other types too: a list of several types is narrowed by one meaning
        var own = EntryType.ofTheProduct().stream()
                .flatMap(each -> Schema.ofTheProduct().of(each).fields().stream())
                .collect(Collectors.toMap(Field::key, field -> field, (one, other) -> one));
        var yaml = YamlText.read(path, text, 1);
        yaml.faults().forEach(strict);
        return Optional.of(new SchemaFile(own, true).whole(type.get(), new FieldReader(path, yaml.fields(), strict)));
    }

    private TypeSchema whole(EntryType type, FieldReader file) {
        if (type.isOfTheProduct()) {
            return Schema.ofTheProduct().of(type).with(fields(file));
        }
        var definition = DefinitionReader.read(file);
        var placed = type.at(DefinitionReader.addresses(file));
        return new TypeSchema(placed, Schema.common(), definition).with(fields(file));
    }

    /** The type that a file of this path adds to, or makes. */
    public static Optional<EntryType> typeOf(String path) {
        return path.startsWith(FOLDER) && path.endsWith(".yml")
                ? EntryType.ofKey(path.substring(FOLDER.length(), path.length() - ".yml".length()))
                : Optional.empty();
    }

    private List<Field> fields(String path, String text, Consumer<Fault> faults) {
        var yaml = YamlText.read(path, text, 1);
        yaml.faults().forEach(faults);
        return fields(new FieldReader(path, yaml.fields(), faults));
    }

    private List<Field> fields(FieldReader file) {
        List<Field> fields = new ArrayList<>();
        for (var item : file.items("fields")) {
            if (item instanceof FieldValue.Scalar name && !added) {
                fields.add(named(name.text()));
            } else if (item instanceof FieldValue.Fields map && !added && map.get("use") != null) {
                var reader = file.inside("fields", map);
                fields.add(named(reader.text("use")).with(required(reader)));
            } else if (item instanceof FieldValue.Fields map) {
                var reader = file.inside("fields", map);
                field(reader, false)
                        .filter(field -> isNew(field, fields, reader))
                        .ifPresent(fields::add);
            } else {
                file.fault(item.line(), "field.map", "fields");
            }
        }
        if (added && fields.size() > MOST_FIELDS) {
            file.fault(1, "field.too_many", "fields", MOST_FIELDS);
        }
        file.warnOfUnknownKeys();
        return fields;
    }

    /** {@code {use: region, required: publishing}} is the common field with another need for it. */
    private Field named(String key) {
        return Optional.ofNullable(known.get(key)).orElseThrow(() -> new IllegalStateException("no field " + key));
    }

    private boolean isNew(Field field, List<Field> before, FieldReader reader) {
        var isTaken = before.stream().anyMatch(each -> each.key().equals(field.key()))
                || (added && (known.containsKey(field.key()) || RESERVED.contains(field.key())));
        if (isTaken) {
            reader.fault(reader.line("key"), "schema.taken", field.key());
        }
        return !isTaken;
    }

    /** Nothing where the field cannot be used; what is wrong has been told. */
    private Optional<Field> field(FieldReader reader, boolean isPart) {
        var key = reader.requiredText("key");
        var kindKey = reader.requiredText("kind");
        var kind = FieldKind.ofKey(kindKey);
        if (!key.isEmpty() && !KEY.matcher(key).matches() && added) {
            reader.fault(reader.line("key"), "schema.key", key);
            return Optional.empty();
        }
        if (!kindKey.isEmpty() && (kind.isEmpty() || !isAllowed(kind.get(), isPart))) {
            reader.fault(reader.line("kind"), "field.one_of", "kind", kindKey, allowed(isPart));
            return Optional.empty();
        }
        if (key.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        var label = words(reader, "label");
        if (label.equals(Words.NONE)) {
            reader.fault(reader.line(), "field.missing", "label");
        }
        var field = new Field(
                key,
                kind.get(),
                reader.flag("many"),
                label,
                words(reader, "help"),
                choices(reader),
                types(reader),
                reader.text("unit"),
                bounds(reader),
                reader.text("usual"),
                required(reader),
                reader.flag("translated"),
                !"false".equals(reader.oneOf("public", "true", "false")),
                reader.flag("facet"),
                reader.number("searched", 0, MOST_WEIGHT, 0),
                reader.text("property"),
                parts(reader),
                reader.flag("common"),
                added,
                !added && reader.flag("read_only"));
        check(field, reader);
        reader.warnOfUnknownKeys();
        return Optional.of(field);
    }

    private boolean isAllowed(FieldKind kind, boolean isPart) {
        return !added || (!NOT_ADDED.contains(kind) && !(isPart && kind == FieldKind.GROUP));
    }

    private String allowed(boolean isPart) {
        return Arrays.stream(FieldKind.values())
                .filter(kind -> isAllowed(kind, isPart))
                .map(FieldKind::key)
                .collect(Collectors.joining(", "));
    }

    private static void check(Field field, FieldReader reader) {
        if (field.kind() == FieldKind.CHOICE && field.choices().isEmpty()) {
            reader.fault(reader.line(), "field.missing", "choices");
        }
        if (field.kind() == FieldKind.REFERENCE && field.of().size() != 1) {
            reader.fault(reader.line(), "schema.of", field.key());
        }
        if (field.kind() == FieldKind.GROUP && field.parts().isEmpty()) {
            reader.fault(reader.line(), "field.missing", "parts");
        }
        if (field.added() && field.facet() && !isFacet(field)) {
            reader.fault(reader.line("facet"), "schema.facet", field.key());
        }
        if (field.translated() && field.added() && field.kind() != FieldKind.LINE && field.kind() != FieldKind.TEXT) {
            reader.fault(reader.line("translated"), "schema.translated", field.key());
        }
    }

    /** What has few values, each with a name. */
    private static boolean isFacet(Field field) {
        return Set.of(FieldKind.CHOICE, FieldKind.YES_NO, FieldKind.MONTH, FieldKind.LINE)
                .contains(field.kind());
    }

    static Words words(FieldReader reader, String key) {
        if (!reader.has(key)) {
            reader.text(key);
            return Words.NONE;
        }
        var map = reader.map(key);
        var words = new FieldReader(reader.file(), map, fault -> {});
        Map<Language, String> byLanguage = new HashMap<>();
        for (var tag : map.values().keySet()) {
            if (!Language.isValid(tag)) {
                reader.fault(map.lineOf(tag), "field.language", tag);
            } else if (!words.text(tag).isEmpty()) {
                byLanguage.put(new Language(tag), words.text(tag));
            }
        }
        return new Words(byLanguage);
    }

    private static List<Choice> choices(FieldReader reader) {
        List<Choice> choices = new ArrayList<>();
        for (var item : reader.children("choices")) {
            var key = item.requiredText("key");
            var label = words(item, "label");
            if (!key.isEmpty()) {
                choices.add(new Choice(
                        key, label.equals(Words.NONE) ? new Words(Map.of(Language.VIETNAMESE, key)) : label));
            }
            item.warnOfUnknownKeys();
        }
        if (choices.size() > MOST_CHOICES) {
            reader.fault(reader.line("choices"), "field.too_many", "choices", MOST_CHOICES);
        }
        return choices;
    }

    private static List<EntryType> types(FieldReader reader) {
        List<EntryType> types = new ArrayList<>();
        for (var key : reader.texts("of")) {
            EntryType.ofKey(key)
                    .ifPresentOrElse(
                            types::add,
                            () -> reader.fault(
                                    reader.line("of"), "field.one_of", "of", key, keys(EntryType.ofTheProduct())));
        }
        return types;
    }

    private static Field.Bounds bounds(FieldReader reader) {
        var lowest = reader.has("lowest")
                ? Integer.valueOf(reader.number("lowest", Integer.MIN_VALUE, Integer.MAX_VALUE, 0))
                : null;
        var highest = reader.has("highest")
                ? Integer.valueOf(reader.number("highest", Integer.MIN_VALUE, Integer.MAX_VALUE, 0))
                : null;
        return new Field.Bounds(lowest, highest, reader.number("longest", 1, LONGEST_TEXT, LONGEST_TEXT));
    }

    private static Required required(FieldReader reader) {
        return Required.ofKey(reader.oneOf("required", "no", "publishing", "always"))
                .orElseThrow();
    }

    private List<Field> parts(FieldReader reader) {
        List<Field> parts = new ArrayList<>();
        for (var item : reader.items("parts")) {
            if (item instanceof FieldValue.Scalar name && !added) {
                parts.add(named(name.text()));
            } else if (item instanceof FieldValue.Fields map) {
                field(reader.inside("parts", map), true).ifPresent(parts::add);
            } else {
                reader.fault(item.line(), "field.map", "parts");
            }
        }
        if (added && parts.size() > MOST_PARTS) {
            reader.fault(reader.line("parts"), "field.too_many", "parts", MOST_PARTS);
        }
        return parts;
    }

    private static String keys(List<EntryType> types) {
        return types.stream().map(EntryType::key).collect(Collectors.joining(", "));
    }
}
