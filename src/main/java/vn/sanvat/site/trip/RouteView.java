package vn.sanvat.site.trip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.catalogue.joins.Neighbour;
import vn.sanvat.catalogue.joins.RouteStop;
import vn.sanvat.catalogue.joins.Surroundings;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.routes.RouteDays;
import vn.sanvat.site.model.Parts;
import vn.sanvat.site.model.RouteModel;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.part.Cards;
import vn.sanvat.site.part.Dates;
import vn.sanvat.site.part.Precision;
import vn.sanvat.site.part.Shares;

/** Makes the part of a page that tells a route: its days, its stops, and what lies within reach of each. */
public final class RouteView {
    /** How far from a stop a traveller turns aside, in kilometres. */
    private static final double REACH_KM = 8;

    private static final int MOST = 3; // of each kind at a stop
    /** Of so many, the nearest ones, the fittest are shown. */
    private static final int CANDIDATES = 40;

    private final PageRequest request;
    private final Cards cards;
    private final Dates dates;
    private final Shares shares;

    public RouteView(PageRequest request) {
        this.request = request;
        this.cards = new Cards(request.catalogue(), request.language(), request.today());
        this.dates = new Dates(request.language());
        this.shares = new Shares(request);
    }

    /** @param start the first day; null where none was chosen */
    public RouteModel.Part of(Item route, @Nullable LocalDate start) {
        var stops = request.catalogue().stops(route);
        var whole = RouteDays.whole(stops);
        var isPublic = request.isPublic(route.id());
        var page = Addresses.of(route.id(), request.language());
        var days = RouteDays.of(stops, route.route().map(Details.Route::days).orElse(0), start);
        return new RouteModel.Part(
                whole.kilometres() == 0 ? "" : cards.kilometres(whole.kilometres()),
                whole.kilometres() == 0 ? "" : dates.duration(whole.time()),
                days(days, lang(route), start),
                isPublic ? files(page) : List.of(),
                isPublic ? page + ".ics" : "",
                isPublic ? Addresses.print(route.id(), request.language()) : "",
                start == null ? request.today().plusDays(1) : start);
    }

    private static List<Parts.File> files(String page) {
        return Stream.of("gpx", "kml")
                .map(format -> new Parts.File(format, page + "." + format))
                .toList();
    }

    private String lang(Item item) {
        return item.text(request.language()).language().tag();
    }

    /** @param lang language of the route, and so of stops that are no entries */
    private List<RouteModel.Day> days(List<List<RouteDays.Planned>> days, String lang, @Nullable LocalDate start) {
        List<RouteModel.Day> views = new ArrayList<>();
        var stops = days.stream()
                .flatMap(List::stream)
                .flatMap(planned -> planned.stop().item().stream())
                .map(Item::id)
                .toList();
        for (var day : days) {
            var date = start == null ? null : start.plusDays(views.size());
            Set<EntryId> told = new HashSet<>(stops); // of a day, which has a sheet of its own
            views.add(new RouteModel.Day(
                    views.size() + 1,
                    date == null ? "" : dates.days(date, date),
                    day.stream()
                            .filter(RouteDays.Planned::isVisited)
                            .map(planned -> stop(planned, lang, date, told))
                            .toList(),
                    day.stream()
                            .flatMap(planned -> apart(planned, date).stream())
                            .toList()));
        }
        return views;
    }

    /** A stop that cannot be visited on the chosen day, with when it can where that is known. */
    private Optional<RouteModel.Apart> apart(RouteDays.Planned planned, @Nullable LocalDate date) {
        return planned.reason()
                .flatMap(reason -> planned.stop().item().map(item -> {
                    var next = date == null
                            ? Optional.<Occurrence>empty()
                            : request.catalogue().next(item, date);
                    return new Aparts(request, dates).of(item, reason, next, List.of());
                }));
    }

