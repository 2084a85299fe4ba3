package vn.sanvat.api.fuzz;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document of a running site. */
final class Description {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final JsonMapper json;

    Description(String document, JsonMapper json) {
        this.json = json;
        this.document = json.readTree(document);
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of("urn:openapi", document)));
    }

    /** @param pointer where the document has it */
    record Operation(String method, String path, String pointer, JsonNode node) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    if (METHODS.contains(each.getKey())) {
                        operations.add(new Operation(
                                each.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                "/paths/" + escaped(path.getKey()) + "/" + each.getKey(),
                                each.getValue()));
                    }
                }));
        return operations;
    }

    List<JsonNode> parameters(Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .toList();
    }

    JsonNode resolved(JsonNode node) {
        var found = node;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asString().substring(1));
        }
        return found;
    }

    /**
     * What is wrong with an answer.
     *
     * @param type of the body, without its parameters
     * @return empty where it is as described
     */
    String fault(Operation operation, int status, String type, String body) {
        var responses = operation.node().path("responses");
        if (!responses.has(String.valueOf(status))) {
            return "undescribed status " + status;
        }
        var content = resolved(responses.path(String.valueOf(status))).path("content");
        if (content.isEmpty()) {
            return body.isEmpty() ? "" : "body of " + status + " that is not described";
        }
        if (!content.has(type)) {
            return "undescribed type of " + status + ": " + type;
        }
        if (!type.endsWith("json")) {
            return "";
        }
        var at = operation.pointer() + "/responses/" + status + "/content/" + escaped(type) + "/schema";
        var errors = schemas.getSchema(SchemaLocation.of(
                        "urn:openapi#" + at.replace("{", "%7B").replace("}", "%7D")))
                .validate(json.readTree(body));
        return errors.isEmpty() ? "" : status + " is not as described: " + errors.get(0);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
