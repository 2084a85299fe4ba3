package vn.sanvat.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.fault.FaultMessages;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.problem.ProblemMessages;

/** What is wrong, for those who fill in forms: fields by their names, no keys, no slugs, days and hours as people write them. */
public final class FaultWords {
    private static final String NAMES = "messages/admin";
    private static final String SENTENCES = "messages/form";

    /** Where arguments of a fault are fields; elsewhere only the first is one. */
    private static final Map<String, Set<Integer>> FIELDS = Map.of(
            "field.dates_turned", Set.of(0, 1),
            "field.times_turned", Set.of(),
            "field.language", Set.of());

    private static final List<String> OF_FIELDS =
            List.of("field.", "reference.", "taxonomy.no_region", "image.", "translation.partial");

    private FaultWords() {}

    /** {@code when.end} is “Khi nào – Đến ngày”; the path as it is, where nobody sees such a field. */
    public static String field(String path, EntryType type, Schema schema, Locale locale) {
        List<String> names = new ArrayList<>();
        var above = "";
        for (var part : path.split("\\.")) {
            above = above.isEmpty() ? part : above + "." + part;
            if (part.matches("\\d{1,6}")) {
                // rows are counted from 0 in files, and from 1 by people
                names.add(String.valueOf(Integer.parseInt(part) + 1));
                continue;
            }
            var name = name(above, type, schema, locale);
            if (name.isEmpty()) {
                return path;
            }
            names.add(name.get());
        }
        return String.join(" – ", names);
    }

    /** The body is no field of the schema, but people write in it like in the fields. */
    private static Optional<String> name(String path, EntryType type, Schema schema, Locale locale) {
        return schema.at(type, path).map(field -> field.label().in(locale)).or(() -> {
            var words = ResourceBundle.getBundle(NAMES, locale);
            var key = "field." + path;
            return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
        });
    }

    public static String text(Fault fault, Schema schema, Locale locale) {
        var key = "fault." + fault.key();
        if (!ResourceBundle.getBundle(SENTENCES, locale).containsKey(key)) {
            return FaultMessages.text(fault, locale);
        }
        var type = EntryFile.of(fault.file()).map(file -> file.id().type()).orElse(EntryType.PRODUCT);
        var arguments = new Object[fault.arguments().size()];
        for (var i = 0; i < arguments.length; i++) {
            arguments[i] = argument(fault, i, type, schema, locale);
        }
        return ProblemMessages.text(SENTENCES, key, arguments, locale);
    }

    private static String argument(Fault fault, int index, EntryType type, Schema schema, Locale locale) {
        var argument = fault.arguments().get(index);
        if (isField(fault.key(), index)) {
            return field(argument, type, schema, locale);
        }
        if (fault.key().equals("field.one_of")) {
            return options(schema.at(type, fault.arguments().get(0)), argument, locale);
        }
        return fault.key().equals("reference.missing")
                ? argument.replaceAll("^.*/|\\.md$", "").replace('-', ' ')
                : argument.replaceAll("\\b(\\d{4})-0?(\\d{1,2})-0?(\\d{1,2})\\b", "$3/$2/$1");
    }

    private static boolean isField(String key, int index) {
        return OF_FIELDS.stream().anyMatch(key::startsWith)
                && FIELDS.getOrDefault(key, Set.of(0)).contains(index);
    }

    /** {@code festival, fair} is “Lễ hội, Hội chợ”. */
    private static String options(Optional<Field> field, String options, Locale locale) {
        return Arrays.stream(options.split(", "))
                .map(option -> field.flatMap(each -> each.choice(option))
                        .map(choice -> choice.label().in(locale))
                        .orElse(option))
                .collect(Collectors.joining(", "));
    }
}
