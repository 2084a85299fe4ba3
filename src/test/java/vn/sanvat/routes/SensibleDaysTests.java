package vn.sanvat.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Location;
import vn.sanvat.content.live.ContentFolder;

/** Days as a person would plan them. */
class SensibleDaysTests {
    private static final LocalDate SATURDAY = LocalDate.of(2027, 2, 20); // the fifteenth of the first lunar month
    private static final Optional<Spot> HOI_AN =
            Optional.of(Spot.of(new Location(15.88, 108.33, Location.Precision.EXACT)));

    @TempDir
    private Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void fill() {
        catalogue = TestCatalogue.of(new ContentFolder(folder)
                .with("taxonomy/regions.yml", """
                    regions:
                      - {id: da-nang, level: province, name: Đà Nẵng}
                      - {id: hoi-an, name: Hội An, parent: da-nang, location: {lat: 15.88, lon: 108.33}}
                      - {id: my-son, name: Mỹ Sơn, parent: da-nang, location: {lat: 15.76, lon: 108.12}}
                    """)
                .entry("places/pho.md", "Phố", at(15.8782, 108.3282), "opening: [{from: \"7:30\", to: \"21:00\"}]")
                .entry("places/gom.md", "Gốm", "kind: craft_village", at(15.8768, 108.2989), hours("8:30", "17:30"))
                .entry("places/rau.md", "Rau", "kind: craft_village", at(15.9024, 108.3376))
                .entry("places/dua.md", "Dừa", at(15.8783, 108.3725), hours("7:00", "17:00"))
                .entry("places/thap.md", "Tháp", at(15.7639, 108.1244), hours("6:30", "17:00"))
                .entry("places/det.md", "Dệt", "region: my-son")
                .entry("places/moc.md", "Mộc", "region: hoi-an")
                .entry("places/den.md", "Đèn", "region: hoi-an")
                .entry("places/som.md", "Sớm", at(15.88, 108.33), hours("7:30", "11:00"))
                .entry(
                        "places/hai-buoi.md",
                        "Hai buổi",
                        at(15.88, 108.33),
                        "opening: [{from: \"7:30\", to: \"11:30\"}, {from: \"13:30\", to: \"17:00\"}]")
                .entry("events/dem.md", "Đêm phố cổ", "place: pho", hours("18:30", "21:30"), lunar(1, 15, 1))
                .entry("events/trang.md", "Trăng", "place: pho", "time_of_day: evening", lunar(1, 15, 1))
                .entry(
                        "events/cho.md",
                        "Chợ",
                        "kind: market",
                        at(15.88, 108.33),
                        "time_of_day: morning",
                        "when: {repeats: weekly, weekday: saturday}")
                .entry(
                        "events/hoi.md",
                        "Hội",
                        at(15.88, 108.33),
                        lunar(1, 15, 2),
                        "programme:",
                        "  - {day: 1, time: \"16:00 – 17:30\", title: Lễ túc}",
                        "  - {day: 2, time: \"8h\", title: Lễ}",
                        "  - {day: 2, time: \"9.30\", title: Đua thuyền}",
                        "  - {day: 2, time: \"19:00\", title: Rước}")
                .entry(
                        "events/vai.md",
                        "Vài buổi",
                        at(15.88, 108.33),
                        lunar(1, 15, 2),
                        "programme:",
                        "  - {day: 1, time: evening, title: Rước cộ}",
                        "  - {day: 2, title: Lễ}",
                        "  - {day: 2, time: evening, title: Hoa đăng}")
                .entry("events/xua.md", "Xưa", at(15.88, 108.33), lunar(1, 4, 1)));
    }

    @Test
    void aFestivalOfTheEveningIsInTheEveningWhereverItStands() {
        var day = plan(1, "event/dem", "place/gom", "place/pho").get(0);

        assertThat(names(day)).containsExactly("gom", "pho", "dem");
        assertThat(day.visits().get(2).arrives()).isEqualTo("18:30");
        assertThat(day.left()).isEmpty();
        assertThat(times(plan(1, "event/trang").get(0))).containsExactly("18:00–20:00");
        assertThat(plan(1, "event/dem").get(0).begins())
                .as("nobody waits from 8:00")
                .hasValue(LocalTime.of(18, 25));
    }

