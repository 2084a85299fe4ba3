package vn.sanvat.site.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.web.servlet.ModelAndView;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;

/**
 * What a reader asked for: the address, its language, the day, and the one revision that is seen. The page is a function of
 * it, but for one that says something of the hour.
 *
 * @param published what everybody sees; the same as the catalogue but in a preview
 * @param isIndexed whether the index had all of the revision when this began
 */
public record PageRequest(
        PageAddress address,
        Catalogue catalogue,
        Catalogue published,
        Language language,
        LocalDate today,
        boolean isIndexed,
        PageFrame frame) {
    /** What the address asks for; how many on a page is the site's to say. */
    public EntryQuery query() {
        var values = parameters();
        values.remove("size");
        return QueryParameters.read(values, language, catalogue.snapshot().schema());
    }

    /** All parameters of the address, as they were written. */
    public Map<String, List<String>> parameters() {
        return new TreeMap<>(address.parameters());
    }

    /** Whether this word is the address of the section. */
    public boolean is(Section section, String word) {
        return Addresses.of(section, language).endsWith("/" + word);
    }

    /** The type whose pages have this word in their addresses. */
    public Optional<EntryType> type(String word) {
        return Addresses.type(word, language, catalogue.snapshot().schema());
    }

    public Optional<Item> find(EntryType type, String slug) {
        return Slug.isValid(slug) ? catalogue.find(new EntryId(type, new Slug(slug))) : Optional.empty();
    }

    /** Whether everybody sees it, so that what is outside of the page can lead to it. */
    public boolean isPublic(EntryId id) {
        return published.find(id).isPresent();
    }

    /** Scheme and host of the site's addresses. */
    public String base() {
        return address.base();
    }

    /** A text of the theme; the key itself where the theme has none. */
    public String message(String key) {
        return frame.message(key, language);
    }

    /** A step on the way from the home page, by a key of the theme's messages. */
    public SitePage.Crumb crumb(String key, String url) {
        return new SitePage.Crumb(message(key), url);
    }

    /** A head whose title the theme's messages say. */
    public PageFrame.Head head(String key, Function<Language, String> path) {
        return PageFrame.Head.of("#" + key, "", path);
    }

    /**
     * Whether the answer is the same until the next revision or day. Where words are looked for, it follows from the index
     * too, which comes after the revision.
     */
    boolean lasts() {
        return isIndexed
                || address.parameter("q").filter(text -> !text.isBlank()).isEmpty();
    }

    public ModelAndView show(String template, Object content, PageFrame.Head head) {
        return show(template, content, head, lasts());
    }

    /** Of a page that may be another one in a moment, whatever the address. */
    public ModelAndView showForNow(String template, Object content, PageFrame.Head head) {
        return show(template, content, head, false);
    }

    private ModelAndView show(String template, Object content, PageFrame.Head head, boolean lasts) {
        return new ModelAndView(
                template,
                Map.of(
                        "page",
                        frame.page(catalogue, language, address, head),
                        "content",
                        content,
                        LastingPages.LASTS,
                        lasts));
    }
}
