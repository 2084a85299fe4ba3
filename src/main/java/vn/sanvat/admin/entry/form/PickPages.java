package vn.sanvat.admin.entry.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.entry.Picks;
import vn.sanvat.admin.entry.Picks.Pick;
import vn.sanvat.calendar.LunarDate;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.FaultWords;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.draft.WritableFields;

/** What the form asks while somebody types: entries and regions to pick, and the days of a recurrence. */
@Controller
class PickPages {
    private static final int YEARS = 3;
    private static final int DAYS = 8; // shown at most
    private final Pages pages;
    private final Picks picks;
    private final Content content;
    private final Schedules schedules;
    private final Clock clock;

    PickPages(Pages pages, Picks picks, Content content, Schedules schedules, Clock clock) {
        this.pages = pages;
        this.picks = picks;
        this.content = content;
        this.schedules = schedules;
        this.clock = clock;
    }

    @GetMapping("/admin/pick")
    ResponseEntity<List<Pick>> pick(
            Actor actor,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request) {
        return ResponseEntity.ok(picks.find(actor, kind, q, Picks.language(AdminLanguage.of(request))));
    }

    /** A day in both calendars. */
    public record DayView(String day, String lunar) {}

    /** The next solar days of what the form says, while it is typed. */
    @GetMapping("/admin/days")
    ResponseEntity<String> days(HttpServletRequest request) {
        var form =
                WritableFields.of(content.current().schema(), EntryFile.source(EntryId.of(EntryType.EVENT, "x")))
                        .stream()
                        .filter(field -> field.key().equals("when"))
                        .toList();
        var values = new FormValues(request.getParameterMap()).read(form, FieldValue.Fields.NONE);
        var text = EntryText.EMPTY.with("title", FieldValue.text("x")).with(values);
        var candidate = content.candidate(
                EntryId.of(EntryType.EVENT, "x"), Map.of("events/x.md", text.text()), clock.instant());
        var today = LocalDate.now(clock);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "faults",
                candidate.faults().stream()
                        .filter(fault -> fault.line() > 1)
                        .map(fault -> FaultWords.text(fault, content.current().schema(), AdminLanguage.of(request)))
                        .distinct()
                        .toList());
        model.put(
                "days",
                candidate.entry().flatMap(schedules::of).stream()
                        .flatMap(schedule -> schedule.between(today.minusYears(1), today.plusYears(YEARS)).stream())
                        .filter(occurrence -> !occurrence.end().isBefore(today)
                                || !values.toString().contains("repeats"))
                        .limit(DAYS)
                        .map(occurrence -> new DayView(
                                day(occurrence.start())
                                        + (occurrence.end().equals(occurrence.start())
                                                ? ""
                                                : " – " + day(occurrence.end())),
                                lunar(occurrence.start())))
                        .toList());
        return pages.show("entry/days", request, model);
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    private static String lunar(LocalDate day) {
        var lunar = LunarDate.of(day);
        return lunar.day() + "/" + lunar.month() + (lunar.leap() ? "n" : "");
    }
}
