package vn.sanvat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Slug;
import vn.sanvat.content.link.Redirects;
import vn.sanvat.problem.Problem;
import vn.sanvat.search.Search;
import vn.sanvat.site.entry.EntryPages;
import vn.sanvat.site.list.CategoryView;
import vn.sanvat.site.list.HomeView;
import vn.sanvat.site.list.ResultsView;
import vn.sanvat.site.media.CoverFiles;
import vn.sanvat.site.media.PagePictures;
import vn.sanvat.site.model.ListModel;
import vn.sanvat.site.page.FileFormat;
import vn.sanvat.site.page.PageFrame;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.page.PageRequests;
import vn.sanvat.site.page.SitePage;
import vn.sanvat.site.part.JsonLd;
import vn.sanvat.site.part.PreparedParts;
import vn.sanvat.site.region.RegionPages;

/** The public pages; all but a search with words are answered from memory. */
@Controller
class PublicPages {
    /** A word of an address: longer than a language's tag. */
    private static final String WORD = "{word:[a-z][a-z-]{2,}}";

    private final PageRequests pageRequests;
    private final Search search;
    private final JsonLd jsonLd;
    private final EntryPages entries;
    private final RegionPages regions;
    private final PreparedParts parts;

    PublicPages(
            PageRequests pageRequests,
            Search search,
            JsonLd jsonLd,
            EntryPages entries,
            RegionPages regions,
            PreparedParts parts) {
        this.pageRequests = pageRequests;
        this.search = search;
        this.jsonLd = jsonLd;
        this.entries = entries;
        this.regions = regions;
        this.parts = parts;
    }

    @GetMapping({"/", "/{lang:en}"})
    ModelAndView home(HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var content = new HomeView(pageRequest.catalogue(), pageRequest.language(), pageRequest.today()).page(parts);
        var site = pageRequest.catalogue().snapshot().site();
        return pageRequest.show(
                "home", content, PageFrame.Head.of("", site.tagline(pageRequest.language()), Addresses::home));
    }

    @GetMapping({"/" + WORD, "/{lang:en}/" + WORD})
    ModelAndView section(@PathVariable String word, HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var type = pageRequest.type(word).filter(found -> !found.equals(EntryType.PAGE));
        if (type.isPresent()) {
            return list(type.get(), pageRequest);
        }
        if (pageRequest.is(Section.SEARCH, word)) {
            return search(pageRequest);
        }
        if (pageRequest.is(Section.REGIONS, word)) {
            return regions.all(pageRequest);
        }
        if (pageRequest.is(Section.CATEGORIES, word)) {
            var content = new CategoryView(pageRequest.catalogue(), pageRequest.language(), pageRequest.today()).all();
            var products = EntryQuery.of(EntryType.PRODUCT, pageRequest.language());
            var head = pageRequest.head("menu.categories", l -> Addresses.of(Section.CATEGORIES, l));
            return pageRequest.show(
                    "categories",
                    content,
                    head.withImage(picture(pageRequest.catalogue().list(products, pageRequest.today()))));
        }
        throw Problem.notFound("not_found.address").occurred();
    }

    @GetMapping({"/" + WORD + "/{slug:[^.]+}", "/{lang:en}/" + WORD + "/{slug:[^.]+}"})
    ModelAndView one(@PathVariable String word, @PathVariable String slug, HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var type = pageRequest.type(word);
        if (type.isPresent()) {
            return pageRequest
                    .find(type.get(), slug)
                    .map(item -> entries.show(item, pageRequest))
                    .orElseGet(() -> renamed(type.get(), slug, pageRequest));
        }
        if (pageRequest.is(Section.REGIONS, word)) {
            return regions.one(slug, pageRequest);
        }
        if (pageRequest.is(Section.CATEGORIES, word)) {
            return category(slug, pageRequest);
        }
        throw Problem.notFound("not_found.address").occurred();
    }

