package vn.sanvat.api.read;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.sanvat.api.Answers;
import vn.sanvat.api.KnownParameters;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Slug;
import vn.sanvat.problem.Problem;

/** Lists of one type or of all, and single entries; all from memory. */
@RestController
public class EntryApi {
    private static final String CURSOR = "cursor";
    private static final String UPDATED_SINCE = "updated_since";
    /** What a list is told besides its filters. */
    private static final Set<String> MORE =
            Set.of(Selection.FIELDS, Selection.INCLUDE, Selection.BODY, CURSOR, UPDATED_SINCE);

    private static final Set<String> ONE = Set.of("lang", Selection.FIELDS, Selection.INCLUDE, Selection.BODY);

    private final Catalogues catalogues;
    private final EntryJson entries;
    private final GoneJson results;
    private final Answers answers;
    private final Clock clock;

    EntryApi(Catalogues catalogues, EntryJson entries, GoneJson results, Answers answers, Clock clock) {
        this.catalogues = catalogues;
        this.entries = entries;
        this.results = results;
        this.answers = answers;
        this.clock = clock;
    }

    /** Of every type. */
    @GetMapping("/api/v1/entries")
    ResponseEntity<byte[]> all(WebRequest request) {
        return list(null, request);
    }

    @GetMapping("/api/v1/{type:[a-z]+}")
    ResponseEntity<byte[]> ofType(@PathVariable String type, WebRequest request) {
        return list(KnownParameters.type(type, catalogues.current()), request);
    }

    private ResponseEntity<byte[]> list(@Nullable EntryType type, WebRequest request) {
        var catalogue = catalogues.current();
        var schema = catalogue.snapshot().schema();
        var language = KnownParameters.language(request, catalogue);
        var known = type == null ? KnownParameters.ALL : KnownParameters.LIST;
        var parameters = KnownParameters.parameters(request, KnownParameters.with(known, MORE, catalogue));
        var selection = Selection.of(parameters, EntryJson.BRIEF, schema);
        var query = QueryParameters.read(parameters, language, schema)
                .but()
                .changedSince(since(parameters))
                .after(after(parameters))
                .build();
        return answers.of(
                results.of(
                        catalogue.list(type == null ? query : query.withTypes(Set.of(type)), LocalDate.now(clock)),
                        catalogue,
                        selection),
                true,
                request);
    }

    private static @Nullable Instant since(Map<String, List<String>> parameters) {
        var given = parameters.getOrDefault(UPDATED_SINCE, List.of("")).get(0).strip();
        if (given.isEmpty()) {
            return null;
        }
        try {
            // git keeps whole seconds: what was committed in this very one is not to be missed
            return OffsetDateTime.parse(given).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("query.moment", UPDATED_SINCE, Problem.shown(given))
                    .occurred();
        }
    }

    /** Null where pages are asked for by number. */
    private static @Nullable String after(Map<String, List<String>> parameters) {
        if (!parameters.containsKey(CURSOR)) {
            return null;
        }
        for (var other : List.of("page", "sort")) {
            if (parameters.containsKey(other)) {
                throw Problem.badRequest("query.cursor_alone", other).occurred();
            }
        }
        return Cursor.path(parameters.get(CURSOR).get(0).strip());
    }

    @GetMapping("/api/v1/{type:[a-z]+}/{slug}")
    ResponseEntity<byte[]> one(@PathVariable String type, @PathVariable String slug, WebRequest request) {
        var catalogue = catalogues.current();
        var language = KnownParameters.language(request, catalogue);
        var selection = Selection.of(
                KnownParameters.parameters(request, ONE),
                EntryJson.WHOLE,
                catalogue.snapshot().schema());
        var item = find(KnownParameters.type(type, catalogue), slug, catalogue);
        return answers.of(
                entries.of(new EntryJson.Shown(item, catalogue, language, selection, entries.included(catalogue))),
                true,
                request);
    }

    private static Item find(EntryType type, String slug, Catalogue catalogue) {
        return Optional.of(slug)
                .filter(Slug::isValid)
                .flatMap(valid -> catalogue.find(new EntryId(type, new Slug(valid))))
                .orElseThrow(() -> Problem.notFound("not_found.entry", type.key(), Problem.shown(slug))
                        .occurred());
    }
}
