package vn.sanvat.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LunarDateTests {
    private final TimeZone before = TimeZone.getDefault();

    private record Reference(boolean leap, int year, int month, LocalDate date) {}

    @AfterEach
    void putTheTimeZoneBack() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Honolulu", "Asia/Ho_Chi_Minh"})
    void knowsEveryTetWhateverTheMachinesTimeZone(String zone) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        for (var tet : references().stream().filter(each -> !each.leap()).toList()) {
            assertThat(LunarDate.newYear(tet.year())).as("%d", tet.year()).isEqualTo(tet.date());
            assertThat(LunarDate.of(tet.date())).isEqualTo(new LunarDate(tet.year(), 1, false, 1));
            var eve = LunarDate.of(tet.date().minusDays(1));
            assertThat(eve.year()).isEqualTo(tet.year() - 1);
            assertThat(eve.month()).isEqualTo(12);
            assertThat(eve.day()).isBetween(29, 30);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Honolulu", "Asia/Ho_Chi_Minh"})
    void knowsEveryLeapMonthAndNoOther(String zone) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        var leaps = references().stream().filter(Reference::leap).toList();

        for (var year = 2000; year <= 2050; year++) {
            for (var month = 1; month <= 12; month++) {
                var lunarYear = year;
                var lunarMonth = month;
                var expected = leaps.stream()
                        .filter(each -> each.year() == lunarYear && each.month() == lunarMonth)
                        .map(Reference::date)
                        .findFirst();
                assertThat(LunarDate.firstOfMonth(year, month, true))
                        .as("leap month %d of %d", month, year)
                        .isEqualTo(expected);
            }
        }
        leaps.forEach(leap ->
                assertThat(LunarDate.of(leap.date())).isEqualTo(new LunarDate(leap.year(), leap.month(), true, 1)));
    }

    @Test
    void countsTheDaysOfEachMonth() {
        var lengths = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> LunarDate.firstOfMonth(2026, month, false).orElseThrow())
                .map(LunarDate::lengthOfMonth)
                .toList();

        assertThat(lengths).allMatch(length -> length == 29 || length == 30);
        assertThat(lengths.stream().mapToInt(Integer::intValue).sum()).isEqualTo((int)
                (LunarDate.newYear(2027).toEpochDay() - LunarDate.newYear(2026).toEpochDay()));
    }

    private static List<Reference> references() throws IOException {
        try (var file = LunarDateTests.class.getResourceAsStream("/tet-2000-2050.tsv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Reference(
                            cells[0].equals("leap"),
                            Integer.parseInt(cells[1]),
                            Integer.parseInt(cells[2]),
                            LocalDate.parse(cells[3])))
                    .toList();
        }
    }
}
