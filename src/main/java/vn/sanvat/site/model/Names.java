package vn.sanvat.site.model;

import java.util.ArrayList;
import java.util.List;

/** Keeps names on one line: "Nam Ô" is one name, though Vietnamese writes it as two words. */
final class Names {
    private static final char NO_BREAK_SPACE = '\u00a0';
    /** Characters; what is longer would not fit beside the picture of a card at 320 pixels. */
    private static final int LONGEST = 14;

    private Names() {}

    /** The same words, with no line ending between those that are written with a capital letter one after the other. */
    static String whole(String text) {
        List<String> lines = new ArrayList<>();
        var words = text.split(" ", -1);
        for (var first = 0; first < words.length; ) {
            var last = first;
            while (last + 1 < words.length
                    && isOfName(words[last])
                    && isOfName(words[last + 1])
                    && !endsAName(words[last])) {
                last++;
            }
            lines.add(joined(List.of(words).subList(first, last + 1)));
            first = last + 1;
        }
        return String.join(" ", lines);
    }

    /** A name that is too long is parted from its end, two words at a time: the particular comes last. */
    private static String joined(List<String> words) {
        var size = words.size();
        var all = String.join(String.valueOf(NO_BREAK_SPACE), words);
        return size < 3 || all.length() <= LONGEST
                ? all
                : joined(words.subList(0, size - 2)) + " " + joined(words.subList(size - 2, size));
    }

    /** "Ô" is, "OCOP" and "TNHH" are not. */
    private static boolean isOfName(String word) {
        var letters = word.codePoints().filter(Character::isLetter).toArray();
        return letters.length > 0
                && Character.isUpperCase(letters[0])
                && (letters.length == 1 || !Character.isUpperCase(letters[1]));
    }

    private static boolean endsAName(String word) {
        return !Character.isLetter(word.codePointBefore(word.length()));
    }
}
