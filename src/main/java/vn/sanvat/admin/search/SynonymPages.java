package vn.sanvat.admin.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.admin.Pages;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.Language;
import vn.sanvat.editing.search.ChangeSearchFile;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.synonym.SynonymRules;
import vn.sanvat.search.synonym.SynonymRules.Edit;
import vn.sanvat.search.synonym.SynonymTrial;

/** The rules of synonyms in a table: what a change of them does to results is shown before it is saved. */
@Controller
class SynonymPages {
    private static final String HERE = "/admin/search/synonyms";
    private static final int MOST_SHOWN = 300; // rows
    private static final int MOST_EDITS = 100; // at once

    private final Pages pages;
    private final Permissions permissions;
    private final ChangeSearchFile files;
    private final SynonymTrial trial;
    private final SearchAsked asked;
    private final Catalogues catalogues;

    SynonymPages(
            Pages pages,
            Permissions permissions,
            ChangeSearchFile files,
            SynonymTrial trial,
            SearchAsked asked,
            Catalogues catalogues) {
        this.pages = pages;
        this.permissions = permissions;
        this.files = files;
        this.trial = trial;
        this.asked = asked;
        this.catalogues = catalogues;
    }

    /** One row of the table. */
    public record RuleView(String before, String after) {}

    /**
     * What results of a query were and would be.
     *
     * @param verdict {@code worse}, {@code better} or {@code other}
     */
    public record EffectView(
            String words, String lang, String why, FoundView before, FoundView after, String verdict) {}

    public record FoundView(long total, List<String> titles) {}

    @GetMapping(HERE)
    ResponseEntity<String> all(Actor actor, @RequestParam(defaultValue = "") String find, HttpServletRequest request) {
        permissions.require(actor, SiteAction.TEND_SEARCH);
        return pages.show("search-synonyms", request, model(List.of(), SearchAsked.words(find)));
    }

    /** Tries the rows that were changed, or saves them; rows that stayed as they were are not looked at. */
    @PostMapping(HERE)
    ResponseEntity<String> change(
            Actor actor, @RequestParam(defaultValue = "") String find, HttpServletRequest request) {
        permissions.require(actor, SiteAction.TEND_SEARCH);
        var edits = edits(request);
        try {
            if (edits.size() > MOST_EDITS) {
                throw Problem.badRequest("form.rows", MOST_EDITS).occurred();
            }
            if (edits.isEmpty()) {
                return pages.on(HERE);
            }
            if (Objects.equals(request.getParameter("then"), "save")) {
                files.text(actor, SynonymRules.FILE, detail(edits), text -> SynonymRules.changed(text, edits));
                return pages.on(HERE);
            }
            var model = model(edits, SearchAsked.words(find));
            var outcome = trial.of(edits);
            model.put("tried", true);
            model.put("askedQueries", outcome.asked());
            model.put("worse", outcome.worse());
            model.put("effects", outcome.effects().stream().map(this::view).toList());
            return pages.show("search-synonyms", request, model);
        } catch (ProblemOccurred e) {
            return pages.again(e.problem(), "search-synonyms", request, model(edits, SearchAsked.words(find)));
        } catch (SearchAway e) {
            return pages.again(
                    new Problem("search.away", 503, List.of()),
                    "search-synonyms",
                    request,
                    model(edits, SearchAsked.words(find)));
        }
    }

    /** @param edits what was typed and is not saved */
    private Map<String, Object> model(List<Edit> edits, String find) {
        Map<String, String> typed = new HashMap<>();
        edits.forEach(edit -> typed.putIfAbsent(edit.before(), edit.after()));
        var rules = SynonymRules.of(catalogues.current().snapshot().file(SynonymRules.FILE));
        var wanted = find.strip().toLowerCase(Locale.ROOT);
        Map<String, Object> model = new HashMap<>();
        model.put("find", find);
        model.put("all", rules.size());
        model.put(
                "rules",
                rules.stream()
                        .filter(rule -> typed.containsKey(rule)
                                || rule.toLowerCase(Locale.ROOT).contains(wanted))
                        .limit(MOST_SHOWN)
                        .map(rule -> new RuleView(rule, typed.getOrDefault(rule, rule)))
                        .toList());
        model.put(
                "added",
                edits.stream()
                        .filter(edit -> edit.before().isEmpty())
                        .map(Edit::after)
                        .toList());
        model.put("tried", false);
        return model;
    }

    private static List<Edit> edits(HttpServletRequest request) {
        var before = all(request, "before");
        var after = all(request, "after");
        List<Edit> edits = new ArrayList<>();
        for (var i = 0; i < Math.min(before.length, after.length); i++) {
            if (!before[i].equals(after[i].strip())) {
                edits.add(new Edit(before[i], after[i].strip()));
            }
        }
        for (var added : all(request, "added")) {
            added.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> edits.add(new Edit("", line)));
        }
        return edits;
    }

    private static String[] all(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameterValues(name), new String[0]);
    }

    private static String detail(List<Edit> edits) {
        return String.join(
                "; ",
                edits.stream()
                        .map(edit -> edit.after().isEmpty() ? "− " + edit.before() : "+ " + edit.after())
                        .toList());
    }

    private EffectView view(SynonymTrial.Effect effect) {
        return new EffectView(
                effect.words(),
                effect.language().tag(),
                SearchAsked.why(effect.words(), effect.language()),
                view(effect.before(), effect.language()),
                view(effect.after(), effect.language()),
                effect.verdict().name().toLowerCase(Locale.ROOT));
    }

    private FoundView view(SynonymTrial.Found found, Language language) {
        return new FoundView(
                found.total(),
                found.first().stream()
                        .limit(3)
                        .map(hit -> asked.title(hit.item().id(), language))
                        .toList());
    }
}
