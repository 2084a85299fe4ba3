package vn.sanvat.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.sanvat.calendar.Occurrence.State;
import vn.sanvat.content.Details;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.yaml.FieldReader;
import vn.sanvat.content.yaml.YamlText;

/** Schedules as they are written in files, and the days that they give. */
class ScheduleTests {
    private static final String FILE = "events/le.md";

    private final List<Fault> faults = new ArrayList<>();

    @Test
    void yearlyInTheLunarCalendar() {
        var schedule = schedule("when: {repeats: yearly, calendar: lunar, month: 1, day: 15, days: 2}");

        assertThat(schedule.isLunar()).isTrue();
        assertThat(starts(schedule, "2025-01-01", "2027-12-31"))
                .containsExactly("2025-02-12", "2026-03-03", "2027-02-20");
        assertThat(schedule.between(day("2026-03-04"), day("2026-03-04")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.start()).isEqualTo("2026-03-03");
                    assertThat(found.end()).isEqualTo("2026-03-04");
                    assertThat(found.state()).isEqualTo(State.EXPECTED);
                });
    }

    @Test
    void whatIsNoLongerHeldKeepsWhatWasAndHasNothingToCome() {
        var yaml = """
            when: {repeats: weekly, weekday: saturday}
            occurrences:
              - {date: 2020-09-26, status: confirmed}
            """;
        var market =
                ScheduleReader.read(FILE, event(yaml, "ended"), faults::add).orElseThrow();

        assertThat(market.next(day("2026-11-26"))).isEmpty();
        assertThat(starts(market, "2020-01-01", "2030-12-31")).containsExactly("2020-09-26");
        assertThat(market.lastAttested(day("2026-11-26")).orElseThrow().start()).isEqualTo("2020-09-26");
    }

    @Test
    void whatTookPlaceOnceIsTheLastTimeThatIsKnown() {
        var fair = schedule("when: {repeats: once, start: 2022-11-17, end: 2022-11-20}");

        assertThat(fair.lastAttested(day("2022-11-20"))).isEmpty();
        assertThat(fair.lastAttested(day("2026-11-26")).orElseThrow().end()).isEqualTo("2022-11-20");
    }

    @Test
    void aMonthThatComesTwiceCountsByItsRule() {
        var when = "when: {repeats: yearly, calendar: lunar, month: 6, day: 1, leap_month: %s}";

        assertThat(starts(schedule(when.formatted("ordinary")), "2025-01-01", "2026-12-31"))
                .containsExactly("2025-06-25", "2026-07-14");
        assertThat(starts(schedule(when.formatted("leap")), "2025-01-01", "2026-12-31"))
                .containsExactly("2025-07-25");
        assertThat(starts(schedule(when.formatted("both")), "2025-01-01", "2026-12-31"))
                .containsExactly("2025-06-25", "2025-07-25", "2026-07-14");
    }

    @Test
    void dayThirtyOfAMonthOfTwentyNineIsItsLastUnlessItIsSkipped() {
        var when = "when: {repeats: yearly, calendar: lunar, month: 12, day: 30, short_month: %s}";

        // The lunar year 2025 ends with a month of 29 days: its eve of Tết is the 29th.
        assertThat(starts(schedule(when.formatted("last_day")), "2026-01-01", "2026-12-31"))
                .containsExactly("2026-02-16");
        assertThat(starts(schedule(when.formatted("skip")), "2026-01-01", "2026-12-31"))
                .isEmpty();
    }

    @Test
    void dayThirtyOneOfAShortSolarMonth() {
        var when = "when: {repeats: monthly, day: 31, short_month: %s}";

        assertThat(starts(schedule(when.formatted("last_day")), "2026-01-01", "2026-03-31"))
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-31");
        assertThat(starts(schedule(when.formatted("skip")), "2026-01-01", "2026-03-31"))
                .containsExactly("2026-01-31", "2026-03-31");
    }

    @Test
    void everyThirdYearFromAnAnchor() {
        var lunar = schedule("when: {repeats: yearly, calendar: lunar, month: 2, day: 10, interval: 3, anchor: 2022}");
        var solar = schedule("when: {repeats: yearly, month: 4, day: 30, interval: 3, anchor: 2031}");

        assertThat(lunar.between(day("2021-01-01"), day("2029-12-31")))
                .extracting(occurrence -> LunarDate.of(occurrence.start()))
                .containsExactly(
                        new LunarDate(2022, 2, false, 10),
                        new LunarDate(2025, 2, false, 10),
                        new LunarDate(2028, 2, false, 10));
        assertThat(starts(solar, "2021-01-01", "2028-12-31")).containsExactly("2022-04-30", "2025-04-30", "2028-04-30");
    }

    @Test
    void monthlyInTheLunarCalendar() {
        var found = schedule("when: {repeats: monthly, calendar: lunar, day: 14}")
                .between(day("2026-02-17"), day("2027-02-05"));

        assertThat(found)
                .hasSize(12)
                .allMatch(each -> LunarDate.of(each.start()).day() == 14);
    }

    @Test
    void theNthWeekdayOfAMonth() {
        var when = "when: {repeats: monthly, weekday: saturday, week: %d}";

        assertThat(starts(schedule(when.formatted(2)), "2026-02-01", "2026-03-31"))
                .containsExactly("2026-02-14", "2026-03-14");
        assertThat(starts(schedule(when.formatted(-1)), "2026-02-01", "2026-03-31"))
                .containsExactly("2026-02-28", "2026-03-28");
        assertThat(starts(schedule(when.formatted(5)), "2026-01-01", "2026-03-31"))
                .containsExactly("2026-01-31");
    }

    @Test
    void everyWeek() {
        assertThat(starts(schedule("when: {repeats: weekly, weekday: sunday}"), "2026-02-22", "2026-03-08"))
                .containsExactly("2026-02-22", "2026-03-01", "2026-03-08");
    }

    @Test
    void once() {
        var schedule = schedule("when: {repeats: once, start: 2026-05-30, end: 2026-07-11}");

        assertThat(schedule.between(day("2026-06-30"), day("2026-06-30")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.state()).isEqualTo(State.CONFIRMED);
                    assertThat(found.end()).isEqualTo("2026-07-11");
                });
        assertThat(schedule.next(day("2026-07-12"))).isEmpty();
    }

    @Test
    void announcedHasNoOccurrenceUntilOneIsWritten() {
        assertThat(starts(schedule("when: {repeats: announced}"), "2020-01-01", "2030-01-01"))
                .isEmpty();
        var schedule = schedule("""
            when: {repeats: announced, days: 3}
            occurrences:
              - {date: 2025-08-01, source: "https://example.com/a"}
              - {date: 2026-08-07, end: 2026-08-08}
            """);

        assertThat(starts(schedule, "2025-01-01", "2026-12-31")).containsExactly("2025-08-01", "2026-08-07");
        assertThat(schedule.lastAttested(day("2026-01-01")).orElseThrow().end()).isEqualTo("2025-08-03");
        assertThat(schedule.next(day("2026-01-01")).orElseThrow().end()).isEqualTo("2026-08-08");
    }

    @Test
    void movedAndCancelledOccurrences() {
        var schedule = schedule("""
            when: {repeats: yearly, month: 4, day: 30}
            occurrences:
              - {date: 2026-04-30, start: 2026-05-02, status: moved, note: Mưa bão}
              - {date: 2027-04-30, status: cancelled}
            """);

        assertThat(schedule.between(day("2026-01-01"), day("2028-12-31")))
                .extracting(Occurrence::planned, Occurrence::start, Occurrence::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day("2026-04-30"), day("2026-05-02"), State.MOVED),
                        org.assertj.core.groups.Tuple.tuple(day("2027-04-30"), day("2027-04-30"), State.CANCELLED),
                        org.assertj.core.groups.Tuple.tuple(day("2028-04-30"), day("2028-04-30"), State.EXPECTED));
        assertThat(schedule.next(day("2026-05-01")).orElseThrow().start()).isEqualTo("2026-05-02");
        assertThat(schedule.next(day("2026-05-03")).orElseThrow().start()).isEqualTo("2028-04-30");
    }

    @Test
    void theMainDayLiesWithinTheEvent() {
        var schedule = schedule("when: {repeats: yearly, calendar: lunar, month: 2, day: 10, days: 3, main_day: 12}");

        var next = schedule.next(day("2026-01-01")).orElseThrow();

        assertThat(next.mainDay()).isEqualTo(next.start().plusDays(2)).isEqualTo(next.end());
    }

    @Test
    void looksAtNoMoreThanFifteenYears() {
        var schedule = schedule("when: {repeats: weekly, weekday: monday}");

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            var found = schedule.between(day("2026-01-01"), LocalDate.of(9999, 1, 1));
            assertThat(found).hasSizeBetween(780, 785);
        });
    }

    @Test
    void namesFileAndLineOfWhatIsWrong() {
        assertFault("when:\n  repeats: yearly\n  day: 3", 2, "field.missing", "when.month");
        assertFault("when:\n  repeats: yearly\n  month: 3", 2, "field.missing", "when.day");
        assertFault("when:\n  repeats: yearly\n  month: 13\n  day: 1", 3, "field.number", "month");
        assertFault("when:\n  repeats: sometimes", 2, "field.one_of", "repeats");
        assertFault("when:\n  repeats: once\n  start: 1/5/2026", 3, "field.date", "start");
        assertFault("when:\n  repeats: once\n  start: 2026-05-02\n  end: 2026-05-01", 4, "field.dates_turned");
        assertFault("when:\n  repeats: weekly", 2, "field.missing", "when.weekday");
        assertFault("when:\n  repeats: monthly\n  weekday: monday\n  week: 0", 4, "when.week");
        assertFault("when:\n  repeats: yearly\n  month: 1\n  day: 1\n  interval: 3", 5, "field.missing", "when.anchor");
        assertFault("when:\n  repeats: yearly\n  month: 1\n  day: 5\n  main_day: 9", 5, "when.main_day");
        assertFault("when:\n  repeats: yearly\n  calendar: lunar\n  month: 1\n  day: 31", 5, "field.number", "day");
    }

    @Test
    void namesFileAndLineOfANoticeThatIsWrong() {
        var when = "when: {repeats: yearly, month: 4, day: 30}\noccurrences:\n";

        assertFault(when + "  - date: 2026-05-01", 3, "when.no_occurrence", "2026-05-01");
        assertFault(when + "  - date: 2026-04-30\n  - date: 2026-04-30", 4, "when.twice", "2026-04-30");
        assertFault(when + "  - date: 2026-04-30\n    end: 2026-04-29", 4, "field.dates_turned");
        assertFault(when + "  - status: cancelled", 3, "field.missing", "occurrences.date");
        assertFault(when + "  - 2026-04-30", 3, "field.map", "occurrences");
    }

    private Schedule schedule(String yaml) {
        var schedule = ScheduleReader.read(FILE, event(yaml), faults::add);
        assertThat(faults).isEmpty();
        return schedule.orElseThrow();
    }

    @Test
    void whatIsSaidOfTheWholeEventHoldsForEachOccurrence() {
        var yaml = """
            when: {repeats: yearly, month: 2, day: 3}
            occurrences:
              - {date: 2027-02-03, status: confirmed}
            """;
        var schedule =
                ScheduleReader.read(FILE, event(yaml, "cancelled"), faults::add).orElseThrow();

        assertThat(schedule.between(day("2026-01-01"), day("2027-12-31")))
                .extracting(Occurrence::state)
                .containsExactly(Occurrence.State.CANCELLED, Occurrence.State.CONFIRMED);
        assertThat(schedule.next(day("2026-01-01"))).map(Occurrence::start).contains(day("2027-02-03"));
    }

    @Test
    void refusesAnOccurrenceThatIsMovedTooFar() {
        assertFault("""
            when: {repeats: yearly, calendar: lunar, month: 1, day: 1}
            occurrences:
              - date: 2026-02-17
                start: 0001-01-01
            """, 4, "when.too_far", "2026-02-17");
    }

    private void assertFault(String yaml, int line, String key, String... first) {
        faults.clear();
        assertThat(ScheduleReader.read(FILE, event(yaml), faults::add)).as(yaml).isEmpty();
        assertThat(faults).as(yaml).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.key()).isEqualTo(key);
            assertThat(fault.arguments().subList(0, first.length)).containsExactly(first);
        });
    }

    private static Details.Event event(String yaml) {
        return event(yaml, "scheduled");
    }

    private static Details.Event event(String yaml, String status) {
        var read = YamlText.read(FILE, yaml, 1);
        assertThat(read.faults()).isEmpty();
        var fields = new FieldReader(FILE, read.fields(), fault -> {});
        return new Details.Event(
                "festival",
                null,
                "",
                "",
                status,
                fields.map("when"),
                fields.items("occurrences"),
                List.of(),
                Details.TimeOfDay.UNKNOWN,
                List.of(),
                List.of());
    }

    private static List<String> starts(Schedule schedule, String from, String to) {
        return schedule.between(day(from), day(to)).stream()
                .map(each -> each.start().toString())
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
