package vn.sanvat.content;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A language of the site by its BCP 47 tag, two letters: {@code vi}, {@code en}. */
public record Language(String tag) implements Comparable<Language> {
    private static final Pattern FORM = Pattern.compile("[a-z]{2}");
    private static final Map<String, Locale> LOCALES = new ConcurrentHashMap<>(); // making one takes long
    public static final Language VIETNAMESE = new Language("vi");
    public static final Language ENGLISH = new Language("en");

    public Language {
        if (!FORM.matcher(tag).matches()) {
            throw new IllegalArgumentException("not a language of two letters: " + tag);
        }
    }

    public static boolean isValid(String tag) {
        return FORM.matcher(tag).matches();
    }

    public Locale locale() {
        return LOCALES.computeIfAbsent(tag, Locale::forLanguageTag);
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
