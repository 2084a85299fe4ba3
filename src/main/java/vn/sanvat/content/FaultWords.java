package vn.sanvat.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
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
    public static String field(String path, Locale locale) {
        var words = ResourceBundle.getBundle(NAMES, locale);
        List<String> names = new ArrayList<>();
        for (var part : path.split("\\.")) {
            var key = path.equals("when.days") && part.equals("days") ? "field.number_of_days" : "field." + part;
            if (part.matches("\\d{1,6}")) {
                // rows are counted from 0 in files, and from 1 by people
                names.add(String.valueOf(Integer.parseInt(part) + 1));
            } else if (words.containsKey(key)) {
                names.add(words.getString(key));
            } else {
                return path;
            }
        }
        return String.join(" – ", names);
    }

    public static String text(Fault fault, Locale locale) {
        var key = "fault." + fault.key();
        if (!ResourceBundle.getBundle(SENTENCES, locale).containsKey(key)) {
            return FaultMessages.text(fault, locale);
        }
        var arguments = new Object[fault.arguments().size()];
        for (var i = 0; i < arguments.length; i++) {
            arguments[i] = argument(fault, i, locale);
        }
        return ProblemMessages.text(SENTENCES, key, arguments, locale);
    }

    private static String argument(Fault fault, int index, Locale locale) {
        var argument = fault.arguments().get(index);
        if (isField(fault.key(), index)) {
            return field(argument, locale);
        }
        if (fault.key().equals("field.one_of")) {
            return options(fault.arguments().get(0), argument, locale);
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
    private static String options(String path, String options, Locale locale) {
        var words = ResourceBundle.getBundle(NAMES, locale);
        var field = path.equals("days") ? "weekday" : path.substring(path.lastIndexOf('.') + 1);
        return Arrays.stream(options.split(", "))
                .map(option -> "option." + field + "." + option)
                .map(key -> words.containsKey(key) ? words.getString(key) : key.replaceAll("^option\\.[^.]*\\.", ""))
                .collect(Collectors.joining(", "));
    }
}
