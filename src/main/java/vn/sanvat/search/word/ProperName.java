package vn.sanvat.search.word;

import java.util.List;
import java.util.Optional;

/**
 * The name of its own that a Vietnamese title ends with, by its capital letters: {@code Mỹ Sơn} of {@code Khu đền tháp Mỹ
 * Sơn}, {@code Duy Oanh} of {@code HTX Nông nghiệp xanh Duy Oanh}.
 */
public final class ProperName {
    private ProperName() {}

    /** Nothing where the title ends with a common word. */
    public static Optional<String> of(String title) {
        var words = List.of(title.strip().split("\\s+"));
        var from = words.size();
        while (from > 0 && beginsInCapitals(words.get(from - 1))) {
            from--;
        }
        while (from < words.size() - 1 && isAbbreviation(words.get(from))) {
            from++;
        }
        return from == words.size()
                ? Optional.empty()
                : Optional.of(String.join(" ", words.subList(from, words.size())));
    }

    private static boolean beginsInCapitals(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** {@code TNHH}, {@code SX&TM}: the form of a company. */
    private static boolean isAbbreviation(String word) {
        return word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
    }
}
