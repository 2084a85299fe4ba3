package vn.sanvat.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.api.KnownParameters;
import vn.sanvat.api.TaxonomyJson;
import vn.sanvat.api.graphql.Within.Found;
import vn.sanvat.api.graphql.Within.Row;
import vn.sanvat.api.graphql.Within.Unit;
import vn.sanvat.api.read.Cursor;
import vn.sanvat.api.read.EntryJson;
import vn.sanvat.api.read.Occurrences;
import vn.sanvat.api.read.ResultJson;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Slug;
import vn.sanvat.problem.Problem;
import vn.sanvat.search.Search;
import vn.sanvat.search.Suggestion;
import vn.sanvat.taxonomy.Region;

/** Where a query begins: each root field as the REST API answers the same question. */
@Component
class RootFetchers {
    private static final int SUGGESTIONS = 8;
    private static final int COVER = 320; // pixels wide
    private static final int MOST = EntryQuery.LARGEST_SIZE;
    private final EntryJson entries;
    private final Occurrences occurrences;
    private final Search search;
    private final Clock clock;

    RootFetchers(EntryJson entries, Occurrences occurrences, Search search, Clock clock) {
        this.entries = entries;
        this.occurrences = occurrences;
        this.search = search;
        this.clock = clock;
    }

    private static Within within(DataFetchingEnvironment environment) {
        var catalogue = Asking.of(environment.getGraphQlContext()).catalogue();
        return new Within(catalogue, KnownParameters.language(environment.<String>getArgument("lang"), catalogue));
    }

    private static String text(DataFetchingEnvironment environment, String argument) {
        return Objects.requireNonNullElse(environment.<String>getArgument(argument), "");
    }

    String revision(DataFetchingEnvironment environment) {
        return within(environment).catalogue().snapshot().revision().toString();
    }

    @Nullable Object entry(DataFetchingEnvironment environment) {
        var within = within(environment);
        return within.catalogue()
                .snapshot()
                .schema()
                .type(text(environment, "type"))
                .flatMap(type -> entry(type, environment))
                .orElse(null);
    }

    @Nullable Object one(EntryType type, DataFetchingEnvironment environment) {
        return entry(type, environment).orElse(null);
    }

    private Optional<Object> entry(EntryType type, DataFetchingEnvironment environment) {
        var within = within(environment);
        return Optional.of(text(environment, "slug"))
                .filter(Slug::isValid)
                .flatMap(slug -> within.catalogue().find(new EntryId(type, new Slug(slug))))
                .map(item -> entries.shown(item, within.catalogue(), within.language()));
    }

    /** @param types all where there are none */
    Connection list(Set<EntryType> types, DataFetchingEnvironment environment) {
        var within = within(environment);
        var query = query(environment, within);
        return connection(types.isEmpty() ? query : query.withTypes(types), environment, within);
    }

    Connection inRegion(DataFetchingEnvironment environment) {
        Unit unit = Objects.requireNonNull(environment.getSource());
        return connection(
                query(environment, unit.within()).withRegion(unit.region().id()), environment, unit.within());
    }

    private Connection connection(EntryQuery query, DataFetchingEnvironment environment, Within within) {
        int first = environment.getArgumentOrDefault("first", EntryQuery.DEFAULT_SIZE);
        if (first < 1 || first > MOST) {
            throw Problem.badRequest("query.number", "first", first, 1, MOST).occurred();
        }
        // one more than the page has says whether there is a next one
        var paged = query.but()
                .after(Cursor.path(text(environment, "after")))
                .page(1)
                .size(first + 1)
                .build();
        return new Connection(within.catalogue().list(paged, LocalDate.now(clock)), first, within);
    }

    private static EntryQuery query(DataFetchingEnvironment environment, Within within) {
        return QueryParameters.read(
                FilterArguments.parameters(environment.getArguments()),
                within.language(),
                within.catalogue().snapshot().schema());
    }

    Row search(DataFetchingEnvironment environment) {
        var within = within(environment);
        var query = query(environment, within);
        var isUpToDate = !query.hasText() || search.isUpToDate(within.language());
        var result = search.search(query);
        if (result.answered() == Result.Answered.AWAY) {
            throw Problem.unavailable("search.away").occurred();
        }
        if (!isUpToDate) {
            Asking.of(environment.getGraphQlContext()).sayFleeting();
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("total", result.total());
        members.put("page", result.query().page());
        members.put("size", result.query().size());
        members.put("pages", result.pages());
        members.put("understood", List.of());
        members.put("ways", List.of());
        members.putAll(ResultJson.reading(result));
        members.put("hits", result.hits().stream().map(hit -> hit(hit, within)).toList());
        members.put("facets", Connection.facets(result));
        return new Row(members, within);
    }

    private static Map<String, Object> hit(Hit hit, Within within) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("entry", new Found(hit.item(), within));
        members.put("marked_title", List.of());
        members.put("excerpt", List.of());
        members.putAll(ResultJson.found(hit));
        return members;
    }

    List<Row> suggest(DataFetchingEnvironment environment) {
        var within = within(environment);
        var typed = QueryParameters.read(Map.of("q", List.of(text(environment, "q"))), within.language())
                .text();
        return search.suggest(typed, within.language(), SUGGESTIONS).stream()
                .map(each -> new Row(suggestion(each, within), within))
                .toList();
    }

    private static Map<String, Object> suggestion(Suggestion suggestion, Within within) {
        return Map.of(
                "title",
                suggestion.title(),
                "cover",
                within.catalogue().pictures().of(suggestion.item(), COVER),
                "kind",
                suggestion.kind(within.language()),
                "place",
                suggestion.place(within.language()),
                "entry",
                new Found(suggestion.item(), within));
    }

    Row occurrences(DataFetchingEnvironment environment) {
        var within = within(environment);
        var found = occurrences.of(query(environment, within).withTypes(Set.of(EntryType.EVENT)), within.catalogue());
        var members = found.about();
        List<Object> rows = new ArrayList<>();
        found.page().forEach(coming -> {
            var row = Occurrences.json(coming);
            row.put("event", new Found(coming.item(), within));
            rows.add(row);
        });
        members.put("occurrences", rows);
        return new Row(members, within);
    }

    @Nullable Object region(DataFetchingEnvironment environment) {
        var within = within(environment);
        return within.catalogue()
                .taxonomy()
                .regions()
                .find(text(environment, "id"))
                .map(region -> new Unit(region, within))
                .orElse(null);
    }

    List<Unit> regions(DataFetchingEnvironment environment) {
        var within = within(environment);
        var regions = within.catalogue().taxonomy().regions();
        var parent = text(environment, "parent");
        Boolean former = environment.getArgument("former");
        Stream<Region> found = parent.isEmpty()
                ? regions.all().stream()
                : regions.find(parent).map(regions::children).orElse(List.of()).stream();
        return ReadFetcher.units(
                found.filter(region -> former == null || former == region.isFormer())
                        .toList(),
                within);
    }

    List<Row> certificates(DataFetchingEnvironment environment) {
        var within = within(environment);
        return within.catalogue().taxonomy().certificates().values().stream()
                .map(each -> new Row(TaxonomyJson.certificate(each, within.language()), within))
                .toList();
    }

    List<Row> categories(DataFetchingEnvironment environment) {
        var within = within(environment);
        return within.catalogue().taxonomy().categories().all().stream()
                .map(category -> new Row(TaxonomyJson.category(category, within.language()), within))
                .toList();
    }
}