    @Test
    void aMarketOfTheMorningIsInTheMorning() {
        var day = plan(1, "place/pho", "place/rau", "place/dua", "event/cho").get(0);

        assertThat(plan(TripPlanner.ordered(trip(1, "place/pho", "place/rau", "place/dua", "event/cho")))
                        .get(0)
                        .visits())
                .anySatisfy(visit -> {
                    assertThat(visit.stop().item().slug()).isEqualTo("cho");
                    assertThat(visit.leaves()).isBeforeOrEqualTo(LocalTime.of(11, 30));
                });
        assertThat(day.left()).extracting(DayPlan.Left::reason).containsOnly(DayPlan.Reason.TOO_LATE);
    }

    @Test
    void aProgrammeSaysWhenOnEachDay() {
        assertThat(times(plan(2, "event/hoi").get(0))).containsExactly("16:00–17:30");
        assertThat(times(planOn(SATURDAY.plusDays(1), "event/hoi").get(0))).containsExactly("8:00–10:00");
        var evening = planOn(SATURDAY.plusDays(1), "place/thap", "place/det", "place/pho", "event/hoi")
                .get(0);
        assertThat(evening.visits().get(3).arrives()).as("the procession").isEqualTo("19:00");
    }

    @Test
    void thereIsAPauseAtNoon() {
        var day = plan(1, "place/gom", "place/rau", "place/dua", "place/moc").get(0);

        var noon =
                day.visits().stream().flatMap(visit -> visit.pauses().stream()).toList();
        assertThat(noon).singleElement().satisfies(pause -> {
            assertThat(pause.kind()).isEqualTo(DayPlan.Pause.Kind.NOON);
            assertThat(pause.from()).isBetween(LocalTime.of(11, 0), LocalTime.of(13, 0));
            assertThat(Duration.between(pause.from(), pause.to())).hasMinutes(75);
        });
        assertThat(plan(1, "place/gom").get(0).visits().get(0).pauses()).isEmpty();
    }

    @Test
    void aPlaceThatClosesAtNoonIsNotVisitedThen() {
        var day = plan(1, "place/gom", "place/rau", "place/hai-buoi").get(0);

        assertThat(day.visits().get(2).arrives()).isAfterOrEqualTo(LocalTime.of(13, 30));
    }

    @Test
    void theStopsOfOneTownAreOnOneDay() {
        var ordered = TripPlanner.ordered(trip(4, "place/pho", "place/gom", "place/rau", "place/dua"));

        assertThat(ordered.days()).filteredOn(day -> !day.isEmpty()).hasSize(1);
        assertThat(plan(ordered).get(0).left()).isEmpty();
        assertThat(plan(ordered).get(0).ends().orElseThrow()).isBefore(LocalTime.of(18, 0));
    }

    @Test
    void theStopsOfOneTownThatAreAddedOneByOneAreOnOneDay() {
        var trip = new Trip(SATURDAY, List.of(List.of(), List.of(), List.of(), List.of()), HOI_AN);
        for (var stop : stops("place/pho", "place/gom", "place/rau", "place/dua")) {
            trip = TripPlanner.with(trip, stop);
        }

        assertThat(trip.days())
                .filteredOn(day -> !day.isEmpty())
                .singleElement()
                .satisfies(day -> assertThat(day).hasSize(4));
    }

    @Test
    void aProgrammeMayNameAPartOfTheDay() {
        assertThat(times(plan(1, "event/vai").get(0))).containsExactly("18:00–20:00");
        assertThat(times(planOn(SATURDAY.plusDays(1), "event/vai").get(0)))
                .as("what has no hour is by daylight")
                .containsExactly("8:00–10:00");
        assertThat(VisitingHours.of(catalogue.find(id("event/vai")).orElseThrow(), SATURDAY.plusDays(1)))
                .containsExactly(new Hours(7 * 60 + 30, 22 * 60));
    }

