package vn.sanvat.site.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.boot.SpringApplication;
import vn.sanvat.Asker;
import vn.sanvat.Sanvat;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;

/**
 * Measures the calendar with 5,000 more events: months of ten years as whole pages over HTTP, one client after another,
 * and the projection alone. It fills the home that it is given, which should have copies of {@code content/} and {@code
 * themes/} that nobody needs:
 *
 * <pre>
 * mvn -q test-compile
 * mvn -q exec:java -Dexec.classpathScope=test -Dexec.mainClass=vn.sanvat.site.calendar.CalendarBenchmark \\
 *     -Dexec.args="--sanvat.home=path/to/home --server.port=8099"
 * </pre>
 */
final class CalendarBenchmark {
    private static final int EVENTS = 5_000;
    private static final int YEARS = 10;
    private static final String HOME = "--sanvat.home=";
    private static final String PORT = "--server.port=";

    private CalendarBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var home = Path.of(argument(arguments, HOME));
        var port = Integer.parseInt(argument(arguments, PORT));
        fill(home.resolve("content/events"));
        try (var site = SpringApplication.run(Sanvat.class, arguments)) {
            SearchReady.await(site.getBean(Search.class));
            var catalogue = site.getBean(Catalogues.class).current();
            var first = LocalDate.of(2026, 1, 1);
            var query = EntryQuery.of(EntryType.EVENT, Language.VIETNAMESE);
            List<Long> projections = new ArrayList<>();
            List<Long> decades = new ArrayList<>();
            List<Long> pages = new ArrayList<>();
            List<Long> files = new ArrayList<>();
            var asker = new Asker(port);
            for (var round = 0; round < 3; round++) {
                projections.clear();
                pages.clear();
                for (var month = 0; month < YEARS * 12; month++) {
                    var at = YearMonth.from(first).plusMonths(month);
                    projections.add(time(() -> catalogue.occurrences(query, at.atDay(1), at.atEndOfMonth())));
                    pages.add(time(() -> asker.get("/lich?at=" + at)));
                }
                decades.add(time(() -> catalogue.occurrences(query, first, first.plusYears(YEARS))));
            }
            for (var year = first.getYear(); year < first.getYear() + YEARS; year++) {
                var path = "/lich.ics?from=" + year + "-01-01&to=" + year + "-12-31";
                files.add(time(() -> asker.get(path)));
            }
            System.out.printf(
                    "a year has %d characters as iCalendar%n",
                    asker.get("/lich.ics?from=2030-01-01&to=2030-12-31").body().length());
            var shown = asker.get("/lich?at=2030-03").body().length();
            System.out.printf(
                    "%d entries, a month has %d characters%n", catalogue.items().size(), shown);
            print("projection of a month", projections);
            print("projection of ten years", decades);
            print("page of a month over HTTP", pages);
            print("iCalendar of a year over HTTP", files);
        }
    }

    private static void fill(Path folder) throws IOException {
        var chance = new Random(5);
        for (var i = 0; i < EVENTS; i++) {
            var lunar = "calendar: lunar, month: %d, day: %d, days: %d"
                    .formatted(1 + chance.nextInt(12), 1 + chance.nextInt(30), 1 + chance.nextInt(4));
            var when = switch (i % 20) {
                case 0 -> "repeats: weekly, weekday: saturday";
                case 1 -> "repeats: monthly, calendar: lunar, day: 15";
                case 2 -> "repeats: monthly, week: 1, weekday: sunday";
                case 3 -> "repeats: yearly, interval: 3, anchor: 2024, " + lunar;
                case 4, 5, 6 -> "repeats: yearly, month: %d, day: 20, days: 3".formatted(1 + chance.nextInt(12));
                default -> "repeats: yearly, " + lunar;
            };
            Files.writeString(folder.resolve("do-" + i + ".md"), """
                ---
                title: Hội đo số %d
                summary: "Một hội để đo."
                kind: festival
                region: quang-nam-cu-hoi-an
                when: {%s}
                ---
                Lời.
                """.formatted(i, when));
        }
    }

    private static String argument(String[] arguments, String name) {
        for (var argument : arguments) {
            if (argument.startsWith(name)) {
                return argument.substring(name.length());
            }
        }
        throw new IllegalArgumentException("say " + name);
    }

    private static long time(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }

    private static void print(String what, List<Long> times) {
        Collections.sort(times);
        System.out.printf(
                "%s: median %.1f ms, slowest %.1f ms%n",
                what, times.get(times.size() / 2) / 1e6, times.get(times.size() - 1) / 1e6);
    }
}
