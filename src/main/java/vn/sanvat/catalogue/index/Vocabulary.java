package vn.sanvat.catalogue.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sanvat.catalogue.Folded;

/** The words that entries use, and which stand side by side: tells a mistyped word from a rare one. */
final class Vocabulary {
    private final Set<String> folded = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    void add(String text) {
        var words = Words.of(text);
        words.forEach(word -> folded.add(Folded.of(word)));
        for (var i = 0; i + 1 < words.size(); i++) {
            pairs.add(words.get(i) + " " + words.get(i + 1));
        }
    }

    /** Whether some entry has the word, whatever its marks. */
    boolean knows(String word) {
        return folded.contains(Folded.of(word));
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
