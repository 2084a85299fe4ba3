package vn.sanvat.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Location;
import vn.sanvat.content.live.ContentFolder;

/**
 * Measures how long it takes to order a trip of 30 stops, some of them on certain days only:
 *
 * <pre>
 * mvn -q test-compile
 * mvn -q exec:java -Dexec.classpathScope=test -Dexec.mainClass=vn.sanvat.routes.TripBenchmark
 * </pre>
 */
final class TripBenchmark {
    private static final int STOPS = Trip.MOST_STOPS;
    private static final int ROUNDS = 40;

    private TripBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("trip");
        for (var days : List.of(1, 4, Trip.MOST_DAYS)) {
            var times = new long[ROUNDS];
            for (var round = 0; round < ROUNDS; round++) {
                var trip = trip(folder.resolve(days + "-" + round), new Random(round), days);
                var begin = System.nanoTime();
                TripPlanner.ordered(trip);
                times[round] = System.nanoTime() - begin;
            }
            Arrays.sort(times);
            System.out.printf(
                    "%d stops in %d days: median %.1f ms, slowest %.1f ms%n",
                    STOPS, days, times[ROUNDS / 2] / 1e6, times[ROUNDS - 1] / 1e6);
        }
    }

    private static Trip trip(Path folder, Random random, int days) {
        var content = new ContentFolder(folder);
        for (var stop = 0; stop < STOPS; stop++) {
            var at =
                    "location: {lat: " + (15.3 + random.nextDouble()) + ", lon: " + (107.6 + random.nextDouble()) + "}";
            content = stop % 5 == 0
                    ? content.entry(
                            "events/e" + stop + ".md",
                            "E" + stop,
                            at,
                            "when: {repeats: monthly, day: " + (1 + random.nextInt(28)) + ", days: 3}")
                    : content.entry(
                            "places/p" + stop + ".md",
                            "P" + stop,
                            at,
                            "opening:",
                            "  - {days: [mo, tu, we, sa], from: \"8:00\", to: \"17:00\"}");
        }
        var catalogue = TestCatalogue.of(content);
        List<List<TripStop>> all = new ArrayList<>();
        all.add(catalogue.items().stream()
                .filter(item -> !item.type().equals(EntryType.PAGE))
                .map(TripStop::of)
                .toList());
        while (all.size() < days) {
            all.add(List.of());
        }
        var base = new Location(15.88, 108.33, Location.Precision.EXACT);
        return new Trip(LocalDate.of(2027, 2, 20), all, Optional.of(Spot.of(base)));
    }
}
