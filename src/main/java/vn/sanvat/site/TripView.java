package vn.sanvat.site;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.calendar.LunarDate;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Addresses.Section;
import vn.sanvat.catalogue.Coming;
import vn.sanvat.catalogue.Item;
import vn.sanvat.catalogue.Near;
import vn.sanvat.catalogue.Neighbour;
import vn.sanvat.catalogue.Query;
import vn.sanvat.catalogue.Search;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Location;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.routes.DayPlan;
import vn.sanvat.routes.Leg;
import vn.sanvat.routes.Trip;
import vn.sanvat.routes.TripPlanner;
import vn.sanvat.site.model.Parts;
import vn.sanvat.site.model.RouteModel;
import vn.sanvat.site.model.TripModel;

/** Makes the page of a trip: its days with their hours, and what could be added. */
final class TripView {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    /** How far from the place of the trip festivals are worth a way, in kilometres. */
    private static final double FESTIVALS_KM = 40;

    private static final double NEAR_KM = 15;
    private static final int MOST = 6; // of each kind of offer
    private static final int FOUND = 8; // by words
    private static final Set<String> SHOPS = Set.of("point_of_sale", "market");

    private final Visit visit;
    private final Search search;
    private final TripAsked asked;
    private final Trip trip;
    private final Cards cards;
    private final Dates dates;
    private final List<DayPlan> plans;

    TripView(Visit visit, Search search, TripAsked asked) {
        this.visit = visit;
        this.search = search;
        this.asked = asked;
        this.trip = asked.trip();
        this.cards = new Cards(visit.catalogue(), visit.language(), visit.today());
        this.dates = new Dates(visit.language());
        this.plans = TripPlanner.plan(trip);
    }

    TripModel.Page page() {
        var words = words();
        return new TripModel.Page(
                asked.notices().stream()
                        .map(problem ->
                                ProblemMessages.text(problem, visit.language().locale()))
                        .toList(),
                trip.from(),
                trip.to(),
                asked.where(),
                asked.spot().map(Whereabouts.Spot::label).orElse(""),
                trip.stops().size(),
                kilometres(),
                TripAsked.stops(trip, visit.catalogue()),
                Addresses.of(Section.TRIP, visit.language()),
                trip.stops().size() < 2 ? "" : address(trip) + "&best=1",
                visit.base() + address(trip),
                address("/" + (visit.language().tag().equals("vi") ? "in" : "print")),
                trip.stops().isEmpty()
                        ? List.of()
                        : List.of(new Parts.File("ics", address(".ics")), new Parts.File("gpx", address(".gpx"))),
                days(),
                words,
                found(words),
                offers());
    }

    /** The same as sheets to print. */
    RouteModel.Print print(String title) {
        var shares = new Shares(visit);
        List<RouteModel.Day> days = new ArrayList<>();
        var number = 0;
        for (var plan : plans) {
            List<RouteModel.Stop> stops = new ArrayList<>();
            for (var each : plan.visits()) {
                stops.add(stop(each, ++number, shares));
            }
            if (!stops.isEmpty()) {
                days.add(new RouteModel.Day(days.size() + 1, dates.days(plan.date(), plan.date()), stops));
            }
        }
        var whole = new RouteModel.Part(kilometres(), hours(), days, List.of(), "", "", trip.from());
        return new RouteModel.Print(title, "", visit.language().tag(), address(trip), whole, null);
    }

