package vn.sanvat.admin.search;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.editing.search.ChangeSearchFile;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;
import vn.sanvat.search.Search;
import vn.sanvat.search.pin.Pin;
import vn.sanvat.search.pin.Pins;

/** What stands first for certain words, and what is hidden from them. */
@Controller
class PinPages {
    private static final String HERE = "/admin/search/pins";

    private final Pages pages;
    private final Permissions permissions;
    private final ChangeSearchFile files;
    private final SearchAsked asked;
    private final Search search;
    private final Catalogues catalogues;

    PinPages(
            Pages pages,
            Permissions permissions,
            ChangeSearchFile files,
            SearchAsked asked,
            Search search,
            Catalogues catalogues) {
        this.pages = pages;
        this.permissions = permissions;
        this.files = files;
        this.asked = asked;
        this.search = search;
        this.catalogues = catalogues;
    }

    /**
     * What is said of a query.
     *
     * @param lang empty for every language
     * @param until {@code 2027-02-10}; empty for ever
     * @param over whether its last day is over
     */
    public record PinView(
            String words,
            String lang,
            List<EntryView> first,
            List<EntryView> hidden,
            String until,
            boolean over,
            String why) {}

    /** @param gone whether it is not public any more */
    public record EntryView(String entry, String title, boolean gone) {}

    @GetMapping(HERE)
    ResponseEntity<String> all(Actor actor, HttpServletRequest request) {
        permissions.require(actor, SiteAction.TEND_SEARCH);
        return pages.show("search-pins", request, model());
    }

    private Map<String, Object> model() {
        var snapshot = catalogues.current().snapshot();
        Map<String, Object> model = new HashMap<>();
        model.put("pins", Pins.of(snapshot).stream().map(this::view).toList());
        model.put(
                "languages",
                snapshot.site().languages().stream().map(Language::tag).toList());
        List.of("q", "lang", "entry", "until").forEach(name -> model.put(name, ""));
        return model;
    }

    private PinView view(Pin pin) {
        var language = pin.language() == null ? asked.language("") : pin.language();
        return new PinView(
                pin.words(),
                pin.language() == null ? "" : pin.language().tag(),
                pin.first().stream().map(id -> entry(id, language)).toList(),
                pin.hidden().stream().map(id -> entry(id, language)).toList(),
                pin.until() == null ? "" : pin.until().toString(),
                !pin.holds(search.today()),
                SearchAsked.why(pin.words(), language));
    }

    private EntryView entry(EntryId id, Language language) {
        return new EntryView(id.name(), asked.title(id, language), !asked.isPublic(id));
    }

    /**
     * Says something of one entry, or how long it holds.
     *
     * @param what {@code first}, {@code hidden}, {@code gone} or {@code until}
     * @param back where it was asked: {@code why} or the list
     */
    @PostMapping(HERE)
    ResponseEntity<String> change(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request) {
        permissions.require(actor, SiteAction.TEND_SEARCH);
        try {
            var words = SearchAsked.words(q);
            if (words.isEmpty()) {
                throw Problem.badRequest("search.words").occurred();
            }
            @Nullable Language language = lang.isEmpty() ? null : asked.language(lang);
            var change = change(what, entry, until);
            var detail = what + " " + words + " " + entry + until;
            files.value(
                    actor,
                    Pins.FILE,
                    detail.strip(),
                    Pins.KEY,
                    before -> Pins.changed(before, words, language, change));
            return pages.on(
                    back.equals("why")
                            ? SearchAsked.why(words, Objects.requireNonNullElse(language, asked.language("")))
                            : HERE);
        } catch (ProblemOccurred e) {
            var model = model();
            model.putAll(Map.of("q", q, "lang", lang, "entry", entry, "until", until));
            return pages.again(e.problem(), "search-pins", request, model);
        }
    }

    private UnaryOperator<Pin> change(String what, String entry, String until) {
        return switch (what) {
            case "first" -> {
                var id = asked.entry(entry);
                var last = day(until);
                yield pin -> pin.withFirst(id).until(last == null ? pin.until() : last);
            }
            case "hidden" -> {
                var id = asked.entry(entry);
                yield pin -> pin.withHidden(id);
            }
            case "gone" -> {
                var id = EntryId.named(entry)
                        .orElseThrow(() -> Problem.badRequest("search.entry", Problem.shown(entry))
                                .occurred());
                yield pin -> pin.without(id);
            }
            case "until" -> {
                var last = day(until);
                yield pin -> pin.until(last);
            }
            default -> throw Problem.badRequest("request.malformed").occurred();
        };
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw Problem.badRequest("search.day", Problem.shown(typed)).occurred();
        }
    }
}
