package vn.sanvat.search.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.words.Folded;
import vn.sanvat.search.word.Words;

/**
 * Words that may have been meant where what was typed is found nowhere: with other marks, heard alike, mistyped. What is
 * changed has to stand beside its neighbour in some name; a single word has to be a name by itself.
 */
final class Corrections {
    private static final int MOST_OF_A_WORD = 12;
    private static final int MOST = 4; // of a query
    private static final int MOST_KEPT = 40; // while words are taken one by one
    private static final double OTHER_MARKS = 0.4;
    private static final double AS_LIKELY = 0.15; // so much more costs what is asked as well
    private static final double TOO_UNLIKELY = 1.7;
    /** What a word costs that stands beside neither neighbour in any name. */
    private static final double SCATTERED = 1.5;

    private static final int SHORTEST_SLIP_ALONE = 6; // letters of a word that vouches for itself
    private static final double OTHER_LETTER_ALONE = 0.6;

    private final Vocabulary vocabulary;
    private volatile @Nullable Map<String, String> heardNames;

    Corrections(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param cost the higher, the less likely */
    record Corrected(List<String> words, double cost) {}

    private record Candidate(String word, double cost) {}

    /** The likeliest first; never the words as they were typed. */
    List<Corrected> of(List<String> words) {
        List<Corrected> kept = List.of(new Corrected(List.of(), 0));
        for (var word : words) {
            List<Corrected> next = new ArrayList<>();
            var candidates = candidates(word);
            for (var before : kept) {
                for (var candidate : candidates) {
                    var longer = new ArrayList<>(before.words());
                    longer.add(candidate.word());
                    next.add(new Corrected(
                            List.copyOf(longer), before.cost() + candidate.cost() + apart(longer, words.size())));
                }
            }
            next.sort(Comparator.comparingDouble(Corrected::cost));
            kept = next.subList(0, Math.min(MOST_KEPT, next.size()));
        }
        return best(kept, words);
    }

    /** Whether no name has the word as it is typed, and some have one that sounds like it. */
    boolean isHeardLikeAName(String word) {
        return !vocabulary.names(word)
                && candidates(word).stream()
                        .anyMatch(other -> !other.word().equals(word) && other.cost() < OTHER_LETTER_ALONE);
    }

    private List<Corrected> best(List<Corrected> kept, List<String> words) {
        var likely = kept.stream()
                .filter(each -> !each.words().equals(words) && each.cost() <= TOO_UNLIKELY)
                .filter(each -> vouchedFor(each.words(), words))
                .toList();
        if (likely.isEmpty()) {
            return List.of();
        }
        var least = likely.get(0).cost();
        return likely.stream()
                .filter(each -> each.cost() <= least + AS_LIKELY)
                .limit(MOST)
                .toList();
    }

    /** Every changed word stands beside a neighbour in some name. */
    private boolean vouchedFor(List<String> corrected, List<String> typed) {
        if (corrected.size() == 1) {
            var cost = Sounds.cost(Folded.of(typed.get(0)), Folded.of(corrected.get(0)));
            return typed.get(0).length() >= SHORTEST_SLIP_ALONE || cost.orElse(SCATTERED) < OTHER_LETTER_ALONE;
        }
        for (var i = 0; i < corrected.size(); i++) {
            var changed = !corrected.get(i).equals(typed.get(i));
            if (changed && !together(corrected, i - 1) && !together(corrected, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean together(List<String> words, int first) {
        return first >= 0 && first + 1 < words.size() && standTogether(words.get(first), words.get(first + 1));
    }

    private boolean standTogether(String first, String second) {
        if (vocabulary.namesTogether(first, second)) {
            return true;
        }
        var bothMarked = Words.isMarked(first) && Words.isMarked(second);
        return !bothMarked && vocabulary.namesTogether(Folded.of(first), Folded.of(second));
    }

    private double apart(List<String> words, int of) {
        var last = words.size() - 1;
        return of > 1 && last > 0 && !together(words, last - 1) ? SCATTERED / 2 : 0;
    }

    /** The word itself and those that may have been meant, the likeliest first. */
    private List<Candidate> candidates(String word) {
        List<Candidate> found = new ArrayList<>();
        var folded = Folded.of(word);
        if (word.length() == 1) {
            return List.of(new Candidate(word, 0));
        }
        var marked = Words.isMarked(word);
        var heard = Sounds.heard(folded);
        for (var name : heardNames().entrySet()) {
            var other = name.getKey();
            var cost = Sounds.cost(folded, heard, other, name.getValue());
            if (cost.isPresent()) {
                if (marked) {
                    vocabulary.written(other).forEach(written -> {
                        var marks = sameMarks(word, written) ? 0 : OTHER_MARKS;
                        found.add(new Candidate(written, cost.getAsDouble() + marks));
                    });
                } else {
                    found.add(new Candidate(other, cost.getAsDouble()));
                }
            }
        }
        if (found.stream().noneMatch(each -> each.word().equals(word))) {
            found.add(new Candidate(word, vocabulary.knows(word) ? 0 : SCATTERED));
        }
        found.sort(Comparator.comparingDouble(Candidate::cost).thenComparing(Candidate::word));
        return found.subList(0, Math.min(MOST_OF_A_WORD, found.size()));
    }

    /** How the words of names are heard, worked out at the first use. */
    private Map<String, String> heardNames() {
        var now = heardNames;
        if (now == null) {
            now = vocabulary.namedWords().stream().collect(Collectors.toMap(word -> word, Sounds::heard));
            heardNames = now;
        }
        return now;
    }

    /** Whether both carry the same tone and roofs, wherever they stand. */
    private static boolean sameMarks(String one, String other) {
        return marks(one).equals(marks(other));
    }

    private static String marks(String word) {
        return java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD)
                .replaceAll("[^\\p{M}đ]", "");
    }
}
