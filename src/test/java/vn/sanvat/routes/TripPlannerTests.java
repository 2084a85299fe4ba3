package vn.sanvat.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Location;
import vn.sanvat.content.live.ContentFolder;

/** Trips that are put into order. */
class TripPlannerTests {
    private static final Location HOI_AN = new Location(15.88, 108.33, Location.Precision.EXACT);
    private static final LocalDate SATURDAY = LocalDate.of(2027, 2, 20);

    @TempDir
    private Path folder;

    @Test
    void aFestivalIsPutOnItsDay() {
        var catalogue = catalogue();
        var trip = trip(catalogue, 3, List.of("place/a", "event/hoi", "place/b"));

        var ordered = TripPlanner.ordered(trip);

        assertThat(day(ordered, "event/hoi")).isEqualTo(2); // 22 February
        assertThat(reasons(ordered)).isEmpty();
        assertThat(reasons(trip)).containsExactly(DayPlan.Reason.NOT_ON);
        assertThat(TripPlanner.plan(trip).get(0).left().get(0).next())
                .hasValueSatisfying(next -> assertThat(next.start()).isEqualTo("2027-02-22"));
    }

    @Test
    void aMarketIsPutOnItsDayOfTheWeek() {
        var trip = trip(catalogue(), 3, List.of("event/cho"));

        assertThat(day(TripPlanner.ordered(trip), "event/cho")).isEqualTo(1); // a Sunday
    }

    @Test
    void closedDoorsAndLateArrivalsAreAvoided() {
        var catalogue = catalogue();
        // the museum is open on Mondays from 14:00, the shop only until 9:30
        var ordered =
                TripPlanner.ordered(trip(catalogue, 3, List.of("place/a", "place/b", "place/bao-tang", "place/som")));

        assertThat(day(ordered, "place/bao-tang")).isEqualTo(2);
        assertThat(reasons(ordered)).isEmpty();
        assertThat(TripPlanner.plan(ordered).get(2).visits().stream()
                        .filter(each -> each.stop().id().slug().value().equals("bao-tang"))
                        .map(DayPlan.Visit::arrives))
                .allSatisfy(arrives -> assertThat(arrives).isAfterOrEqualTo(LocalTime.of(14, 0)));
        assertThat(reasons(trip(catalogue, 1, List.of("place/bao-tang")))).containsExactly(DayPlan.Reason.CLOSED);
        assertThat(reasons(trip(catalogue, 1, List.of("place/a", "place/b", "place/som"))))
                .contains(DayPlan.Reason.TOO_LATE);
    }

    @Test
    void theTravellerIsToldOfWhatDoesNotFit() {
        var catalogue = catalogue();

        assertThat(reasons(trip(catalogue, 1, List.of("producer/kin")))).containsExactly(DayPlan.Reason.NO_VISITORS);
        assertThat(warnings(trip(catalogue, 1, List.of("producer/hen"))))
                .containsExactly(DayPlan.Warning.BY_APPOINTMENT);
        assertThat(warnings(trip(catalogue, 1, List.of("place/xa")))).containsExactly(DayPlan.Warning.FAR);
        assertThat(warnings(trip(catalogue, 1, List.of("place/dau")))).containsExactly(DayPlan.Warning.NO_PLACE);
        assertThat(TripPlanner.plan(trip(catalogue, 1, List.of("place/xa")))
                        .get(0)
                        .tooLong())
                .isFalse();
    }

    @Test
    void theOrderIsAsGoodAsTheBestOfAll() {
        var random = new Random(7);
        for (var round = 0; round < 12; round++) {
            var names = IntStream.range(0, 7).mapToObj(n -> "ngau-nhien-" + n).toList();
            var catalogue = random(names, random, round);
            var trip = trip(
                    catalogue, 1, names.stream().map(name -> "place/" + name).toList());
            var best = permutations(trip.stops())
                    .mapToLong(order -> new TripOrder(new Trip(SATURDAY, List.of(order), trip.base())).cost())
                    .min()
                    .orElseThrow();

            assertThat(new TripOrder(TripPlanner.ordered(trip)).cost()).isLessThanOrEqualTo(best + best / 20);
        }
    }

    @Test
    void theSameTripAlwaysGetsTheSameOrder() {
        var catalogue = catalogue();
        var trip = trip(catalogue, 2, List.of("place/a", "event/cho", "place/b", "place/som", "producer/hen"));
        var other = trip(catalogue, 2, List.of("producer/hen", "place/som", "place/b", "event/cho", "place/a"));

        assertThat(TripPlanner.ordered(trip)).isEqualTo(TripPlanner.ordered(other));
    }

