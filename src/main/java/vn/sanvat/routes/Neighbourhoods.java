package vn.sanvat.routes;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which stops of a trip belong together: those from which one is at another within minutes, and so on from there. A town
 * is one neighbourhood, and so are the villages around it.
 */
final class Neighbourhoods {
    private static final int NEAR = 15; // minutes

    private final List<TripStop> stops;
    private final int[] numbers;

    Neighbourhoods(List<TripStop> stops) {
        this.stops = stops;
        this.numbers = IntStream.range(0, stops.size()).toArray();
        for (var one = 0; one < stops.size(); one++) {
            for (var other = 0; other < one; other++) {
                if (numbers[one] != numbers[other] && areNear(one, other)) {
                    join(numbers[one], numbers[other]);
                }
            }
        }
    }

    /** The same number for stops of one neighbourhood, smaller than the number of stops. */
    int[] numbers() {
        return numbers.clone();
    }

    private boolean areNear(int one, int other) {
        return Leg.between(stops.get(one).spot(), stops.get(other).spot())
                .filter(leg -> TripPlanner.minutes(leg) <= NEAR)
                .isPresent();
    }

    private void join(int one, int other) {
        for (var stop = 0; stop < numbers.length; stop++) {
            if (numbers[stop] == one) {
                numbers[stop] = other;
            }
        }
    }
}
