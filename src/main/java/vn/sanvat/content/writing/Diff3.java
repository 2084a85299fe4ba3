package vn.sanvat.content.writing;

import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges two changes of one list. What only one side changed is taken; neighbours that were changed by different people
 * are told apart; where both added at the same place, both stay.
 */
final class Diff3<T> {
    /** Decides over the element at a place of the base that both sides changed; null where they collide. */
    interface Both<T> {
        @Nullable T merge(T base, T mine, T theirs, int position);
    }

    /** Decides over a run of elements that cannot be told apart; null where they collide. */
    interface Runs<T> {
        @Nullable List<T> merge(List<T> base, List<T> mine, List<T> theirs, int position);
    }

    private final Both<T> both;
    private final Runs<T> runs;

    Diff3(Both<T> both, Runs<T> runs) {
        this.both = both;
        this.runs = runs;
    }

    /** @return the merged list; where something collides, what {@code theirs} has */
    List<T> merge(List<T> base, List<T> mine, List<T> theirs) {
        var inMine = matches(base, mine);
        var inTheirs = matches(base, theirs);
        List<T> merged = new ArrayList<>();
        var b = 0;
        var m = 0;
        var t = 0;
        while (true) {
            var stable = b;
            while (stable < base.size() && (inMine[stable] < 0 || inTheirs[stable] < 0)) {
                stable++;
            }
            var end = stable == base.size();
            var mineEnd = end ? mine.size() : inMine[stable];
            var theirsEnd = end ? theirs.size() : inTheirs[stable];
            merged.addAll(run(base.subList(b, stable), mine.subList(m, mineEnd), theirs.subList(t, theirsEnd), b));
            if (end) {
                return merged;
            }
            merged.add(theirs.get(theirsEnd));
            b = stable + 1;
            m = mineEnd + 1;
            t = theirsEnd + 1;
        }
    }

    private List<T> run(List<T> base, List<T> mine, List<T> theirs, int position) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        if (base.isEmpty()) {
            return joined(theirs, mine);
        }
        if (base.size() == mine.size() && base.size() == theirs.size()) {
            return oneByOne(base, mine, theirs, position);
        }
        var added = besides(base, mine, theirs);
        if (added == null) {
            added = besides(base, theirs, mine);
        }
        if (added != null) {
            return added;
        }
        var decided = runs.merge(base, mine, theirs, position);
        return decided == null ? theirs : decided;
    }

    private List<T> oneByOne(List<T> base, List<T> mine, List<T> theirs, int position) {
        List<T> merged = new ArrayList<>();
        for (var i = 0; i < base.size(); i++) {
            var b = base.get(i);
            var m = mine.get(i);
            var t = theirs.get(i);
            if (m.equals(b) || m.equals(t)) {
                merged.add(t);
            } else if (t.equals(b)) {
                merged.add(m);
            } else {
                merged.add(Objects.requireNonNullElse(both.merge(b, m, t, position + i), t));
            }
        }
        return merged;
    }

    /** One side changed the elements, the other left them and added before or after them. */
    private @Nullable List<T> besides(List<T> base, List<T> changed, List<T> added) {
        var more = added.size() - base.size();
        if (more <= 0) {
            return null;
        }
        if (added.subList(0, base.size()).equals(base)) {
            return joined(changed, added.subList(base.size(), added.size()));
        }
        if (added.subList(more, added.size()).equals(base)) {
            return joined(added.subList(0, more), changed);
        }
        return null;
    }

    /** The first, and what the second has besides: what both added stands there once, what one repeats is kept. */
    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        Deltas.of(first, second)
                .forEach(delta -> joined.addAll(delta.getTarget().getLines()));
        return joined;
    }

    /** For each element of the base its place in the other list, or -1. */
    private static <T> int[] matches(List<T> base, List<T> other) {
        var matches = new int[base.size()];
        Arrays.fill(matches, -1);
        var b = 0;
        var o = 0;
        for (var delta : Deltas.of(base, other)) {
            while (b < delta.getSource().getPosition()) {
                matches[b++] = o++;
            }
            if (delta.getType() != DeltaType.EQUAL) {
                b += delta.getSource().size();
                o += delta.getTarget().size();
            }
        }
        while (b < base.size()) {
            matches[b++] = o++;
        }
        return matches;
    }
}
