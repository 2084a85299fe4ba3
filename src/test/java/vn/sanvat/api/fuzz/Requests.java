package vn.sanvat.api.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.sanvat.api.fuzz.Description.Operation;

/** Makes requests for an operation: as its description wants them, and otherwise. */
final class Requests {
    private static final Pattern VISIBLE = Pattern.compile("[ -~]*"); // what a client can send in a head
    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Description description;
    private final Values values;
    private final boolean dry;
    private final List<String> slugs;
    private final List<String> files;
    private final Map<String, String> versions = new HashMap<>();

    /**
     * @param dry whether nothing is to be written
     * @param slugs of entries that are there
     * @param files pictures that are there
     */
    Requests(Description description, Values values, boolean dry, List<String> slugs, List<String> files) {
        this.description = description;
        this.values = values;
        this.dry = dry;
        this.slugs = new ArrayList<>(slugs);
        this.files = files;
    }

    /** Takes note of a version that was answered. */
    void learn(Asked asked, String version) {
        versions.put(entry(asked.address()), version);
    }

    void learn(String slug) {
        slugs.add(slug);
    }

    private static String entry(String address) {
        var parts = address.replaceAll("\\?.*", "").split("/");
        return parts.length > 4 ? parts[3] + "/" + parts[4] : "";
    }

    Asked next(Operation operation, String token) {
        Map<String, String> headers = new HashMap<>();
        if (!token.isEmpty()) {
            headers.put("Authorization", "Bearer " + token);
        }
        var path = operation.path();
        var query = new ArrayList<String>();
        for (var parameter : description.parameters(operation)) {
            var name = parameter.path("name").asString();
            var required = parameter.path("required").asBoolean(false);
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value(name, parameter, 8)));
                case "query" -> {
                    if (required ? !values.chance(5) : values.chance(12)) {
                        query.add(encoded(name) + "=" + encoded(value(name, parameter, 30)));
                    }
                }
                default -> {
                    // the version needs the address, below
                }
            }
        }
        if (values.chance(3)) {
            query.add(encoded(values.hostile()) + "=" + encoded(values.hostile()));
        }
        if (dry && description.parameters(operation).stream().anyMatch(each -> is(each, "dry_run"))) {
            query.removeIf(each -> each.startsWith("dry_run="));
            query.add("dry_run=true");
        }
        var address = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        head(operation, address, headers);
        return withBody(operation, address, headers);
    }

    private static boolean is(JsonNode parameter, String name) {
        return parameter.path("name").asString().equals(name);
    }

    private void head(Operation operation, String address, Map<String, String> headers) {
        for (var parameter : description.parameters(operation)) {
            if (parameter.path("in").asString().equals("header")) {
                var value = is(parameter, "If-Match") && values.chance(75)
                        ? versions.getOrDefault(entry(address), "\"" + "0".repeat(40) + "\"")
                        : values.hostile();
                if ((is(parameter, "If-Match") || values.chance(10))
                        && !value.isBlank()
                        && VISIBLE.matcher(value).matches()) {
                    headers.put(parameter.path("name").asString(), value);
                }
            }
        }
        if (values.chance(5)) {
            headers.put("If-None-Match", values.one(List.of("*", "\"x\"", "x", "W/\"", "\"a\", \"b")));
        }
        if (values.chance(10)) {
            headers.put("Accept-Language", values.one(List.of("en", "vi", "xx-YY;q=2", "*", ";;;")));
        }
    }

    private String value(String name, JsonNode parameter, int hostilePercent) {
        if (values.chance(hostilePercent)) {
            return name.equals("wait") ? "x" : values.hostile();
        }
        return switch (name) {
            case "slug" -> values.one(slugs);
            case "file" -> values.one(files);
            case "wait" -> "0";
            case "cursor", "after" -> "";
            default -> {
                var good = values.good(parameter.path("schema"), 1);
                yield good.isValueNode() ? good.asString("") : good.toString();
            }
        };
    }

    private Asked withBody(Operation operation, String address, Map<String, String> headers) {
        var content = description.resolved(operation.node().path("requestBody")).path("content");
        if (content.isEmpty()) {
            return values.chance(4)
                    ? new Asked(operation, address, headers, "application/json", bytes(values.hostile()))
                    : new Asked(operation, address, headers, "", new byte[0]);
        }
        var type = values.one(List.copyOf(content.propertyNames()));
        if (!type.endsWith("json")) {
            var picture = values.chance(60) ? PNG : bytes(values.hostile());
            return new Asked(operation, address, headers, values.chance(80) ? type : "text/plain", picture);
        }
        var good = values.good(content.path(type).path("schema"), 4);
        var kind = values.one(List.of(0, 0, 0, 1, 1, 2));
        var body = kind == 0 ? good.toString() : kind == 1 ? values.spoilt(good).toString() : values.broken(good);
        var sent = values.chance(3)
                ? values.one(List.of("text/plain", "application/xml", "application/json;charset=x"))
                : type;
        return new Asked(operation, address, headers, sent, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
