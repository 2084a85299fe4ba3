package vn.sanvat.admin.entry.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.entry.EntryActions;
import vn.sanvat.admin.entry.EntryDesk;
import vn.sanvat.admin.entry.EntryDesk.Row;
import vn.sanvat.admin.entry.EntryPath;
import vn.sanvat.admin.entry.form.EditorModel;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.EntryNotReady;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;

/** One thing done with many entries: it is said first, asked, and told of each of them. */
@Controller
class BulkPages {
    private static final int MOST = 200; // entries at once
    private static final List<String> WHAT = List.of("publish", "unpublish");
    private final Pages pages;
    private final EntryActions actions;
    private final EntryDesk desk;
    private final Access access;
    private final EditorModel model;

    BulkPages(Pages pages, EntryActions actions, EntryDesk desk, Access access, EditorModel model) {
        this.pages = pages;
        this.actions = actions;
        this.desk = desk;
        this.access = access;
        this.model = model;
    }

    /**
     * One of them.
     *
     * @param seen the state that the person was asked about: nobody publishes what they have not seen
     * @param why why it cannot be done; empty where it can, or was
     */
    public record OneView(String path, String seen, String title, String url, String lang, String why) {}

    @PostMapping("/admin/entries")
    ResponseEntity<String> bulk(
            Actor actor,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") List<String> entry,
            @RequestParam(defaultValue = "") List<String> seen,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request) {
        if (entry.size() > MOST) {
            throw Problem.badRequest("form.rows", MOST).occurred();
        }
        if (!WHAT.contains(what)) {
            throw Problem.badRequest("request.malformed").occurred();
        }
        List<OneView> all = new ArrayList<>();
        for (var i = 0; i < entry.size(); i++) {
            var state = i < seen.size() ? seen.get(i) : "";
            all.add(one(actor, what, entry.get(i), state, confirmed, request));
        }
        Map<String, Object> shown = new HashMap<>();
        shown.put("what", what);
        shown.put("asks", !confirmed);
        shown.put("can", all.stream().filter(each -> each.why().isEmpty()).toList());
        shown.put("cannot", all.stream().filter(each -> !each.why().isEmpty()).toList());
        return pages.show("entry/bulk", request, shown);
    }

    /** What may be done with one of these at least. */
    static List<String> offered(List<Row> rows, BiPredicate<EntryAction, Row> may) {
        return WHAT.stream()
                .filter(what -> rows.stream()
                        .anyMatch(row -> may.test(EntryAction.valueOf(what.toUpperCase(Locale.ROOT)), row)))
                .toList();
    }

    /** Does it where it is confirmed; otherwise only looks whether it could be done. */
    private OneView one(
            Actor actor, String what, String path, String seen, boolean confirmed, HttpServletRequest request) {
        var file = EntryFile.of(path).filter(each -> access.may(actor, EntryAction.VIEW, each));
        var row = file.flatMap(desk::find);
        if (file.isEmpty() || row.isEmpty()) {
            return new OneView(path, "", path, "", "", text(Problem.notFound("entry.unknown"), request));
        }
        var why = "";
        var state = seen;
        try {
            if (confirmed) {
                act(actor, what, file.get(), seen);
            } else {
                state = look(actor, what, file.get());
            }
        } catch (EntryNotReady e) {
            why = String.join("; ", model.words(e.faults(), AdminLanguage.of(request)));
        } catch (ProblemOccurred e) {
            why = text(e.problem(), request);
        }
        var language = Optional.ofNullable(file.get().language());
        return new OneView(
                path,
                state,
                row.get().title(),
                EntryPath.of(file.get()),
                language.map(each -> each.tag()).orElse(""),
                why);
    }

    private static String text(Problem problem, HttpServletRequest request) {
        return ProblemMessages.text(problem, AdminLanguage.of(request));
    }

    private void act(Actor actor, String what, EntryFile file, String seen) {
        if (what.equals("publish")) {
            actions.publish().publish(actor, file, seen, Map.of());
        } else {
            actions.unpublish().unpublish(actor, file, true);
        }
    }

    /** @return the state that is to be published */
    private String look(Actor actor, String what, EntryFile file) {
        if (what.equals("publish")) {
            return actions.publish().look(actor, file);
        }
        actions.unpublish().look(actor, file);
        return "";
    }
}
