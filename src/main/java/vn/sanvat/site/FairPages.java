package vn.sanvat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Item;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.map.Outlines;
import vn.sanvat.site.model.FairModel;

/** What goes on at an event on the day itself: for a phone in the crowd, so without pictures. */
@Controller
class FairPages {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LONGEST = 60; // days of a programme

    private final Visits visits;
    private final Clock clock;
    private final Outlines outlines;

    FairPages(Visits visits, Clock clock, Outlines outlines) {
        this.visits = visits;
        this.outlines = outlines;
        this.clock = clock;
    }

    @GetMapping({"/su-kien/{slug}/hom-nay", "/{lang:en}/events/{slug}/today"})
    ModelAndView today(@PathVariable String slug, HttpServletRequest request) {
        var visit = visits.of(request);
        var event = visit.find(EntryType.EVENT, slug)
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
        var content = page(event, visit);
        var crumbs = List.of(
                visit.crumb("menu.events", Addresses.of(EntryType.EVENT, visit.language())),
                new SitePage.Crumb(content.title(), content.url()));
        var head = PageFrame.Head.of("#fair.title|" + content.title(), "", l -> Addresses.today(event.id(), l))
                .withSpoken(Spoken.of(event, visit.catalogue()))
                .withImage(CoverFiles.picture(event))
                .withCrumbs(crumbs);
        return visit.show("fair", content, request.getParameter("day") == null ? head : head.notIndexed());
    }

    /** Whether there is anything to say of the day: the page of the event leads here then. */
    static boolean isOfferedFor(Details.Event event) {
        return !event.programme().isEmpty() || !event.stalls().isEmpty();
    }

    private FairModel.Page page(Item event, Visit visit) {
        var details = event.event().orElseThrow();
        var time = LocalTime.now(clock);
        var occurrence = occurrence(event, visit);
        var ofToday = occurrence
                .filter(each -> each.touches(visit.today(), visit.today()))
                .map(each -> (int) ChronoUnit.DAYS.between(each.start(), visit.today()) + 1);
        var days = details.programme().stream()
                .map(Details.ProgrammeItem::day)
                .distinct()
                .sorted()
                .toList();
        var chosen = chosen(visit).or(() -> ofToday).orElse(days.isEmpty() ? 1 : days.get(0));
        var view = new FairView(visit);
        var isNow = ofToday.filter(chosen::equals).isPresent();
        var day = view.day(
                details, chosen, occurrence.map(each -> each.start().plusDays(chosen - 1L)), isNow ? time : null);
        var dates = new Dates(visit.language());
        var isLunar = event.schedule().map(schedule -> schedule.isLunar()).orElse(false);
        var text = event.text(visit.language());
        return new FairModel.Page(
                text.title(),
                text.language().tag(),
                Addresses.of(event.id(), visit.language()),
                occurrence.map(each -> dates.when(each, isLunar, visit.today())).orElse(null),
                state(occurrence, ofToday),
                CLOCK.format(time),
                days.stream()
                        .map(each -> new FairModel.DayLink(
                                each,
                                occurrence
                                        .map(o -> o.start().plusDays(each - 1L))
                                        .map(date -> dates.days(date, date))
                                        .orElse(""),
                                Addresses.today(event.id(), visit.language()) + "?day=" + each,
                                each.equals(chosen)))
                        .toList(),
                day.lines().isEmpty() ? null : day,
                view.stalls(event),
                new MapView(visit.catalogue(), visit.language(), outlines)
                        .small(event)
                        .orElse(null));
    }

    /** What was to be today, also where it was called off; else what comes next. */
    private static Optional<Occurrence> occurrence(Item event, Visit visit) {
        return event.schedule()
                .flatMap(schedule ->
                        schedule.between(visit.today(), visit.today()).stream().findFirst())
                .or(() -> visit.catalogue().next(event, visit.today()));
    }

    private static String state(Optional<Occurrence> occurrence, Optional<Integer> ofToday) {
        if (occurrence.isEmpty()) {
            return "unknown";
        }
        if (!occurrence.get().takesPlace()) {
            return "off";
        }
        return ofToday.isPresent() ? "on" : "soon";
    }

    private static Optional<Integer> chosen(Visit visit) {
        var given = visit.request().getParameter("day");
        if (given == null) {
            return Optional.empty();
        }
        if (!given.matches("\\d{1,2}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > LONGEST) {
            throw Problem.badRequest(
                            "query.number", "day", given.length() > 20 ? given.substring(0, 20) : given, 1, LONGEST)
                    .occurred();
        }
        return Optional.of(Integer.valueOf(given));
    }
}
