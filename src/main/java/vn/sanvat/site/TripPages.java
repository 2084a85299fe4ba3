package vn.sanvat.site;

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
import vn.sanvat.calendar.ICalendar;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Addresses.Section;
import vn.sanvat.catalogue.Search;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;
import vn.sanvat.routes.DayPlan;
import vn.sanvat.routes.Itinerary;
import vn.sanvat.routes.TripPlanner;
import vn.sanvat.site.map.Outlines;

/** A visitor's own trip. Nothing of it is kept here: the address is the trip. */
@Controller
class TripPages {
    private final Visits visits;
    private final Search search;
    private final Outlines outlines;
    private final Downloads downloads;
    private final Clock clock;

    TripPages(Visits visits, Search search, Outlines outlines, Downloads downloads, Clock clock) {
        this.outlines = outlines;
        this.visits = visits;
        this.search = search;
        this.downloads = downloads;
        this.clock = clock;
    }

    /** What changes a trip leads to the address of the changed one, so that going back and sharing work as expected. */
    @GetMapping({"/hanh-trinh", "/{lang:en}/trip"})
    ModelAndView trip(HttpServletRequest request) {
        var visit = visits.of(request);
        var asked = TripAsked.read(visit, search);
        var isChange = request.getParameter("add") != null || request.getParameter("best") != null;
        if (isChange && asked.notices().isEmpty()) {
            var trip = request.getParameter("best") == null ? asked.trip() : TripPlanner.ordered(asked.trip());
            return redirect(TripAsked.address(trip, asked.where(), visit.catalogue(), visit.language()));
        }
        var isAsked = TripAsked.isNamedBy(visit.parameters());
        var head = visit.head(
                        "trip.title",
                        l -> !isAsked
                                ? Addresses.of(Section.TRIP, l)
                                : TripAsked.address(asked.trip(), asked.where(), visit.catalogue(), l))
                .withImage(PagePictures.of(Section.TRIP));
        return visit.show(
                "trip", new TripView(visit, search, asked, outlines).page(), isAsked ? head.notIndexed() : head);
    }

    @GetMapping({"/hanh-trinh/in", "/{lang:en}/trip/print"})
    ModelAndView print(HttpServletRequest request) {
        var visit = visits.of(request);
        var asked = TripAsked.read(visit, search);
        var head = visit.head(
                "trip.title",
                l -> TripAsked.address(
                        l.equals(visit.catalogue().snapshot().site().source()) ? "/in" : "/print",
                        asked.trip(),
                        asked.where(),
                        visit.catalogue(),
                        l));
        var content = new TripView(visit, search, asked, outlines).print(title(asked, visit));
        return visit.show(
                "route-print",
                content,
                head.withImage(PagePictures.of(Section.TRIP)).notIndexed());
    }

    @GetMapping({"/hanh-trinh.gpx", "/{lang:en}/trip.gpx"})
    ResponseEntity<byte[]> gpx(HttpServletRequest request) {
        var visit = visits.of(request);
        var asked = whole(visit);
        var points = TripPlanner.plan(asked.trip()).stream()
                .flatMap(day -> day.visits().stream())
                .map(DayPlan.Visit::stop)
                .map(stop -> new Itinerary.Point(
                        stop.item().title(visit.language()),
                        new Precision(visit).words(stop.item()),
                        visit.base() + Addresses.of(stop.id(), visit.language()),
                        stop.item().position()))
                .toList();
        var itinerary = new Itinerary(
                title(asked, visit),
                "",
                page(asked, visit),
                visit.catalogue().snapshot().made(),
                points);
        return downloads.answer(
                visit, MediaType.valueOf("application/gpx+xml"), "hanh-trinh.gpx", List.of(), itinerary.gpx());
    }

    @GetMapping({"/hanh-trinh.ics", "/{lang:en}/trip.ics"})
    ResponseEntity<byte[]> calendar(HttpServletRequest request) {
        var visit = visits.of(request);
        var asked = whole(visit);
        List<ICalendar.Event> events = new ArrayList<>();
        TripPlanner.plan(asked.trip())
                .forEach(day -> day.visits().forEach(each -> events.add(event(day, each, visit))));
        var calendar = new ICalendar(
                title(asked, visit),
                "",
                page(asked, visit),
                visit.language(),
                visit.catalogue().snapshot().made(),
                events);
        var type = new MediaType("text", "calendar", StandardCharsets.UTF_8);
        return downloads.answer(visit, type, "hanh-trinh.ics", List.of(), calendar.bytes());
    }

    private ICalendar.Event event(DayPlan day, DayPlan.Visit each, Visit visit) {
        var item = each.stop().item();
        var start = day.date().atTime(each.arrives()).atZone(clock.getZone()).toInstant();
        return new ICalendar.Event(
                ICalendar.uid("trip/" + item.id() + "/" + day.date()),
                new ICalendar.Moments(start, start.plus(each.stay())),
                item.title(visit.language()),
                item.text(visit.language()).summary(),
                Optional.of(item.entry().address())
                        .filter(address -> !address.isEmpty())
                        .or(() -> item.region().map(region -> region.label(visit.language())))
                        .orElse(""),
                item.position().orElse(null),
                visit.base() + Addresses.of(item.id(), visit.language()),
                ICalendar.Status.CONFIRMED,
                0,
                item.entry().changed(),
                List.of());
    }

    /** A file is not made of an address that was cut: the page says what is wrong with it. */
    private TripAsked whole(Visit visit) {
        var asked = TripAsked.read(visit, search);
        asked.notices().stream().findFirst().map(Problem::occurred).ifPresent(TripPages::refuse);
        return asked;
    }

    private static void refuse(ProblemOccurred occurred) {
        throw occurred;
    }

    private static String title(TripAsked asked, Visit visit) {
        var days = new Dates(visit.language())
                .days(asked.trip().from(), asked.trip().to());
        var title = visit.message("trip.title");
        return asked.spot()
                .map(spot -> title + " · " + spot.label() + " · " + days)
                .orElse(title + " · " + days);
    }

    private static String page(TripAsked asked, Visit visit) {
        return visit.base() + TripAsked.address(asked.trip(), asked.where(), visit.catalogue(), visit.language());
    }

    private static ModelAndView redirect(String address) {
        var view = new RedirectView(address);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
