package vn.sanvat.search.meaning;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.sanvat.search.word.ResourceText;
import vn.sanvat.search.word.Words;

/** Words of a question that are about the asking, and not about what is asked for, as {@code idle.txt} says them. */
public final class IdleWords {
    private static final String FILE = "idle.txt";
    private static final int LONGEST = 4; // words of a phrase

    private static final Set<String> IDLE = read("idle");
    /** Vietnamese words without marks: among others without marks they may be any. */
    private static final Set<String> UNMARKED = read("idle among marked words");

    private static final Set<String> OPTIONAL = read("optional");

    private IdleWords() {}

    /** Places of the words that say nothing by themselves. */
    public static BitSet idle(List<String> words) {
        var idle = places(words, IDLE);
        if (Words.isMarked(words)) {
            IntStream.range(0, words.size())
                    .filter(i -> UNMARKED.contains(words.get(i)))
                    .forEach(idle::set);
        }
        return idle;
    }

    /** Places of these and of the words that are left out where nothing has all that was asked for. */
    static BitSet optional(List<String> words) {
        var optional = places(words, OPTIONAL);
        optional.or(idle(words));
        return optional;
    }

    /** All but the idle words; all of them where there are no others. */
    public static List<String> without(List<String> words) {
        var idle = idle(words);
        return idle.cardinality() == words.size() ? words : left(words, idle);
    }

    private static List<String> left(List<String> words, BitSet out) {
        return IntStream.range(0, words.size())
                .filter(i -> !out.get(i))
                .mapToObj(words::get)
                .toList();
    }

    private static BitSet places(List<String> words, Set<String> phrases) {
        var found = new BitSet(words.size());
        for (var from = 0; from < words.size(); from++) {
            for (var to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
                if (phrases.contains(String.join(" ", words.subList(from, to)))) {
                    found.set(from, to);
                }
            }
        }
        return found;
    }

    private static Set<String> read(String which) {
        Set<String> phrases = new HashSet<>();
        ResourceText.lines(IdleWords.class, FILE)
                .filter(line -> line.startsWith(which + ":"))
                .forEach(line -> {
                    for (var phrase : line.substring(which.length() + 1).split(",")) {
                        var words = Words.of(phrase);
                        phrases.add(String.join(" ", words));
                        if (words.size() > 1) {
                            phrases.add(Words.folded(words));
                        }
                    }
                });
        return Set.copyOf(phrases);
    }
}
