package vn.sanvat.api.graphql;

import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.schema.Schema;

/** What the types of entries are called in the graph: {@code Product}; {@code RegionEntry} where the name has another meaning already. */
final class TypeNames {
    private static final String ENTRY = "Entry";
    private final Map<EntryType, String> names = new LinkedHashMap<>();

    TypeNames(Schema schema, TypeDefinitionRegistry others) {
        var taken = others.types().keySet();
        for (var type : schema.types()) {
            var name = capital(type.key());
            names.put(type, taken.contains(name) ? name + ENTRY : name);
        }
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    String of(EntryType type) {
        return Objects.requireNonNull(names.get(type), "no type of this schema");
    }

    /** Of what names entries of these types. */
    String of(Iterable<EntryType> types) {
        var each = types.iterator();
        var first = each.hasNext() ? Optional.of(each.next()) : Optional.<EntryType>empty();
        return first.filter(type -> !each.hasNext() && names.containsKey(type))
                .map(this::of)
                .orElse(ENTRY);
    }

    Set<EntryType> types() {
        return names.keySet();
    }
}
