package vn.sanvat.search.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.sanvat.content.Folded;

/** The words that entries use, and which stand side by side: tells a mistyped word from a rare one. */
public final class Vocabulary {
    private static final int SHORTEST_BEGINNING = 3;

    private final TreeSet<String> folded = new TreeSet<>();
    private final Set<String> pairs = new HashSet<>();

    void add(String text) {
        var words = Words.of(text);
        words.forEach(word -> folded.add(Folded.of(word)));
        for (var i = 0; i + 1 < words.size(); i++) {
            pairs.add(words.get(i) + " " + words.get(i + 1));
        }
    }

    /** Whether some entry has the word, whatever its marks. */
    public boolean knows(String word) {
        return folded.contains(Folded.of(word));
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
            return knows(words.get(0));
        }
        return (at > 0 && pairs.contains(words.get(at - 1) + " " + words.get(at)))
                || (at + 1 < words.size() && pairs.contains(words.get(at) + " " + words.get(at + 1)));
    }
}
