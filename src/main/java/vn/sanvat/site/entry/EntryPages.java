package vn.sanvat.site.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.FaultWords;
import vn.sanvat.content.live.DraftPreviews;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.media.CoverFiles;
import vn.sanvat.site.media.PagePictures;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.site.page.PageFrame;
import vn.sanvat.site.page.PageLanguage;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.page.PageRequests;
import vn.sanvat.site.page.SitePage;
import vn.sanvat.site.page.Spoken;
import vn.sanvat.site.part.JsonLd;

/** The page of an entry, public or, behind a signed link, as a draft would be. */
@Controller
public class EntryPages {
    private final PageRequests pageRequests;
    private final DraftPreviews previews;
    private final JsonLd jsonLd;
    private final Markdown markdown;
    private final Outlines outlines;

    EntryPages(PageRequests pageRequests, DraftPreviews previews, JsonLd jsonLd, Markdown markdown, Outlines outlines) {
        this.pageRequests = pageRequests;
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
        var pageRequest = pageRequests.of(request, preview);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        var shown = show(pageRequest.catalogue().find(preview.id()).orElseThrow(), pageRequest);
        if (preview.isDraft() && shown.getModel().get("page") instanceof SitePage page) {
            shown.addObject(
                    "page",
                    page.ofDraft(
                            missing(preview, pageRequest.catalogue().snapshot().schema())));
        }
        return shown;
    }

    private static List<String> missing(DraftPreviews.Preview preview, Schema schema) {
        return preview.faults().stream()
                .map(fault -> FaultWords.text(fault, schema, preview.language().locale()))
                .distinct()
                .toList();
    }

    public ModelAndView show(Item item, PageRequest pageRequest) {
        var text = item.text(pageRequest.language());
        var crumbs = item.type().equals(EntryType.PAGE)
                ? List.<SitePage.Crumb>of()
                : List.of(pageRequest.crumb(
                        "menu." + item.type().folder(), Addresses.of(item.type(), pageRequest.language())));
        // what others fetch of a page is only there when the page is
        var isPublic = pageRequest.isPublic(item.id());
        var head = PageFrame.Head.of(text.title(), text.summary(), l -> Addresses.of(item.id(), l))
                .withCrumbs(crumbs)
                .withSpoken(Spoken.of(item, pageRequest.catalogue()))
                .withImage(isPublic ? CoverFiles.picture(item) : PagePictures.HOME)
                .withJsonLd(isPublic ? jsonLd.of(pageRequest, item, crumbs) : "")
                .ofOrigin(item.entry().origin());
        var content = new EntryView(pageRequest, markdown, outlines).of(item);
        return pageRequest.show("entry", content, head);
    }
}
