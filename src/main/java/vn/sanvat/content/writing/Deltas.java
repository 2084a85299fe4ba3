package vn.sanvat.content.writing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What differs between two lists. Lists that have little in common differ as a whole: to look closer takes minutes. */
final class Deltas {
    private static final int SHORT = 12_000; // elements of both, that are compared whatever they are
    private static final int LONG = 30_000; // elements of both, from which on nothing is compared
    private static final int FEW = 1_000; // elements that one has and the other has not

    private Deltas() {}

    static <T> List<AbstractDelta<T>> of(List<T> before, List<T> after) {
        var shorter = Math.min(before.size(), after.size());
        var first = 0;
        while (first < shorter && before.get(first).equals(after.get(first))) {
            first++;
        }
        var last = 0;
        while (last < shorter - first
                && before.get(before.size() - 1 - last).equals(after.get(after.size() - 1 - last))) {
            last++;
        }
        var old = before.subList(first, before.size() - last);
        var now = after.subList(first, after.size() - last);
        return isFar(old, now)
                ? List.of(new ChangeDelta<>(new Chunk<>(first, old), new Chunk<>(first, now)))
                : DiffUtils.diff(before, after).getDeltas();
    }

    private static <T> boolean isFar(List<T> one, List<T> other) {
        var both = one.size() + other.size();
        return both > LONG || (both > SHORT && different(one, other) > FEW);
    }

    private static <T> int different(List<T> one, List<T> other) {
        Map<T, Integer> counts = new HashMap<>();
        one.forEach(each -> counts.merge(each, 1, Integer::sum));
        other.forEach(each -> counts.merge(each, -1, Integer::sum));
        return counts.values().stream().mapToInt(Math::abs).sum();
    }
}
