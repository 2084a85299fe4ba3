package vn.sanvat.site.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.web.servlet.ModelAndView;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Addresses.Section;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.kept.SameForAll;
import vn.sanvat.search.Search;

/** One request of a reader: its language, its day, and the one revision that it sees. */
public record PageRequest(
        HttpServletRequest request, Catalogue catalogue, Language language, LocalDate today, PageFrame frame) {
    /** What the address asks for; how many on a page is the site's to say. */
    public EntryQuery query() {
        var values = parameters();
        values.remove("size");
        return QueryParameters.read(
                values, language, FacetName.of(catalogue.snapshot().schema()));
    }

    /** All parameters of the address, as they were written. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> values = new TreeMap<>();
        request.getParameterMap().forEach((name, given) -> values.put(name, Arrays.asList(given)));
        return values;
    }

    /** Whether this word is the address of the section. */
    public boolean is(Section section, String word) {
        return Addresses.of(section, language).endsWith("/" + word);
    }

    public Optional<Item> find(EntryType type, String slug) {
        return Slug.isValid(slug) ? catalogue.find(new EntryId(type, new Slug(slug))) : Optional.empty();
    }

    /** Scheme and host of the site's addresses. */
    public String base() {
        return frame.base(request);
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

    /** Whether words are looked for: the answer follows from the index too, which comes after the revision. */
    private boolean hasWords() {
        return !parameters().getOrDefault("q", List.of("")).get(0).isBlank();
    }

    /** What the search finds; the answer holds for as long as the revision where the index had all of it. */
    public Result found(EntryQuery query, Search search) {
        var isUpToDate = search.isUpToDate(language);
        var result = search.search(query);
        if (isUpToDate) {
            SameForAll.say(request);
        }
        return result;
    }

    /** Says that the answer follows from the address, the revision and the day alone; where it looks for words, for now. */
    void keep() {
        if (hasWords()) {
            SameForAll.sayForNow(request);
        } else {
            SameForAll.say(request);
        }
    }

    public ModelAndView show(String template, Object content, PageFrame.Head head) {
        keep();
        return new ModelAndView(
                template, Map.of("page", frame.page(catalogue, language, request, head), "content", content));
    }
}
