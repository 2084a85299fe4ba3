package vn.sanvat.api.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sanvat.content.Language;
import vn.sanvat.content.schema.Schema;

/** What lists are narrowed by: the parameters of the REST API as arguments of a field. */
final class FilterArguments {
    private static final String NEAR = "near";
    private static final String EVERYWHERE = """
        "Ids of units, today's or former ones."
        region: [String!]
        "Codes of OCOP groups."
        category: [String!]
        stars: [Int!]
        "current, past or unknown"
        recognition: [String!]
        "Ids of certificates."
        certificate: [String!]
        "What an entry is within its type: festival, craft_village …"
        kind: [String!]
        "Slugs of those who make it, or are it, or have a stall there."
        producer: [String!]
        gift: Boolean
        export: Boolean
        near: Near
        """;

    /** Not for what is asked for by its days. */
    private static final String MONTH = """
        "In season, or taking place, in this month."
        month: Int
        """;

    private static final String DAYS = """
        from: Date
        to: Date
        """;

    private FilterArguments() {}

    /** In the language of schemas, with the facets that the site adds. */
    static String text(Schema schema) {
        return EVERYWHERE + MONTH + DAYS + added(schema);
    }

    /** Of the calendar. */
    static String ofDays(Schema schema) {
        return EVERYWHERE + DAYS + added(schema);
    }

    private static String added(Schema schema) {
        var text = new StringBuilder();
        schema.addedFacets().stream()
                .filter(field -> !EVERYWHERE.contains("\n" + field.key() + ": "))
                .forEach(field -> text.append(
                                SchemaText.description(field.label().in(Language.ENGLISH)))
                        .append(field.key())
                        .append(": [String!]\n"));
        return text.toString();
    }

    /** As an address has them. */
    static Map<String, List<String>> parameters(Map<String, Object> arguments) {
        Map<String, List<String>> parameters = new TreeMap<>();
        arguments.forEach((name, value) -> {
            if (value instanceof Map<?, ?> near && name.equals(NEAR)) {
                parameters.put(NEAR, List.of(near.get("lat") + "," + near.get("lon")));
                if (near.get("within") != null) {
                    parameters.put("within", List.of(String.valueOf(near.get("within"))));
                }
            } else if (value instanceof List<?> several) {
                List<String> values = new ArrayList<>();
                several.forEach(each -> values.add(String.valueOf(each)));
                parameters.put(name, values);
            } else if (value != null) {
                parameters.put(name, List.of(String.valueOf(value)));
            }
        });
        return parameters;
    }
}
