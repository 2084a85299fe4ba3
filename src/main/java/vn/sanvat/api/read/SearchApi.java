package vn.sanvat.api.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.sanvat.api.Answers;
import vn.sanvat.api.KnownParameters;
import vn.sanvat.api.LinkJson;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.problem.Problem;
import vn.sanvat.search.Search;

/** Search and suggestions. */
@RestController
class SearchApi {
    private static final int SUGGESTIONS = 8;
    private static final Set<String> SUGGEST = Set.of("q", "lang");
    private final Catalogues catalogues;
    private final Search search;
    private final ResultJson results;
    private final Answers answers;

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
        var query = QueryParameters.read(parameters, language, FacetName.of(schema));
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
        List<Map<String, Object>> found = typed.isEmpty()
                ? List.of()
                : search.suggest(typed, language, SUGGESTIONS).stream()
                        .map(each -> {
                            var json = LinkJson.link(each.item(), language);
                            json.put("title", each.title());
                            return json;
                        })
                        .toList();
        return answers.of(Map.of("q", typed, "suggestions", found), true, request);
    }
}
