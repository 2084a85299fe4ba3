package vn.sanvat.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sanvat.calendar.Recurrence.DayRule;
import vn.sanvat.calendar.Recurrence.LeapMonth;
import vn.sanvat.calendar.Recurrence.ShortMonth;
import vn.sanvat.content.Details;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.yaml.FieldReader;
import vn.sanvat.content.yaml.FieldValue;

/** Reads the fields {@code when} and {@code occurrences} of an event. */
final class ScheduleReader {
    private static final String[] WEEKDAYS = {
        "", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
    };
    private static final int LONGEST_EVENT = 120; // days
    private static final int FARTHEST_MOVE = 366; // days

    private final String file;
    private final Consumer<Fault> faults;
    private final FieldReader when;
    private int days = 1;
    private boolean faulty;

    ScheduleReader(String file, FieldValue.Fields when, Consumer<Fault> faults) {
        this.file = file;
        this.faults = fault -> {
            faulty |= fault.severity() != Fault.Severity.WARNING;
            faults.accept(fault);
        };
        this.when = new FieldReader(file, when, this.faults);
    }

    /** The schedule; empty where it has a fault, so that no wrong date is ever shown. */
    static Optional<Schedule> read(String file, Details.Event event, Consumer<Fault> faults) {
        return new ScheduleReader(file, event.when(), faults).schedule(event);
    }

    private Optional<Schedule> schedule(Details.Event event) {
        days = when.number("days", 1, LONGEST_EVENT, 1);
        var recurrence = recurrence();
        var day = when.number("day", 1, 31, 1);
        var mainDay = when.has("main_day") ? when.number("main_day", 1, 31, day) - day + 1 : 1;
        if (mainDay < 1 || mainDay > days) {
            when.fault(when.line("main_day"), "when.main_day");
            mainDay = 1;
        }
        var notices = notices(event.occurrences(), recurrence);
        when.warnOfUnknownKeys();
        var held = "ended".equals(event.status()) ? new Recurrence.Ended() : recurrence;
        return faulty
                ? Optional.empty()
                : Optional.of(new Schedule(held, days, mainDay, usual(event, recurrence), notices));
    }

    /** What is said of the event as a whole holds for each occurrence that nothing is said about. */
    private static Occurrence.State usual(Details.Event event, Recurrence recurrence) {
        return switch (event.status()) {
            case "postponed" -> Occurrence.State.POSTPONED;
            case "cancelled" -> Occurrence.State.CANCELLED;
            default -> recurrence instanceof Recurrence.Once ? Occurrence.State.CONFIRMED : Occurrence.State.EXPECTED;
        };
    }

    private Recurrence recurrence() {
        return switch (when.oneOf("repeats", "announced", "once", "yearly", "monthly", "weekly")) {
            case "once" -> once();
            case "yearly" -> dated(when.number("month", 1, 12, 0), true);
            case "monthly" -> dated(0, false);
            case "weekly" -> new Recurrence.Weekly(weekday());
            default -> new Recurrence.Announced();
        };
    }

    private Recurrence once() {
        var start = when.date("start");
        if (start == null) {
            when.fault(when.line("start"), "field.missing", "when.start");
            return new Recurrence.Announced();
        }
        var end = when.date("end");
        if (end != null) {
            days = (int) Math.max(1, Math.min(LONGEST_EVENT, ChronoUnit.DAYS.between(start, end) + 1));
            if (end.isBefore(start)) {
                when.fault(when.line("end"), "field.dates_turned", "when.start", "when.end");
            }
        }
        return new Recurrence.Once(start);
    }

    private Recurrence dated(int month, boolean needsMonth) {
        if (needsMonth && month == 0) {
            when.fault(when.line("month"), "field.missing", "when.month");
        }
        var every = when.number("interval", 1, 60, 1);
        var anchor = when.number("anchor", 1900, 2200, 0);
        if (every > 1 && anchor == 0) {
            when.fault(when.line("interval"), "field.missing", "when.anchor");
        }
        var shortMonth = ShortMonth.valueOf(upper(when.oneOf("short_month", "last_day", "skip")));
        if ("lunar".equals(when.oneOf("calendar", "solar", "lunar"))) {
            var leap = LeapMonth.valueOf(upper(when.oneOf("leap_month", "ordinary", "leap", "both")));
            return new Recurrence.Lunar(month, requiredDay(30), leap, shortMonth, every, anchor);
        }
        return new Recurrence.Solar(month, dayRule(shortMonth), every, anchor);
    }

    private DayRule dayRule(ShortMonth shortMonth) {
        if (when.has("weekday")) {
            var week = when.number("week", -1, 5, 1);
            if (week == 0) {
                when.fault(when.line("week"), "when.week");
            }
            return new DayRule.NthWeekday(week, weekday());
        }
        return new DayRule.DayOfMonth(requiredDay(31), shortMonth);
    }

    private int requiredDay(int highest) {
        if (!when.has("day")) {
            when.fault(when.line(), "field.missing", "when.day");
        }
        return when.number("day", 1, highest, 1);
    }

    private DayOfWeek weekday() {
        var name = when.oneOf("weekday", WEEKDAYS);
        if (name.isEmpty()) {
            when.fault(when.line(), "field.missing", "when.weekday");
            return DayOfWeek.MONDAY;
        }
        return DayOfWeek.valueOf(upper(name));
    }

    private Map<LocalDate, Schedule.Notice> notices(List<FieldValue> occurrences, Recurrence recurrence) {
        Map<LocalDate, Schedule.Notice> notices = new HashMap<>();
        for (var value : occurrences) {
            if (value instanceof FieldValue.Fields fields) {
                notice(new FieldReader(file, fields, faults), recurrence, notices);
            } else {
                faults.accept(Fault.wrong(file, value.line(), "field.map", "occurrences"));
            }
        }
        return notices;
    }

    private void notice(FieldReader item, Recurrence recurrence, Map<LocalDate, Schedule.Notice> notices) {
        var planned = item.date("date");
        var start = Optional.ofNullable(item.date("start")).or(() -> Optional.ofNullable(planned));
        var end = item.date("end");
        var state = item.oneOf("status", "confirmed", "moved", "postponed", "cancelled");
        if (planned == null || start.isEmpty()) {
            item.fault(item.line("date"), "field.missing", "occurrences.date");
            return;
        }
        var last = end == null ? start.get().plusDays(days - 1L) : end;
        if (last.isBefore(start.get()) || ChronoUnit.DAYS.between(start.get(), last) > LONGEST_EVENT) {
            item.fault(item.line("end"), "field.dates_turned", "occurrences.date", "occurrences.end");
            return;
        }
        if (Math.abs(ChronoUnit.DAYS.between(planned, start.get())) > FARTHEST_MOVE) {
            item.fault(item.line("start"), "when.too_far", planned, FARTHEST_MOVE);
            return;
        }
        if (!(recurrence instanceof Recurrence.Announced)
                && recurrence.firstDays(planned, planned).noneMatch(planned::equals)) {
            item.fault(item.line("date"), "when.no_occurrence", planned);
        }
        var notice = new Schedule.Notice(
                start.get(), last, Occurrence.State.valueOf(upper(state)), item.text("note"), item.text("source"));
        if (notices.putIfAbsent(planned, notice) != null) {
            item.fault(item.line("date"), "when.twice", planned);
        }
        item.warnOfUnknownKeys();
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
