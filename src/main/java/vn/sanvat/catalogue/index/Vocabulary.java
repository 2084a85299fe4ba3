package vn.sanvat.catalogue.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vn.sanvat.catalogue.Folded;

/** The words that entries use, to tell a mistyped word from a rare one. */
final class Vocabulary {
    private final Set<String> folded = new HashSet<>();

    void add(Collection<String> words) {
        words.forEach(word -> folded.add(Folded.of(word)));
    }

    /** Whether some entry has the word, whatever its marks. */
    boolean knows(String word) {
        return folded.contains(Folded.of(word));
    }
}
