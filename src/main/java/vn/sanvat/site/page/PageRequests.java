package vn.sanvat.site.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.DraftPreviews;
import vn.sanvat.problem.Problem;

/** Begins a {@link PageRequest} for each request. */
@Component
public class PageRequests {
    private final Catalogues catalogues;
    private final PageFrame frame;
    private final Clock clock;

    PageRequests(Catalogues catalogues, PageFrame frame, Clock clock) {
        this.catalogues = catalogues;
        this.frame = frame;
        this.clock = clock;
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 404 where the site does not speak the language of the address */
    public PageRequest of(HttpServletRequest request) {
        var catalogue = catalogues.current();
        var language = PageLanguage.of(request);
        if (!catalogue.snapshot().site().languages().contains(language)) {
            throw Problem.notFound("not_found.address").occurred();
        }
        return new PageRequest(request, catalogue, language, LocalDate.now(clock), frame);
    }

    /** A request that sees a draft among what is public, and its pictures below the address of the preview. */
    public PageRequest of(HttpServletRequest request, DraftPreviews.Preview preview) {
        var pictures = request.getRequestURI() + "/media/";
        return new PageRequest(
                request,
                catalogues.preview(preview.snapshot(), pictures),
                preview.language(),
                LocalDate.now(clock),
                frame);
    }
}
