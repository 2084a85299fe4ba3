package vn.sanvat.site.region;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.media.PagePictures;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.site.page.FileFormat;
import vn.sanvat.site.page.PageFrame;
import vn.sanvat.site.page.PageRequest;

/** The page of all regions and the page of one; an old or another name of a unit leads to its page. */
@Component
public class RegionPages {
    private final Outlines outlines;

    RegionPages(Outlines outlines) {
        this.outlines = outlines;
    }

    public ModelAndView all(PageRequest request) {
        var words = words(request);
        var content = new RegionView(request, outlines).all(words);
        var head = request.head("menu.regions", l -> Addresses.of(Section.REGIONS, l))
                .withImage(PagePictures.of(Section.REGIONS));
        return request.show("regions", content, words.isEmpty() ? head : head.notIndexed());
    }

    private static String words(PageRequest request) {
        var given = request.parameters().getOrDefault("q", List.of(""));
        var words = given.get(0).strip();
        if (words.length() > QueryParameters.LONGEST_TEXT) {
            throw Problem.badRequest("query.too_long", "q", QueryParameters.LONGEST_TEXT)
                    .occurred();
        }
        return words;
    }

    public ModelAndView one(String id, PageRequest request) {
        var found = request.catalogue().taxonomy().regions().find(id);
        if (found.isEmpty()) {
            return redirected(id, request);
        }
        var region = found.get();
        var crumbs = List.of(request.crumb("menu.regions", Addresses.of(Section.REGIONS, request.language())));
        var content = new RegionView(request, outlines).of(region);
        var head = PageFrame.Head.of(region.label(request.language()), "", l -> Addresses.region(region.id(), l))
                .withImage(PagePictures.of(region))
                .withCrumbs(crumbs)
                .withFiles(content.total() == 0 ? Set.of() : FileFormat.ALL);
        return request.show("region", content, content.total() == 0 ? head.notIndexed() : head);
    }

    /** An old or another name of a unit leads to its page; a name of several to the choice. */
    private static ModelAndView redirected(String id, PageRequest request) {
        var regions = request.catalogue().taxonomy().regions();
        var name = id.replace('-', ' ');
        var meant = regions.find(id.toLowerCase(Locale.ROOT)).map(List::of).orElseGet(() -> regions.named(name));
        if (meant.isEmpty()) {
            throw Problem.notFound("not_found.address").occurred();
        }
        var isOne = meant.size() == 1;
        var view = new RedirectView(
                isOne
                        ? Addresses.region(meant.get(0).id(), request.language())
                        : Addresses.of(Section.REGIONS, request.language()) + "?q="
                                + URLEncoder.encode(name, StandardCharsets.UTF_8));
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(isOne ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.FOUND);
        return new ModelAndView(view);
    }
}