    @Test
    void twoTownsAreOnTwoDays() {
        var ordered = TripPlanner.ordered(
                trip(2, "place/pho", "place/thap", "place/gom", "place/det", "place/rau", "place/dua"));

        assertThat(ordered.days())
                .anySatisfy(day -> assertThat(day)
                        .extracting(stop -> stop.item().slug())
                        .containsExactlyInAnyOrder("thap", "det"));
    }

    @Test
    void theFestivalDecidesTheDayOfItsTown() {
        var ordered = TripPlanner.ordered(new Trip(
                SATURDAY.minusDays(1), List.of(stops("place/pho", "event/dem", "place/gom"), List.of()), HOI_AN));

        assertThat(ordered.days().get(0)).isEmpty();
        assertThat(names(plan(ordered).get(1))).endsWith("dem").hasSize(3);
    }

    @Test
    void anEventThatIsNotOnIsNamedApartWithItsNextDate() {
        var day = plan(1, "event/xua", "place/gom").get(0);

        assertThat(names(day)).containsExactly("gom");
        assertThat(day.left()).singleElement().satisfies(left -> {
            assertThat(left.reason()).isEqualTo(DayPlan.Reason.NOT_ON);
            assertThat(left.next().orElseThrow().start()).isEqualTo("2028-01-29");
        });
        var alone = plan(1, "event/xua").get(0);
        assertThat(alone.ends()).as("nothing ends on a day without visits").isEmpty();
        assertThat(alone.begins()).isEmpty();
        assertThat(alone.kilometres()).isZero();
    }

    @Test
    void insideACommuneTheWayTakesTimeAndHasNoKilometres() {
        var day = plan(1, "place/moc", "place/den").get(0);

        assertThat(day.visits().get(1).leg().orElseThrow()).satisfies(leg -> {
            assertThat(leg.known()).isEqualTo(Leg.Known.IN_COMMUNE);
            assertThat(leg.kilometres()).isZero();
            assertThat(leg.time()).hasMinutes(15);
        });
    }

    @Test
    void betweenCommunesTheWayIsRough() {
        var leg = plan(1, "place/moc", "place/det").get(0).visits().get(1).leg().orElseThrow();

        assertThat(leg.known()).isEqualTo(Leg.Known.ROUGH);
        assertThat(leg.kilometres()).isEqualTo(35);
    }

    @Test
    void aSettledTripStaysAsItIs() {
        var settled = TripPlanner.settled(trip(1, "event/dem", "event/xua", "place/gom", "place/pho"));

        assertThat(settled.days().get(0))
                .extracting(stop -> stop.item().slug())
                .containsExactly("gom", "pho", "dem", "xua");
        assertThat(TripPlanner.settled(settled)).isEqualTo(settled);
    }

    @Test
    void aStopGoesToTheOtherDayByHand() {
        var trip = trip(2, "place/pho", "place/gom");
        var id = id("place/pho");

        assertThat(trip.onOtherDay(id, 1).days().get(1))
                .extracting(TripStop::id)
                .containsExactly(id);
        assertThat(trip.onOtherDay(id, -1)).isEqualTo(trip);
        assertThat(trip.onOtherDay(id, 1).onOtherDay(id, -1).days().get(0)).hasSize(2);
    }

