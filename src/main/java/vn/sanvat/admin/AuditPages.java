package vn.sanvat.admin;

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
import vn.sanvat.accounts.AuditEntry;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.AuditLog.Query;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.content.Content;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.problem.Problem;

/** Who did what, newest first. */
@Controller
class AuditPages {
    private static final int PAGE = 200; // entries
    private static final int TABLE = 20_000; // entries
    private static final List<String> FILTERS = List.of("person", "action", "entry", "since", "until");
    private static final int LONGEST = 200; // characters of a filter
    private final Pages pages;
    private final AuditLog audit;
    private final Permissions permissions;
    private final Content content;
    private final Clock clock;

    AuditPages(Pages pages, AuditLog audit, Permissions permissions, Content content, Clock clock) {
        this.pages = pages;
        this.audit = audit;
        this.permissions = permissions;
        this.content = content;
        this.clock = clock;
    }

    /**
     * An entry in words, with the saves of the same person in the same entry that went before it.
     *
     * @param saves how many of them it stands for
     */
    public record AuditView(
            String at,
            String person,
            String action,
            int saves,
            String entry,
            String entryUrl,
            String revision,
            String detail,
            String address) {}

    @GetMapping("/admin/audit")
    ResponseEntity<String> audit(
            Actor actor, @RequestParam(defaultValue = "") String before, HttpServletRequest request) {
        permissions.require(actor, SiteAction.READ_AUDIT_LOG);
        var query = query(request, filter(before), PAGE + 1);
        var found = audit.find(query);
        Map<String, Object> model = new HashMap<>();
        model.put("entries", folded(found.stream().limit(PAGE).toList(), AdminLanguage.of(request)));
        model.put("actions", actions());
        model.put(
                "older",
                found.size() > PAGE
                        ? address(request, "/admin/audit", found.get(PAGE - 1).id())
                        : "");
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
        var rows = audit.find(query(request, "", TABLE)).stream()
                .map(each -> view(each, 1, locale))
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .body(AuditTable.of(rows, locale));
    }

    private Query query(HttpServletRequest request, String before, int limit) {
        var until = day(asked(request, "until"));
        return new Query(
                filter(asked(request, "person")),
                filter(asked(request, "action")),
                filter(asked(request, "entry")),
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

    /** While somebody writes, the script saves every few seconds: that is one thing that they did. */
    private List<AuditView> folded(List<AuditEntry> entries, Locale locale) {
        List<AuditView> views = new ArrayList<>();
        for (var i = 0; i < entries.size(); ) {
            var newest = entries.get(i);
            var next = i + 1;
            while (next < entries.size() && isSameWriting(newest, entries.get(next))) {
                next++;
            }
            views.add(view(newest, next - i, locale));
            i = next;
        }
        return views;
    }

    private static boolean isSameWriting(AuditEntry one, AuditEntry other) {
        return one.action().equals("entry.save_draft")
                && other.action().equals(one.action())
                && other.entry().equals(one.entry())
                && other.account().equals(one.account());
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

    /** What the log can have, as the messages name it. */
    private static List<String> actions() {
        return ResourceBundle.getBundle("messages/admin", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith("action."))
                .map(key -> key.substring("action.".length()))
                .sorted()
                .toList();
    }

    private AuditView view(AuditEntry entry, int saves, Locale locale) {
        var named = entry.entry().split("/", 2);
        var id = EntryType.ofKey(named[0])
                .filter(type -> named.length == 2 && Slug.isValid(named[1]))
                .map(type -> EntryId.of(type, named[1]));
        var title = id.flatMap(content.current()::find)
                .map(found -> found.text(new Language(locale.getLanguage())).title());
        return new AuditView(
                pages.moment(entry.at()),
                entry.person(),
                entry.action(),
                saves,
                title.orElse(entry.entry()),
                id.map(each -> "/admin/entries/" + each.type().folder() + "/" + each.slug() + "/history")
                        .orElse(""),
                entry.revision(),
                // names the press, so that one press twice makes one entry: nothing for people
                entry.detail().startsWith("Request: ") ? "" : entry.detail(),
                entry.address());
    }
}
