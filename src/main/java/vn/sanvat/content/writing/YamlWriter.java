package vn.sanvat.content.writing;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import vn.sanvat.content.yaml.FieldValue;

/** Writes values that are new to a file, as a person would: short lists on one line, quotes where they are needed. */
final class YamlWriter {
    private static final int LONGEST_LINE = 100; // characters of a list that stays on one line
    /** Safe without quotes anywhere, also within brackets. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}/_.][\\p{L}\\p{N}\\p{M} ()/_.–+-]*");

    private static final Pattern ENDS_BADLY = Pattern.compile(".*[ :]");
    private static final Set<String> MEANS_NOTHING = Set.of("null", "Null", "NULL", "~", "---", "...");

    private YamlWriter() {}

    /** {@code key: value}, without a line end; the first line is not indented. */
    static String entry(String key, FieldValue value, int column, String end) {
        if (value instanceof FieldValue.Scalar scalar) {
            return key + ": " + scalar(scalar.text(), ScalarStyle.PLAIN);
        }
        if (isShort(value) || key.equals("location")) {
            return key + ": " + flow(value);
        }
        if (value instanceof FieldValue.Items items) {
            return key + ":"
                    + items.values().stream()
                            .map(item -> end + item(item, column + 2, end))
                            .collect(Collectors.joining());
        }
        return key + ":"
                + ((FieldValue.Fields) value)
                        .values().entrySet().stream()
                                .map(each -> end + " ".repeat(column + 2) + entry(each, column + 2, end))
                                .collect(Collectors.joining());
    }

    private static String entry(Map.Entry<String, FieldValue> each, int column, String end) {
        return entry(each.getKey(), each.getValue(), column, end);
    }

    /** {@code - value}, indented, without a line end. */
    static String item(FieldValue value, int column, String end) {
        var dash = " ".repeat(column) + "- ";
        if (value instanceof FieldValue.Scalar scalar) {
            return dash + scalar(scalar.text(), ScalarStyle.PLAIN);
        }
        if (value instanceof FieldValue.Fields fields && !fields.values().isEmpty()) {
            return dash
                    + fields.values().entrySet().stream()
                            .map(each -> entry(each, column + 2, end))
                            .collect(Collectors.joining(end + " ".repeat(column + 2)));
        }
        return dash + flow(value);
    }

    private static boolean isShort(FieldValue value) {
        if (value instanceof FieldValue.Items items) {
            return items.values().stream()
                            .allMatch(item -> item instanceof FieldValue.Scalar scalar && isPlain(scalar.text()))
                    && flow(value).length() <= LONGEST_LINE;
        }
        return value instanceof FieldValue.Fields fields && fields.values().isEmpty();
    }

    /** On one line, in brackets. */
    static String flow(FieldValue value) {
        if (value instanceof FieldValue.Scalar scalar) {
            return scalar(scalar.text(), ScalarStyle.PLAIN);
        }
        if (value instanceof FieldValue.Items items) {
            return items.values().stream().map(YamlWriter::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((FieldValue.Fields) value)
                .values().entrySet().stream()
                        .map(each -> each.getKey() + ": " + flow(each.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /** In the style that the value had, where the new one can be written so. */
    static String scalar(String text, ScalarStyle style) {
        if (style == ScalarStyle.SINGLE_QUOTED && text.codePoints().allMatch(YamlWriter::isPlainSign)) {
            return "'" + text.replace("'", "''") + "'";
        }
        return style == ScalarStyle.PLAIN && isPlain(text) ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !ENDS_BADLY.matcher(text).matches() && !MEANS_NOTHING.contains(text);
    }

    /** What YAML takes as it is (YAML 1.2.2, 5.1), but line ends of any kind and marks that nobody sees. */
    private static boolean isPlainSign(int sign) {
        return StreamReader.isPrintable(sign)
                && sign >= ' '
                && sign != 0x85
                && sign != 0x2028
                && sign != 0x2029
                && sign != 0xFEFF;
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (!isPlainSign(sign)) {
                        quoted.append("\\u%04x".formatted(sign));
                    } else {
                        quoted.appendCodePoint(sign);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
