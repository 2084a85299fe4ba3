package vn.sanvat.admin.entry.action;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.entry.EntryDesk;
import vn.sanvat.admin.entry.EntryDesk.KnownParameters;
import vn.sanvat.admin.entry.EntryDesk.Row;
import vn.sanvat.admin.entry.EntryPath;
import vn.sanvat.problem.Problem;

/** A month of what is published and taken down by itself. */
@Controller
class SchedulePages {
    private static final int WEEK = 7; // days
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private final Pages pages;
    private final EntryDesk desk;
    private final Clock clock;

    SchedulePages(Pages pages, EntryDesk desk, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param publish whether it is published then, or taken down */
    public record PlanView(String time, String title, String url, boolean publish) {}

    /** @param inMonth false for the days before and after that fill the weeks */
    public record DayView(String label, boolean inMonth, boolean today, List<PlanView> plans) {}

    private record Plan(Instant at, PlanView view) {}

    @GetMapping("/admin/schedule")
    ResponseEntity<String> month(
            Actor actor, @RequestParam(defaultValue = "") String month, HttpServletRequest request) {
        var asked = month(month);
        var plans = plans(desk.find(actor, KnownParameters.of("scheduled")));
        Map<String, Object> model = new HashMap<>();
        var locale = AdminLanguage.of(request);
        model.put(
                "weekdays",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                        .toList());
        model.put("weeks", weeks(asked, plans));
        model.put(
                "none",
                plans.keySet().stream().noneMatch(day -> YearMonth.from(day).equals(asked)));
        model.put("month", asked.getMonthValue() + "/" + asked.getYear());
        model.put("earlier", "/admin/schedule?month=" + asked.minusMonths(1));
        model.put("later", "/admin/schedule?month=" + asked.plusMonths(1));
        return pages.show("entry/schedule", request, model);
    }

    private YearMonth month(String asked) {
        try {
            var month = asked.isEmpty() ? YearMonth.now(clock) : YearMonth.parse(asked);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeException e) {
            // refused below
        }
        throw Problem.badRequest("schedule.moment", Problem.shown(asked)).occurred();
    }

    private Map<LocalDate, List<Plan>> plans(List<Row> rows) {
        Map<LocalDate, List<Plan>> plans = new TreeMap<>();
        rows.forEach(row -> row.note()
                .ifPresent(note -> Stream.concat(
                                plan(row, note.publishAt(), true), plan(row, note.unpublishAt(), false))
                        .forEach(plan -> plans.computeIfAbsent(day(plan.at()), day -> new ArrayList<>())
                                .add(plan))));
        plans.values().forEach(each -> each.sort(Comparator.comparing(Plan::at)));
        return plans;
    }

    private Stream<Plan> plan(Row row, @Nullable Instant at, boolean publish) {
        if (at == null) {
            return Stream.empty();
        }
        var time = at.atZone(clock.getZone()).toLocalTime();
        var words = "%d:%02d".formatted(time.getHour(), time.getMinute());
        return Stream.of(new Plan(at, new PlanView(words, row.title(), EntryPath.of(row.file()), publish)));
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }

    private List<List<DayView>> weeks(YearMonth month, Map<LocalDate, List<Plan>> plans) {
        var today = LocalDate.now(clock);
        List<List<DayView>> weeks = new ArrayList<>();
        for (var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                !monday.isAfter(month.atEndOfMonth());
                monday = monday.plusWeeks(1)) {
            List<DayView> week = new ArrayList<>();
            for (var i = 0; i < WEEK; i++) {
                var day = monday.plusDays(i);
                week.add(new DayView(
                        day.getDayOfMonth() + "/" + day.getMonthValue(),
                        YearMonth.from(day).equals(month),
                        day.equals(today),
                        plans.getOrDefault(day, List.of()).stream()
                                .map(Plan::view)
                                .toList()));
            }
            weeks.add(week);
        }
        return weeks;
    }
}
