package vn.sanvat.site.trip;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.sanvat.address.Addresses;
import vn.sanvat.calendar.ICalendar;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.joins.RouteStop;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.problem.Problem;
import vn.sanvat.routes.Itinerary;
import vn.sanvat.routes.RouteDays;
import vn.sanvat.site.map.MapView;
import vn.sanvat.site.media.CoverFiles;
import vn.sanvat.site.model.RouteModel;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.site.page.Downloads;
import vn.sanvat.site.page.PageFrame;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.page.PageRequests;
import vn.sanvat.site.part.Precision;
import vn.sanvat.site.part.Shares;

/** A route to take along: on paper, in a navigation device, in a calendar. */
@Controller
class RoutePages {
    private static final String SLUG = "{slug:[a-z0-9][a-z0-9-]*}";
    private static final int FIRST_YEAR = 2000; // those of the calendar
    private static final int LAST_YEAR = 2100;

    private final PageRequests pageRequests;
    private final Outlines outlines;
    private final Downloads downloads;
    private final Clock clock;

    RoutePages(PageRequests pageRequests, Outlines outlines, Downloads downloads, Clock clock) {
        this.outlines = outlines;
        this.pageRequests = pageRequests;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping({"/tuyen-du-lich/" + SLUG + "/in", "/{lang:en}/routes/" + SLUG + "/print"})
    ModelAndView print(@PathVariable String slug, HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var route = route(slug, pageRequest);
        var text = route.text(pageRequest.language());
        var content = new RouteModel.Print(
                text.title(),
                text.summary(),
                text.language().tag(),
                Addresses.of(route.id(), pageRequest.language()),
                new RouteView(pageRequest).of(route, start(pageRequest)),
                new MapView(pageRequest.catalogue(), pageRequest.language(), outlines)
                        .small(route)
                        .orElse(null),
                new Shares(pageRequest).of(route.id()));
        var head = PageFrame.Head.of("#route.print_title|" + text.title(), "", l -> Addresses.print(route.id(), l));
        return pageRequest.show(
                "route-print",
                content,
                head.withImage(CoverFiles.picture(route)).notIndexed());
    }

    @GetMapping({"/tuyen-du-lich/" + SLUG + ".gpx", "/{lang:en}/routes/" + SLUG + ".gpx"})
    ResponseEntity<byte[]> gpx(@PathVariable String slug, HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var bytes = itinerary(route(slug, pageRequest), pageRequest).gpx();
        return downloads.answer(pageRequest, MediaType.valueOf("application/gpx+xml"), slug + ".gpx", List.of(), bytes);
    }

    @GetMapping({"/tuyen-du-lich/" + SLUG + ".kml", "/{lang:en}/routes/" + SLUG + ".kml"})
    ResponseEntity<byte[]> kml(@PathVariable String slug, HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var bytes = itinerary(route(slug, pageRequest), pageRequest).kml();
        var type = MediaType.valueOf("application/vnd.google-earth.kml+xml");
        return downloads.answer(pageRequest, type, slug + ".kml", List.of(), bytes);
    }

    @GetMapping({"/tuyen-du-lich/" + SLUG + ".ics", "/{lang:en}/routes/" + SLUG + ".ics"})
    ResponseEntity<byte[]> calendar(@PathVariable String slug, HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var route = route(slug, pageRequest);
        var start = start(pageRequest);
        if (start == null) {
            throw Problem.badRequest("route.start").occurred();
        }
        var calendar = new ICalendar(
                route.title(pageRequest.language()),
                route.text(pageRequest.language()).summary(),
                pageRequest.base() + Addresses.of(route.id(), pageRequest.language()),
                pageRequest.language(),
                pageRequest.catalogue().snapshot().made(),
                events(route, start, pageRequest));
        var type = new MediaType("text", "calendar", StandardCharsets.UTF_8);
        return downloads.answer(pageRequest, type, slug + ".ics", List.of(), calendar.bytes());
    }

    private List<ICalendar.Event> events(Item route, LocalDate start, PageRequest pageRequest) {
        var days = RouteDays.of(
                pageRequest.catalogue().stops(route),
                route.route().map(Details.Route::days).orElse(0),
                start);
        List<ICalendar.Event> events = new ArrayList<>();
        for (var day = 0; day < days.size(); day++) {
            var date = start.plusDays(day);
            days.get(day).stream().filter(RouteDays.Planned::isVisited).forEach(planned -> {
                var time = new ICalendar.Moments(
                        date.atTime(planned.arrives()).atZone(clock.getZone()).toInstant(),
                        date.atTime(planned.leaves()).atZone(clock.getZone()).toInstant());
                events.add(event(route, planned.stop(), start, time, pageRequest));
            });
        }
        return events;
    }

    private static ICalendar.Event event(
            Item route, RouteStop stop, LocalDate start, ICalendar.Time time, PageRequest pageRequest) {
        return new ICalendar.Event(
                ICalendar.uid(route.id() + "/" + start + "/" + stop.number()),
                time,
                stop.number() + ". " + name(stop, pageRequest),
                stop.note(),
                name(stop, pageRequest),
                stop.location().orElse(null),
                address(stop, pageRequest)
                        .orElse(pageRequest.base() + Addresses.of(route.id(), pageRequest.language())),
                ICalendar.Status.CONFIRMED,
                0,
                route.entry().changed(),
                List.of());
    }

    private static Itinerary itinerary(Item route, PageRequest pageRequest) {
        var text = route.text(pageRequest.language());
        var precision = new Precision(pageRequest);
        var points = pageRequest.catalogue().stops(route).stream()
                .map(stop -> new Itinerary.Point(
                        name(stop, pageRequest),
                        precision.words(stop),
                        address(stop, pageRequest).orElse(""),
                        stop.location()))
                .toList();
        return new Itinerary(
                text.title(),
                text.summary(),
                pageRequest.base() + Addresses.of(route.id(), pageRequest.language()),
                pageRequest.catalogue().snapshot().made(),
                points);
    }

    private static String name(RouteStop stop, PageRequest pageRequest) {
        return stop.item().map(item -> item.title(pageRequest.language())).orElse(stop.name());
    }

    private static Optional<String> address(RouteStop stop, PageRequest pageRequest) {
        return stop.item().map(item -> pageRequest.base() + Addresses.of(item.id(), pageRequest.language()));
    }

    private static Item route(String slug, PageRequest pageRequest) {
        return pageRequest
                .find(EntryType.ROUTE, slug)
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
    }

    /** The first day, where the address names one. */
    private static @Nullable LocalDate start(PageRequest pageRequest) {
        var given = pageRequest.address().parameter("start").orElse("");
        if (given.isBlank()) {
            return null;
        }
        try {
            var date = given.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(given) : LocalDate.MIN;
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw Problem.badRequest("query.date", "start", Problem.shown(given)).occurred();
    }
}
