package vn.sanvat.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import vn.sanvat.CopiedSample;

/**
 * Measures how long a site takes from its command to the first page and to the first search that finds something: at a
 * first start, with nothing in {@code data/}, and at a second; and what it uses of the heap then.
 *
 * <pre>
 * mvn -q test-compile
 * mvn -q exec:exec -Dexec.executable=java -Dexec.classpathScope=test \\
 *     -Dexec.args="-cp %classpath vn.sanvat.load.StartBenchmark target/start 329 20000"
 * </pre>
 *
 * The first argument is a folder for the homes; those that are there are used again, without their {@code data/}. With
 * {@code -Dmeasured.command="java -XX:AOTCache=app/sanvat.aot -jar app/sanvat.jar"} another form of the site is measured.
 *
 * @see CopiedSample
 */
final class StartBenchmark {
    private static final int PORT = 8493;

    private StartBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        for (var entries : Arrays.asList(arguments).subList(1, arguments.length)) {
            var home = MeasuredSite.home(folder, Integer.parseInt(entries));
            delete(home.resolve("data"));
            for (var start : new String[] {"first", "second"}) {
                System.out.printf(
                        "%s entries, %s, %s start: %s%n",
                        entries,
                        System.getProperty(
                                "measured.command", "Java " + Runtime.version().feature()),
                        start,
                        measure(home));
            }
        }
    }

    private static String measure(Path home) throws Exception {
        var begun = System.nanoTime();
        try (var site = MeasuredSite.start(home, PORT)) {
            site.await("/san-pham/ngu-coc-duy-oanh", "Duy Oanh");
            var page = (System.nanoTime() - begun) / 1e9;
            site.await("/api/v1/search?q=ngu+coc", "\"slug\"");
            var search = (System.nanoTime() - begun) / 1e9;
            return "first page %.1f s, first search %.1f s, heap: %s".formatted(page, search, site.heap());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
