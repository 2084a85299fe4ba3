package vn.sanvat.search.record;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sanvat.content.Language;
import vn.sanvat.search.word.Words;

/**
 * The words of a search as they are counted: what differs only in capital letters, spaces, signs and the place of a tone
 * is the same.
 *
 * @param words in small letters, with single spaces
 * @param language of the page that was asked
 */
public record AskedWords(String words, Language language) {
    /** In characters; nobody asks for something longer twice. */
    static final int LONGEST = 100;

    /** An address of mail, or six digits however they are parted: a telephone number, an identity card, a date of birth. */
    private static final Pattern PERSONAL = Pattern.compile("@|\\p{Nd}(?:[^\\p{L}\\p{Nd}]{0,3}\\p{Nd}){5}");

    public AskedWords {
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException("words of a search have 1 to " + LONGEST + " characters");
        }
    }

    /** Nothing where it must not be kept: what may say something of a person, what is too long, what has no words. */
    public static Optional<AskedWords> of(String typed, Language language) {
        var plain = Normalizer.normalize(Words.visible(typed), Normalizer.Form.NFKC);
        if (PERSONAL.matcher(plain).find()) {
            return Optional.empty();
        }
        var words = Words.spelled(typed);
        return words.isEmpty() || words.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new AskedWords(words, language));
    }
}
