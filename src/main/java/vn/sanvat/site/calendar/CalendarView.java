package vn.sanvat.site.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.calendar.LunarDate;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.event.ComingEvent;
import vn.sanvat.content.Language;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.site.model.CalendarModel;
import vn.sanvat.site.model.ListModel;
import vn.sanvat.site.part.Cards;
import vn.sanvat.site.part.Dates;

/** Makes the view of the calendar: a month with its grid and the days below it, or the days of an agenda. */
final class CalendarView {
    /** How many lines a month lists in all before its days are cut; with them the page stays below 100 kB. */
    private static final int MOST_OF_A_MONTH = 100;
    /** How many events a day of a full month lists; the agenda of that day has them all. */
    private static final int MOST_OF_A_DAY = 3;

    private static final int MOST_OF_A_PAGE = 60;
    /** How far from today months are for search engines too. */
    private static final int NEAR_MONTHS = 24;

    private final Catalogue catalogue;
    private final Language language;
    private final LocalDate today;
    private final CalendarRequest asked;
    private final Dates dates;
    private final Cards cards;

    CalendarView(Catalogue catalogue, Language language, LocalDate today, CalendarRequest asked) {
        this.catalogue = catalogue;
        this.language = language;
        this.today = today;
        this.asked = asked;
        this.dates = new Dates(language);
        this.cards = new Cards(catalogue, language, today);
    }

    /** Whether search engines should know this page: a month of these years, as a whole. */
    static boolean isForAll(CalendarRequest asked, LocalDate today) {
        return !asked.agenda() && !asked.isNarrowed() && asked.notices().isEmpty() && isNear(asked.month(), today);
    }

    private static boolean isNear(YearMonth month, LocalDate today) {
        return Math.abs(ChronoUnit.MONTHS.between(YearMonth.from(today), month)) <= NEAR_MONTHS;
    }

    CalendarModel.Page page() {
        return asked.agenda() ? agenda() : month();
    }

    private CalendarModel.Page month() {
        var month = asked.month();
        var comings = catalogue.occurrences(asked.query(), month.atDay(1), month.atEndOfMonth());
        var days = daysOf(month, comings);
        var listed = days.stream().map(CalendarModel.Day::start).collect(Collectors.toSet());
        var weeks = new MonthGrid(month, today, language, listed).weeks(comings);
        var before = month.minusMonths(1);
        var after = month.plusMonths(1);
        var view = new CalendarModel.Month(
                dates.month(month),
                dates.lunarSpan(month.atDay(1), month.atEndOfMonth()),
                month.getMonthValue(),
                month.getYear(),
                CalendarRequest.FIRST.getYear(),
                CalendarRequest.LAST.getYear(),
                weeks,
                before.isBefore(CalendarRequest.FIRST) ? "" : asked.month(language, before),
                dates.month(before),
                after.isAfter(CalendarRequest.LAST) ? "" : asked.month(language, after),
                dates.month(after),
                isNear(before, today) && isNear(after, today) && !asked.isNarrowed());
        return page(view, "", days, comings.size(), month.atDay(1), month.atEndOfMonth(), "", "");
    }

    private CalendarModel.Page agenda() {
        var from = asked.from();
        var to = asked.to();
        var comings = catalogue.occurrences(asked.query(), from, to);
        var pages = Math.max(1, (comings.size() + MOST_OF_A_PAGE - 1) / MOST_OF_A_PAGE);
        var number = Math.min(asked.query().page(), pages);
        Map<LocalDate, List<ComingEvent>> byDay = new TreeMap<>();
        comings.stream()
                .skip((number - 1L) * MOST_OF_A_PAGE)
                .limit(MOST_OF_A_PAGE)
                .forEach(coming -> byDay.computeIfAbsent(
                                later(coming.occurrence().start(), from), day -> new ArrayList<>())
                        .add(coming));
        List<CalendarModel.Day> days = new ArrayList<>();
        byDay.forEach((day, events) -> days.add(day(day, events, events.size())));
        return page(
                null,
                dates.days(from, to),
                days,
                comings.size(),
                from,
                to,
                number > 1 ? asked.agenda(language, from, to, number - 1) : "",
                number < pages ? asked.agenda(language, from, to, number + 1) : "");
    }

