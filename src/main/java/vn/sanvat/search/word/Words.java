package vn.sanvat.search.word;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.sanvat.content.words.Folded;

/** Text cut into words as the index does: NFC, lower case, one placement of tones. */
public final class Words {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private Words() {}

    public static List<String> of(String text) {
        var plain = plain(text);
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }

    /** Without what no reader sees: soft hyphens, joiners and spaces without width, marks of direction. */
    public static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    /** The words joined by single spaces. */
    public static String plain(String text) {
        var composed = Normalizer.normalize(visible(text), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return TonePlacement.unify(composed)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    /** The same as people spell it, to be shown: each tone where readers expect it. */
    public static String spelled(String text) {
        return TonePlacement.spelled(plain(text));
    }

    /** Whether a word carries a mark that typing in a hurry leaves out. */
    public static boolean isMarked(String word) {
        return word.chars().anyMatch(c -> c > 127);
    }

    public static boolean isMarked(List<String> words) {
        return words.stream().anyMatch(Words::isMarked);
    }

    public static String folded(List<String> words) {
        return Folded.of(String.join(" ", words));
    }
}
