package vn.sanvat.site.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sanvat.problem.Problem;

/** Reads a day of an address. One that does not exist becomes the nearest that does, with a notice. */
public final class DayParameter {
    private final Consumer<Problem> notices;

    public DayParameter(Consumer<Problem> notices) {
        this.notices = notices;
    }

    /** A day of the calendar's years; empty where none is written, or nothing that could be a day. */
    public Optional<LocalDate> read(String name, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches("\\d{4,9}-\\d{1,2}-\\d{1,2}")) {
            notices.accept(Problem.badRequest("query.date", name, Problem.shown(value)));
            return Optional.empty();
        }
        var parts = value.split("-", -1);
        var number = Integer.parseInt(parts[1]);
        var day = Integer.parseInt(parts[2]);
        // what is said below names a plain day
        var year = Math.min(CalendarRequest.LAST.getYear() + 1, Integer.parseInt(parts[0]));
        var month = YearMonth.of(year, Math.min(12, Math.max(1, number)));
        var date = month.atDay(Math.min(month.lengthOfMonth(), Math.max(1, day)));
        if (number != date.getMonthValue() || day != date.getDayOfMonth()) {
            notices.accept(Problem.badRequest("calendar.no_such_day", Problem.shown(value), date));
        }
        return Optional.of(within(date));
    }

    private LocalDate within(LocalDate date) {
        var first = CalendarRequest.FIRST.atDay(1);
        var last = CalendarRequest.LAST.atEndOfMonth();
        if (date.isBefore(first) || date.isAfter(last)) {
            notices.accept(Problem.badRequest(
                    "calendar.years", CalendarRequest.FIRST.getYear(), CalendarRequest.LAST.getYear()));
            return date.isBefore(first) ? first : last;
        }
        return date;
    }
}