    /** The old address of an entry that was renamed leads to the new one. */
    private static ModelAndView renamed(EntryType type, String slug, PageRequest pageRequest) {
        var snapshot = pageRequest.catalogue().snapshot();
        var now = Slug.isValid(slug)
                ? Redirects.of(snapshot.file(Redirects.FILE)).find(EntryId.of(type, slug))
                : Optional.<EntryId>empty();
        var view = new RedirectView(now.map(id -> Addresses.of(id, pageRequest.language()))
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred()));
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(view);
    }

    private ModelAndView list(EntryType type, PageRequest pageRequest) {
        var query = pageRequest.query().withTypes(Set.of(type));
        var action = Addresses.of(type, pageRequest.language());
        if (query.hasText()) {
            return results("list", type, search.search(query), action, pageRequest);
        }
        return results("list", type, pageRequest.catalogue().list(query, pageRequest.today()), action, pageRequest);
    }

    private ModelAndView results(
            String template, EntryType type, Result result, String action, PageRequest pageRequest) {
        Set<FacetName> fixed = new HashSet<>(Set.of(FacetName.TYPE));
        if (!type.equals(EntryType.PRODUCT)) {
            fixed.addAll(Set.of(FacetName.CATEGORY, FacetName.STARS, FacetName.RECOGNITION, FacetName.CERTIFICATE));
        }
        var results = new ResultsView(result, action, fixed).of(pageRequest.catalogue(), pageRequest.today());
        var self = pageRequest.crumb("list." + type.key(), action);
        var head = pageRequest
                .head("list." + type.key(), l -> Addresses.of(type, l))
                .withImage(picture(result))
                .withJsonLd(jsonLd.list(pageRequest, result, List.of(), self))
                .withFiles(type.equals(EntryType.EVENT) ? FileFormat.ALL : FileFormat.WITHOUT_DATES);
        var narrowed = result.query().isNarrowed() || result.query().page() > 1;
        return answered(
                result,
                pageRequest.show(
                        template, new ListModel.Page(type.key(), results), narrowed ? head.notIndexed() : head));
    }

    /** The cover of what stands first. */
    private static String picture(Result result) {
        return result.hits().stream()
                .findFirst()
                .map(hit -> CoverFiles.picture(hit.item()))
                .orElse(PagePictures.HOME);
    }

    private ModelAndView search(PageRequest pageRequest) {
        var result = search.search(pageRequest.query());
        var action = Addresses.of(Section.SEARCH, pageRequest.language());
        var results = new ResultsView(result, action, Set.of()).of(pageRequest.catalogue(), pageRequest.today());
        var head = pageRequest
                .head("menu.search", l -> Addresses.of(Section.SEARCH, l))
                .withJsonLd(jsonLd.list(pageRequest, result, List.of(), pageRequest.crumb("menu.search", action)))
                .withFiles(result.total() == 0 ? Set.of() : FileFormat.ALL)
                .notIndexed();
        return answered(result, pageRequest.show("search", new ListModel.SearchPage(results), head));
    }

    /** A page that says that search is away is no answer to keep. */
    private static ModelAndView answered(Result result, ModelAndView page) {
        if (result.answered() == Result.Answered.AWAY) {
            page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return page;
    }

    private ModelAndView category(String slug, PageRequest pageRequest) {
        var category = pageRequest
                .catalogue()
                .taxonomy()
                .categories()
                .ofSlug(slug)
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
        var query = pageRequest.query().withCategory(category.code()).withTypes(Set.of(EntryType.PRODUCT));
        var result =
                query.hasText() ? search.search(query) : pageRequest.catalogue().list(query, pageRequest.today());
        var crumbs =
                List.of(pageRequest.crumb("menu.categories", Addresses.of(Section.CATEGORIES, pageRequest.language())));
        var self = new SitePage.Crumb(
                category.label(pageRequest.language()), Addresses.category(slug, pageRequest.language()));
        var content = new CategoryView(pageRequest.catalogue(), pageRequest.language(), pageRequest.today())
                .of(category, result);
        var head = PageFrame.Head.of(self.label(), "", l -> Addresses.category(slug, l))
                .withImage(picture(result))
                .withCrumbs(crumbs)
                .withJsonLd(jsonLd.list(pageRequest, result, crumbs, self))
                .withFiles(FileFormat.WITHOUT_DATES);
        return answered(result, pageRequest.show("category", content, result.total() == 0 ? head.notIndexed() : head));
    }
}
