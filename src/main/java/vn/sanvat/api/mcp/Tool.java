package vn.sanvat.api.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.accounts.Scope;

/**
 * Something that an assistant can do here.
 *
 * @param description what it is for, for the assistant
 * @param arguments JSON Schemas by name
 * @param required names of those that must be there
 * @param scopes of which a token has at least one; empty where everybody may
 * @param changes whether it changes anything
 */
record Tool(
        String name,
        String title,
        String description,
        Map<String, Object> arguments,
        List<String> required,
        Set<Scope> scopes,
        boolean changes,
        Work work) {
    Tool {
        scopes = Set.copyOf(scopes);
    }

    /** How it is done. */
    @FunctionalInterface
    interface Work {
        /** @throws vn.sanvat.problem.ProblemOccurred told to the assistant, which can ask again */
        Map<String, Object> answer(Caller caller, ObjectNode arguments);
    }

    static Map<String, Object> text(String description) {
        return Map.of("type", "string", "description", description);
    }

    static Map<String, Object> object(String description) {
        return Map.of("type", "object", "description", description);
    }

    static Map<String, Object> number(String description, int lowest, int highest) {
        return Map.of("type", "integer", "description", description, "minimum", lowest, "maximum", highest);
    }

    Map<String, Object> inputSchema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", arguments);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }
}
