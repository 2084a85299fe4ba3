package vn.sanvat.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.content.schema.TypeSchema;

/** Adds the types that a site makes to a document that knows those of the product. */
final class DefinedTypes {
    private static final List<String> JOINS = List.of("producers", "shops", "stories");
    private final List<EntryType> types;

    DefinedTypes(Schema schema) {
        this.types = schema.defined().stream().map(TypeSchema::type).toList();
    }

    /** Wherever all types are listed: by key, by folder, as joins, as what {@code details} may be. */
    void addTo(JsonNode node) {
        if (types.isEmpty()) {
            return;
        }
        if (node instanceof ObjectNode object) {
            if (object.get("enum") instanceof ArrayNode values) {
                addNames(values, EntryType::key);
                addNames(values, EntryType::folder);
            }
            if (object.get("anyOf") instanceof ArrayNode schemas) {
                addDetails(schemas);
            }
            if (object.get("properties") instanceof ObjectNode properties
                    && JOINS.stream().allMatch(properties::has)) {
                types.forEach(type -> properties.set(
                        type.folder(), properties.get(JOINS.get(0)).deepCopy()));
            }
        }
        node.forEach(this::addTo);
    }

    private void addNames(ArrayNode values, Function<EntryType, String> name) {
        var listed = texts(values);
        if (EntryType.ofTheProduct().stream().map(name).allMatch(listed::contains)) {
            types.stream().map(name).filter(each -> !listed.contains(each)).forEach(values::add);
        }
    }

    private static List<String> texts(ArrayNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asString("")));
        return texts;
    }

    private void addDetails(ArrayNode schemas) {
        var all = EntryType.ofTheProduct().stream().map(DefinedTypes::address).toList();
        List<String> listed = new ArrayList<>();
        schemas.forEach(schema -> listed.add(schema.path("$ref").asString("")));
        if (listed.containsAll(all)) {
            types.forEach(type -> schemas.addObject().put("$ref", address(type)));
        }
    }

    private static String address(EntryType type) {
        return "#/components/schemas/" + SchemaJson.name(type);
    }
}
