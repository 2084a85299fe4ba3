package vn.sanvat.site.map;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.site.media.PagePictures;
import vn.sanvat.site.model.MapModel;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.site.page.FileFormat;
import vn.sanvat.site.page.PageRequests;
import vn.sanvat.site.part.PreparedParts;

/** The map of products, producers, places, events and routes, with the list of the same. */
@Controller
class MapPages {
    private final PageRequests pageRequests;
    private final Outlines outlines;
    private final MapProperties properties;
    private final PreparedParts parts;

    MapPages(PageRequests pageRequests, Outlines outlines, MapProperties properties, PreparedParts parts) {
        this.parts = parts;
        this.pageRequests = pageRequests;
        this.properties = properties;
        this.outlines = outlines;
    }

    @GetMapping({"/ban-do", "/{lang:en}/map"})
    ModelAndView map(HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var asked = MapRequest.read(
                pageRequest.parameters(),
                pageRequest.language(),
                pageRequest.catalogue().snapshot().schema());
        var content = parts.of(
                pageRequest.catalogue(),
                pageRequest.today(),
                asked,
                MapModel.Page.class,
                () -> new MapPageView(pageRequest, outlines, properties).page(asked));
        var head = pageRequest
                .head(
                        "map.title",
                        language -> asked.isWhole() ? Addresses.of(Section.MAP, language) : asked.address(language))
                .withImage(PagePictures.of(Section.MAP))
                .withFiles(asked.notices().isEmpty() ? FileFormat.ALL : Set.of());
        return pageRequest.show("map", content, asked.isWhole() ? head : head.notIndexed());
    }
}
