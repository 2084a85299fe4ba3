package vn.sanvat.search.meaning;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sanvat.search.word.Syllables;
import vn.sanvat.search.word.Words;

/**
 * Reads a word typed without an input method as one typed with it: Telex ({@code nuwowcs}) or VNI ({@code nuoc71}) to
 * {@code nước}.
 */
final class Telex {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String MARKED = "ăâêôơư";
    private static final String ROOFLESS = "aeo";
    private static final String ROOFED = "âêô";
    /** Keys of Telex, then of VNI, in the order of the marks. */
    private static final String TONE_KEYS = "sfrxj12345";

    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private static final Pattern ODD = Pattern.compile("[aeiouy][sfrxj][aeiouy]");

    private final StringBuilder letters = new StringBuilder();
    private char tone;

    private Telex() {}

    /** The whole text read so; empty where nothing in it looks typed so, or what comes out is no Vietnamese. */
    static Optional<List<String>> decode(List<String> words, java.util.function.Predicate<String> known) {
        var decoded = words.stream()
                .map(word -> known.test(word) || Words.isMarked(word)
                        ? word
                        : decode(word).orElse(word))
                .toList();
        return decoded.equals(words) ? Optional.empty() : Optional.of(decoded);
    }

    /** Whether a key of a tone stands between vowels ({@code visa}), as few type it and many foreign words have it. */
    static boolean isOdd(String word) {
        return ODD.matcher(word).find();
    }

    static Optional<String> decode(String word) {
        var read = new Telex();
        var lower = word.toLowerCase(Locale.ROOT);
        for (var i = 0; i < lower.length(); i++) {
            read.take(lower.charAt(i));
        }
        var syllable = read.syllable();
        var changed = !syllable.equals(Normalizer.normalize(lower, Normalizer.Form.NFC));
        return changed && Syllables.isPlausible(syllable) ? Optional.of(syllable) : Optional.empty();
    }

    private void take(char c) {
        if (hasVowel() && TONE_KEYS.indexOf(c) >= 0) {
            tone = TONES.charAt(TONE_KEYS.indexOf(c) % TONES.length());
        } else if (hasVowel() && c == 'z') {
            tone = 0;
        } else if (c == 'w' || c == '7' || c == '8') {
            horn(c);
        } else if (c == '6') {
            roofAny();
        } else if ((c == 'd' || c == '9') && letters.length() > 0 && letters.charAt(0) == 'd') {
            letters.setCharAt(0, 'đ');
        } else if (!roof(c)) {
            letters.append(c);
        }
    }

    private boolean hasVowel() {
        return letters.chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
    }

    /** A vowel typed again puts the roof on the one before, also after the final consonant. */
    private boolean roof(char c) {
        var at = letters.lastIndexOf(String.valueOf(c));
        var roofless = ROOFLESS.indexOf(c);
        if (at < 0 || roofless < 0) {
            return false;
        }
        letters.setCharAt(at, ROOFED.charAt(roofless));
        return true;
    }

    private void roofAny() {
        for (var i = letters.length() - 1; i >= 0; i--) {
            var roofless = ROOFLESS.indexOf(letters.charAt(i));
            if (roofless >= 0) {
                letters.setCharAt(i, ROOFED.charAt(roofless));
                return;
            }
        }
    }

    /** w makes ư, ơ or ă of what was typed before: uo becomes ươ, ua becomes ưa unless after q. */
    private void horn(char c) {
        var pair = Math.max(letters.lastIndexOf("uo"), letters.lastIndexOf("ưo"));
        if (c != '8' && pair >= 0 && !isAfterQ(pair)) {
            letters.replace(pair, pair + 2, "ươ");
            return;
        }
        var ua = letters.lastIndexOf("ua");
        if (c != '8' && ua >= 0 && !isAfterQ(ua)) {
            letters.setCharAt(ua, 'ư');
            return;
        }
        for (var i = letters.length() - 1; i >= 0; i--) {
            var at = "aou".indexOf(letters.charAt(i));
            if (at >= 0 && c != (at == 0 ? '7' : '8')) {
                letters.setCharAt(i, "ăơư".charAt(at));
                return;
            }
        }
        letters.append(c == 'w' ? 'ư' : c);
    }

    private boolean isAfterQ(int at) {
        return at > 0 && letters.charAt(at - 1) == 'q';
    }

    private String syllable() {
        if (tone != 0) {
            var at = toneAt();
            if (at >= 0) {
                letters.insert(at + 1, tone);
            }
        }
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    /** The vowel that carries the tone: the last one with a mark of its own, else by the rules of the old placement. */
    private int toneAt() {
        for (var i = letters.length() - 1; i >= 0; i--) {
            if (MARKED.indexOf(letters.charAt(i)) >= 0) {
                return i;
            }
        }
        var first = firstVowel();
        var end = first;
        while (end < letters.length() && VOWELS.indexOf(letters.charAt(end)) >= 0) {
            end++;
        }
        var count = end - first;
        if (count >= 3 || (count == 2 && end < letters.length())) {
            return first + 1;
        }
        return count == 0 ? -1 : first;
    }

    /** The u of qu and the i of gi belong to the consonant where another vowel follows. */
    private int firstVowel() {
        var first = 0;
        while (first < letters.length() && VOWELS.indexOf(letters.charAt(first)) < 0) {
            first++;
        }
        var glides = letters.indexOf("qu") == 0 || letters.indexOf("gi") == 0;
        var more = first + 1 < letters.length() && VOWELS.indexOf(letters.charAt(first + 1)) >= 0;
        return glides && more ? first + 1 : first;
    }
}
