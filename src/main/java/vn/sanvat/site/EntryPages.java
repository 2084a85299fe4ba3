package vn.sanvat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Item;
import vn.sanvat.content.DraftPreviews;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.FaultWords;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.map.Outlines;

/** The page of an entry, public or, behind a signed link, as a draft would be. */
@Controller
class EntryPages {
    private final Visits visits;
    private final DraftPreviews previews;
    private final JsonLd jsonLd;
    private final Markdown markdown;
    private final Outlines outlines;

    EntryPages(Visits visits, DraftPreviews previews, JsonLd jsonLd, Markdown markdown, Outlines outlines) {
        this.visits = visits;
        this.previews = previews;
        this.jsonLd = jsonLd;
        this.markdown = markdown;
        this.outlines = outlines;
    }

    @GetMapping("/xem-thu/{token}")
    ModelAndView preview(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var preview = previews.open(token)
                .orElseThrow(() -> Problem.notFound("not_found.preview").occurred());
        PageLanguage.set(request, preview.language());
        var visit = visits.of(request, preview);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        var shown = show(visit.catalogue().find(preview.id()).orElseThrow(), visit);
        if (preview.isDraft() && shown.getModel().get("page") instanceof SitePage page) {
            shown.addObject("page", page.ofDraft(missing(preview)));
        }
        return shown;
    }

    private static List<String> missing(DraftPreviews.Preview preview) {
        return preview.faults().stream()
                .map(fault -> FaultWords.text(fault, preview.language().locale()))
                .distinct()
                .toList();
    }

    ModelAndView show(Item item, Visit visit) {
        var text = item.text(visit.language());
        var crumbs = item.type() == EntryType.PAGE
                ? List.<SitePage.Crumb>of()
                : List.of(visit.crumb("menu." + item.type().folder(), Addresses.of(item.type(), visit.language())));
        var ld = jsonLd.of(visit, item, crumbs);
        var head = PageFrame.Head.of(text.title(), text.summary(), l -> Addresses.of(item.id(), l))
                .withCrumbs(crumbs)
                .withSpoken(Spoken.of(item, visit.catalogue()))
                .withImage(CoverFiles.picture(item))
                .withJsonLd(ld);
        var content = new EntryView(visit, markdown, outlines).of(item);
        return visit.show("entry", content, head);
    }
}
