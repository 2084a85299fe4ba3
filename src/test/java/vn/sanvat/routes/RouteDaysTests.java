package vn.sanvat.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sanvat.catalogue.item.Distance;
import vn.sanvat.catalogue.joins.RouteStop;

/** The days of a route. */
class RouteDaysTests {
    @Test
    void oneDayHasAllStopsWithTheirHours() {
        var day = RouteDays.of(stops(0, 10, 0), 1, null).get(0);

        assertThat(day).extracting(planned -> planned.stop().number()).containsExactly(1, 2, 3);
        assertThat(day.get(0).arrives()).isEqualTo("08:00");
        assertThat(day.get(0).leaves()).isEqualTo("09:00");
        // 10 km in a straight line are 14 by road: 24 minutes, rounded up
        assertThat(day.get(1).arrives()).isEqualTo("09:25");
        assertThat(day.get(1).leg().orElseThrow().kilometres()).isEqualTo(14);
        assertThat(day.get(2).arrives()).isEqualTo("10:25");
    }

    @Test
    void theLongestDayIsAsShortAsItCanBe() {
        var days = RouteDays.of(stops(0, 1, 60, 1, 1, 1), 2, null);

        assertThat(days).extracting(List::size).containsExactly(2, 4);
        assertThat(days.get(1).get(0).leg()).as("a night lies between").isEmpty();
    }

    @Test
    void noDayIsWithoutAStop() {
        assertThat(RouteDays.of(stops(0, 1, 1), 3, null)).extracting(List::size).containsExactly(1, 1, 1);
        assertThat(RouteDays.of(stops(0, 1), 9, null)).hasSize(2);
        assertThat(RouteDays.of(stops(0, 1), 0, null)).hasSize(1);
        assertThat(RouteDays.of(List.of(), 2, null)).isEmpty();
    }

    @Test
    void aPlaceThatIsNotKnownHasNoWayToIt() {
        var whole = RouteDays.whole(stops(0, -1, 10));

        assertThat(whole.kilometres()).isEqualTo(14);
        assertThat(whole.time()).isEqualTo(Duration.ofMinutes(25));
    }

    @Test
    void whatASourceSaysOfAWayCounts() {
        var said = stop(2, 3.0, 20, null);
        var onFoot = stop(3, 2.0, 0, Duration.ofMinutes(45));
        var whole = RouteDays.whole(List.of(stop(1, -1, 0, null), said, onFoot));

        assertThat(Leg.to(said)).hasValueSatisfying(leg -> {
            assertThat(leg.kilometres()).isEqualTo(20);
            assertThat(leg.known()).isEqualTo(Leg.Known.SAID);
        });
        assertThat(Leg.to(onFoot).orElseThrow().time()).hasMinutes(45);
        assertThat(whole.kilometres()).as("the sum of the legs").isCloseTo(22.8, within(0.001));
    }

    @Test
    void oneRestsAtNoon() {
        var day = RouteDays.of(stops(0, 5, 5, 5, 5), 1, null).get(0);

        assertThat(day.get(2).leaves()).isEqualTo("11:30");
        assertThat(day.get(3).leaves()).isEqualTo("12:45");
        assertThat(day.get(4).arrives()).isEqualTo("14:15");
    }

    /** @param kilometres in a straight line from the stop before */
    private static List<RouteStop> stops(double... kilometres) {
        return IntStream.range(0, kilometres.length)
                .mapToObj(index -> stop(index + 1, index == 0 ? -1 : kilometres[index], 0, null))
                .toList();
    }

    private static RouteStop stop(int number, double straight, double kilometres, @Nullable Duration travel) {
        return new RouteStop(
                number,
                Optional.empty(),
                "Chặng",
                "",
                Optional.empty(),
                "",
                null,
                straight < 0 ? Optional.empty() : Optional.of(new Distance(straight, Distance.Known.MEASURED)),
                kilometres,
                travel);
    }
}
