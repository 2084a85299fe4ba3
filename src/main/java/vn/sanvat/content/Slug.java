package vn.sanvat.content;

import java.util.Optional;
import vn.sanvat.content.words.Folded;

/** The last part of an address: lower-case ASCII letters and digits, joined by single hyphens, at most 120 characters. */
public record Slug(String value) implements Comparable<Slug> {
    private static final int LONGEST = 120;

    public Slug {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    public static boolean isValid(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return false;
        }
        var before = '-';
        for (int i = 0; i < value.length(); i++) {
            var letter = value.charAt(i);
            if (!isLetterOrDigit(letter) && (letter != '-' || before == '-')) {
                return false;
            }
            before = letter;
        }
        return before != '-';
    }

    private static boolean isLetterOrDigit(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }

    /** A slug for a title, at most 80 characters; nothing where the title has no letter or digit. */
    public static Optional<Slug> of(String title) {
        var plain = Folded.of(title).replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(80, plain.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? Optional.empty() : Optional.of(new Slug(cut));
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
