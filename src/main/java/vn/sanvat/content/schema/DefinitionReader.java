package vn.sanvat.content.schema;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sanvat.content.Language;
import vn.sanvat.content.schema.TypeDefinition.Join;
import vn.sanvat.content.yaml.FieldReader;

/** Reads what the file of a site's own type says besides its fields. */
final class DefinitionReader {
    /** What is shorter is a language. */
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z-]{1,38}[a-z]");

    private static final Pattern SCHEMA_ORG = Pattern.compile("[A-Z][A-Za-z]{1,59}");

    /** First words of addresses that are something else. */
    private static final Set<String> TAKEN = Set.of(
            "actuator",
            "admin",
            "api",
            "ban-do",
            "bia",
            "calendar",
            "categories",
            "docs",
            "error",
            "graphql",
            "hanh-trinh",
            "lich",
            "map",
            "mcp",
            "media",
            "nhom",
            "offline",
            "regions",
            "search",
            "theme",
            "tim-kiem",
            "trip",
            "vung");

    private DefinitionReader() {}

    static TypeDefinition read(FieldReader file) {
        var label = required("label", file);
        var plural = SchemaFile.words(file, "plural");
        var schemaOrg = file.text("schema_org");
        if (!schemaOrg.isEmpty() && !SCHEMA_ORG.matcher(schemaOrg).matches()) {
            file.fault(file.line("schema_org"), "schema.schema_org", schemaOrg);
        }
        return new TypeDefinition(
                label,
                plural.equals(Words.NONE) ? label : plural,
                SchemaFile.words(file, "lead"),
                file.flag("menu"),
                joins(file),
                SCHEMA_ORG.matcher(schemaOrg).matches() ? schemaOrg : TypeDefinition.THING);
    }

    private static Words required(String key, FieldReader file) {
        var words = SchemaFile.words(file, key);
        if (words.equals(Words.NONE)) {
            file.fault(file.line(), "field.missing", key);
        }
        return words;
    }

    private static Set<Join> joins(FieldReader file) {
        Set<Join> joins = EnumSet.noneOf(Join.class);
        for (var key : file.texts("joins")) {
            Join.ofKey(key)
                    .ifPresentOrElse(
                            joins::add,
                            () -> file.fault(file.line("joins"), "field.one_of", "joins", key, "near, commune"));
        }
        return joins;
    }

    /** The words of the addresses by language. */
    static Map<Language, String> addresses(FieldReader file) {
        Map<Language, String> addresses = new HashMap<>();
        SchemaFile.words(file, "address").byLanguage().forEach((language, word) -> {
            if (isAddress(word)) {
                addresses.put(language, word);
            } else {
                file.fault(file.line("address"), "schema.address", word);
            }
        });
        return addresses;
    }

    private static boolean isAddress(String word) {
        return ADDRESS.matcher(word).matches() && !word.contains("--") && !TAKEN.contains(word);
    }
}
