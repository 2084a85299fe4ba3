package vn.sanvat.content.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sanvat.content.EntryType;

/** The fields of one type, in the order in which people fill them in. */
public final class TypeSchema {
    private final EntryType type;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    TypeSchema(EntryType type, List<Field> fields) {
        this.type = type;
        fields.forEach(field -> this.fields.put(field.key(), field));
    }

    public EntryType type() {
        return type;
    }

    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<Field> field(String key) {
        return Optional.ofNullable(fields.get(key));
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
        return fields.values().stream()
                .flatMap(field -> field.part(key).stream())
                .findFirst();
    }

    /** What it has beyond the fields of every type. */
    public List<Field> own() {
        return fields.values().stream().filter(field -> !field.common()).toList();
    }

    /** Its own fields that a translation has words for. */
    public List<Field> translated() {
        return fields.values().stream()
                .filter(field -> field.translated() && !field.common())
                .toList();
    }

    /** What the site's own content adds. */
    public List<Field> added() {
        return fields.values().stream().filter(Field::added).toList();
    }

    TypeSchema with(List<Field> more) {
        List<Field> all = new ArrayList<>();
        // pictures, tags and sources close every form
        var end = fields.values().stream()
                .filter(field -> field.kind() == FieldKind.PICTURE)
                .findFirst();
        for (var field : fields.values()) {
            if (end.filter(field::equals).isPresent()) {
                all.addAll(more);
            }
            all.add(field);
        }
        return new TypeSchema(type, all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypeSchema schema && type == schema.type && fields().equals(schema.fields());
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }
}
