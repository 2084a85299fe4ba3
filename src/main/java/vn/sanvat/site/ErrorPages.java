package vn.sanvat.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.http.ProblemSurface;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;
import vn.sanvat.site.list.HomeView;
import vn.sanvat.site.model.SiteModel;
import vn.sanvat.site.page.PageFrame;
import vn.sanvat.site.page.PageLanguage;
import vn.sanvat.site.page.PageRequests;
import vn.sanvat.site.part.PreparedParts;

/** Shows what went wrong as a page of the site, with ways on; never a stack trace. */
@Controller
@ControllerAdvice(basePackageClasses = ErrorPages.class)
class ErrorPages implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private final Catalogues catalogues;
    private final PageRequests pageRequests;
    private final PageFrame frame;
    private final PreparedParts parts;
    private final Clock clock;
    private final List<ProblemSurface> surfaces;

    ErrorPages(
            Catalogues catalogues,
            PageRequests pageRequests,
            PageFrame frame,
            PreparedParts parts,
            Clock clock,
            List<ProblemSurface> surfaces) {
        this.catalogues = catalogues;
        this.pageRequests = pageRequests;
        this.frame = frame;
        this.parts = parts;
        this.clock = clock;
        this.surfaces = surfaces;
    }

    @ExceptionHandler
    ModelAndView occurred(ProblemOccurred occurred, HttpServletRequest request) {
        return page(occurred.problem(), request);
    }

    /** Everything that failed before or beside the controllers: unknown addresses, refused requests, faults. */
    @RequestMapping("/error")
    @Nullable ModelAndView failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = problem(request);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        for (var surface : surfaces) {
            if (surface.has(path)) {
                surface.show(problem, request, response);
                return null;
            }
        }
        return page(problem, request);
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(Problem.class.getName()) instanceof Problem known) {
            return known;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status >= 500) {
            log.error("{} failed", shown(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)), (Throwable) cause);
        }
        return new Problem(key(status), status >= 400 && status <= 599 ? status : 500, List.of());
    }

    private static String key(int status) {
        return switch (status) {
            case 401, 403 -> "request.denied";
            case 404 -> "not_found.address";
            case 413 -> "request.too_large";
            default -> status >= 500 ? "server.fault" : "request.malformed";
        };
    }

    /** Whoever has the address of a preview sees the draft, so it is not for a log. */
    private static String shown(@Nullable Object address) {
        return String.valueOf(address).replaceFirst("^/xem-thu/.*", "/xem-thu/…");
    }

    private ModelAndView page(Problem problem, HttpServletRequest request) {
        var catalogue = catalogues.current();
        var language = PageLanguage.of(request);
        var ways = new HomeView(catalogue, language, LocalDate.now(clock)).tiles(parts);
        var content = new SiteModel.ErrorPage(
                problem.status(),
                problem.key().equals("not_found.address") ? "" : ProblemMessages.text(problem, language.locale()),
                ways.regions(),
                ways.groups());
        var head = PageFrame.Head.of("#error." + (problem.status() == 404 ? "404" : "title"), "", Addresses::home)
                .notIndexed();
        var view = new ModelAndView(
                "error",
                Map.of(
                        "page",
                        frame.page(catalogue, language, pageRequests.addressOfFault(request), head),
                        "content",
                        content));
        view.setStatus(HttpStatusCode.valueOf(problem.status()));
        return view;
    }
}
