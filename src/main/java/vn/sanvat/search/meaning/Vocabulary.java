package vn.sanvat.search.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.sanvat.content.words.Folded;
import vn.sanvat.search.word.Words;

/**
 * The words that entries use, and which stand side by side: tells a mistyped word from a rare one. What things are
 * called is known apart from what is said of them, because only names vouch for a spelling.
 */
public final class Vocabulary {
    private static final int SHORTEST_BEGINNING = 3;
    /** Words of a name that are known as a term of their own; longer ones are known by their beginnings. */
    private static final int LONGEST_TERM = 5;

    private final TreeSet<String> folded = new TreeSet<>();
    private final Set<String> pairs = new HashSet<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Set<String> namedPairs = new HashSet<>();
    private final Set<String> terms = new HashSet<>();

    /** Words that are said of things. */
    void add(String text) {
        var words = Words.of(text);
        words.forEach(word -> folded.add(Folded.of(word)));
        for (var i = 0; i + 1 < words.size(); i++) {
            pairs.add(words.get(i) + " " + words.get(i + 1));
        }
    }

    /** Words that things are called by. */
    void addName(String text) {
        add(text);
        var words = Words.of(text);
        words.forEach(word ->
                named.computeIfAbsent(Folded.of(word), key -> new HashSet<>()).add(word));
        for (var i = 0; i + 1 < words.size(); i++) {
            namedPairs.add(words.get(i) + " " + words.get(i + 1));
            namedPairs.add(Words.folded(words.subList(i, i + 2)));
        }
    }

    /** A name that people may type as a part of more: a tag, a group, a synonym. */
    void addTerm(String text) {
        addName(text);
        var words = Words.of(text);
        if (!words.isEmpty() && words.size() <= LONGEST_TERM) {
            terms.add(String.join(" ", words));
            terms.add(Words.folded(words));
        }
    }

    /** Whether some entry has the word, whatever its marks. */
    public boolean knows(String word) {
        return folded.contains(Folded.of(word));
    }

    /** Whether something is called so, with these very marks. */
    boolean names(String word) {
        return named.getOrDefault(Folded.of(word), Set.of()).contains(word);
    }

    /** All that is called like the word without its marks, as it is written. */
    Set<String> written(String word) {
        return named.getOrDefault(Folded.of(word), Set.of());
    }

    /** Words of names without their marks. */
    Set<String> namedWords() {
        return named.keySet();
    }

    boolean isTerm(List<String> words) {
        return terms.contains(String.join(" ", words))
                || (words.stream().anyMatch(Words::isMarked)
                        && !words.stream().allMatch(Words::isMarked)
                        && terms.contains(Words.folded(words)));
    }

    /** The words in spans: what is a name stands together, other words by themselves. */
    public List<List<String>> spans(List<String> words) {
        if (words.size() == 2 && namesTogether(words.get(0), words.get(1))) {
            return List.of(words);
        }
        List<List<String>> spans = new ArrayList<>();
        var at = 0;
        while (at < words.size()) {
            var length = term(words, at);
            spans.add(words.subList(at, at + length));
            at += length;
        }
        return spans;
    }

    /** How many words from here on are a term; 1 where they are none. */
    int term(List<String> words, int from) {
        var length = Math.min(LONGEST_TERM, words.size() - from);
        while (length > 1 && !isTerm(words.subList(from, from + length))) {
            length--;
        }
        return length;
    }

    /** Whether the two stand side by side in a name; typed without marks, whatever their marks. */
    boolean namesTogether(String first, String second) {
        return namedPairs.contains(first + " " + second);
    }

    /** Whether the word, still being typed, may become one that some entry has. */
    public boolean knowsBeginning(String word) {
        var beginning = Folded.of(word);
        var next = folded.ceiling(beginning);
        return beginning.length() >= SHORTEST_BEGINNING && next != null && next.startsWith(beginning);
    }

    /** Whether the word at this place stands beside one of its neighbours somewhere, with these very marks. */
    boolean knowsBeside(List<String> words, int at) {
        if (words.size() == 1) {
            return names(words.get(0));
        }
        return (at > 0 && pairs.contains(words.get(at - 1) + " " + words.get(at)))
                || (at + 1 < words.size() && pairs.contains(words.get(at) + " " + words.get(at + 1)));
    }
}
