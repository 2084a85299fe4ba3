package vn.sanvat.admin.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.address.Addresses;
import vn.sanvat.admin.Pages;
import vn.sanvat.content.Language;
import vn.sanvat.content.live.Content;
import vn.sanvat.problem.Problem;
import vn.sanvat.search.record.AskedQuery;
import vn.sanvat.search.record.RecordProperties;
import vn.sanvat.search.record.SearchTable;
import vn.sanvat.search.record.SearchTable.Outcome;

/** What people search for, what finds nothing, and what is left without opening anything. */
@Controller
class AskedPages {
    private static final int MOST = 200; // rows
    private static final List<String> DAYS = List.of("7", "30", "90");
    private static final Map<String, Outcome> SHOWN =
            Map.of("all", Outcome.ANY, "nothing", Outcome.NOTHING, "unopened", Outcome.UNOPENED);

    private final Pages pages;
    private final Permissions permissions;
    private final SearchTable table;
    private final RecordProperties properties;
    private final Content content;

    AskedPages(Pages pages, Permissions permissions, SearchTable table, RecordProperties properties, Content content) {
        this.pages = pages;
        this.permissions = permissions;
        this.table = table;
        this.properties = properties;
        this.content = content;
    }

    /**
     * A row.
     *
     * @param url where a reader gets the answer
     * @param why where the desk says why
     * @param found how many entries; -1 where nobody knows
     */
    public record RowView(String words, String lang, String url, String why, long asked, long found, long opened) {
        static RowView of(AskedQuery query) {
            var asked = query.words();
            return new RowView(
                    asked.words(),
                    asked.language().tag(),
                    Addresses.search(asked.words(), asked.language()),
                    SearchAsked.why(asked.words(), asked.language()),
                    query.asked(),
                    query.found().orElse(-1),
                    query.opened());
        }
    }

    @GetMapping("/admin/search/asked")
    ResponseEntity<String> asked(
            Actor actor,
            @RequestParam(defaultValue = "30") String days,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        permissions.require(actor, SiteAction.TEND_SEARCH);
        var tags =
                content.current().site().languages().stream().map(Language::tag).toList();
        known("days", days, DAYS.stream());
        known("show", show, SHOWN.keySet().stream());
        known("lang", lang, Stream.concat(Stream.of(""), tags.stream()));
        var found = table.find(query(Integer.parseInt(days), SHOWN.getOrDefault(show, Outcome.ANY), lang));
        Map<String, Object> model = new HashMap<>();
        model.put("rows", found.stream().limit(MOST).map(RowView::of).toList());
        model.put("cut", found.size() > MOST);
        model.put("most", MOST);
        model.put("tags", tags);
        model.put("choices", DAYS);
        model.put("days", days);
        model.put("show", show);
        model.put("lang", lang);
        model.put("kept", properties.days());
        model.put("enabled", properties.enabled());
        return pages.show("search-asked", request, model);
    }

    private static void known(String name, String value, Stream<String> values) {
        if (values.noneMatch(value::equals)) {
            throw Problem.badRequest("query.unknown", name, Problem.shown(value))
                    .occurred();
        }
    }

    private SearchTable.Query query(int days, Outcome outcome, String lang) {
        var languages = lang.isEmpty() ? List.<Language>of() : List.of(new Language(lang));
        return new SearchTable.Query(days, outcome, languages, 1, MOST + 1);
    }
}
