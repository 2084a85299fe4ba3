package vn.sanvat.site.page;

import java.util.List;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Language;

/**
 * The languages that a page has words of its own in, the source first. In others it shows those of the source, and search
 * engines are led there.
 *
 * @param words the language of the words where the page has none in the language that it was asked in
 */
public record Spoken(List<Language> languages, Language words) {
    /** What search engines call the page for everybody else, as a language. */
    public static final String ANY = "x-default";

    public Spoken {
        languages = List.copyOf(languages);
    }

    /** A page that says what it says in every language of the site. */
    static Spoken everywhere(Catalogue catalogue) {
        var site = catalogue.snapshot().site();
        return new Spoken(site.languages(), site.source());
    }

    public static Spoken of(Item item, Catalogue catalogue) {
        var source = item.entry().source();
        var languages = catalogue.snapshot().site().languages().stream()
                .filter(language ->
                        language.equals(source) || item.text(language).translated())
                .toList();
        return new Spoken(languages, source);
    }

    /** The language in which a page that was asked in this one speaks. */
    public Language in(Language asked) {
        return languages.contains(asked) ? asked : words;
    }
}