    private RouteModel.Stop stop(RouteDays.Planned planned, String lang, @Nullable LocalDate date, Set<EntryId> told) {
        var stop = planned.stop();
        var item = stop.item();
        var ways = new Ways(request, cards);
        var stay = stop.stay();
        return new RouteModel.Stop(
                stop.number(),
                item.map(each -> each.title(request.language())).orElse(stop.name()),
                item.map(this::lang).orElse(lang),
                item.map(each -> Addresses.of(each.id(), request.language())).orElse(""),
                region(stop),
                stop.note(),
                Precision.doubt(stop.location()),
                stay == null ? "" : dates.duration(stay),
                planned.leg().map(ways::kilometres).orElse(""),
                planned.leg().map(ways::minutes).orElse(""),
                item.map(cards::of).orElse(null),
                stop.spot().map(at -> reach(at, date, told)).orElse(List.of()),
                List.of(),
                item.map(each -> shares.of(each.id())).orElse(null));
    }

    private String region(RouteStop stop) {
        var regions = request.catalogue().taxonomy().regions();
        return stop.item()
                .map(cards::todayLabel)
                .orElseGet(() -> regions.find(stop.region()).stream()
                        .flatMap(region -> regions.today(region).stream())
                        .map(region -> region.label(request.language()))
                        .findFirst()
                        .orElse(""));
    }

    /** What is within reach of a stop, and was not within reach of one before. */
    private List<RouteModel.Reach> reach(Spot at, @Nullable LocalDate date, Set<EntryId> told) {
        List<RouteModel.Reach> reach = new ArrayList<>();
        add(
                reach,
                "bring_home",
                around(at, Surroundings.PRODUCTS, told)
                        .sorted(Comparator.comparing(RouteView::isNoGift)), // the nearest come first already
                told);
        add(reach, "see", around(at, Surroundings.PLACES, told), told);
        add(reach, "celebrate", festivals(at, date, told), told);
        return reach;
    }

    private Stream<Neighbour> around(Spot at, Surroundings what, Set<EntryId> told) {
        return request.catalogue().around(at, REACH_KM, what, CANDIDATES, request.today()).stream()
                .filter(each -> !told.contains(each.item().id()));
    }

    /** On a chosen day what is on; else what comes next. */
    private Stream<Neighbour> festivals(Spot at, @Nullable LocalDate date, Set<EntryId> told) {
        var day = date == null ? request.today() : date;
        return around(at, Surroundings.EVENTS, told)
                .map(each -> request.catalogue()
                        .next(each.item(), day)
                        .filter(next -> date == null || !next.start().isAfter(date))
                        .map(next -> new Neighbour(
                                each.item(), each.reason(), each.kilometres(), each.stop(), Optional.of(next)))
                        .orElse(null))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(each -> each.occurrence().orElseThrow()));
    }

    private void add(List<RouteModel.Reach> reach, String key, Stream<Neighbour> found, Set<EntryId> told) {
        var shown = found.limit(MOST).toList();
        shown.forEach(each -> told.add(each.item().id()));
        if (!shown.isEmpty()) {
            reach.add(new RouteModel.Reach(
                    key,
                    shown.stream()
                            .sorted(Comparator.comparing(each -> !each.item().isIn(request.language())))
                            .map(this::nearby)
                            .toList()));
        }
    }

    private RouteModel.Nearby nearby(Neighbour each) {
        var text = each.item().text(request.language());
        return new RouteModel.Nearby(
                text.language().tag(),
                text.title(),
                Addresses.of(each.item().id(), request.language()),
                far(each),
                each.occurrence()
                        .map(occurrence -> dates.days(occurrence.start(), occurrence.end()))
                        .orElse(""));
    }

    /** The kilometres, or the commune where there are none to tell; empty on the same spot. */
    private String far(Neighbour each) {
        if (each.kilometres() < 0) {
            return each.reason() == Neighbour.Reason.SAME_COMMUNE
                    ? request.message("reason.same_commune")
                    : cards.todayLabel(each.item());
        }
        return each.kilometres() < 0.05 ? "" : cards.kilometres(each.kilometres());
    }

    private static boolean isNoGift(Neighbour each) {
        return !each.item().isGift();
    }
}
