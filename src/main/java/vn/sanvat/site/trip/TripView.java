package vn.sanvat.site.trip;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.calendar.LunarDate;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.event.ComingEvent;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.catalogue.joins.Neighbour;
import vn.sanvat.catalogue.joins.Surroundings;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Near;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.routes.DayPlan;
import vn.sanvat.routes.Leg;
import vn.sanvat.routes.Trip;
import vn.sanvat.routes.TripPlanner;
import vn.sanvat.search.Search;
import vn.sanvat.site.map.MapView;
import vn.sanvat.site.model.MapModel;
import vn.sanvat.site.model.Parts;
import vn.sanvat.site.model.RouteModel;
import vn.sanvat.site.model.TripModel;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.part.Cards;
import vn.sanvat.site.part.Dates;
import vn.sanvat.site.part.Precision;
import vn.sanvat.site.part.Shares;

/** Makes the page of a trip: its days with their hours, and what could be added. */
final class TripView {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    /** How far from the place of the trip festivals are worth a way, in kilometres. */
    private static final double FESTIVALS_KM = 40;

    private static final double NEAR_KM = 15;
    private static final int MOST = 6; // of each kind of offer
    private static final int FOUND = 8; // by words
    /** Of so many, the nearest ones, the fittest are offered; some may be stops already. */
    private static final int CANDIDATES = 60;

    private final PageRequest request;
    private final Search search;
    private final TripRequest asked;
    private final Trip trip;
    private final Cards cards;
    private final Dates dates;
    private final Ways ways;
    private final List<DayPlan> plans;
    private final Outlines outlines;

    TripView(PageRequest request, Search search, TripRequest asked, Outlines outlines) {
        this.outlines = outlines;
        this.request = request;
        this.search = search;
        this.asked = asked;
        this.trip = asked.trip();
        this.cards = new Cards(request.catalogue(), request.language(), request.today());
        this.dates = new Dates(request.language());
        this.ways = new Ways(request, cards);
        this.plans = TripPlanner.plan(trip);
    }

    TripModel.Page page() {
        var words = words();
        return new TripModel.Page(
                asked.notices().stream()
                        .map(problem ->
                                ProblemMessages.text(problem, request.language().locale()))
                        .toList(),
                trip.from(),
                trip.to(),
                asked.where(),
                asked.start().map(Start::label).orElse(""),
                trip.stops().size(),
                kilometres(),
                TripRequest.stops(trip, request.catalogue()),
                Addresses.of(Section.TRIP, request.language()),
                trip.stops().size() < 2 ? "" : address(trip) + "&best=1",
                request.base() + address(trip),
                address("/" + (request.language().tag().equals("vi") ? "in" : "print")),
                trip.stops().isEmpty()
                        ? List.of()
                        : List.of(new Parts.File("ics", address(".ics")), new Parts.File("gpx", address(".gpx"))),
                map(),
                days(),
                words,
                found(words),
                offers());
    }

    /** The same as sheets to print. */
    RouteModel.Print print(String title) {
        var shares = new Shares(request);
        List<RouteModel.Day> days = new ArrayList<>();
        var number = 0;
        for (var plan : plans) {
            List<RouteModel.Stop> stops = new ArrayList<>();
            for (var each : plan.visits()) {
                stops.add(stop(each, ++number, shares));
            }
            var apart = plan.left().stream().map(this::apart).toList();
            if (!stops.isEmpty() || !apart.isEmpty()) {
                days.add(new RouteModel.Day(dayNumber(plan), dates.days(plan.date(), plan.date()), stops, apart));
            }
        }
        var whole = new RouteModel.Part(kilometres(), hours(), days, List.of(), "", "", trip.from());
        return new RouteModel.Print(title, "", request.language().tag(), address(trip), whole, map(), null);
    }

    private MapModel.@Nullable Picture map() {
        var map = new MapView(request.catalogue(), request.language(), outlines);
        return new TripMap(map, request.language()).of(plans).orElse(null);
    }

    private int dayNumber(DayPlan plan) {
        return plans.indexOf(plan) + 1;
    }

    private RouteModel.Apart apart(DayPlan.Left left) {
        return new Aparts(request, dates).of(left.stop().item(), left.reason(), left.next(), left.open());
    }

