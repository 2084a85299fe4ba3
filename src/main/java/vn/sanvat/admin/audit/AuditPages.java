package vn.sanvat.admin.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.AuditLog.Query;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.catalogue.item.VietnameseOrder;
import vn.sanvat.csv.CsvTable;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;

/** Who did what, newest first. */
@Controller
class AuditPages {
    private static final int PAGE = 200; // entries
    private static final int TABLE = 20_000; // entries
    private static final List<String> FILTERS = List.of("person", "action", "entry", "since", "until");
    private static final List<String> HEADER =
            List.of("history.when", "history.who", "history.what", "audit.entry", "audit.detail", "audit.address");
    private static final String WORDS = "messages/admin";
    private static final int LONGEST = 200; // characters of a filter
    private final Pages pages;
    private final AuditLog audit;
    private final Permissions permissions;
    private final AuditViews views;
    private final Clock clock;

    AuditPages(Pages pages, AuditLog audit, Permissions permissions, AuditViews views, Clock clock) {
        this.pages = pages;
        this.audit = audit;
        this.permissions = permissions;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/admin/audit")
    ResponseEntity<String> audit(
            Actor actor, @RequestParam(defaultValue = "") String before, HttpServletRequest request) {
        permissions.require(actor, SiteAction.READ_AUDIT_LOG);
        var locale = AdminLanguage.of(request);
        var query = query(actor, request, filter(before), PAGE + 1);
        var found = audit.find(query);
        Map<String, Object> model = new HashMap<>();
        model.put("entries", views.folded(actor, found.stream().limit(PAGE).toList(), locale));
        model.put("actions", actions(locale));
        model.put(
                "older",
                found.size() > PAGE
                        ? address(request, "/admin/audit", found.get(PAGE - 1).id())
                        : "");
        model.put("tableMost", TABLE);
        model.put("table", address(request, "/admin/audit/table.csv", ""));
        FILTERS.forEach(name -> model.put(name, filter(asked(request, name))));
        model.put("paged", !query.before().isEmpty());
        return pages.show("audit", request, model);
    }

    /** The same as a table to take away, every save for itself. */
    @GetMapping("/admin/audit/table.csv")
    ResponseEntity<byte[]> table(Actor actor, HttpServletRequest request) {
        permissions.require(actor, SiteAction.READ_AUDIT_LOG);
        var locale = AdminLanguage.of(request);
        var words = ResourceBundle.getBundle(WORDS, locale);
        var found = audit.find(query(actor, request, "", TABLE + 1));
        var rows = rows(views.of(actor, found, locale), TABLE, locale);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .body(CsvTable.of(HEADER.stream().map(words::getString).toList(), rows));
    }

    /** @return so many of the newest, and a last line that says so where there are more */
    static List<List<String>> rows(List<AuditView> views, int most, Locale locale) {
        var rows = new ArrayList<>(views.stream()
                .limit(most)
                .map(each ->
                        List.of(each.at(), each.person(), each.action(), each.entry(), each.detail(), each.address()))
                .toList());
        if (views.size() > most) {
            var cut = ProblemMessages.text(WORDS, "audit.table.cut", new Object[] {most}, locale);
            rows.add(List.of(cut, "", "", "", "", ""));
        }
        return rows;
    }

    private Query query(Actor actor, HttpServletRequest request, String before, int limit) {
        var until = day(asked(request, "until"));
        return new Query(
                filter(asked(request, "person")),
                filter(asked(request, "action")),
                views.meant(actor, filter(asked(request, "entry"))),
                before,
                morning(day(asked(request, "since"))),
                morning(until == null ? null : until.plusDays(1)),
                limit);
    }

    private static String asked(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw Problem.badRequest("request.malformed").occurred();
        }
    }

    private @Nullable Instant morning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static String filter(String asked) {
        var text = asked.strip();
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Problem.badRequest("request.malformed").occurred();
        }
        return text;
    }

    /** The same filters at another address. */
    private static String address(HttpServletRequest request, String path, String before) {
        var uri = UriComponentsBuilder.fromPath(path);
        FILTERS.forEach(name -> uri.queryParam(name, "{" + name + "}"));
        var values = new ArrayList<Object>(
                FILTERS.stream().map(name -> filter(asked(request, name))).toList());
        if (!before.isEmpty()) {
            uri.queryParam("before", "{before}");
            values.add(before);
        }
        return uri.encode().buildAndExpand(values.toArray()).toUriString();
    }

    /** One that the log can have. */
    public record ActionView(String key, String words) {}

    private static List<ActionView> actions(Locale locale) {
        var words = ResourceBundle.getBundle(WORDS, locale);
        var actions = words.keySet().stream()
                .filter(key -> key.startsWith("action."))
                .map(key -> new ActionView(key.substring("action.".length()), words.getString(key)))
                .toList();
        return new VietnameseOrder().sorted(actions, ActionView::words);
    }
}
