package vn.sanvat.api.graphql;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sanvat.api.NearestName;

/** What somebody may have meant who asked for a field that a type has not. */
final class NearestField {
    /** How the library names both. */
    private static final Pattern UNDEFINED = Pattern.compile("[Ff]ield '(\\w{1,100})' in type '(\\w{1,100})'");

    private NearestField() {}

    /** The error with {@code nearest} among its extensions, where it is one of these. */
    static Map<String, Object> in(Map<String, Object> error, GraphQLSchema schema) {
        var found = nearest(String.valueOf(error.get("message")), schema);
        if (found.isEmpty()) {
            return error;
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.get("extensions") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> extensions.put(String.valueOf(name), value));
        }
        extensions.put("nearest", found.get());
        Map<String, Object> told = new LinkedHashMap<>(error);
        told.put("extensions", extensions);
        return told;
    }

    private static Optional<String> nearest(String message, GraphQLSchema schema) {
        var names = UNDEFINED.matcher(message);
        return names.find() && schema.getType(names.group(2)) instanceof GraphQLFieldsContainer container
                ? Optional.of(NearestName.of(
                        names.group(1),
                        container.getFieldDefinitions().stream()
                                .map(GraphQLFieldDefinition::getName)
                                .toList()))
                : Optional.empty();
    }
}