    @Test
    void oneMoreStopLeavesTheOthersInTheirOrder() {
        var catalogue = catalogue();
        var trip = trip(catalogue, 3, List.of("place/b", "place/a", "place/som"));
        var stop = TripStop.of(catalogue.find(id("event/hoi")).orElseThrow());

        var longer = TripPlanner.with(trip, stop);

        assertThat(day(longer, "event/hoi")).isEqualTo(2);
        assertThat(longer.without(id("event/hoi"))).isEqualTo(trip);
    }

    @Test
    void stopsMoveByHandAlsoToOtherDays() {
        var trip = trip(catalogue(), 2, List.of("place/a", "place/b"));

        var later = trip.later(id("place/b"));
        assertThat(day(later, "place/b")).isEqualTo(1);
        assertThat(later.earlier(id("place/b"))).isEqualTo(trip);
        assertThat(trip.earlier(id("place/a"))).isEqualTo(trip);
        assertThat(later.later(id("place/b"))).isEqualTo(later);
    }

    private Catalogue catalogue() {
        return TestCatalogue.of(new ContentFolder(folder)
                .entry("places/a.md", "A", at(15.90, 108.30))
                .entry("places/b.md", "B", at(15.92, 108.28))
                .entry("places/xa.md", "Xa", at(15.2, 107.7))
                .entry("places/dau.md", "Đâu")
                .entry(
                        "places/bao-tang.md",
                        "Bảo tàng",
                        "kind: museum",
                        at(15.89, 108.31),
                        "opening:",
                        "  - {days: [mo], from: \"14:00\", to: \"17:00\"}")
                .entry(
                        "places/som.md",
                        "Sớm",
                        "kind: point_of_sale",
                        at(15.88, 108.33),
                        "opening:",
                        "  - {from: \"7:30\", to: \"9:30\"}")
                .entry("producers/kin.md", "Kín", "visits: closed", at(15.88, 108.33))
                .entry("producers/hen.md", "Hẹn", "visits: by_appointment", at(15.88, 108.33))
                .entry(
                        "events/hoi.md",
                        "Hội",
                        at(15.88, 108.33),
                        "when: {repeats: once, start: 2027-02-22, end: 2027-02-22}")
                .entry(
                        "events/cho.md",
                        "Chợ",
                        "kind: market",
                        at(15.88, 108.33),
                        "when: {repeats: weekly, weekday: sunday}"));
    }

    private Catalogue random(List<String> names, Random random, int round) {
        var content = new ContentFolder(folder.resolve("ngau-nhien-" + round));
        for (var name : names) {
            content = content.entry(
                    "places/" + name + ".md",
                    name,
                    at(15.7 + random.nextDouble() * 0.4, 108.0 + random.nextDouble() * 0.4));
        }
        return TestCatalogue.of(content);
    }

    private static String at(double lat, double lon) {
        return "location: {lat: " + lat + ", lon: " + lon + "}";
    }

    private static EntryId id(String name) {
        var parts = name.split("/", -1);
        return EntryId.of(EntryType.ofKey(parts[0]).orElseThrow(), parts[1]);
    }

    /** All stops on the first day of so many. */
    private static Trip trip(Catalogue catalogue, int days, List<String> names) {
        List<List<TripStop>> all = new ArrayList<>();
        all.add(names.stream()
                .map(name -> TripStop.of(catalogue.find(id(name)).orElseThrow()))
                .toList());
        while (all.size() < days) {
            all.add(List.of());
        }
        return new Trip(SATURDAY, all, Optional.of(Spot.of(HOI_AN)));
    }

    private static int day(Trip trip, String name) {
        return IntStream.range(0, trip.days().size())
                .filter(day ->
                        trip.days().get(day).stream().anyMatch(stop -> stop.id().equals(id(name))))
                .findFirst()
                .orElse(-1);
    }

    private static List<DayPlan.Warning> warnings(Trip trip) {
        return TripPlanner.plan(trip).stream()
                .flatMap(day -> day.visits().stream())
                .flatMap(visit -> visit.warnings().stream())
                .toList();
    }

    private static List<DayPlan.Reason> reasons(Trip trip) {
        return TripPlanner.plan(trip).stream()
                .flatMap(day -> day.left().stream())
                .map(DayPlan.Left::reason)
                .toList();
    }

    private static Stream<List<TripStop>> permutations(List<TripStop> stops) {
        if (stops.size() < 2) {
            return Stream.of(stops);
        }
        return stops.stream().flatMap(first -> {
            List<TripStop> others = new ArrayList<>(stops);
            others.remove(first);
            return permutations(others)
                    .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList());
        });
    }
}