    private CalendarModel.Page page(
            CalendarModel.@Nullable Month month,
            String period,
            List<CalendarModel.Day> days,
            int total,
            LocalDate from,
            LocalDate to,
            String previous,
            String next) {
        var filters = new CalendarFilters(catalogue, language, asked);
        return new CalendarModel.Page(
                asked.notices().stream()
                        .map(problem -> ProblemMessages.text(problem, language.locale()))
                        .toList(),
                month,
                period,
                days,
                total,
                links(),
                Addresses.of(Section.CALENDAR, language),
                filters.regions(),
                filters.kinds(),
                filters.categories(),
                filters.chips(),
                asked.unfiltered(language),
                filters.hidden(),
                from,
                to,
                previous,
                next);
    }

    /** The days of a month on which something is; an event of several days stands on each. */
    private List<CalendarModel.Day> daysOf(YearMonth month, List<ComingEvent> comings) {
        Map<LocalDate, List<ComingEvent>> byDay = new TreeMap<>();
        for (var coming : comings) {
            var occurrence = coming.occurrence();
            var last = occurrence.end().isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : occurrence.end();
            for (var day = later(occurrence.start(), month.atDay(1)); !day.isAfter(last); day = day.plusDays(1)) {
                byDay.computeIfAbsent(day, each -> new ArrayList<>()).add(coming);
            }
        }
        for (var date = month.atDay(1); !date.isAfter(month.atEndOfMonth()); date = date.plusDays(1)) {
            if (MonthGrid.feast(LunarDate.of(date), date).startsWith("tet")) {
                byDay.computeIfAbsent(date, each -> List.of());
            }
        }
        var lines = byDay.values().stream().mapToInt(List::size).sum();
        var most = lines > MOST_OF_A_MONTH ? MOST_OF_A_DAY : MOST_OF_A_MONTH;
        return byDay.entrySet().stream()
                .map(entry -> day(entry.getKey(), entry.getValue(), most))
                .toList();
    }

    private CalendarModel.Day day(LocalDate date, List<ComingEvent> events, int most) {
        var lunar = LunarDate.of(date);
        var shown = events.stream()
                .sorted((a, b) -> Boolean.compare(isOld(a, date), isOld(b, date)))
                .limit(most)
                .map(coming -> entry(coming, date))
                .toList();
        return new CalendarModel.Day(
                date,
                dates.days(date, date),
                dates.lunarDay(lunar),
                MonthGrid.feast(lunar, date),
                shown,
                events.size() - shown.size(),
                asked.agenda(language, date, date, 1));
    }

    private static boolean isOld(ComingEvent coming, LocalDate date) {
        return coming.occurrence().start().isBefore(date);
    }

    private CalendarModel.Entry entry(ComingEvent coming, LocalDate date) {
        var occurrence = coming.occurrence();
        var wasMoved = occurrence.state() == Occurrence.State.MOVED
                && !occurrence.planned().equals(occurrence.start());
        return new CalendarModel.Entry(
                cards.of(coming),
                wasMoved ? dates.day(occurrence.planned()) : "",
                ChronoUnit.DAYS.between(occurrence.start(), date) + 1,
                ChronoUnit.DAYS.between(occurrence.start(), occurrence.end()) + 1);
    }

    private List<ListModel.SortOption> links() {
        var month = asked.agenda() ? YearMonth.from(asked.from()) : asked.month();
        var friday = today.getDayOfWeek() == DayOfWeek.SATURDAY || today.getDayOfWeek() == DayOfWeek.SUNDAY
                ? today
                : today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var thirty = today.plusDays(CalendarRequest.USUAL_DAYS - 1L);
        var isWeekend =
                asked.agenda() && asked.from().equals(friday) && asked.to().equals(sunday);
        var isThirty =
                asked.agenda() && asked.from().equals(today) && asked.to().equals(thirty);
        return List.of(
                new ListModel.SortOption("month", asked.month(language, month), !asked.agenda()),
                new ListModel.SortOption("weekend", asked.agenda(language, friday, sunday, 1), isWeekend),
                new ListModel.SortOption("next30", asked.agenda(language, today, thirty, 1), isThirty));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
