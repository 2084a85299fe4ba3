package vn.sanvat.content.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML file with the line that it stands on, so that what is wrong with it can be named. */
public sealed interface FieldValue {
    /** Line in the file, from 1; 0 where the value does not come from a file. */
    int line();

    /** The same value without its place, so that values of two files can be compared. */
    FieldValue plain();

    /** Whether it says nothing: blank, or without items. */
    boolean isEmpty();

    static Scalar text(String text) {
        return new Scalar(text, 0);
    }

    static Items items(List<? extends FieldValue> values) {
        return new Items(List.copyOf(values), 0);
    }

    static Fields fields(Map<String, ? extends FieldValue> values) {
        return new Fields(Collections.unmodifiableMap(new LinkedHashMap<>(values)), Map.of(), 0);
    }

    /** Text, a number, a date or a truth value, as written. */
    record Scalar(String text, int line) implements FieldValue {
        @Override
        public Scalar plain() {
            return FieldValue.text(text);
        }

        @Override
        public boolean isEmpty() {
            return text.isBlank();
        }
    }

    /** A list. */
    record Items(List<FieldValue> values, int line) implements FieldValue {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public Items plain() {
            return FieldValue.items(values.stream().map(FieldValue::plain).toList());
        }

        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }
    }

    /** A map, in the order of the file. */
    record Fields(Map<String, FieldValue> values, Map<String, Integer> keyLines, int line) implements FieldValue {
        public static final Fields NONE = new Fields(Map.of(), Map.of(), 1);

        @Override
        public Fields plain() {
            Map<String, FieldValue> plain = new LinkedHashMap<>();
            values.forEach((key, value) -> plain.put(key, value.plain()));
            return FieldValue.fields(plain);
        }

        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }

        public @Nullable FieldValue get(String key) {
            return values.get(key);
        }

        public int lineOf(String key) {
            return keyLines.getOrDefault(key, line);
        }
    }
}
