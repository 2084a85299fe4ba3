package vn.sanvat.admin.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.address.Addresses;
import vn.sanvat.admin.Pages;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.live.Content;
import vn.sanvat.problem.Problem;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.example.ExampleQueries;
import vn.sanvat.search.example.ExampleQuery;
import vn.sanvat.search.example.ExampleRun;
import vn.sanvat.search.example.ExampleRun.Outcome;

/** How well search finds what it should: the example queries of the site, asked with one press. */
@Controller
class ExamplePages {
    private static final String HERE = "/admin/search";

    private final Pages pages;
    private final Permissions permissions;
    private final Content content;
    private final ExampleRun examples;

    ExamplePages(Pages pages, Permissions permissions, Content content, ExampleRun examples) {
        this.pages = pages;
        this.permissions = permissions;
        this.content = content;
        this.examples = examples;
    }

    /**
     * A query in words.
     *
     * @param url where a reader would get the answer
     * @param why where the desk says why
     * @param wanted titles of what it should find; empty for nothing
     * @param state {@code right}, {@code wrong}, or empty while it has not been asked
     * @param missing what is not where it should be
     * @param first the title of what stands first; empty where nothing was found
     */
    public record QueryView(
            String words,
            String lang,
            String url,
            String why,
            int within,
            List<String> wanted,
            String state,
            List<MissingView> missing,
            long total,
            String first) {}

    /** @param number where it stands; 0 where it is not among those that were looked at */
    public record MissingView(String title, int number) {}

    @GetMapping(HERE)
    ResponseEntity<String> all(Actor actor, HttpServletRequest request) {
        permissions.require(actor, SiteAction.TEND_SEARCH);
        return pages.show("search-examples", request, model(unasked(), false));
    }

    @PostMapping(HERE)
    ResponseEntity<String> run(Actor actor, HttpServletRequest request) {
        permissions.require(actor, SiteAction.TEND_SEARCH);
        try {
            var asked = examples.all().stream().map(this::asked).toList();
            return pages.show("search-examples", request, model(asked, true));
        } catch (SearchAway e) {
            return pages.again(
                    new Problem("search.away", 503, List.of()), "search-examples", request, model(unasked(), false));
        }
    }

    private static Map<String, Object> model(List<QueryView> queries, boolean isAsked) {
        Map<String, Object> model = new HashMap<>();
        model.put("queries", queries);
        model.put("asked", isAsked);
        model.put(
                "wrong",
                queries.stream().filter(query -> query.state().equals("wrong")).count());
        return model;
    }

    private List<QueryView> unasked() {
        return ExampleQueries.of(content.current()).stream()
                .map(query -> view(query, "", List.of(), 0, ""))
                .toList();
    }

    private QueryView asked(Outcome outcome) {
        var missing = outcome.missing().stream()
                .map(place ->
                        new MissingView(title(place.entry(), outcome.query().language()), place.number()))
                .toList();
        return view(
                outcome.query(),
                outcome.isRight() ? "right" : "wrong",
                missing,
                outcome.total(),
                outcome.first()
                        .map(hit -> hit.item().title(outcome.query().language()))
                        .orElse(""));
    }

    private QueryView view(ExampleQuery query, String state, List<MissingView> missing, long total, String first) {
        return new QueryView(
                query.words(),
                query.language().tag(),
                Addresses.search(query.words(), query.language()),
                SearchAsked.why(query.words(), query.language()),
                query.within(),
                query.wanted().stream().map(id -> title(id, query.language())).toList(),
                state,
                missing,
                total,
                first);
    }

    private String title(EntryId id, Language language) {
        return content.current()
                .find(id)
                .map(entry -> entry.text(language).title())
                .orElse(id.name());
    }
}