    private static List<RouteModel.Pause> pauses(DayPlan.Visit each) {
        return each.pauses().stream()
                .map(pause -> new RouteModel.Pause(
                        pause.kind().name().toLowerCase(Locale.ROOT),
                        CLOCK.format(pause.from()),
                        CLOCK.format(pause.to())))
                .toList();
    }

    private RouteModel.Stop stop(DayPlan.Visit each, int number, Shares shares) {
        var item = each.stop().item();
        var note = Stream.concat(
                        Stream.of(CLOCK.format(each.arrives()) + "–" + CLOCK.format(each.leaves())),
                        Stream.concat(
                                each.occurrence().map(this::days).stream(),
                                Stream.of(item.entry().address())))
                .filter(part -> !part.isEmpty())
                .toList();
        return new RouteModel.Stop(
                number,
                item.title(request.language()),
                item.text(request.language()).language().tag(),
                Addresses.of(item.id(), request.language()),
                cards.todayLabel(item),
                String.join(" · ", note),
                Precision.doubt(item.position()),
                "",
                each.leg().map(ways::kilometres).orElse(""),
                each.leg().map(ways::minutes).orElse(""),
                null,
                List.of(),
                pauses(each),
                shares.of(item.id()));
    }

    private List<TripModel.Day> days() {
        List<TripModel.Day> days = new ArrayList<>();
        var number = 0;
        for (var plan : plans) {
            List<TripModel.Visit> visits = new ArrayList<>();
            for (var each : plan.visits()) {
                visits.add(visit(each, ++number));
            }
            plan.left().forEach(left -> visits.add(visit(left)));
            days.add(new TripModel.Day(
                    days.size() + 1,
                    plan.date(),
                    dates.days(plan.date(), plan.date()),
                    dates.lunarDay(LunarDate.of(plan.date())),
                    visits,
                    plan.kilometres() == 0 ? "" : cards.kilometres(plan.kilometres()),
                    plan.back()
                            .filter(TripView::isAWay)
                            .map(Leg::time)
                            .map(dates::duration)
                            .orElse(""),
                    plan.begins().map(CLOCK::format).orElse(""),
                    plan.ends().map(CLOCK::format).orElse(""),
                    plan.tooLong()));
        }
        return days;
    }

    private TripModel.Visit visit(DayPlan.Visit each, int number) {
        var id = each.stop().id();
        return new TripModel.Visit(
                number,
                request.catalogue().shortCodes().of(id),
                cards.of(each.stop().item()),
                Precision.doubt(each.stop().item().position()),
                pauses(each),
                CLOCK.format(each.arrives()),
                CLOCK.format(each.leaves()),
                each.leg().map(ways::kilometres).orElse(""),
                each.leg().map(ways::minutes).orElse(""),
                each.occurrence().map(this::days).orElse(""),
                each.warnings().stream().map(warning -> warning(warning, each)).toList(),
                moved(trip.earlier(id), trip.onOtherDay(id, -1)),
                moved(trip.later(id), trip.onOtherDay(id, 1)),
                address(trip.without(id)));
    }

    /** A stop that is not visited on its day: it can go to another one. */
    private TripModel.Visit visit(DayPlan.Left left) {
        var id = left.stop().id();
        var apart = apart(left);
        return new TripModel.Visit(
                0,
                request.catalogue().shortCodes().of(id),
                cards.of(left.stop().item()),
                Precision.doubt(left.stop().item().position()),
                List.of(),
                "",
                "",
                "",
                "",
                "",
                List.of(new TripModel.Warning(apart.key(), apart.detail())),
                moved(trip.onOtherDay(id, -1), trip),
                moved(trip.onOtherDay(id, 1), trip),
                address(trip.without(id)));
    }

    /** The address of the first of two changes that changes anything; empty where neither does. */
    private String moved(Trip first, Trip second) {
        return Stream.of(first, second)
                .map(TripPlanner::settled)
                .filter(changed -> !changed.equals(trip))
                .findFirst()
                .map(this::address)
                .orElse("");
    }

    private TripModel.Warning warning(DayPlan.Warning warning, DayPlan.Visit each) {
        var detail = warning == DayPlan.Warning.FAR
                ? each.leg().map(ways::kilometres).orElse("")
                : "";
        return new TripModel.Warning(warning.name().toLowerCase(Locale.ROOT), detail);
    }

