package vn.sanvat.admin.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.sanvat.content.Fault;
import vn.sanvat.content.FaultMessages;

/** What people call the fields: {@code when.end} is “Khi nào – Kết thúc”. */
final class FieldNames {
    /** Faults whose arguments are fields, but for values, which have no such names. */
    private static final List<String> OF_FIELDS = List.of("field.", "reference.", "taxonomy.no_region", "image.");

    private FieldNames() {}

    /** @return the path as it is, where nobody sees such a field */
    static String of(String path, Locale locale) {
        var words = ResourceBundle.getBundle("messages/admin", locale);
        List<String> names = new ArrayList<>();
        for (var part : path.split("\\.")) {
            var key = "field." + part;
            if (part.matches("\\d+")) {
                names.add(String.valueOf(Integer.parseInt(part.substring(0, Math.min(6, part.length()))) + 1));
            } else if (words.containsKey(key)) {
                names.add(words.getString(key));
            } else {
                return path;
            }
        }
        return String.join(" – ", names);
    }

    /** The fault with names in the place of keys. */
    static String text(Fault fault, Locale locale) {
        if (OF_FIELDS.stream().noneMatch(fault.key()::startsWith)) {
            return FaultMessages.text(fault, locale);
        }
        var named = new Fault(
                fault.file(),
                fault.line(),
                fault.severity(),
                fault.key(),
                fault.arguments().stream()
                        .map(argument -> {
                            var name = of(argument, locale);
                            return name.equals(argument) ? argument : "“" + name + "”";
                        })
                        .toList());
        return FaultMessages.text(named, locale);
    }
}
