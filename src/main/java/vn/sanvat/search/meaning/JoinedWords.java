package vn.sanvat.search.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts a word that was typed without spaces ({@code nuocmam}) where names of the site have them. */
final class JoinedWords {
    private static final int SHORTEST = 4; // letters of a word that is looked at
    private static final int LONGEST = 40;
    private static final int LONGEST_PIECE = 12;

    private final Vocabulary vocabulary;

    JoinedWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The words of the first cut whose neighbours all stand together in some name; empty where there is none. */
    Optional<List<String>> apart(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || vocabulary.knows(word)) {
            return Optional.empty();
        }
        List<String> pieces = new ArrayList<>();
        return cut(word, 0, pieces, new HashSet<>()) ? Optional.of(List.copyOf(pieces)) : Optional.empty();
    }

    /** @param dead ends behind a piece, so that each is looked at once however many cuts lead there */
    private boolean cut(String word, int at, List<String> pieces, Set<String> dead) {
        if (at == word.length()) {
            return pieces.size() > 1;
        }
        var here = at + (pieces.isEmpty() ? "" : pieces.get(pieces.size() - 1));
        if (dead.contains(here)) {
            return false;
        }
        for (var end = Math.min(word.length(), at + LONGEST_PIECE); end > at; end--) {
            var piece = word.substring(at, end);
            if (fits(pieces, piece)) {
                pieces.add(piece);
                if (cut(word, end, pieces, dead)) {
                    return true;
                }
                pieces.remove(pieces.size() - 1);
            }
        }
        dead.add(here);
        return false;
    }

    private boolean fits(List<String> before, String piece) {
        if (before.isEmpty()) {
            return vocabulary.knows(piece);
        }
        return vocabulary.namesTogether(before.get(before.size() - 1), piece);
    }
}
