package vn.sanvat.api.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.sanvat.address.Addresses;
import vn.sanvat.api.Answers;
import vn.sanvat.api.KnownParameters;
import vn.sanvat.api.LinkJson;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.Language;
import vn.sanvat.problem.Problem;
import vn.sanvat.search.Search;
import vn.sanvat.search.Suggestion;

/** Search and suggestions. */
@RestController
class SearchApi {
    private static final int SUGGESTIONS = 8;
    private static final int ASKED = 3;
    private static final int COVER = 320; // pixels wide
    private static final Set<String> SUGGEST = Set.of("q", "lang");
    private final Catalogues catalogues;
    private final Search search;
    private final ResultJson results;
    private final Answers answers;

    /** What others asked for. */
    private record Asked(String q, String url) {}

    SearchApi(Catalogues catalogues, Search search, ResultJson results, Answers answers) {
        this.catalogues = catalogues;
        this.search = search;
        this.results = results;
        this.answers = answers;
    }

    @GetMapping("/api/v1/search")
    ResponseEntity<byte[]> search(WebRequest request) {
        var catalogue = catalogues.current();
        var language = KnownParameters.language(request, catalogue);
        var schema = catalogue.snapshot().schema();
        var parameters = KnownParameters.parameters(
                request, KnownParameters.with(KnownParameters.QUERY, Selection.PARAMETERS, catalogue));
        var query = QueryParameters.read(parameters, language, schema);
        var selection = Selection.of(parameters, EntryJson.BRIEF, schema);
        var isUpToDate = search.isUpToDate(language);
        var result = search.search(query);
        if (result.answered() == Result.Answered.AWAY) {
            throw Problem.unavailable("search.away").occurred();
        }
        return answers.of(results.of(result, catalogue, selection), !query.hasText() || isUpToDate, request);
    }

    @GetMapping("/api/v1/suggest")
    ResponseEntity<byte[]> suggest(WebRequest request) {
        var language = KnownParameters.language(request, catalogues.current());
        var typed = QueryParameters.read(KnownParameters.parameters(request, SUGGEST), language)
                .text();
        var isUnchanged = search.askedByOthersUnchanged();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("q", typed);
        var suggestions = search.suggest(typed, language, SUGGESTIONS);
        json.put(
                "suggestions",
                suggestions.stream().map(each -> suggestion(each, language)).toList());
        var understood = search.understood(typed, language);
        if (!understood.isEmpty()) {
            json.put("understood", understood.stream().map(ResultJson::meant).toList());
        }
        var asked = search.askedByOthers(typed, language, suggestions, ASKED);
        if (!asked.isEmpty()) {
            json.put(
                    "asked",
                    asked.stream()
                            .map(words -> new Asked(words, Addresses.search(words, language)))
                            .toList());
        }
        return answers.ofWhile(isUnchanged, json, request);
    }

    private Map<String, Object> suggestion(Suggestion suggestion, Language language) {
        var json = LinkJson.link(suggestion.item(), language);
        json.put("title", suggestion.title());
        json.put("cover", catalogues.current().pictures().of(suggestion.item(), COVER));
        json.put("kind", suggestion.kind(language));
        json.put("place", suggestion.place(language));
        return json;
    }
}
