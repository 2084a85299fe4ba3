package vn.sanvat.site.trip;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.calendar.ICalendar;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;
import vn.sanvat.routes.DayPlan;
import vn.sanvat.routes.Itinerary;
import vn.sanvat.routes.TripPlanner;
import vn.sanvat.search.Search;
import vn.sanvat.search.Whereabouts;
import vn.sanvat.site.media.PagePictures;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.site.page.Downloads;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.page.PageRequests;
import vn.sanvat.site.part.Dates;
import vn.sanvat.site.part.Precision;

/** A visitor's own trip. Nothing of it is kept here: the address is the trip. */
@Controller
class TripPages {
    private final PageRequests pageRequests;
    private final Search search;
    private final Whereabouts whereabouts;
    private final Outlines outlines;
    private final Downloads downloads;
    private final Clock clock;

    TripPages(
            PageRequests pageRequests,
            Search search,
            Whereabouts whereabouts,
            Outlines outlines,
            Downloads downloads,
            Clock clock) {
        this.outlines = outlines;
        this.pageRequests = pageRequests;
        this.search = search;
        this.whereabouts = whereabouts;
        this.downloads = downloads;
        this.clock = clock;
    }

    /** What changes a trip leads to the address of the changed one, so that going back and sharing work as expected. */
    @GetMapping({"/hanh-trinh", "/{lang:en}/trip"})
    ModelAndView trip(HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var asked = TripRequest.read(pageRequest, whereabouts);
        var isChange = asked("add", pageRequest) || asked("best", pageRequest);
        if (isChange && asked.notices().isEmpty()) {
            var trip = asked("best", pageRequest) ? TripPlanner.ordered(asked.trip()) : asked.trip();
            return redirect(TripRequest.address(trip, asked.where(), pageRequest.catalogue(), pageRequest.language()));
        }
        var isAsked = TripRequest.isNamedBy(pageRequest.parameters());
        var head = pageRequest
                .head(
                        "trip.title",
                        l -> !isAsked
                                ? Addresses.of(Section.TRIP, l)
                                : TripRequest.address(asked.trip(), asked.where(), pageRequest.catalogue(), l))
                .withImage(PagePictures.of(Section.TRIP));
        return pageRequest.show(
                "trip", new TripView(pageRequest, search, asked, outlines).page(), isAsked ? head.notIndexed() : head);
    }

    private static boolean asked(String change, PageRequest pageRequest) {
        return pageRequest.address().parameter(change).isPresent();
    }

    @GetMapping({"/hanh-trinh/in", "/{lang:en}/trip/print"})
    ModelAndView print(HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var asked = TripRequest.read(pageRequest, whereabouts);
        var head = pageRequest.head(
                "trip.title",
                l -> TripRequest.address(
                        l.equals(pageRequest.catalogue().snapshot().site().source()) ? "/in" : "/print",
                        asked.trip(),
                        asked.where(),
                        pageRequest.catalogue(),
                        l));
        var content = new TripView(pageRequest, search, asked, outlines).print(title(asked, pageRequest));
        return pageRequest.show(
                "route-print",
                content,
                head.withImage(PagePictures.of(Section.TRIP)).notIndexed());
    }

    @GetMapping({"/hanh-trinh.gpx", "/{lang:en}/trip.gpx"})
    ResponseEntity<byte[]> gpx(HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var asked = whole(pageRequest);
        var points = TripPlanner.plan(asked.trip()).stream()
                .flatMap(day -> day.visits().stream())
                .map(DayPlan.Visit::stop)
                .map(stop -> new Itinerary.Point(
                        stop.item().title(pageRequest.language()),
                        new Precision(pageRequest).words(stop.item()),
                        pageRequest.base() + Addresses.of(stop.id(), pageRequest.language()),
                        stop.item().position()))
                .toList();
        var itinerary = new Itinerary(
                title(asked, pageRequest),
                "",
                page(asked, pageRequest),
                pageRequest.catalogue().snapshot().made(),
                points);
        return downloads.answer(
                pageRequest, MediaType.valueOf("application/gpx+xml"), "hanh-trinh.gpx", List.of(), itinerary.gpx());
    }

    @GetMapping({"/hanh-trinh.ics", "/{lang:en}/trip.ics"})
    ResponseEntity<byte[]> calendar(HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var asked = whole(pageRequest);
        List<ICalendar.Event> events = new ArrayList<>();
        TripPlanner.plan(asked.trip())
                .forEach(day -> day.visits().forEach(each -> events.add(event(day, each, pageRequest))));
        var calendar = new ICalendar(
                title(asked, pageRequest),
                "",
                page(asked, pageRequest),
                pageRequest.language(),
                pageRequest.catalogue().snapshot().made(),
                events);
        var type = new MediaType("text", "calendar", StandardCharsets.UTF_8);
        return downloads.answer(pageRequest, type, "hanh-trinh.ics", List.of(), calendar.bytes());
    }

    private ICalendar.Event event(DayPlan day, DayPlan.Visit each, PageRequest pageRequest) {
        var item = each.stop().item();
        var start = day.date().atTime(each.arrives()).atZone(clock.getZone()).toInstant();
        return new ICalendar.Event(
                ICalendar.uid("trip/" + item.id() + "/" + day.date()),
                new ICalendar.Moments(start, start.plus(each.stay())),
                item.title(pageRequest.language()),
                item.text(pageRequest.language()).summary(),
                Optional.of(item.entry().address())
                        .filter(address -> !address.isEmpty())
                        .or(() -> item.region().map(region -> region.label(pageRequest.language())))
                        .orElse(""),
                item.position().orElse(null),
                pageRequest.base() + Addresses.of(item.id(), pageRequest.language()),
                ICalendar.Status.CONFIRMED,
                0,
                item.entry().changed(),
                List.of());
    }

    /** A file is not made of an address that was cut: the page says what is wrong with it. */
    private TripRequest whole(PageRequest pageRequest) {
        var asked = TripRequest.read(pageRequest, whereabouts);
        asked.notices().stream().findFirst().map(Problem::occurred).ifPresent(TripPages::refuse);
        return asked;
    }

    private static void refuse(ProblemOccurred occurred) {
        throw occurred;
    }

    private static String title(TripRequest asked, PageRequest pageRequest) {
        var days = new Dates(pageRequest.language())
                .days(asked.trip().from(), asked.trip().to());
        var title = pageRequest.message("trip.title");
        return asked.start()
                .map(start -> title + " · " + start.label() + " · " + days)
                .orElse(title + " · " + days);
    }

    private static String page(TripRequest asked, PageRequest pageRequest) {
        return pageRequest.base()
                + TripRequest.address(asked.trip(), asked.where(), pageRequest.catalogue(), pageRequest.language());
    }

    private static ModelAndView redirect(String address) {
        var view = new RedirectView(address);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
