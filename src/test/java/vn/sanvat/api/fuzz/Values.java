package vn.sanvat.api.fuzz;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values by a schema: what it allows, with its bounds, and what no schema allows. */
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Words that mean something to one parameter or field and nothing to most. */
    private static final List<String> WORDS = List.of(
            "vi",
            "en",
            "da-nang",
            "quang-nam-cu-hoi-an",
            "I.3.b",
            "vietgap",
            "festival",
            "2027-02-01",
            "15.88,108.33",
            "title,stars",
            "producer.region",
            "html",
            "name",
            "newest",
            "gốm",
            "Gốm Thanh Hà",
            "true",
            "3",
            "20");

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u0000",
            "a".repeat(3_000),
            "../../etc/passwd",
            "..",
            "%",
            "%2e%2e%2f",
            "a/b",
            "a\\b",
            ";x=1",
            "<script>alert(1)</script>",
            "'; DROP TABLE account; --",
            "💥",
            "\u202Eabc",
            "e\u0301",
            "\uFEFF",
            "NaN",
            "-1",
            "-0",
            "0",
            "2147483648",
            "99999999999999999999",
            "1e400",
            "null",
            "[]",
            "{}",
            "2026-02-30",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "0000-01-01",
            "9999-12-31",
            "91,181",
            "15.88,1e309",
            "15.88,NaN",
            ",",
            ",,,,",
            "a,".repeat(200),
            "title.title.title.title",
            "\r\nX: y",
            "*",
            "\"x\"",
            "W/\"x\"",
            "en-US",
            "VI",
            "١٢",
            "${jndi:x}",
            "*:*",
            "(((((",
            "a AND",
            "\"",
            "~",
            "^5",
            "AAAA",
            "L3g",
            "con");

    private final Random random;
    private final Description description;

    Values(Random random, Description description) {
        this.random = random;
        this.description = description;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    String hostile() {
        return one(HOSTILE);
    }

    /** What a schema allows, as far as it can be told from the schema alone. */
    JsonNode good(JsonNode given, int depth) {
        var schema = description.resolved(given);
        for (var choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return good(
                        schema.path(choice)
                                .path(random.nextInt(schema.path(choice).size())),
                        depth);
            }
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        var type = schema.path("type");
        return switch (type.isArray() ? type.path(random.nextInt(type.size())).asString() : type.asString("string")) {
            case "integer" -> NODES.numberNode(number(schema));
            case "number" -> NODES.numberNode(number(schema) + 0.5);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            case "array" -> array(schema, depth);
            case "object" -> object(schema, depth);
            default -> NODES.stringNode(string(schema));
        };
    }

    private int number(JsonNode schema) {
        var least = schema.path("minimum").asInt(0);
        var most = schema.path("maximum").asInt(Math.max(least, 40));
        return one(List.of(least, most, least + random.nextInt(Math.max(1, most - least + 1))));
    }

    private String string(JsonNode schema) {
        var found = switch (schema.path("format").asString("")) {
            case "date-time" ->
                one(List.of("2026-11-27T08:00:00+07:00", "2000-01-01T00:00:00Z", "2099-12-31T23:59:59Z"));
            case "date" -> one(List.of("2027-02-01", "2028-02-29"));
            default -> one(WORDS);
        };
        var pattern = schema.path("pattern").asString("");
        return pattern.isEmpty() || found.matches(pattern)
                ? found
                : WORDS.stream()
                        .filter(word -> word.matches(pattern))
                        .findFirst()
                        .orElse(found);
    }

    private ArrayNode array(JsonNode schema, int depth) {
        var array = NODES.arrayNode();
        var least = schema.path("minItems").asInt(0);
        for (var i = least + random.nextInt(3); i > 0 && depth > 0; i--) {
            array.add(good(schema.path("items"), depth - 1));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || (depth > 0 && chance(30))) {
                object.set(property.getKey(), good(property.getValue(), depth - 1));
            }
        });
        return object;
    }

    /** The same with one part that is something else. */
    JsonNode spoilt(JsonNode good) {
        if (good.isEmpty() || chance(25)) {
            return other();
        }
        var copy = good.deepCopy();
        if (copy instanceof ObjectNode object) {
            var name = one(List.copyOf(object.propertyNames()));
            if (chance(10)) {
                object.set(hostile(), other());
            } else {
                object.set(name, spoilt(object.get(name)));
            }
        } else if (copy instanceof ArrayNode array) {
            var at = random.nextInt(array.size());
            array.set(at, spoilt(array.get(at)));
        }
        return copy;
    }

    private JsonNode other() {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(Long.MIN_VALUE);
            case 2 -> NODES.numberNode(new java.math.BigDecimal("1e4000"));
            case 3 -> NODES.booleanNode(true);
            case 4 -> NODES.arrayNode();
            case 5 -> NODES.objectNode();
            case 6 ->
                NODES.arrayNode().add(NODES.arrayNode().add(NODES.objectNode().put("a", 1)));
            default -> NODES.stringNode(hostile());
        };
    }

    /** What is no JSON, or more than a body may be. */
    String broken(JsonNode good) {
        var text = good.toString();
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, text.length() / 2);
            case 1 -> "[".repeat(2_000);
            case 2 -> "{\"a\":".repeat(60) + "1" + "}".repeat(60);
            case 3 -> "\uFEFF" + text;
            case 4 -> text + text;
            case 5 -> "{\"fields\": {\"title\": 1, \"title\": 2}}";
            default -> hostile() + " ";
        };
    }

    static JsonMapper mapper() {
        return JsonMapper.builder().build();
    }
}
