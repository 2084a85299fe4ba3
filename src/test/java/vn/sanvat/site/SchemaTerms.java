package vn.sanvat.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The part of the vocabulary of schema.org that pages use, and what in structured data is not of it. */
final class SchemaTerms {
    private static final String DATE = "\\d{4}(-\\d{2}-\\d{2}(T\\d{2}:\\d{2}.*)?)?";
    private static final Set<String> DATES = Set.of("startDate", "endDate", "datePublished", "expires");
    private static final Set<String> ADDRESSES = Set.of("url", "image", "sameAs", "@id");

    private final Map<String, Type> types = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private record Type(List<String> above, Set<String> own) {}

    SchemaTerms() {
        try (var file = Objects.requireNonNull(SchemaTerms.class.getResourceAsStream("/schema-terms.tsv"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learn(String line) {
        var parts = line.split("\t", -1);
        types.put(parts[0], new Type(words(parts[1]), Set.copyOf(words(parts[2]))));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /** What is wrong with the things of a graph and all that they hold. */
    List<String> faults(JsonNode graph) {
        faults.clear();
        graph.forEach(this::check);
        return List.copyOf(faults);
    }

    private void check(JsonNode thing) {
        var type = thing.path("@type").asString("");
        if (type.isEmpty()) {
            fault(thing.size() == 1 && thing.has("@id"), "a thing without a type: " + thing);
            return;
        }
        fault(types.containsKey(type), "no type " + type);
        thing.propertyStream().forEach(property -> {
            var name = property.getKey();
            fault(name.startsWith("@") || has(type, name), type + " has no " + name);
            values(property.getValue()).forEach(value -> value(type, name, value));
        });
    }

    private void value(String type, String name, JsonNode value) {
        if (value.isObject()) {
            check(value);
            return;
        }
        var text = value.asString("");
        if (DATES.contains(name)) {
            fault(value.isString() && text.matches(DATE), type + "." + name + " is no date: " + value);
        }
        if (ADDRESSES.contains(name)) {
            fault(text.matches("https?://[^\\s<>\"]+"), type + "." + name + " is no address: " + value);
        }
        if (name.equals("eventStatus")) {
            var member = text.replace("https://schema.org/", "");
            fault(member(member, "=EventStatusType"), "no status " + text);
        }
        if (name.equals("dayOfWeek")) {
            fault(member(text, "=DayOfWeek"), "no day " + text);
        }
        fault(!value.isNull() && !(value.isString() && text.isBlank()), type + "." + name + " is empty");
    }

    private boolean member(String name, String enumeration) {
        return Objects.requireNonNull(types.get(enumeration)).own().contains(name);
    }

    private boolean has(String type, String property) {
        var known = types.get(type);
        return known != null
                && (known.own().contains(property) || known.above().stream().anyMatch(each -> has(each, property)));
    }

    private static List<JsonNode> values(JsonNode value) {
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(values::add);
        } else {
            values.add(value);
        }
        return values;
    }

    private void fault(boolean isRight, String otherwise) {
        if (!isRight) {
            faults.add(otherwise);
        }
    }
}
