package vn.sanvat.api.graphql;

import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import vn.sanvat.api.read.Included;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.Schema;

/** The types of the graph: those that every site has are in {@code read.graphqls}, the others follow from the schema of the content. */
final class SchemaText {
    private static final String ENTRY = "Entry";
    private static final String PAGED = """
        "The first of the page, 1 to 100 of them."
        first: Int = 24
        "The cursor that the page before ended with."
        after: String
        lang: String
        """;

    private final Schema schema;
    private final TypeDefinitionRegistry types;
    private final TypeNames names;
    private final StringBuilder text = new StringBuilder();

    private SchemaText(Schema schema) {
        this.schema = schema;
        this.types = new SchemaParser().parse(everywhere());
        this.names = new TypeNames(schema, types);
    }

    /** @param names of the types of entries */
    record Made(
            TypeDefinitionRegistry types, TypeNames names, Map<String, EntryType> lists, Map<String, EntryType> ones) {}

    static Made of(Schema schema) {
        return new SchemaText(schema).make();
    }

    private static String everywhere() {
        try {
            return new ClassPathResource("read.graphqls", SchemaText.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made make() {
        type("EntryType", "enum", schema.types().stream().map(EntryType::key).toList());
        type(
                "Relations",
                "type",
                Included.joined(schema).stream()
                        .map(name -> name + ": [Neighbour!]!")
                        .toList());
        Map<String, EntryType> lists = new LinkedHashMap<>();
        Map<String, EntryType> ones = new LinkedHashMap<>();
        Set<String> roots = roots();
        for (var type : schema.types()) {
            ones.put(free(type.key(), "_entry", roots), type);
            lists.put(free(type.folder(), "_list", roots), type);
            details(type);
            connection(names.of(type));
        }
        text.append("extend type Query {\n");
        ones.forEach((root, type) -> text.append(root)
                .append("(slug: String!, lang: String): ")
                .append(names.of(type))
                .append('\n'));
        lists.forEach((root, type) -> list(root, names.of(type), ""));
        list("entries", ENTRY, "type: [EntryType!]\n");
        foundByWords();
        text.append("}\n");
        types.merge(new SchemaParser().parse(text.toString()));
        schema.types().forEach(type -> types.add(entry(type)));
        return new Made(types, names, lists, ones);
    }

    private Set<String> roots() {
        Set<String> roots = new HashSet<>(Set.of("entries", "search", "occurrences"));
        Objects.requireNonNull(types.getTypeOrNull("Query", ObjectTypeDefinition.class)).getFieldDefinitions().stream()
                .map(FieldDefinition::getName)
                .forEach(roots::add);
        return roots;
    }

    private static String free(String name, String otherwise, Set<String> taken) {
        var free = taken.contains(name) ? name + otherwise : name;
        taken.add(free);
        return free;
    }

    private void list(String root, String of, String arguments) {
        text.append(root)
                .append("(\n")
                .append(arguments)
                .append(FilterArguments.text(schema))
                .append(PAGED)
                .append("): ")
                .append(of)
                .append("Connection\n");
    }

    private void foundByWords() {
        text.append("""
            "What words find. Without words all that fits, in an order that suits readers."
            search(
            q: String = ""
            "Whether the words are to be found as they are, and not read for what they may mean."
            exact: Boolean
            type: [EntryType!]
            """)
                .append(FilterArguments.text(schema))
                .append("""
            "relevance, name, newest or nearest"
            sort: String
            page: Int
            size: Int = 24
            lang: String
            ): SearchResults
            "Each time that an event takes place between two days, in their order; from today on for a month, where no days are given."
            occurrences(
            """)
                .append(FilterArguments.ofDays(schema))
                .append("""
            page: Int
            size: Int = 24
            lang: String
            ): Occurrences
            """);
    }

    private void connection(String of) {
        type(
                of + "Connection",
                "type",
                List.of(
                        "totalCount: Int!",
                        "edges: [" + of + "Edge!]!",
                        "nodes: [" + of + "!]!",
                        "pageInfo: PageInfo!",
                        "facets: [Facet!]!"));
        type(of + "Edge", "type", List.of("cursor: String!", "node: " + of + "!"));
    }

    /** With the fields of every entry, and its own as {@code details}. */
    private ObjectTypeDefinition entry(EntryType type) {
        var common = Objects.requireNonNull(types.getTypeOrNull(ENTRY, InterfaceTypeDefinition.class));
        var object = ObjectTypeDefinition.newObjectTypeDefinition()
                .name(names.of(type))
                .implementz(TypeName.newTypeName(ENTRY).build())
                .fieldDefinitions(common.getFieldDefinitions());
        if (types.getTypeOrNull(detailsName(type)) != null) {
            object.fieldDefinition(field("details", detailsName(type)));
        }
        if (type.equals(EntryType.PRODUCT)) {
            object.fieldDefinition(field("stars", "Int"))
                    .fieldDefinition(field("recognition", "String"))
                    .fieldDefinition(field("category", "String"));
        }
        return object.build();
    }

    private static FieldDefinition field(String name, String type) {
        return FieldDefinition.newFieldDefinition()
                .name(name)
                .type(TypeName.newTypeName(type).build())
                .build();
    }

    private String detailsName(EntryType type) {
        return names.of(type) + "Details";
    }

    private void details(EntryType type) {
        Map<String, String> fields = fields(schema.of(type).own(), detailsName(type));
        if (type.equals(EntryType.PRODUCT)) {
            fields.put("categories", "categories: [CategoryName!]!");
        }
        if (type.equals(EntryType.ROUTE)) {
            fields.put("stops", "stops: [Stop!]!");
        }
        if (EntryType.ofTheProduct().contains(type)) {
            fields.computeIfPresent("about", (key, rows) -> "about: [Entry!]!");
            fields.computeIfPresent("opening", (key, hours) -> "opening: [Opening!]!");
        }
        if (!fields.isEmpty()) {
            type(detailsName(type), "type", fields.values());
        }
    }

    private Map<String, String> fields(List<Field> all, String within) {
        Map<String, String> fields = new LinkedHashMap<>();
        all.stream()
                .filter(Field::isPublic)
                .forEach(field -> fields.put(
                        field.key(), description(words(field)) + field.key() + ": " + typeOf(field, within)));
        return fields;
    }

    private static String words(Field field) {
        var help = field.help().in(Language.ENGLISH);
        var unit = field.unit().isEmpty() ? "" : " (" + field.unit() + ")";
        var choices = field.kind() == FieldKind.CHOICE
                ? field.choices().stream()
                        .map(choice -> choice.key())
                        .collect(Collectors.joining(", ", " One of: ", "."))
                : "";
        return field.label().in(Language.ENGLISH) + unit + (help.isEmpty() ? "" : ": " + help) + choices;
    }

    private String typeOf(Field field, String within) {
        var one = one(field, within);
        if (field.many() && field.kind() != FieldKind.RECURRENCE) {
            return "[" + one + "!]!";
        }
        return field.kind() == FieldKind.YES_NO ? one + "!" : one;
    }

    private String one(Field field, String within) {
        return switch (field.kind()) {
            case NUMBER, MONTH -> "Int";
            case DECIMAL -> "Float";
            case YES_NO -> "Boolean";
            case DATE -> "Date";
            case REFERENCE -> names.of(field.of());
            case REGION -> "Region";
            case LOCATION -> "Location";
            case CERTIFICATE -> "Certificate";
            case RECURRENCE -> "JSON";
            case GROUP -> group(field, within);
            default -> "String";
        };
    }

    private String group(Field field, String within) {
        var name = within + TypeNames.capital(field.key());
        var fields = fields(field.parts(), name);
        if (within.equals(detailsName(EntryType.PRODUCT)) && field.key().equals("recognitions")) {
            fields.put("state", "\"Whether it holds today: current, past or unknown.\"\nstate: String");
        }
        if (fields.isEmpty()) {
            return "JSON";
        }
        type(name, "type", fields.values());
        return name;
    }

    private void type(String name, String keyword, Iterable<String> members) {
        text.append(keyword).append(' ').append(name).append(" {\n");
        members.forEach(member -> text.append(member).append('\n'));
        text.append("}\n");
    }

    /** What somebody wrote, as the words before a definition. */
    static String description(String words) {
        return words.isBlank()
                ? ""
                : "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"\n";
    }
}
