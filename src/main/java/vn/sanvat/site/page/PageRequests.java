package vn.sanvat.site.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.live.DraftPreviews;
import vn.sanvat.http.SiteAddress;
import vn.sanvat.problem.Problem;
import vn.sanvat.search.Search;

/** Begins a {@link PageRequest} for each request. */
@Component
public class PageRequests {
    private final Catalogues catalogues;
    private final Search search;
    private final SiteAddress site;
    private final PageFrame frame;
    private final Clock clock;

    PageRequests(Catalogues catalogues, Search search, SiteAddress site, PageFrame frame, Clock clock) {
        this.catalogues = catalogues;
        this.search = search;
        this.site = site;
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
        var isIndexed = search.isUpToDate(language);
        return new PageRequest(
                address(request), catalogue, catalogue, language, LocalDate.now(clock), isIndexed, frame);
    }

    /** A request that sees a draft among what is public, and its pictures below the address of the preview. */
    public PageRequest of(HttpServletRequest request, DraftPreviews.Preview preview) {
        var pictures = request.getRequestURI() + "/media/";
        return new PageRequest(
                address(request),
                catalogues.preview(preview.snapshot(), pictures),
                catalogues.current(),
                preview.language(),
                LocalDate.now(clock),
                false,
                frame);
    }

    /** What was asked for where it ended in a fault: parameters that cannot be read are left out. */
    public PageAddress addressOfFault(HttpServletRequest request) {
        try {
            return request.getDispatcherType() == DispatcherType.ERROR ? address(request, Map.of()) : address(request);
        } catch (InvalidParameterException | MultipartException e) {
            return address(request, Map.of());
        }
    }

    private PageAddress address(HttpServletRequest request) {
        Map<String, List<String>> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, given) -> parameters.put(name, List.of(given)));
        return address(request, parameters);
    }

    private PageAddress address(HttpServletRequest request, Map<String, List<String>> parameters) {
        return new PageAddress(site.base(request), request.getRequestURI(), request.getQueryString(), parameters);
    }
}
