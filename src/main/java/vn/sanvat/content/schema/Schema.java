package vn.sanvat.content.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.sanvat.content.EntryType;

/** The fields of every type: those of the product, and those that a site adds. */
public final class Schema {
    private static final Schema PRODUCT = ofProduct();

    private final Map<EntryType, TypeSchema> types;
    private final List<Field> addedFacets;

    private Schema(Map<EntryType, TypeSchema> types) {
        this.types = types;
        this.addedFacets = types.values().stream()
                .flatMap(type -> type.added().stream())
                .filter(field -> field.facet() && field.isPublic())
                .toList();
    }

    /** As it is where a site adds nothing. */
    public static Schema ofTheProduct() {
        return PRODUCT;
    }

    public TypeSchema of(EntryType type) {
        return Objects.requireNonNull(types.get(type));
    }

    /**
     * The field that a path leads to. What no field of the type has is looked for in the other types, and a key alone in
     * the groups too, because not every fault names the whole path.
     */
    public Optional<Field> at(EntryType type, String path) {
        return first(type, schema -> schema.at(path)).or(() -> first(type, schema -> schema.part(path)));
    }

    private Optional<Field> first(EntryType type, Function<TypeSchema, Optional<Field>> question) {
        return Stream.concat(Stream.of(of(type)), types.values().stream())
                .flatMap(schema -> question.apply(schema).stream())
                .findFirst();
    }

    /** Fields that a site adds to some type as facets. */
    public List<Field> addedFacets() {
        return addedFacets;
    }

    /** The same with more fields. */
    public Schema with(Map<EntryType, List<Field>> added) {
        Map<EntryType, TypeSchema> all = new EnumMap<>(types);
        added.forEach((type, fields) -> all.put(type, of(type).with(fields)));
        return new Schema(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schema schema && types.equals(schema.types);
    }

    @Override
    public int hashCode() {
        return types.hashCode();
    }

    private static Schema ofProduct() {
        Map<EntryType, TypeSchema> types = new EnumMap<>(EntryType.class);
        var common = SchemaFile.common(resource("common"));
        for (var type : EntryType.values()) {
            types.put(type, new TypeSchema(type, SchemaFile.ofType(resource(type.key()), common)));
        }
        return new Schema(types);
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(Schema.class.getResourceAsStream(name + ".yml"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
