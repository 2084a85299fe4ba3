package vn.sanvat.site.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.calendar.LunarDate;
import vn.sanvat.catalogue.event.ComingEvent;
import vn.sanvat.content.Language;
import vn.sanvat.site.model.CalendarModel;
import vn.sanvat.site.part.Dates;

/** Lays the events of a month out in weeks that begin on Monday. An event keeps its lane on all days of a week. */
final class MonthGrid {
    /** How many events a day shows by name. */
    private static final int LANES = 3;

    private static final int DAYS = 7;

    private final YearMonth month;
    private final LocalDate today;
    private final Language language;
    private final Dates dates;
    private final Set<LocalDate> listed;

    /** @param listed days that the list below the grid has */
    MonthGrid(YearMonth month, LocalDate today, Language language, Set<LocalDate> listed) {
        this.month = month;
        this.today = today;
        this.language = language;
        this.dates = new Dates(language);
        this.listed = listed;
    }

    /** {@code tet0} to {@code tet3} around the New Year, {@code full} for a full moon; else empty. */
    static String feast(LunarDate lunar, LocalDate date) {
        if (lunar.month() == 1 && !lunar.leap() && lunar.day() <= 3) {
            return "tet" + lunar.day();
        }
        if (lunar.month() == 12 && date.plusDays(1).equals(LunarDate.newYear(lunar.year() + 1))) {
            return "tet0";
        }
        return lunar.day() == 15 ? "full" : "";
    }

    /** @param comings in order */
    List<List<CalendarModel.Cell>> weeks(List<ComingEvent> comings) {
        List<List<CalendarModel.Cell>> weeks = new ArrayList<>();
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var first = monday; !first.isAfter(month.atEndOfMonth()); first = first.plusDays(DAYS)) {
            weeks.add(week(first, comings));
        }
        return weeks;
    }

    private List<CalendarModel.Cell> week(LocalDate monday, List<ComingEvent> comings) {
        var begin = monday.isBefore(month.atDay(1)) ? month.atDay(1) : monday;
        var sunday = monday.plusDays(DAYS - 1L);
        var end = sunday.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : sunday;
        var lanes = new ComingEvent[DAYS][LANES];
        var more = new int[DAYS];
        comings.stream()
                .filter(coming -> coming.occurrence().touches(begin, end))
                .sorted(Comparator.comparing((ComingEvent coming) -> later(coming, begin))
                        .thenComparing(coming -> ChronoUnit.DAYS.between(
                                coming.occurrence().end(), coming.occurrence().start())))
                .forEach(coming -> place(coming, begin, end, monday, lanes, more));
        List<CalendarModel.Cell> cells = new ArrayList<>();
        for (var i = 0; i < DAYS; i++) {
            cells.add(cell(monday.plusDays(i), lanes[i], more[i], begin, end));
        }
        return cells;
    }

    private static LocalDate later(ComingEvent coming, LocalDate begin) {
        var start = coming.occurrence().start();
        return start.isBefore(begin) ? begin : start;
    }

    private static void place(
            ComingEvent coming, LocalDate begin, LocalDate end, LocalDate monday, ComingEvent[][] lanes, int[] more) {
        var last = coming.occurrence().end().isAfter(end)
                ? end
                : coming.occurrence().end();
        var first = (int) ChronoUnit.DAYS.between(monday, later(coming, begin));
        var until = (int) ChronoUnit.DAYS.between(monday, last);
        for (var lane = 0; lane < LANES; lane++) {
            if (isFree(lanes, lane, first, until)) {
                for (var day = first; day <= until; day++) {
                    lanes[day][lane] = coming;
                }
                return;
            }
        }
        for (var day = first; day <= until; day++) {
            more[day]++;
        }
    }

    private static boolean isFree(ComingEvent[][] lanes, int lane, int first, int until) {
        return Arrays.stream(lanes, first, until + 1).allMatch(day -> day[lane] == null);
    }

    private CalendarModel.Cell cell(LocalDate date, ComingEvent[] lanes, int more, LocalDate begin, LocalDate end) {
        var lunar = LunarDate.of(date);
        var isNamed = lunar.day() == 1 || date.equals(month.atDay(1));
        List<CalendarModel.@Nullable Bar> bars = new ArrayList<>();
        for (var coming : lanes) {
            bars.add(coming == null ? null : bar(coming, date, begin, end));
        }
        while (!bars.isEmpty() && bars.get(bars.size() - 1) == null) {
            bars.remove(bars.size() - 1);
        }
        return new CalendarModel.Cell(
                date,
                lunar.day(),
                dates.lunarDay(lunar),
                lunar.day() == 1 ? "1/" + lunar.month() : String.valueOf(lunar.day()),
                isNamed ? dates.monthName(lunar) : "",
                feast(lunar, date),
                YearMonth.from(date).equals(month),
                date.equals(today),
                listed.contains(date),
                bars,
                more);
    }

    private CalendarModel.Bar bar(ComingEvent coming, LocalDate date, LocalDate begin, LocalDate end) {
        var occurrence = coming.occurrence();
        var last = occurrence.end().isAfter(end) ? end : occurrence.end();
        var text = coming.item().text(language);
        var begins = occurrence.start().equals(date);
        return new CalendarModel.Bar(
                text.title(),
                text.language().tag(),
                Addresses.of(coming.item().id(), language),
                occurrence.state().key(),
                begins,
                occurrence.end().equals(date),
                begins || date.equals(begin),
                (int) ChronoUnit.DAYS.between(date, last) + 1);
    }
}
