package vn.sanvat.content.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sanvat.content.FieldValue;

/** What differs between two versions of a file: fields as a whole, the body word by word. */
public record Difference(List<Field> fields, List<Part> body) {
    public Difference {
        fields = List.copyOf(fields);
        body = List.copyOf(body);
    }

    /** A field of the front matter with both values; nothing where there was none. */
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
        Set<String> keys = new LinkedHashSet<>(before.fields().values().keySet());
        keys.addAll(after.fields().values().keySet());
        List<Field> fields = new ArrayList<>();
        for (var key : keys) {
            var one = Optional.ofNullable(before.fields().get(key));
            var other = Optional.ofNullable(after.fields().get(key));
            if (!one.equals(other)) {
                fields.add(new Field(key, one, other));
            }
        }
        return new Difference(fields, words(before.body(), after.body()));
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
