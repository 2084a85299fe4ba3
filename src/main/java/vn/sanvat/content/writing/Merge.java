package vn.sanvat.content.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.writing.Blocks.Block;
import vn.sanvat.content.writing.Collision.Choice;
import vn.sanvat.content.yaml.FieldValue;

/** Merges two changes of one file, front matter by fields and the body by blocks. */
public final class Merge {
    private final Map<String, Choice> choices;
    private final List<Collision> collisions = new ArrayList<>();

    private Merge(Map<String, Choice> choices) {
        this.choices = choices;
    }

    /**
     * What came out.
     *
     * @param text what both changed; to be used only where nothing collides
     * @param all what both changed differently, also where a person has chosen
     */
    public record Merged(EntryText text, List<Collision> all) {
        public Merged {
            all = List.copyOf(all);
        }

        /** What nobody has chosen yet. */
        public List<Collision> collisions() {
            return all.stream().filter(each -> each.chosen() == null).toList();
        }

        public boolean isClean() {
            return collisions().isEmpty();
        }
    }

    /**
     * Merges.
     *
     * @param base what both began with
     * @param theirs what is kept byte for byte where mine does not differ from the base
     * @param choices for what collides, by {@link Collision#key}; what has none is reported
     */
    public static Merged of(EntryText base, EntryText mine, EntryText theirs, Map<String, Choice> choices) {
        if (mine.equals(theirs) || mine.equals(base)) {
            return new Merged(theirs, List.of());
        }
        if (theirs.equals(base)) {
            return new Merged(mine, List.of());
        }
        var merge = new Merge(choices);
        var text = theirs;
        var fields = merge.fields("", base.fields(), mine.fields(), theirs.fields());
        for (var key : keys(theirs.fields(), fields)) {
            text = text.with(key, fields.get(key));
        }
        text = text.withBody(merge.body(base.body(), mine.body(), theirs.body()));
        return new Merged(text, merge.collisions);
    }

    private static Set<String> keys(FieldValue.Fields... all) {
        Set<String> keys = new LinkedHashSet<>();
        for (var fields : all) {
            keys.addAll(fields.values().keySet());
        }
        return keys;
    }

    private FieldValue.Fields fields(
            String path, FieldValue.Fields base, FieldValue.Fields mine, FieldValue.Fields theirs) {
        Map<String, FieldValue> merged = new LinkedHashMap<>();
        for (var key : keys(theirs, mine, base)) {
            value(path + key, base.get(key), mine.get(key), theirs.get(key)).ifPresent(value -> merged.put(key, value));
        }
        return FieldValue.fields(merged);
    }

    private Optional<FieldValue> value(
            String path, @Nullable FieldValue base, @Nullable FieldValue mine, @Nullable FieldValue theirs) {
        if (same(mine, base) || same(mine, theirs)) {
            return Optional.ofNullable(theirs);
        }
        if (same(theirs, base)) {
            return Optional.ofNullable(mine);
        }
        if (mine instanceof FieldValue.Fields m && theirs instanceof FieldValue.Fields t) {
            var b = base instanceof FieldValue.Fields fields ? fields : FieldValue.Fields.NONE;
            return Optional.of(fields(path + ".", b, m, t));
        }
        if (mine instanceof FieldValue.Items m && theirs instanceof FieldValue.Items t) {
            var b = base instanceof FieldValue.Items items ? items.values() : List.<FieldValue>of();
            return Optional.of(FieldValue.items(items(path, b, m.values(), t.values())));
        }
        return decide(path, known(base), known(mine), known(theirs)) == Choice.MINE
                ? Optional.ofNullable(mine)
                : Optional.ofNullable(theirs);
    }

    private List<FieldValue> items(String path, List<FieldValue> base, List<FieldValue> mine, List<FieldValue> theirs) {
        return new Diff3<FieldValue>(
                        (b, m, t, position) ->
                                value(path + "." + position, b, m, t).orElse(null),
                        (b, m, t, position) -> runOfItems(path + "." + position, b, m, t))
                .merge(base, mine, theirs);
    }

    /** Of plain values, both what was added and what was taken away can be done; others collide. */
    private @Nullable List<FieldValue> runOfItems(
            String path, List<FieldValue> base, List<FieldValue> mine, List<FieldValue> theirs) {
        if (mine.stream().allMatch(FieldValue.Scalar.class::isInstance)
                && theirs.stream().allMatch(FieldValue.Scalar.class::isInstance)) {
            Set<FieldValue> all = new LinkedHashSet<>(theirs);
            base.stream().filter(value -> !mine.contains(value)).forEach(all::remove);
            mine.stream().filter(value -> !base.contains(value)).forEach(all::add);
            return List.copyOf(all);
        }
        var choice = decide(path, FieldValue.items(base), FieldValue.items(mine), FieldValue.items(theirs));
        return choice == Choice.MINE ? mine : null;
    }

    private String body(String base, String mine, String theirs) {
        var merged = new Diff3<Block>(
                        (b, m, t, position) -> one(b, m, t, position),
                        (b, m, t, position) -> several(b, m, t, position))
                .merge(Blocks.of(base), Blocks.of(mine), Blocks.of(theirs));
        return Blocks.join(merged);
    }

    private @Nullable Block one(Block base, Block mine, Block theirs, int position) {
        return switch (decide(position, base.text(), mine.text(), theirs.text())) {
            case MINE -> mine;
            case BOTH -> new Block(theirs.text() + "\n\n" + mine.text(), theirs.gap());
            case THEIRS -> theirs;
        };
    }

    private @Nullable List<Block> several(List<Block> base, List<Block> mine, List<Block> theirs, int position) {
        var choice = decide(position, Blocks.join(base), Blocks.join(mine), Blocks.join(theirs));
        if (choice == Choice.BOTH) {
            List<Block> both = new ArrayList<>(theirs);
            both.addAll(mine);
            return both;
        }
        return choice == Choice.MINE ? mine : null;
    }

    private Choice decide(int position, String base, String mine, String theirs) {
        return decide("body:" + position, FieldValue.text(base), FieldValue.text(mine), FieldValue.text(theirs));
    }

    private Choice decide(String key, FieldValue base, FieldValue mine, FieldValue theirs) {
        var choice = choices.get(key);
        collisions.add(new Collision(key, base, mine, theirs, choice));
        return choice == null ? Choice.THEIRS : choice;
    }

    private static boolean same(@Nullable FieldValue one, @Nullable FieldValue other) {
        return one == null ? other == null : one.equals(other);
    }

    /** What is not there is as good as empty. */
    private static FieldValue known(@Nullable FieldValue value) {
        return value == null ? FieldValue.text("") : value;
    }
}
