package vn.sanvat.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How an event returns. Each gives the first days of its occurrences, in order. */
public sealed interface Recurrence {
    /** First days from a lunar or solar year before {@code from} until {@code to}; the caller cuts off what is outside. */
    Stream<LocalDate> firstDays(LocalDate from, LocalDate to);

    /** Takes place once. */
    record Once(LocalDate start) implements Recurrence {
        @Override
        public Stream<LocalDate> firstDays(LocalDate from, LocalDate to) {
            return Stream.of(start);
        }
    }

    /** Its date is announced each time: there is no occurrence until one is written. */
    record Announced() implements Recurrence {
        @Override
        public Stream<LocalDate> firstDays(LocalDate from, LocalDate to) {
            return Stream.empty();
        }
    }

    /** It is no longer held: nothing comes, whatever its rule was. */
    record Ended() implements Recurrence {
        @Override
        public Stream<LocalDate> firstDays(LocalDate from, LocalDate to) {
            return Stream.empty();
        }
    }

    /** A day of the week, every week. */
    record Weekly(DayOfWeek weekday) implements Recurrence {
        @Override
        public Stream<LocalDate> firstDays(LocalDate from, LocalDate to) {
            var first = from.with(TemporalAdjusters.nextOrSame(weekday));
            return Stream.iterate(first, day -> !day.isAfter(to), day -> day.plusWeeks(1));
        }
    }

    /**
     * A day of a month of the solar calendar.
     *
     * @param month 1 to 12; 0 for every month
     * @param every every how many years
     * @param anchor a year in which it takes place, for {@code every} greater than 1
     */
    record Solar(int month, DayRule day, int every, int anchor) implements Recurrence {
        @Override
        public Stream<LocalDate> firstDays(LocalDate from, LocalDate to) {
            return IntStream.rangeClosed(from.getYear() - 1, to.getYear())
                    .filter(year -> Math.floorMod(year - anchor, every) == 0)
                    .boxed()
                    .flatMap(year -> months().mapToObj(number -> day.in(YearMonth.of(year, number))))
                    .flatMap(Optional::stream);
        }

        private IntStream months() {
            return month == 0 ? IntStream.rangeClosed(1, 12) : IntStream.of(month);
        }
    }

    /**
     * A day of a month of the lunar calendar.
     *
     * @param month 1 to 12; 0 for every month
     * @param every every how many lunar years
     * @param anchor a lunar year in which it takes place, for {@code every} greater than 1
     */
    record Lunar(int month, int day, LeapMonth leapMonth, ShortMonth shortMonth, int every, int anchor)
            implements Recurrence {
        @Override
        public Stream<LocalDate> firstDays(LocalDate from, LocalDate to) {
            return IntStream.rangeClosed(from.getYear() - 2, to.getYear())
                    .filter(year -> Math.floorMod(year - anchor, every) == 0)
                    .boxed()
                    .flatMap(this::inYear)
                    .sorted();
        }

        private Stream<LocalDate> inYear(int year) {
            return (month == 0 ? IntStream.rangeClosed(1, 12) : IntStream.of(month))
                    .boxed()
                    .flatMap(number -> Stream.of(false, true)
                            .filter(leap -> leap ? leapMonth != LeapMonth.ORDINARY : leapMonth != LeapMonth.LEAP)
                            .flatMap(leap -> LunarMonth.of(year, number, leap).stream()))
                    .flatMap(found -> dayOf(found).stream());
        }

        private Optional<LocalDate> dayOf(LunarMonth found) {
            if (day <= found.days()) {
                return Optional.of(found.first().plusDays(day - 1L));
            }
            return shortMonth == ShortMonth.SKIP
                    ? Optional.empty()
                    : Optional.of(found.first().plusDays(found.days() - 1L));
        }
    }

    /** Which of the two months counts in a year where the month comes twice. */
    enum LeapMonth {
        ORDINARY,
        LEAP,
        BOTH
    }

    /** What day 30 means in a month of 29 days, and day 31 in one of 30. */
    enum ShortMonth {
        LAST_DAY,
        SKIP
    }

    /** Which day of a solar month. */
    sealed interface DayRule {
        Optional<LocalDate> in(YearMonth month);

        record DayOfMonth(int day, ShortMonth shortMonth) implements DayRule {
            @Override
            public Optional<LocalDate> in(YearMonth month) {
                if (day <= month.lengthOfMonth()) {
                    return Optional.of(month.atDay(day));
                }
                return shortMonth == ShortMonth.SKIP ? Optional.empty() : Optional.of(month.atEndOfMonth());
            }
        }

        /** @param week 1 to 5 from the first of the month; -1 for the last */
        record NthWeekday(int week, DayOfWeek weekday) implements DayRule {
            @Override
            public Optional<LocalDate> in(YearMonth month) {
                var date = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, weekday));
                return Optional.of(date).filter(found -> YearMonth.from(found).equals(month));
            }
        }
    }
}
