package vn.sanvat.search.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.sanvat.content.words.Folded;
import vn.sanvat.search.word.Words;

/**
 * The rules of {@code taxonomy/synonyms.txt}. They are applied to the words of a query, not in the index, so that an
 * edited rule holds at once; only the one-way rules (abbreviations) are written out in the names of entries too,
 * because readers type either form.
 */
public final class Synonyms {
    private static final int LONGEST = 6; // words of a rule's side

    /**
     * @param length words of the term that was replaced
     * @param folded whether only the words without marks are the same, which is less sure
     */
    record Rewritten(List<String> words, boolean folded, int length) {}

    private final Map<String, List<List<String>>> byTerm = new HashMap<>();
    private final Map<String, List<String>> byFolded = new HashMap<>();
    private final Map<String, List<List<String>>> oneWay = new HashMap<>();

    public Synonyms(List<String> rules) {
        rules.forEach(this::add);
    }

    private void add(String rule) {
        var sides = rule.split("=>", 2);
        var left = terms(sides[0]);
        var right = sides.length == 2 ? terms(sides[1]) : left;
        for (var term : left) {
            var others = right.stream().filter(other -> !other.equals(term)).toList();
            var key = String.join(" ", term);
            byTerm.computeIfAbsent(key, k -> new ArrayList<>()).addAll(others);
            byFolded.computeIfAbsent(Folded.of(key), k -> new ArrayList<>()).add(key);
            if (sides.length == 2) {
                oneWay.computeIfAbsent(key, k -> new ArrayList<>()).addAll(right);
            }
        }
    }

    private static List<List<String>> terms(String side) {
        return Arrays.stream(side.split(","))
                .map(Words::of)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** The query with one term replaced by another that means the same, the surest first. */
    List<Rewritten> rewrite(List<String> words) {
        Set<Rewritten> found = new LinkedHashSet<>();
        List<int[]> replaced = new ArrayList<>();
        for (var length = Math.min(LONGEST, words.size()); length > 0; length--) {
            for (var from = 0; from + length <= words.size(); from++) {
                var term = words.subList(from, from + length);
                var start = from;
                var end = from + length;
                if (isInside(replaced, start, end)) {
                    continue;
                }
                var key = known(term);
                if (byTerm.containsKey(key)) {
                    replaced.add(new int[] {start, end});
                }
                byTerm.getOrDefault(key, List.of())
                        .forEach(other ->
                                found.add(new Rewritten(replaced(words, start, end, other), false, end - start)));
                if (!Words.isMarked(term)) {
                    byFolded.getOrDefault(key, List.of()).stream()
                            .filter(toned -> !toned.equals(key))
                            .flatMap(toned -> byTerm.getOrDefault(toned, List.of()).stream())
                            .forEach(other ->
                                    found.add(new Rewritten(replaced(words, start, end, other), true, end - start)));
                }
            }
        }
        return List.copyOf(found);
    }

    /** A word of a longer term is no term there: the cake of “rice cake” is none of its own. */
    private static boolean isInside(List<int[]> longer, int from, int to) {
        return longer.stream().anyMatch(span -> span[0] <= from && to <= span[1] && span[1] - span[0] > to - from);
    }

    /** The term as the rules have it: they write English words in the singular. */
    private String known(List<String> term) {
        var key = String.join(" ", term);
        var singular = key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
        return !byTerm.containsKey(key) && byTerm.containsKey(singular) ? singular : key;
    }

    /** A name with its abbreviations written out: {@code HTX Duy Oanh} is also {@code hợp tác xã duy oanh}. */
    public Stream<String> writtenOut(String name) {
        var words = Words.of(name);
        List<String> full = new ArrayList<>();
        words.forEach(word -> {
            var expanded = oneWay.getOrDefault(word, List.of());
            full.addAll(expanded.isEmpty() ? List.of(word) : expanded.get(0));
        });
        return full.equals(words) ? Stream.empty() : Stream.of(String.join(" ", full));
    }

    private static List<String> replaced(List<String> words, int from, int to, List<String> by) {
        List<String> other = new ArrayList<>(words.subList(0, from));
        other.addAll(by);
        other.addAll(words.subList(to, words.size()));
        return List.copyOf(other);
    }
}
