package vn.sanvat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Addresses.Section;
import vn.sanvat.catalogue.FacetName;
import vn.sanvat.catalogue.Query;
import vn.sanvat.catalogue.QueryParameters;
import vn.sanvat.catalogue.Result;
import vn.sanvat.catalogue.Search;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Redirects;
import vn.sanvat.content.Slug;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.map.Outlines;
import vn.sanvat.site.model.ListModel;

/** The public pages; all but a search with words are answered from memory. */
@Controller
class PublicPages {
    /** A word of an address: longer than a language's tag. */
    private static final String WORD = "{word:[a-z][a-z-]{2,}}";

    private final Visits visits;
    private final Search search;
    private final JsonLd jsonLd;
    private final EntryPages entries;
    private final Outlines outlines;

    PublicPages(Visits visits, Search search, JsonLd jsonLd, EntryPages entries, Outlines outlines) {
        this.visits = visits;
        this.search = search;
        this.jsonLd = jsonLd;
        this.entries = entries;
        this.outlines = outlines;
    }

    @GetMapping({"/", "/{lang:en}"})
    ModelAndView home(HttpServletRequest request) {
        var visit = visits.of(request);
        var content = new HomeView(visit.catalogue(), visit.language(), visit.today()).page();
        var site = visit.catalogue().snapshot().site();
        return visit.show("home", content, PageFrame.Head.of("", site.tagline(visit.language()), Addresses::home));
    }

    @GetMapping({"/" + WORD, "/{lang:en}/" + WORD})
    ModelAndView section(@PathVariable String word, HttpServletRequest request) {
        var visit = visits.of(request);
        var type = Addresses.type(word, visit.language()).filter(found -> found != EntryType.PAGE);
        if (type.isPresent()) {
            return list(type.get(), visit);
        }
        if (visit.is(Section.SEARCH, word)) {
            return search(visit);
        }
        if (visit.is(Section.REGIONS, word)) {
            var words = words(visit);
            var content = new RegionView(visit, outlines).all(words);
            var head = visit.head("menu.regions", l -> Addresses.of(Section.REGIONS, l))
                    .withImage(PagePictures.of(Section.REGIONS));
            return visit.show("regions", content, words.isEmpty() ? head : head.notIndexed());
        }
        if (visit.is(Section.CATEGORIES, word)) {
            var content = new CategoryView(visit.catalogue(), visit.language(), visit.today()).all();
            var products = Query.of(EntryType.PRODUCT, visit.language());
            var head = visit.head("menu.categories", l -> Addresses.of(Section.CATEGORIES, l));
            return visit.show(
                    "categories",
                    content,
                    head.withImage(picture(visit.catalogue().list(products, visit.today()))));
        }
        throw Problem.notFound("not_found.address").occurred();
    }

    @GetMapping({"/" + WORD + "/{slug:[^.]+}", "/{lang:en}/" + WORD + "/{slug:[^.]+}"})
    ModelAndView one(@PathVariable String word, @PathVariable String slug, HttpServletRequest request) {
        var visit = visits.of(request);
        var type = Addresses.type(word, visit.language());
        if (type.isPresent()) {
            return visit.find(type.get(), slug)
                    .map(item -> entries.show(item, visit))
                    .orElseGet(() -> renamed(type.get(), slug, visit));
        }
        if (visit.is(Section.REGIONS, word)) {
            return region(slug, visit);
        }
        if (visit.is(Section.CATEGORIES, word)) {
            return category(slug, visit);
        }
        throw Problem.notFound("not_found.address").occurred();
    }

