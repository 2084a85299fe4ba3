package vn.sanvat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Addresses.Section;
import vn.sanvat.site.map.Outlines;

/** The map of products, producers, places, events and routes, with the list of the same. */
@Controller
class MapPages {
    private final Visits visits;
    private final Outlines outlines;
    private final SiteProperties properties;

    MapPages(Visits visits, Outlines outlines, SiteProperties properties) {
        this.visits = visits;
        this.properties = properties;
        this.outlines = outlines;
    }

    @GetMapping({"/ban-do", "/{lang:en}/map"})
    ModelAndView map(HttpServletRequest request) {
        var visit = visits.of(request);
        var asked = MapAsked.read(visit.parameters(), visit.language());
        var content = new MapPageView(visit, outlines, properties.map()).page(asked);
        var head = visit.head(
                        "map.title",
                        language -> asked.isWhole() ? Addresses.of(Section.MAP, language) : asked.address(language))
                .withImage(PagePictures.of(Section.MAP))
                .withFiles(asked.notices().isEmpty() ? FileFormat.ALL : Set.of());
        return visit.show("map", content, asked.isWhole() ? head : head.notIndexed());
    }
}