    private List<TripModel.Offer> found(String words) {
        return words.isEmpty()
                ? List.of()
                : search.suggest(words, request.language(), FOUND).stream()
                        .filter(suggestion -> !cards.add(suggestion.item()).isEmpty())
                        .map(suggestion -> offer(cards.of(suggestion.item()), suggestion.item(), ""))
                        .toList();
    }

    /** What is on and what lies near; nothing that is a stop already. */
    private List<TripModel.Offers> offers() {
        List<TripModel.Offers> offers = new ArrayList<>();
        add(offers, "on_days", festivals());
        centre().ifPresent(at -> {
            add(offers, "villages", near(at, Surroundings.SIGHTS, Comparator.comparing(each -> 0)));
            add(offers, "makers", near(at, Surroundings.PRODUCERS, Comparator.comparing(TripView::isNotOpen)));
            add(
                    offers,
                    "bring_home",
                    near(
                            at,
                            Surroundings.PRODUCTS,
                            Comparator.comparing(TripView::isNoGift)
                                    .thenComparing(Neighbour::item, Item.bestFirst(request.today()))));
        });
        return offers;
    }

    private Stream<TripModel.Offer> festivals() {
        var query = EntryQuery.of(EntryType.EVENT, request.language());
        var near = centre().map(at -> query.withNear(new Near(at.at(), FESTIVALS_KM)))
                .orElse(query);
        return request.catalogue().occurrences(near, trip.from(), trip.to()).stream()
                .filter(coming -> coming.occurrence().takesPlace())
                .collect(Collectors.toMap(
                        coming -> coming.item().id(), coming -> coming, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .filter(coming -> !trip.has(coming.item().id()))
                .map((ComingEvent coming) -> offer(cards.of(coming), coming.item(), days(coming.occurrence())));
    }

    private Stream<TripModel.Offer> near(Spot at, Surroundings what, Comparator<Neighbour> order) {
        return request.catalogue().around(at, NEAR_KM, what, CANDIDATES, request.today()).stream()
                .filter(each -> !trip.has(each.item().id()))
                .sorted(order) // the nearest come first already
                .map(each -> offer(cards.of(each), each.item(), ""));
    }

    /** Of what is offered, first what the reader can read. */
    private void add(List<TripModel.Offers> offers, String key, Stream<TripModel.Offer> found) {
        var list = found.limit(MOST)
                .sorted(Comparator.comparing(
                        offer -> !offer.card().lang().equals(request.language().tag())))
                .toList();
        if (!list.isEmpty()) {
            offers.add(new TripModel.Offers(key, list));
        }
    }

    private TripModel.Offer offer(Parts.Card card, Item item, String days) {
        return new TripModel.Offer(
                card,
                days,
                trip.has(item.id())
                        ? ""
                        : address(trip) + "&add="
                                + request.catalogue().shortCodes().of(item.id()));
    }

    private static boolean isNotOpen(Neighbour each) {
        return !(each.item().entry().details() instanceof Details.Producer producer)
                || producer.visits() != Details.Visits.OPEN;
    }

    private static boolean isNoGift(Neighbour each) {
        return !each.item().isGift();
    }

    /** The place of the trip, else its first stop. */
    private Optional<Spot> centre() {
        return trip.base()
                .or(() -> trip.stops().stream()
                        .flatMap(stop -> stop.spot().stream())
                        .findFirst());
    }

    private String days(Occurrence occurrence) {
        return dates.days(occurrence.start(), occurrence.end());
    }

    private String kilometres() {
        var sum = plans.stream().mapToDouble(DayPlan::kilometres).sum();
        return sum == 0 ? "" : cards.kilometres(sum);
    }

    /** On the way on all days. */
    private String hours() {
        var sum = plans.stream().flatMap(DayPlan::legs).map(Leg::time).reduce(Duration.ZERO, Duration::plus);
        return dates.duration(sum);
    }

    private static boolean isAWay(Leg leg) {
        return !leg.time().isZero();
    }

    private String words() {
        var given = request.parameters().getOrDefault("q", List.of(""));
        var words = given.get(0).strip();
        return words.length() > 100 ? words.substring(0, 100) : words;
    }

    private String address(Trip other) {
        return TripRequest.address(other, asked.where(), request.catalogue(), request.language());
    }

    private String address(String behind) {
        return TripRequest.address(behind, trip, asked.where(), request.catalogue(), request.language());
    }
}
