package vn.sanvat.content;

import java.util.List;
import java.util.Map;

/**
 * What {@code site.yml} says.
 *
 * @param names name of the site, by language
 * @param taglines one sentence about it, by language
 * @param notes what every page says at its foot, by language; empty for nothing
 * @param languages first the language of the sources
 * @param theme folder below {@code themes/}
 */
public record SiteSettings(
        Map<Language, String> names,
        Map<Language, String> taglines,
        Map<Language, String> notes,
        List<Language> languages,
        String theme) {
    public SiteSettings {
        names = Map.copyOf(names);
        taglines = Map.copyOf(taglines);
        notes = Map.copyOf(notes);
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a site has at least one language");
        }
    }

    public Language source() {
        return languages.get(0);
    }

    public String name(Language language) {
        return inLanguage(names, language);
    }

    public String tagline(Language language) {
        return inLanguage(taglines, language);
    }

    public String note(Language language) {
        return inLanguage(notes, language);
    }

    private String inLanguage(Map<Language, String> words, Language language) {
        return words.getOrDefault(language, words.getOrDefault(source(), ""));
    }
}
