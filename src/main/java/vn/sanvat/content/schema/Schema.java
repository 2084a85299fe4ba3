package vn.sanvat.content.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.fault.Fault;

/** The types and their fields: those of the product, and those that a site adds. */
public final class Schema {
    private static final Map<String, Field> COMMON = SchemaFile.common(resource("common"));
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

    /** All types, those of the product first, each with the words of its addresses. */
    public List<EntryType> types() {
        return types.values().stream().map(TypeSchema::type).toList();
    }

    /** The types that the site makes. */
    public List<TypeSchema> defined() {
        return types.values().stream()
                .filter(type -> type.definition().isPresent())
                .toList();
    }

    public boolean has(EntryType type) {
        return types.containsKey(type);
    }

    /** The type that is called so, if there is one. */
    public Optional<EntryType> type(String key) {
        return EntryType.ofKey(key).flatMap(this::known);
    }

    /** The type that has its entries in this folder, if there is one. */
    public Optional<EntryType> typeOfFolder(String folder) {
        return EntryType.ofFolder(folder).flatMap(this::known);
    }

    /** The same type with the words of its addresses, if there is one. */
    public Optional<EntryType> known(EntryType type) {
        return Optional.ofNullable(types.get(type)).map(TypeSchema::type);
    }

    /** Of a type that the site no longer has there are no fields. */
    public TypeSchema of(EntryType type) {
        var known = types.get(type);
        return known == null ? new TypeSchema(type, List.of()) : known;
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

    /** The same with other types in place of those of the same name, and with more of them. */
    public Schema with(Collection<TypeSchema> others) {
        Map<EntryType, TypeSchema> all = new TreeMap<>(types);
        others.forEach(type -> all.put(type.type(), type));
        return new Schema(all);
    }

    /** What does not fit together in the files of several types. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (var type : types.values()) {
            var file = SchemaFile.FOLDER + type.type().key() + ".yml";
            type.added().stream()
                    .flatMap(field -> Stream.concat(Stream.of(field), field.parts().stream()))
                    .flatMap(field -> field.of().stream())
                    .filter(named -> !has(named))
                    .forEach(named -> faults.add(Fault.wrong(file, 1, "schema.no_type", named.key())));
            if (type.definition().isPresent()) {
                types().stream()
                        .filter(other ->
                                !other.equals(type.type()) && type.type().sharesAddress(other))
                        .forEach(other -> faults.add(Fault.wrong(file, 1, "schema.same_address", other.key())));
            }
        }
        return faults;
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
        Map<EntryType, TypeSchema> types = new TreeMap<>();
        for (var type : EntryType.ofTheProduct()) {
            types.put(type, new TypeSchema(type, SchemaFile.ofType(resource(type.key()), COMMON)));
        }
        return new Schema(types);
    }

    /** The fields that every type has. */
    static List<Field> common() {
        return COMMON.values().stream().filter(Field::common).toList();
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(Schema.class.getResourceAsStream(name + ".yml"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
