package vn.sanvat.admin.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.address.Addresses;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;
import vn.sanvat.search.Explained;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.pin.Pins;

/** How the words of a query are read, and what each entry that they find gets its points for. */
@Controller
class WhyPages {
    static final String HERE = "/admin/search/why";

    private final Pages pages;
    private final Permissions permissions;
    private final Search search;
    private final SearchAsked asked;
    private final Catalogues catalogues;

    WhyPages(Pages pages, Permissions permissions, Search search, SearchAsked asked, Catalogues catalogues) {
        this.pages = pages;
        this.permissions = permissions;
        this.search = search;
        this.asked = asked;
        this.catalogues = catalogues;
    }

    /**
     * One way to read the words.
     *
     * @param words that have to match; empty where all of them are parts
     * @param share how much it counts, in hundredths of what the words as typed count
     */
    public record ReadingView(String words, List<PartView> parts, long share) {}

    /** @param filter what is narrowed: {@code region}, {@code stars} */
    public record PartView(String filter, String typed, String label) {}

    /** @param number where it stands, from 1; 0 where only this one was asked for */
    public record RankedView(
            int number,
            String entry,
            String title,
            String type,
            String points,
            boolean pinned,
            List<ReasonView> reasons) {}

    /** @param form empty where the rule has no words */
    public record ReasonView(String rule, String form, String words, String points) {}

    @GetMapping(HERE)
    ResponseEntity<String> why(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String entry,
            HttpServletRequest request) {
        permissions.require(actor, SiteAction.TEND_SEARCH);
        var language = asked.language(lang);
        var model = form(q, language, entry);
        try {
            if (!SearchAsked.words(q).isEmpty()) {
                explain(q, language, entry, AdminLanguage.of(request), model);
            }
            return pages.show("search-why", request, model);
        } catch (ProblemOccurred e) {
            return pages.again(e.problem(), "search-why", request, model);
        } catch (SearchAway e) {
            return pages.again(new Problem("search.away", 503, List.of()), "search-why", request, model);
        }
    }

    private Map<String, Object> form(String q, Language language, String entry) {
        Map<String, Object> model = new HashMap<>();
        model.put("q", q);
        model.put("lang", language.tag());
        model.put("entry", entry);
        model.put(
                "languages",
                catalogues.current().snapshot().site().languages().stream()
                        .map(Language::tag)
                        .toList());
        model.put("explained", false);
        return model;
    }

    private void explain(String q, Language language, String entry, Locale locale, Map<String, Object> model)
            throws SearchAway {
        var words = SearchAsked.words(q);
        @Nullable EntryId only = entry.isBlank() ? null : asked.entry(entry);
        var explained = search.explain(asked.query(words, language), only);
        model.put("explained", true);
        model.put("url", Addresses.search(words, language));
        model.put("readAs", explained.readAs());
        model.put("second", explained.isSecond());
        model.put("total", explained.total());
        model.put("only", only == null ? "" : asked.title(only, language));
        model.put(
                "readings", explained.readings().stream().map(WhyPages::reading).toList());
        model.put("ranked", ranked(explained, only != null, language, locale));
        model.put(
                "pinned",
                !Pins.of(Pins.of(catalogues.current().snapshot()), words, language, search.today())
                        .isEmpty());
    }

    private static ReadingView reading(Explained.Read reading) {
        return new ReadingView(
                reading.words(),
                reading.parts().stream().map(WhyPages::part).toList(),
                Math.round(reading.weight() * 100));
    }

    private static PartView part(Meant part) {
        var label = part.label().isEmpty() ? String.join(", ", part.values()) : part.label();
        return new PartView(part.filter().key(), part.typed(), label);
    }

    private List<RankedView> ranked(Explained explained, boolean isOne, Language language, Locale locale) {
        var ranked = explained.ranked();
        return java.util.stream.IntStream.range(0, ranked.size())
                .mapToObj(i -> view(isOne ? 0 : i + 1, ranked.get(i), language, locale))
                .toList();
    }

    private RankedView view(int number, Explained.Ranked ranked, Language language, Locale locale) {
        return new RankedView(
                number,
                ranked.id().name(),
                asked.title(ranked.id(), language),
                asked.type(ranked.id()),
                points(ranked.points(), locale),
                ranked.isPinned(),
                ranked.reasons().stream().map(reason -> reason(reason, locale)).toList());
    }

    private static ReasonView reason(Explained.Reason reason, Locale locale) {
        return new ReasonView(
                reason.rule(),
                reason.words().isEmpty() ? "" : reason.form().name().toLowerCase(Locale.ROOT),
                reason.words(),
                points(reason.points(), locale));
    }

    private static String points(double points, Locale locale) {
        return String.format(locale, "%.1f", points);
    }
}
