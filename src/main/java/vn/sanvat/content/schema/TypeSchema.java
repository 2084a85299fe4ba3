package vn.sanvat.content.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryType;

/** The fields of one type, in the order in which people fill them in. */
public final class TypeSchema {
    private final EntryType type;
    private final List<Field> fields;
    private final List<Field> own;
    private final List<Field> translated;
    private final List<Field> added;
    private final @Nullable TypeDefinition definition;
    private final Map<String, Field> byKey = new HashMap<>();

    TypeSchema(EntryType type, List<Field> fields) {
        this(type, fields, null);
    }

    /** @param definition of a type that the site makes; null for one of the product */
    TypeSchema(EntryType type, List<Field> fields, @Nullable TypeDefinition definition) {
        this.type = type;
        this.definition = definition;
        this.fields = List.copyOf(fields);
        this.own = fields.stream().filter(field -> !field.common()).toList();
        this.translated = own.stream().filter(Field::translated).toList();
        this.added = own.stream().filter(Field::added).toList();
        fields.forEach(field -> byKey.put(field.key(), field));
    }

    public EntryType type() {
        return type;
    }

    /** What the site says of a type of its own; nothing for a type of the product. */
    public Optional<TypeDefinition> definition() {
        return Optional.ofNullable(definition);
    }

    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The field that a path leads to, {@code recognitions.0.stars}: numbers of rows are passed over. */
    public Optional<Field> at(String path) {
        Optional<Field> found = Optional.empty();
        var isFirst = true;
        for (var part : path.split("\\.")) {
            if (isFirst) {
                found = field(part);
            } else if (!part.matches("\\d+")) {
                found = found.flatMap(field -> field.part(part));
            }
            isFirst = false;
        }
        return found;
    }

    /** The part of some group that has this key. */
    Optional<Field> part(String key) {
        return fields.stream().flatMap(field -> field.part(key).stream()).findFirst();
    }

    /** What it has beyond the fields of every type. */
    public List<Field> own() {
        return own;
    }

    /** Its own fields that a translation has words for. */
    public List<Field> translated() {
        return translated;
    }

    /** What the site's own content adds. */
    public List<Field> added() {
        return added;
    }

    TypeSchema with(List<Field> more) {
        List<Field> all = new ArrayList<>();
        // pictures, tags and sources close every form
        var end = fields.stream()
                .filter(field -> field.kind() == FieldKind.PICTURE)
                .findFirst();
        for (var field : fields) {
            if (end.filter(field::equals).isPresent()) {
                all.addAll(more);
            }
            all.add(field);
        }
        return new TypeSchema(type, all, definition);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypeSchema schema
                && type.equals(schema.type)
                && type.isAt(schema.type)
                && fields.equals(schema.fields)
                && Objects.equals(definition, schema.definition);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }
}
