package vn.sanvat.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.changes.ChangeFeed;
import vn.sanvat.changes.PublicChange;
import vn.sanvat.content.Language;
import vn.sanvat.problem.Problem;

/** What changed in what is public, in order and in pages, for those who keep a copy. */
@RestController
class ChangesApi {
    private static final Set<String> PARAMETERS = Set.of("after", "limit", "lang");
    private static final int USUAL = 100; // changes in a page
    private static final int MOST = 1_000;
    private final ChangeFeed feed;
    private final Catalogues catalogues;
    private final Answers answers;

    ChangesApi(ChangeFeed feed, Catalogues catalogues, Answers answers) {
        this.feed = feed;
        this.catalogues = catalogues;
        this.answers = answers;
    }

    @GetMapping("/api/v1/changes")
    ResponseEntity<byte[]> changes(WebRequest request) {
        KnownParameters.parameters(request, PARAMETERS);
        var source = catalogues.current().snapshot().site().source();
        var page = feed.after(Objects.requireNonNullElse(request.getParameter("after"), ""), limit(request));
        List<Map<String, Object>> changes =
                page.changes().stream().map(change -> change(change, source)).toList();
        return answers.of(Map.of("changes", changes, "next", page.next(), "has_more", page.hasMore()), false, request);
    }

    private static int limit(WebRequest request) {
        var given = Objects.requireNonNullElse(request.getParameter("limit"), String.valueOf(USUAL));
        if (!given.matches("[1-9]\\d{0,3}") || Integer.parseInt(given) > MOST) {
            throw Problem.badRequest("query.number", "limit", Problem.shown(given), 1, MOST)
                    .occurred();
        }
        return Integer.parseInt(given);
    }

    private static Map<String, Object> change(PublicChange change, Language source) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("commit", change.commit());
        json.put("at", change.at().toString());
        json.put("kind", change.kind().key());
        json.put("file", change.path());
        var file = change.file();
        if (file != null) {
            var language = Objects.requireNonNullElse(file.language(), source);
            json.put("type", file.id().type().key());
            json.put("slug", file.id().slug().value());
            json.put("language", language.tag());
            json.put("url", Addresses.of(file.id(), language));
            json.put("api", EntryJson.api(file.id(), language));
        }
        var from = change.from();
        if (from != null) {
            json.put("from", from.slug().value());
        }
        return json;
    }
}