    /** What holds for every plan, whatever is asked for. */
    @Test
    void everyStopHasAnHourWithinItsHoursOrAReason() {
        var chance = new Random(11);
        var all = catalogue.items().stream()
                .map(item -> item.id().toString())
                .sorted()
                .toList();
        for (var round = 0; round < 400; round++) {
            var names = new ArrayList<String>();
            IntStream.range(0, 1 + chance.nextInt(12)).forEach(n -> names.add(all.get(chance.nextInt(all.size()))));
            var asked = spread(chance, names.stream().distinct().toList());
            for (var trip : List.of(asked, TripPlanner.settled(asked), TripPlanner.ordered(asked))) {
                var plans = plan(trip);
                assertThat(plans.stream()
                                .flatMap(day -> java.util.stream.Stream.concat(
                                        day.visits().stream()
                                                .map(visit -> visit.stop().id()),
                                        day.left().stream()
                                                .map(left -> left.stop().id()))))
                        .as("every stop once")
                        .containsExactlyInAnyOrderElementsOf(
                                asked.stops().stream().map(TripStop::id).toList());
                plans.forEach(SensibleDaysTests::holds);
            }
        }
    }

    private static void holds(DayPlan day) {
        var free = LocalTime.MIN;
        for (var visit : day.visits()) {
            for (var pause : visit.pauses()) {
                assertThat(pause.from()).as("no overlap").isAfterOrEqualTo(free);
                free = pause.to();
            }
            assertThat(visit.arrives()).as("no overlap").isAfterOrEqualTo(free);
            assertThat(visit.stop().open(day.date()))
                    .as("within the hours of %s", visit.stop().id())
                    .anyMatch(open -> !visit.arrives().isBefore(open.begins())
                            && !visit.leaves().isAfter(open.ends()));
            assertThat(visit.arrives()).isBetween(LocalTime.of(8, 0), LocalTime.of(22, 0));
            free = visit.leaves();
        }
        assertThat(day.ends().isPresent()).isEqualTo(!day.visits().isEmpty());
        assertThat(day.left()).allMatch(left -> left.open().isEmpty() == (left.reason() != DayPlan.Reason.TOO_LATE));
    }

    private Trip spread(Random chance, List<String> names) {
        List<List<TripStop>> days = new ArrayList<>();
        IntStream.range(0, 1 + chance.nextInt(4)).forEach(day -> days.add(new ArrayList<>()));
        names.forEach(name -> days.get(chance.nextInt(days.size())).addAll(stops(name)));
        return new Trip(SATURDAY.plusDays(chance.nextInt(3)), days, chance.nextBoolean() ? HOI_AN : Optional.empty());
    }

    private List<DayPlan> plan(int days, String... names) {
        return plan(trip(days, names));
    }

    private static List<DayPlan> plan(Trip trip) {
        return TripPlanner.plan(trip);
    }

    private List<DayPlan> planOn(LocalDate date, String... names) {
        return plan(new Trip(date, List.of(stops(names)), HOI_AN));
    }

    private Trip trip(int days, String... names) {
        List<List<TripStop>> all = new ArrayList<>();
        all.add(stops(names));
        while (all.size() < days) {
            all.add(List.of());
        }
        return new Trip(SATURDAY, all, HOI_AN);
    }

    private List<TripStop> stops(String... names) {
        return List.of(names).stream()
                .map(name -> TripStop.of(catalogue.find(id(name)).orElseThrow()))
                .toList();
    }

    private static EntryId id(String name) {
        var parts = name.split("/", -1);
        return EntryId.of(EntryType.ofKey(parts[0]).orElseThrow(), parts[1]);
    }

    private static List<String> names(DayPlan day) {
        return day.visits().stream().map(visit -> visit.stop().item().slug()).toList();
    }

    private static List<String> times(DayPlan day) {
        return day.visits().stream()
                .map(visit -> visit.arrives().toString().replaceFirst("^0", "") + "–" + visit.leaves())
                .toList();
    }

    private static String at(double lat, double lon) {
        return "location: {lat: " + lat + ", lon: " + lon + "}";
    }

    private static String hours(String from, String to) {
        return "opening: [{from: \"" + from + "\", to: \"" + to + "\"}]";
    }

    private static String lunar(int month, int day, int days) {
        return "when: {repeats: yearly, calendar: lunar, month: " + month + ", day: " + day + ", days: " + days + "}";
    }
}
