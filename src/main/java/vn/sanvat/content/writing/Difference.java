package vn.sanvat.content.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.yaml.FieldValue;

/** What differs between two versions of a file: fields as a whole, the body word by word. */
public record Difference(List<Field> fields, List<Part> body) {
    public Difference {
        fields = List.copyOf(fields);
        body = List.copyOf(body);
    }

    /**
     * A field of the front matter with both values; nothing where there was none.
     *
     * @param key path of the smallest part that differs, {@code recognitions.0.stars}; of a list with more or fewer rows, of the
     *     list, with the rows that went and came
     */
    public record Field(String key, Optional<FieldValue> before, Optional<FieldValue> after) {}

    /** A run of words. */
    public record Part(Kind kind, String text) {}

    /** Where words are found. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public static Difference between(EntryText before, EntryText after) {
        List<Field> fields = new ArrayList<>();
        within("", before.fields(), after.fields(), fields);
        return new Difference(fields, words(before.body(), after.body()));
    }

    private static void within(String path, FieldValue.Fields before, FieldValue.Fields after, List<Field> found) {
        Set<String> keys = new LinkedHashSet<>(before.values().keySet());
        keys.addAll(after.values().keySet());
        keys.forEach(key -> value(path + key, before.get(key), after.get(key), found));
    }

    private static void value(String path, @Nullable FieldValue before, @Nullable FieldValue after, List<Field> found) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof FieldValue.Fields one && after instanceof FieldValue.Fields other) {
            within(path + ".", one, other, found);
        } else if (before instanceof FieldValue.Items one && after instanceof FieldValue.Items other) {
            items(path, one.values(), other.values(), found);
        } else {
            found.add(new Field(path, Optional.ofNullable(before), Optional.ofNullable(after)));
        }
    }

    /** Row by row where there are as many; otherwise what went and what came. */
    private static void items(String path, List<FieldValue> before, List<FieldValue> after, List<Field> found) {
        if (before.size() == after.size() && hasRows(before) && hasRows(after)) {
            for (var i = 0; i < before.size(); i++) {
                value(path + "." + i, before.get(i), after.get(i), found);
            }
            return;
        }
        var gone = before.stream().filter(value -> !after.contains(value)).toList();
        var come = after.stream().filter(value -> !before.contains(value)).toList();
        var isOtherOrder = gone.isEmpty() && come.isEmpty();
        found.add(new Field(path, items(isOtherOrder ? before : gone), items(isOtherOrder ? after : come)));
    }

    private static boolean hasRows(List<FieldValue> values) {
        return values.stream().allMatch(FieldValue.Fields.class::isInstance);
    }

    private static Optional<FieldValue> items(List<FieldValue> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(FieldValue.items(values));
    }

    public boolean isEmpty() {
        return fields.isEmpty() && body.stream().allMatch(part -> part.kind() == Kind.SAME);
    }

    /** Word by word; a word carries the space after it. */
    public static List<Part> words(String before, String after) {
        var left = List.of(before.split("(?<=\\s)(?=\\S)"));
        var right = List.of(after.split("(?<=\\s)(?=\\S)"));
        List<Part> parts = new ArrayList<>();
        var at = 0;
        for (var delta : Deltas.of(left, right)) {
            add(parts, Kind.SAME, left.subList(at, delta.getSource().getPosition()));
            add(parts, Kind.REMOVED, delta.getSource().getLines());
            add(parts, Kind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(parts, Kind.SAME, left.subList(at, left.size()));
        return parts;
    }

    private static void add(List<Part> parts, Kind kind, List<String> words) {
        var text = String.join("", words);
        if (!text.isEmpty()) {
            parts.add(new Part(kind, text));
        }
    }
}
