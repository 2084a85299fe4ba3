package vn.sanvat.search.meaning.part;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import vn.sanvat.calendar.LunarDate;

/** Days that people name without a year, as the next ones from today. */
final class Times {
    private static final int YEARS_AHEAD = 2;

    private final LocalDate today;

    Times(LocalDate today) {
        this.today = today;
    }

    /** First and last day. */
    record Span(LocalDate first, LocalDate last) {
        List<String> values() {
            return List.of(first.toString(), last.toString());
        }
    }

    /** Days of a lunar month that are not over yet. */
    Optional<Span> lunar(int month, int day, int days) {
        for (var year = today.getYear() - 1; year <= today.getYear() + YEARS_AHEAD; year++) {
            var first = LunarDate.firstOfMonth(year, month, false);
            if (first.isPresent() && day <= LunarDate.lengthOfMonth(first.get())) {
                var begin = first.get().plusDays(day - 1L);
                var span = new Span(begin, begin.plusDays(days - 1L));
                if (!span.last().isBefore(today)) {
                    return Optional.of(span);
                }
            }
        }
        return Optional.empty();
    }

    Optional<Span> lunarMonth(int month) {
        return lunar(month, 1, 1).flatMap(first -> whole(month));
    }

    private Optional<Span> whole(int month) {
        for (var year = today.getYear() - 1; year <= today.getYear() + YEARS_AHEAD; year++) {
            var first = LunarDate.firstOfMonth(year, month, false);
            if (first.isPresent()) {
                var last = first.get().plusDays(LunarDate.lengthOfMonth(first.get()) - 1L);
                if (!last.isBefore(today)) {
                    return Optional.of(new Span(first.get(), last));
                }
            }
        }
        return Optional.empty();
    }

    /** The next fifteenth day of a lunar month. */
    Optional<Span> fullMoon() {
        for (var date = today; date.isBefore(today.plusDays(31)); date = date.plusDays(1)) {
            if (LunarDate.of(date).day() == 15) {
                return Optional.of(new Span(date, date));
            }
        }
        return Optional.empty();
    }

    /** Days of a solar month; a year of 0 is the one in which they come next. */
    Optional<Span> solar(int year, int month, int day, int lastMonth, int lastDay) {
        try {
            var begin = year > 0 ? year : today.getYear();
            var last = LocalDate.of(begin, lastMonth, lastDay);
            if (year == 0 && last.isBefore(today)) {
                begin++;
                last = LocalDate.of(begin, lastMonth, lastDay);
            }
            var first = LocalDate.of(begin, month, day);
            return first.isAfter(last) ? Optional.empty() : Optional.of(new Span(first, last));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Some days of the solar calendar from one on. */
    Optional<Span> solar(int month, int day, int days) {
        for (var year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            var first = LocalDate.of(year, month, day);
            var span = new Span(first, first.plusDays(days - 1L));
            if (!span.last().isBefore(today)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /** A month of a year; empty where there is none of the number. */
    Optional<Span> month(int year, int month) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        var first = LocalDate.of(year, month, 1);
        return Optional.of(new Span(first, first.plusMonths(1).minusDays(1)));
    }

    /** Months in a row that are not over yet; the last may have a lower number than the first. */
    Optional<Span> months(int first, int last) {
        for (var year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            var begin = LocalDate.of(year, first, 1);
            var end = LocalDate.of(last < first ? year + 1 : year, last, 1)
                    .plusMonths(1)
                    .minusDays(1);
            if (!end.isBefore(today)) {
                return Optional.of(new Span(later(begin), end));
            }
        }
        return Optional.empty();
    }

    /** @param name as {@code words.txt} has it */
    Optional<Span> named(String name) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var month = today.withDayOfMonth(1);
        return switch (name) {
            case "today" -> Optional.of(new Span(today, today));
            case "tomorrow" -> Optional.of(new Span(today.plusDays(1), today.plusDays(1)));
            case "this_week" -> Optional.of(new Span(today, monday.plusDays(6)));
            case "next_week" -> Optional.of(new Span(monday.plusDays(7), monday.plusDays(13)));
            case "this_weekend" -> Optional.of(new Span(later(monday.plusDays(5)), monday.plusDays(6)));
            case "next_weekend" -> Optional.of(new Span(monday.plusDays(12), monday.plusDays(13)));
            case "saturday" -> day(DayOfWeek.SATURDAY);
            case "sunday" -> day(DayOfWeek.SUNDAY);
            case "day_after_tomorrow" -> Optional.of(new Span(today.plusDays(2), today.plusDays(2)));
            case "end_of_month" ->
                Optional.of(
                        new Span(later(month.plusDays(20)), month.plusMonths(1).minusDays(1)));
            case "end_of_year" ->
                Optional.of(
                        new Span(later(LocalDate.of(today.getYear(), 11, 1)), LocalDate.of(today.getYear(), 12, 31)));
            case "next_year" ->
                Optional.of(
                        new Span(LocalDate.of(today.getYear() + 1, 1, 1), LocalDate.of(today.getYear() + 1, 12, 31)));
            case "this_month" -> Optional.of(new Span(today, month.plusMonths(1).minusDays(1)));
            case "next_month" ->
                Optional.of(new Span(month.plusMonths(1), month.plusMonths(2).minusDays(1)));
            case "this_year" -> Optional.of(new Span(today, LocalDate.of(today.getYear(), 12, 31)));
            default -> Optional.empty();
        };
    }

    private Optional<Span> day(DayOfWeek day) {
        var date = today.with(TemporalAdjusters.nextOrSame(day));
        return Optional.of(new Span(date, date));
    }

    private LocalDate later(LocalDate date) {
        return date.isBefore(today) ? today : date;
    }
}
