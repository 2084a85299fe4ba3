package vn.sanvat.catalogue.joins;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.live.ContentFolder;

/**
 * Measures the joins in space of 20,000 products and 500 routes: how long the catalogue takes to be built with them, and
 * how long the joins of one entry take then, as its page asks for them:
 *
 * <pre>
 * mvn -q test-compile
 * mvn -q exec:java -Dexec.classpathScope=test -Dexec.mainClass=vn.sanvat.catalogue.joins.JoinsBenchmark
 * </pre>
 */
final class JoinsBenchmark {
    private static final int PRODUCTS = 20_000;
    private static final int ROUTES = 500;
    private static final int STOPS = 6;
    private static final int TOWNS = 400;
    private static final LocalDate DAY = LocalDate.of(2027, 2, 20);

    private JoinsBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var snapshot = content().read();
        var begin = System.nanoTime();
        var catalogue = TestCatalogue.of(snapshot);
        System.out.printf(
                "catalogue of %d entries built in %.0f ms%n",
                snapshot.entries().size(), (System.nanoTime() - begin) / 1e6);
        for (var type : new EntryType[] {EntryType.PRODUCT, EntryType.ROUTE}) {
            var times = catalogue.items().stream()
                    .filter(item -> item.type().equals(type))
                    .limit(ROUTES)
                    .mapToLong(item -> {
                        var start = System.nanoTime();
                        catalogue.joins(item, DAY);
                        return System.nanoTime() - start;
                    })
                    .toArray();
            Arrays.sort(times);
            System.out.printf(
                    "joins of a %s: median %.2f ms, slowest %.2f ms%n",
                    type.key(), times[times.length / 2] / 1e6, times[times.length - 1] / 1e6);
        }
    }

    /** Products lie around towns, as they do; routes go from town to town. */
    private static ContentFolder content() throws IOException {
        var random = new Random(3);
        var towns = new double[TOWNS][];
        for (var town = 0; town < TOWNS; town++) {
            towns[town] = new double[] {9 + random.nextDouble() * 13, 104.5 + random.nextDouble() * 4};
        }
        var content = new ContentFolder(Files.createTempDirectory("joins"))
                .with("taxonomy/categories.yml", "categories:\n  - {code: I, slug: thuc-pham, name: Thực phẩm}\n");
        for (var product = 0; product < PRODUCTS; product++) {
            var town = towns[random.nextInt(TOWNS)];
            content = content.entry(
                    "products/p" + product + ".md", "P" + product, "category: I", "location: " + near(town, random));
        }
        for (var route = 0; route < ROUTES; route++) {
            var lines = new String[STOPS + 1];
            lines[0] = "stops:";
            for (var stop = 1; stop <= STOPS; stop++) {
                lines[stop] = "  - {name: S, location: " + near(towns[random.nextInt(TOWNS)], random) + "}";
            }
            content = content.entry("routes/r" + route + ".md", "R" + route, lines);
        }
        return content;
    }

    private static String near(double[] town, Random random) {
        return "{lat: " + (town[0] + random.nextGaussian() * 0.03) + ", lon: "
                + (town[1] + random.nextGaussian() * 0.03) + "}";
    }
}