    private RouteModel.Stop stop(DayPlan.Visit each, int number, Shares shares) {
        var item = each.stop().item();
        var note = Stream.concat(
                        Stream.of(CLOCK.format(each.arrives()) + "–"
                                + CLOCK.format(each.arrives().plus(each.stay()))),
                        Stream.concat(
                                each.occurrence().map(this::days).stream(),
                                Stream.of(item.entry().address())))
                .filter(part -> !part.isEmpty())
                .toList();
        return new RouteModel.Stop(
                number,
                item.title(visit.language()),
                Addresses.of(item.id(), visit.language()),
                cards.todayLabel(item),
                String.join(" · ", note),
                "",
                each.leg()
                        .filter(TripView::isAWay)
                        .map(Leg::kilometres)
                        .map(cards::kilometres)
                        .orElse(""),
                each.leg()
                        .filter(TripView::isAWay)
                        .map(Leg::time)
                        .map(dates::duration)
                        .orElse(""),
                null,
                List.of(),
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
                    CLOCK.format(plan.ends()),
                    plan.tooLong()));
        }
        return days;
    }

    private TripModel.Visit visit(DayPlan.Visit each, int number) {
        var id = each.stop().id();
        var earlier = trip.earlier(id);
        var later = trip.later(id);
        var leg = each.leg().filter(TripView::isAWay);
        return new TripModel.Visit(
                number,
                visit.catalogue().shortCodes().of(id),
                cards.of(each.stop().item()),
                CLOCK.format(each.arrives()),
                CLOCK.format(each.arrives().plus(each.stay())),
                leg.map(Leg::kilometres).map(cards::kilometres).orElse(""),
                leg.map(Leg::time).map(dates::duration).orElse(""),
                each.occurrence().map(this::days).orElse(""),
                each.warnings().stream().map(warning -> warning(warning, each)).toList(),
                earlier.equals(trip) ? "" : address(earlier),
                later.equals(trip) ? "" : address(later),
                address(trip.without(id)));
    }

    private TripModel.Warning warning(DayPlan.Warning warning, DayPlan.Visit each) {
        var detail = switch (warning) {
            case NOT_ON -> each.next().map(this::days).orElse("");
            case FAR -> each.leg().map(Leg::kilometres).map(cards::kilometres).orElse("");
            default -> "";
        };
        var key = warning.name().toLowerCase(Locale.ROOT);
        return new TripModel.Warning(
                warning == DayPlan.Warning.NOT_ON && detail.isEmpty() ? "not_on_unknown" : key, detail);
    }

    private List<TripModel.Offer> found(String words) {
        return words.isEmpty()
                ? List.of()
                : search.suggest(words, visit.language(), FOUND).stream()
                        .filter(suggestion -> !cards.add(suggestion.item()).isEmpty())
                        .map(suggestion -> offer(cards.of(suggestion.item()), suggestion.item(), ""))
                        .toList();
    }

    /** What is on and what lies near; nothing that is a stop already. */
    private List<TripModel.Offers> offers() {
        List<TripModel.Offers> offers = new ArrayList<>();
        add(offers, "on_days", festivals());
        centre().ifPresent(at -> {
            add(offers, "villages", near(at, EntryType.PLACE, Comparator.comparing(each -> 0)));
            add(offers, "makers", near(at, EntryType.PRODUCER, Comparator.comparing(TripView::isNotOpen)));
            add(
                    offers,
                    "bring_home",
                    near(
                            at,
                            EntryType.PRODUCT,
                            Comparator.comparing(TripView::isNoGift)
                                    .thenComparing(each -> -each.item().stars())));
        });
        return offers;
    }

    private Stream<TripModel.Offer> festivals() {
        var query = Query.of(EntryType.EVENT, visit.language());
        var near =
                centre().map(at -> query.withNear(new Near(at, FESTIVALS_KM))).orElse(query);
        return visit.catalogue().occurrences(near, trip.from(), trip.to()).stream()
                .filter(coming -> coming.occurrence().takesPlace())
                .collect(Collectors.toMap(
                        coming -> coming.item().id(), coming -> coming, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .filter(coming -> !trip.has(coming.item().id()))
                .map((Coming coming) -> offer(cards.of(coming), coming.item(), days(coming.occurrence())));
    }

    private Stream<TripModel.Offer> near(Location at, EntryType type, Comparator<Neighbour> order) {
        return visit.catalogue().around(at, NEAR_KM, type).stream()
                .filter(each -> !SHOPS.contains(each.item().kind()))
                .filter(each -> !trip.has(each.item().id()))
                .sorted(order.thenComparingDouble(Neighbour::kilometres))
                .map(each -> offer(cards.of(each), each.item(), ""));
    }

    private static void add(List<TripModel.Offers> offers, String key, Stream<TripModel.Offer> found) {
        var list = found.limit(MOST).toList();
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
                                + visit.catalogue().shortCodes().of(item.id()));
    }

    private static boolean isNotOpen(Neighbour each) {
        return !(each.item().entry().details() instanceof Details.Producer producer)
                || producer.visits() != Details.Visits.OPEN;
    }

    private static boolean isNoGift(Neighbour each) {
        return each.item().product().filter(Details.Product::gift).isEmpty();
    }

    /** The place of the trip, else its first stop. */
    private Optional<Location> centre() {
        return trip.base()
                .or(() -> trip.stops().stream()
                        .flatMap(stop -> stop.position().stream())
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
        var sum = plans.stream()
                .flatMap(plan -> Stream.concat(
                        plan.visits().stream().flatMap(each -> each.leg().stream()), plan.back().stream()))
                .map(Leg::time)
                .reduce(Duration.ZERO, Duration::plus);
        return dates.duration(sum);
    }

    private static boolean isAWay(Leg leg) {
        return !leg.time().isZero();
    }

    private String words() {
        var given = visit.parameters().getOrDefault("q", List.of(""));
        var words = given.get(0).strip();
        return words.length() > 100 ? words.substring(0, 100) : words;
    }

    private String address(Trip other) {
        return TripAsked.address(other, asked.where(), visit.catalogue(), visit.language());
    }

    private String address(String behind) {
        return TripAsked.address(behind, trip, asked.where(), visit.catalogue(), visit.language());
    }
}
