package vn.sanvat.site.entry;

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
import vn.sanvat.address.Addresses;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.map.MapView;
import vn.sanvat.site.media.CoverFiles;
import vn.sanvat.site.model.FairModel;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.site.page.PageFrame;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.page.PageRequests;
import vn.sanvat.site.page.SitePage;
import vn.sanvat.site.page.Spoken;
import vn.sanvat.site.part.Dates;

/** What goes on at an event on the day itself: for a phone in the crowd, so without pictures. */
@Controller
public class FairPages {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LONGEST = 60; // days of a programme

    private final PageRequests pageRequests;
    private final Clock clock;
    private final Outlines outlines;

    FairPages(PageRequests pageRequests, Clock clock, Outlines outlines) {
        this.pageRequests = pageRequests;
        this.outlines = outlines;
        this.clock = clock;
    }

    @GetMapping({"/su-kien/{slug}/hom-nay", "/{lang:en}/events/{slug}/today"})
    ModelAndView today(@PathVariable String slug, HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var event = pageRequest
                .find(EntryType.EVENT, slug)
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
        var content = page(event, pageRequest);
        var crumbs = List.of(
                pageRequest.crumb("menu.events", Addresses.of(EntryType.EVENT, pageRequest.language())),
                new SitePage.Crumb(content.title(), content.url()));
        var head = PageFrame.Head.of("#fair.title|" + content.title(), "", l -> Addresses.today(event.id(), l))
                .withSpoken(Spoken.of(event, pageRequest.catalogue()))
                .withImage(CoverFiles.picture(event))
                .withCrumbs(crumbs);
        var shown = pageRequest.address().parameter("day").isEmpty() ? head : head.notIndexed();
        // on its day it says what is on at this hour
        return content.state().equals("on")
                ? pageRequest.showForNow("fair", content, shown)
                : pageRequest.show("fair", content, shown);
    }

    /** Whether there is anything to say of the day: the page of the event leads here then. */
    public static boolean isOfferedFor(Details.Event event) {
        return !event.programme().isEmpty() || !event.stalls().isEmpty();
    }

    private FairModel.Page page(Item event, PageRequest pageRequest) {
        var details = event.event().orElseThrow();
        var time = LocalTime.now(clock);
        var occurrence = occurrence(event, pageRequest);
        var ofToday = occurrence
                .filter(each -> each.touches(pageRequest.today(), pageRequest.today()))
                .map(each -> (int) ChronoUnit.DAYS.between(each.start(), pageRequest.today()) + 1);
        var days = details.programme().stream()
                .map(Details.ProgrammeItem::day)
                .distinct()
                .sorted()
                .toList();
        var chosen = chosen(pageRequest).or(() -> ofToday).orElse(days.isEmpty() ? 1 : days.get(0));
        var view = new FairView(pageRequest);
        var isNow = ofToday.filter(chosen::equals).isPresent();
        var day = view.day(
                event, chosen, occurrence.map(each -> each.start().plusDays(chosen - 1L)), isNow ? time : null);
        var dates = new Dates(pageRequest.language());
        var isLunar = event.schedule().map(schedule -> schedule.isLunar()).orElse(false);
        var text = event.text(pageRequest.language());
        return new FairModel.Page(
                text.title(),
                text.language().tag(),
                Addresses.of(event.id(), pageRequest.language()),
                occurrence
                        .map(each -> dates.when(each, isLunar, pageRequest.today()))
                        .orElse(null),
                state(occurrence, ofToday),
                CLOCK.format(time),
                days.stream()
                        .map(each -> new FairModel.DayLink(
                                each,
                                occurrence
                                        .map(o -> o.start().plusDays(each - 1L))
                                        .map(date -> dates.days(date, date))
                                        .orElse(""),
                                Addresses.today(event.id(), pageRequest.language()) + "?day=" + each,
                                each.equals(chosen)))
                        .toList(),
                day.lines().isEmpty() ? null : day,
                view.stalls(event),
                new MapView(pageRequest.catalogue(), pageRequest.language(), outlines)
                        .small(event)
                        .orElse(null));
    }

    /** What was to be today, also where it was called off; else what comes next. */
    private static Optional<Occurrence> occurrence(Item event, PageRequest pageRequest) {
        return event.schedule()
                .flatMap(schedule -> schedule.between(pageRequest.today(), pageRequest.today()).stream()
                        .findFirst())
                .or(() -> pageRequest.catalogue().next(event, pageRequest.today()));
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

    private static Optional<Integer> chosen(PageRequest pageRequest) {
        var given = pageRequest.address().parameter("day").orElse(null);
        if (given == null) {
            return Optional.empty();
        }
        if (!given.matches("\\d{1,2}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > LONGEST) {
            throw Problem.badRequest("query.number", "day", Problem.shown(given), 1, LONGEST)
                    .occurred();
        }
        return Optional.of(Integer.valueOf(given));
    }
}
