package vn.sanvat.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sanvat.catalogue.RouteStop;

/** The days of a route. */
class RouteDaysTests {
    @Test
    void oneDayHasAllStopsWithTheirHours() {
        var day = RouteDays.of(stops(0, 10, 0), 1).get(0);

        assertThat(day).extracting(planned -> planned.stop().number()).containsExactly(1, 2, 3);
        assertThat(day.get(0).arrives()).isZero();
        assertThat(day.get(0).leaves()).hasHours(1);
        // 10 km in a straight line are 14 by road: 24 minutes, rounded up
        assertThat(day.get(1).arrives()).isEqualTo(Duration.ofMinutes(85));
        assertThat(day.get(1).leg().orElseThrow().kilometres()).isEqualTo(14);
        assertThat(day.get(2).arrives()).isEqualTo(Duration.ofMinutes(145));
    }

    @Test
    void theLongestDayIsAsShortAsItCanBe() {
        var days = RouteDays.of(stops(0, 1, 60, 1, 1, 1), 2);

        assertThat(days).extracting(List::size).containsExactly(2, 4);
        assertThat(days.get(1).get(0).leg()).as("a night lies between").isEmpty();
    }

    @Test
    void noDayIsWithoutAStop() {
        assertThat(RouteDays.of(stops(0, 1, 1), 3)).extracting(List::size).containsExactly(1, 1, 1);
        assertThat(RouteDays.of(stops(0, 1), 9)).hasSize(2);
        assertThat(RouteDays.of(stops(0, 1), 0)).hasSize(1);
        assertThat(RouteDays.of(List.of(), 2)).isEmpty();
    }

    @Test
    void aPlaceThatIsNotKnownHasNoWayToIt() {
        var whole = RouteDays.whole(stops(0, -1, 10));

        assertThat(whole.kilometres()).isEqualTo(14);
        assertThat(whole.time()).isEqualTo(Duration.ofMinutes(25));
    }

    /** @param kilometres in a straight line from the stop before */
    private static List<RouteStop> stops(double... kilometres) {
        return IntStream.range(0, kilometres.length)
                .mapToObj(index -> new RouteStop(
                        index + 1,
                        Optional.empty(),
                        "Chặng",
                        "",
                        Optional.empty(),
                        "",
                        null,
                        index == 0 ? -1 : kilometres[index]))
                .toList();
    }
}