    /** The old address of an entry that was renamed leads to the new one. */
    private static ModelAndView renamed(EntryType type, String slug, Visit visit) {
        var snapshot = visit.catalogue().snapshot();
        var now = Slug.isValid(slug)
                ? Redirects.of(snapshot.file(Redirects.FILE)).find(EntryId.of(type, slug))
                : Optional.<EntryId>empty();
        var view = new RedirectView(now.map(id -> Addresses.of(id, visit.language()))
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred()));
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(view);
    }

    private ModelAndView list(EntryType type, Visit visit) {
        var query = visit.query().withTypes(Set.of(type));
        var action = Addresses.of(type, visit.language());
        if (query.hasText()) {
            return results("list", type, visit.found(query, search), action, visit);
        }
        return results("list", type, visit.catalogue().list(query, visit.today()), action, visit);
    }

    private ModelAndView results(String template, EntryType type, Result result, String action, Visit visit) {
        var fixed = EnumSet.of(FacetName.TYPE);
        if (type != EntryType.PRODUCT) {
            fixed.addAll(Set.of(FacetName.CATEGORY, FacetName.STARS, FacetName.RECOGNITION, FacetName.CERTIFICATE));
        }
        var results = new ResultsView(result, action, fixed).of(visit.catalogue(), visit.today());
        var self = visit.crumb("list." + type.key(), action);
        var head = visit.head("list." + type.key(), l -> Addresses.of(type, l))
                .withImage(picture(result))
                .withJsonLd(jsonLd.list(visit, result, List.of(), self))
                .withFiles(type == EntryType.EVENT ? FileFormat.ALL : FileFormat.WITHOUT_DATES);
        var narrowed = result.query().isNarrowed() || result.query().page() > 1;
        return answered(
                result,
                visit.show(template, new ListModel.Page(type.key(), results), narrowed ? head.notIndexed() : head));
    }

    /** The cover of what stands first. */
    private static String picture(Result result) {
        return result.hits().stream()
                .findFirst()
                .map(hit -> CoverFiles.picture(hit.item()))
                .orElse(PagePictures.HOME);
    }

    private ModelAndView search(Visit visit) {
        var result = visit.found(visit.query(), search);
        var action = Addresses.of(Section.SEARCH, visit.language());
        var results = new ResultsView(result, action, Set.of()).of(visit.catalogue(), visit.today());
        var head = visit.head("menu.search", l -> Addresses.of(Section.SEARCH, l))
                .withJsonLd(jsonLd.list(visit, result, List.of(), visit.crumb("menu.search", action)))
                .withFiles(result.answered() == Result.Answered.AWAY ? Set.of() : FileFormat.ALL)
                .notIndexed();
        return answered(result, visit.show("search", new ListModel.SearchPage(results), head));
    }

    /** A page that says that search is away is no answer to keep. */
    private static ModelAndView answered(Result result, ModelAndView page) {
        if (result.answered() == Result.Answered.AWAY) {
            page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return page;
    }

    private static String words(Visit visit) {
        var given = visit.parameters().getOrDefault("q", List.of(""));
        var words = given.get(0).strip();
        if (words.length() > QueryParameters.LONGEST_TEXT) {
            throw Problem.badRequest("query.too_long", "q", QueryParameters.LONGEST_TEXT)
                    .occurred();
        }
        return words;
    }

    private ModelAndView region(String id, Visit visit) {
        var found = visit.catalogue().taxonomy().regions().find(id);
        if (found.isEmpty()) {
            return redirected(id, visit);
        }
        var region = found.get();
        var crumbs = List.of(visit.crumb("menu.regions", Addresses.of(Section.REGIONS, visit.language())));
        var content = new RegionView(visit, outlines).of(region);
        var head = PageFrame.Head.of(region.label(visit.language()), "", l -> Addresses.region(region.id(), l))
                .withImage(PagePictures.of(region))
                .withCrumbs(crumbs)
                .withFiles(content.total() == 0 ? Set.of() : FileFormat.ALL);
        return visit.show("region", content, content.total() == 0 ? head.notIndexed() : head);
    }

    /** An old or another name of a unit leads to its page; a name of several to the choice. */
    private static ModelAndView redirected(String id, Visit visit) {
        var regions = visit.catalogue().taxonomy().regions();
        var name = id.replace('-', ' ');
        var meant = regions.find(id.toLowerCase(Locale.ROOT)).map(List::of).orElseGet(() -> regions.named(name));
        if (meant.isEmpty()) {
            throw Problem.notFound("not_found.address").occurred();
        }
        var isOne = meant.size() == 1;
        var view = new RedirectView(
                isOne
                        ? Addresses.region(meant.get(0).id(), visit.language())
                        : Addresses.of(Section.REGIONS, visit.language()) + "?q="
                                + URLEncoder.encode(name, StandardCharsets.UTF_8));
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(isOne ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.FOUND);
        return new ModelAndView(view);
    }

    private ModelAndView category(String slug, Visit visit) {
        var category = visit.catalogue()
                .taxonomy()
                .categories()
                .ofSlug(slug)
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
        var query = visit.query().withCategory(category.code()).withTypes(Set.of(EntryType.PRODUCT));
        var result =
                query.hasText() ? visit.found(query, search) : visit.catalogue().list(query, visit.today());
        var crumbs = List.of(visit.crumb("menu.categories", Addresses.of(Section.CATEGORIES, visit.language())));
        var self = new SitePage.Crumb(category.label(visit.language()), Addresses.category(slug, visit.language()));
        var content = new CategoryView(visit.catalogue(), visit.language(), visit.today()).of(category, result);
        var head = PageFrame.Head.of(self.label(), "", l -> Addresses.category(slug, l))
                .withImage(picture(result))
                .withCrumbs(crumbs)
                .withJsonLd(jsonLd.list(visit, result, crumbs, self))
                .withFiles(FileFormat.WITHOUT_DATES);
        return answered(result, visit.show("category", content, result.total() == 0 ? head.notIndexed() : head));
    }
}
