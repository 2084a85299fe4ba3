package vn.sanvat.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Slug;
import vn.sanvat.problem.Problem;

/** Lists of a type and single entries; all from memory. */
@RestController
class EntryApi {
    private final Catalogues catalogues;
    private final EntryJson entries;
    private final ResultJson results;
    private final Answers answers;
    private final Clock clock;

    EntryApi(Catalogues catalogues, EntryJson entries, ResultJson results, Answers answers, Clock clock) {
        this.catalogues = catalogues;
        this.entries = entries;
        this.results = results;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/api/v1/{type:[a-z]+}")
    ResponseEntity<byte[]> list(@PathVariable String type, WebRequest request) {
        var catalogue = catalogues.current();
        var language = KnownParameters.language(request, catalogue);
        var parameters = KnownParameters.parameters(request, KnownParameters.with(KnownParameters.LIST, catalogue));
        var query = QueryParameters.read(
                        parameters, language, FacetName.of(catalogue.snapshot().schema()))
                .withTypes(Set.of(KnownParameters.type(type)));
        return answers.of(results.of(catalogue.list(query, LocalDate.now(clock))), true, request);
    }

    @GetMapping("/api/v1/{type:[a-z]+}/{slug}")
    ResponseEntity<byte[]> one(@PathVariable String type, @PathVariable String slug, WebRequest request) {
        var catalogue = catalogues.current();
        var language = KnownParameters.language(request, catalogue);
        KnownParameters.parameters(request, KnownParameters.LANGUAGE);
        var kind = KnownParameters.type(type);
        var item = (Slug.isValid(slug)
                        ? catalogue.find(new EntryId(kind, new Slug(slug)))
                        : java.util.Optional.<vn.sanvat.catalogue.item.Item>empty())
                .orElseThrow(() -> Problem.notFound("not_found.entry", kind.key(), Problem.shown(slug))
                        .occurred());
        return answers.of(entries.whole(item, catalogue, language), true, request);
    }
}
