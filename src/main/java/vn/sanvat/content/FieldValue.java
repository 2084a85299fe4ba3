package vn.sanvat.content;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML file with the line that it stands on, so that what is wrong with it can be named. */
public sealed interface FieldValue {
    /** Line in the file, from 1. */
    int line();

    /** Text, a number, a date or a truth value, as written. */
    record Scalar(String text, int line) implements FieldValue {}

    /** A list. */
    record Items(List<FieldValue> values, int line) implements FieldValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A map, in the order of the file. */
    record Fields(Map<String, FieldValue> values, Map<String, Integer> keyLines, int line) implements FieldValue {
        public static final Fields NONE = new Fields(Map.of(), Map.of(), 1);

        public @Nullable FieldValue get(String key) {
            return values.get(key);
        }

        public int lineOf(String key) {
            return keyLines.getOrDefault(key, line);
        }
    }
}
