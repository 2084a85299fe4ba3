package vn.sanvat.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Item;
import vn.sanvat.catalogue.Neighbour;
import vn.sanvat.catalogue.RouteStop;
import vn.sanvat.catalogue.Spot;
import vn.sanvat.catalogue.Surroundings;
import vn.sanvat.content.Details;
import vn.sanvat.routes.RouteDays;
import vn.sanvat.site.model.Parts;
import vn.sanvat.site.model.RouteModel;

/** Makes the part of a page that tells a route: its days, its stops, and what lies within reach of each. */
final class RouteView {
    /** How far from a stop a traveller turns aside, in kilometres. */
    private static final double REACH_KM = 8;

    private static final int MOST = 3; // of each kind at a stop
    /** Of so many, the nearest ones, the fittest are shown. */
    private static final int CANDIDATES = 40;

    private final Visit visit;
    private final Cards cards;
    private final Dates dates;
    private final Shares shares;

    RouteView(Visit visit) {
        this.visit = visit;
        this.cards = new Cards(visit.catalogue(), visit.language(), visit.today());
        this.dates = new Dates(visit.language());
        this.shares = new Shares(visit);
    }

    /** @param start the first day; null where none was chosen */
    RouteModel.Part of(Item route, @Nullable LocalDate start) {
        var stops = visit.catalogue().stops(route);
        var whole = RouteDays.whole(stops);
        var page = Addresses.of(route.id(), visit.language());
        var days = RouteDays.of(stops, route.route().map(Details.Route::days).orElse(0), start);
        return new RouteModel.Part(
                whole.kilometres() == 0 ? "" : cards.kilometres(whole.kilometres()),
                whole.kilometres() == 0 ? "" : dates.duration(whole.time()),
                days(days, start),
                Stream.of("gpx", "kml")
                        .map(format -> new Parts.File(format, page + "." + format))
                        .toList(),
                page + ".ics",
                Addresses.print(route.id(), visit.language()),
                start == null ? visit.today().plusDays(1) : start);
    }

    private List<RouteModel.Day> days(List<List<RouteDays.Planned>> days, @Nullable LocalDate start) {
        List<RouteModel.Day> views = new ArrayList<>();
        for (var day : days) {
            var date = start == null ? null : start.plusDays(views.size());
            views.add(new RouteModel.Day(
                    views.size() + 1,
                    date == null ? "" : dates.days(date, date),
                    day.stream()
                            .filter(RouteDays.Planned::isVisited)
                            .map(planned -> stop(planned, date))
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
                            : visit.catalogue().next(item, date);
                    return new Aparts(visit, dates).of(item, reason, next, List.of());
                }));
    }

    private RouteModel.Stop stop(RouteDays.Planned planned, @Nullable LocalDate date) {
        var stop = planned.stop();
        var item = stop.item();
        var ways = new Ways(visit, cards);
        var stay = stop.stay();
        return new RouteModel.Stop(
                stop.number(),
                item.map(each -> each.title(visit.language())).orElse(stop.name()),
                item.map(each -> Addresses.of(each.id(), visit.language())).orElse(""),
                region(stop),
                stop.note(),
                stay == null ? "" : dates.duration(stay),
                planned.leg().map(ways::kilometres).orElse(""),
                planned.leg().map(ways::minutes).orElse(""),
                item.map(cards::of).orElse(null),
                stop.spot().map(at -> reach(at, item, date)).orElse(List.of()),
                List.of(),
                item.map(each -> shares.of(each.id())).orElse(null));
    }

    private String region(RouteStop stop) {
        var regions = visit.catalogue().taxonomy().regions();
        return stop.item()
                .map(cards::todayLabel)
                .orElseGet(() -> regions.find(stop.region()).stream()
                        .flatMap(region -> regions.today(region).stream())
                        .map(region -> region.label(visit.language()))
                        .findFirst()
                        .orElse(""));
    }

    private List<RouteModel.Reach> reach(Spot at, Optional<Item> self, @Nullable LocalDate date) {
        List<RouteModel.Reach> reach = new ArrayList<>();
        add(
                reach,
                "bring_home",
                around(at, Surroundings.PRODUCTS, self)
                        .sorted(Comparator.comparing(RouteView::isNoGift)), // the nearest come first already
                each -> "");
        add(reach, "see", around(at, Surroundings.PLACES, self), each -> "");
        add(
                reach,
                "celebrate",
                festivals(at, self, date),
                each -> each.occurrence()
                        .map(occurrence -> dates.days(occurrence.start(), occurrence.end()))
                        .orElse(""));
        return reach;
    }

    private Stream<Neighbour> around(Spot at, Surroundings what, Optional<Item> self) {
        return visit.catalogue().around(at, REACH_KM, what, CANDIDATES).stream()
                .filter(each -> self.filter(each.item()::equals).isEmpty());
    }

    /** On a chosen day what is on; else what comes next. */
    private Stream<Neighbour> festivals(Spot at, Optional<Item> self, @Nullable LocalDate date) {
        var day = date == null ? visit.today() : date;
        return around(at, Surroundings.EVENTS, self)
                .map(each -> visit.catalogue()
                        .next(each.item(), day)
                        .filter(next -> date == null || !next.start().isAfter(date))
                        .map(next -> new Neighbour(
                                each.item(), each.reason(), each.kilometres(), each.stop(), Optional.of(next)))
                        .orElse(null))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(each -> each.occurrence().orElseThrow()));
    }

    private void add(
            List<RouteModel.Reach> reach, String key, Stream<Neighbour> found, Function<Neighbour, String> dates) {
        var items = found.limit(MOST)
                .map(each -> {
                    var text = each.item().text(visit.language());
                    return new RouteModel.Nearby(
                            text.language().tag(),
                            text.title(),
                            Addresses.of(each.item().id(), visit.language()),
                            far(each),
                            dates.apply(each));
                })
                .toList();
        if (!items.isEmpty()) {
            reach.add(new RouteModel.Reach(key, items));
        }
    }

    /** The kilometres, or the commune where there are none to tell; empty on the same spot. */
    private String far(Neighbour each) {
        if (each.kilometres() < 0) {
            return each.reason() == Neighbour.Reason.SAME_COMMUNE
                    ? visit.message("reason.same_commune")
                    : cards.todayLabel(each.item());
        }
        return each.kilometres() < 0.05 ? "" : cards.kilometres(each.kilometres());
    }

    private static boolean isNoGift(Neighbour each) {
        return !each.item().isGift();
    }
}
