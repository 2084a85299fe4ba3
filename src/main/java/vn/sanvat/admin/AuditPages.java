package vn.sanvat.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
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
    private static final int PAGE = 50; // entries
    private static final int LONGEST = 200; // characters of a filter
    private final Pages pages;
    private final AuditLog audit;
    private final Permissions permissions;
    private final Content content;

    AuditPages(Pages pages, AuditLog audit, Permissions permissions, Content content) {
        this.pages = pages;
        this.audit = audit;
        this.permissions = permissions;
        this.content = content;
    }

    /** An entry in words. */
    public record AuditView(
            String at,
            String person,
            String action,
            String entry,
            String entryUrl,
            String revision,
            String detail,
            String address) {}

    @GetMapping("/admin/audit")
    ResponseEntity<String> audit(
            Actor actor,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String before,
            HttpServletRequest request) {
        permissions.require(actor, SiteAction.READ_AUDIT_LOG);
        var query = new Query(filter(person), filter(action), filter(entry), filter(before), PAGE + 1);
        var found = audit.find(query);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "entries",
                found.stream()
                        .limit(PAGE)
                        .map(each -> view(each, AdminLanguage.of(request)))
                        .toList());
        model.put("actions", actions());
        model.put("older", found.size() > PAGE ? older(query, found.get(PAGE - 1)) : "");
        model.put("person", query.person());
        model.put("action", query.action());
        model.put("entry", query.entry());
        model.put("paged", !query.before().isEmpty());
        return pages.show("audit", request, model);
    }

    private static String filter(String asked) {
        var text = asked.strip();
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Problem.badRequest("request.malformed").occurred();
        }
        return text;
    }

    private static String older(Query query, AuditEntry last) {
        return UriComponentsBuilder.fromPath("/admin/audit")
                .queryParam("person", "{person}")
                .queryParam("action", "{action}")
                .queryParam("entry", "{entry}")
                .queryParam("before", last.id())
                .encode()
                .buildAndExpand(query.person(), query.action(), query.entry())
                .toUriString();
    }

    /** What the log can have, as the messages name it. */
    private static List<String> actions() {
        return ResourceBundle.getBundle("messages/admin", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith("action."))
                .map(key -> key.substring("action.".length()))
                .sorted()
                .toList();
    }

    private AuditView view(AuditEntry entry, Locale locale) {
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
                title.orElse(entry.entry()),
                id.map(each -> "/admin/entries/" + each.type().folder() + "/" + each.slug() + "/history")
                        .orElse(""),
                entry.revision(),
                // names the press, so that one press twice makes one entry: nothing for people
                entry.detail().startsWith("Request: ") ? "" : entry.detail(),
                entry.address());
    }
}
