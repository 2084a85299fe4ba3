package vn.sanvat.search.question;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.Sort;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.content.words.Folded;
import vn.sanvat.search.WordIndex;
import vn.sanvat.search.connection.SearchProperties;
import vn.sanvat.search.index.IndexDocuments;
import vn.sanvat.search.meaning.Meaning;
import vn.sanvat.search.meaning.Reading;
import vn.sanvat.search.pin.Pin;
import vn.sanvat.search.word.Words;

/** Makes the one request of a search: hits, highlights and facets at once. */
final class SearchRequests {
    /** Around a match in the highlighted text: characters of the private use area, which no text has. */
    static final String MARK = "\uE000";

    static final String END_MARK = "\uE001";
    /** The name of the terms below a facet's filter. */
    static final String VALUES = "values";

    /** The name of what is counted whatever was asked for. */
    static final String WAYS = "ways";

    private static final int MOST_VALUES = 12_000; // of a facet: every commune of the country, former ones too
    private static final int EXCERPT = 180; // characters
    private static final long TERMINATION_MS = 1_500; // the server stops by itself before the client gives up

    private final SearchProperties properties;

    SearchRequests(SearchProperties properties) {
        this.properties = properties;
    }

    SearchRequest of(WordIndex.Question question, Meaning meaning, WordClauses words, List<Pin> pins) {
        var query = question.query();
        var chosen = FilterClauses.chosen(question);
        var clauses = new ReadingClauses(question, words);
        var all = all(question, clauses.anyOf(meaning.readings()), pins);
        return SearchRequest.of(request -> {
            request.index(properties.alias(query.language()))
                    .query(all)
                    .aggregations(facets(chosen, question))
                    .aggregations(ways(meaning, clauses))
                    .highlight(highlight(meaning.readings()))
                    .source(source -> source.fetch(false))
                    .trackTotalHits(total -> total.enabled(true))
                    .trackScores(true)
                    .timeout(Math.min(TERMINATION_MS, properties.timeout().toMillis()) + "ms")
                    .sort(sort(query))
                    .from(query.offset())
                    .size(query.size());
            return chosen.isEmpty() ? request : request.postFilter(FilterClauses.all(chosen.values()));
        });
    }

    /**
     * The same hits with what each of them gets its points for, and nothing besides.
     *
     * @param only the one entry that is asked about; null for the first ones
     */
    SearchRequest explained(
            WordIndex.Question question, Meaning meaning, WordClauses words, List<Pin> pins, @Nullable EntryId only) {
        var query = question.query();
        var found = all(question, new ReadingClauses(question, words).anyOf(meaning.readings()), pins);
        var asked = only == null
                ? found
                : Query.of(q -> q.bool(bool ->
                        bool.must(found).filter(filter -> filter.ids(ids -> ids.values(only.toString())))));
        return SearchRequest.of(request -> request.index(properties.alias(query.language()))
                .query(asked)
                .explain(true)
                .source(source -> source.fetch(false))
                .trackTotalHits(total -> total.enabled(true))
                .trackScores(true)
                .timeout(Math.min(TERMINATION_MS, properties.timeout().toMillis()) + "ms")
                .sort(sort(query))
                .from(query.offset())
                .size(query.size()));
    }

    private static Query all(WordIndex.Question question, Query found, List<Pin> pins) {
        return Query.of(q -> q.bool(bool -> bool.must(PinClauses.first(found, pins))
                .mustNot(PinClauses.hidden(pins))
                .filter(FilterClauses.plain(question))));
    }

    private static Map<String, Aggregation> facets(Map<FacetName, Query> chosen, WordIndex.Question question) {
        Map<String, Aggregation> facets = new HashMap<>();
        for (var name : FacetName.of(question.catalogue().snapshot().schema())) {
            var others = new HashMap<>(chosen);
            others.remove(name);
            var values = name.equals(FacetName.RECOGNITION) ? recognitions(question.today()) : values(name);
            facets.put(name.key(), others.isEmpty() ? values : among(others, values));
        }
        return facets;
    }

    /** How many entries each part of the words finds by itself, whatever else was asked for. */
    private static Map<String, Aggregation> ways(Meaning meaning, ReadingClauses clauses) {
        Map<String, Query> ways = new HashMap<>();
        for (var i = 0; i < meaning.ways().size(); i++) {
            ways.put(String.valueOf(i), clauses.alone(meaning.ways().get(i).reading()));
        }
        if (ways.isEmpty()) {
            return Map.of();
        }
        var counts = Aggregation.of(facet -> facet.filters(by -> by.filters(each -> each.keyed(ways))));
        return Map.of(WAYS, Aggregation.of(all -> all.global(global -> global).aggregations(VALUES, counts)));
    }

    private static Aggregation among(Map<FacetName, Query> others, Aggregation values) {
        return Aggregation.of(
                facet -> facet.filter(FilterClauses.all(others.values())).aggregations(VALUES, values));
    }

    /** By map, because the server otherwise runs the whole query once more for each value. */
    private static Aggregation values(FacetName name) {
        return Aggregation.of(facet -> facet.terms(terms -> {
            terms.field(FilterClauses.field(name)).size(MOST_VALUES).executionHint(TermsAggregationExecutionHint.Map);
            return name.isAdded()
                    ? terms.include(only -> only.regexp(IndexDocuments.added(name.key(), "") + ".*"))
                    : terms;
        }));
    }

    private static Aggregation recognitions(LocalDate today) {
        Map<String, Query> states = new HashMap<>();
        for (var state : RecognitionState.values()) {
            states.put(state.key(), FilterClauses.recognition(state, today));
        }
        return Aggregation.of(facet -> facet.filters(by -> by.filters(each -> each.keyed(states))));
    }

    private static List<SortOptions> sort(vn.sanvat.catalogue.list.EntryQuery query) {
        List<SortOptions> sort = new ArrayList<>();
        switch (query.sort()) {
            case RELEVANCE -> sort.add(SortOptions.of(by -> by.score(score -> score.order(SortOrder.Desc))));
            case NEWEST -> sort.add(by("newest", SortOrder.Desc));
            case NAME, NEAREST -> {}
        }
        var near = query.near();
        if (near != null && query.sort() == Sort.NEAREST) {
            sort.add(by("placed", SortOrder.Desc)); // before what is known to its commune only
            sort.add(SortOptions.of(by -> by.geoDistance(geo -> geo.field("location")
                    .location(FilterClauses.point(near))
                    .unit(DistanceUnit.Kilometers)
                    .order(SortOrder.Asc))));
        }
        sort.add(by("order", SortOrder.Asc));
        sort.add(by("id", SortOrder.Asc));
        return sort;
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(by -> by.field(sort -> sort.field(field).order(order)));
    }

    private static Highlight highlight(List<Reading> readings) {
        var words = readings.stream()
                .flatMap(reading -> reading.words().stream())
                .distinct()
                .toList();
        return Highlight.of(highlight -> highlight
                .type(HighlighterType.Unified)
                .preTags(MARK)
                .postTags(END_MARK)
                .requireFieldMatch(true)
                .fields("title", field("title", words, 0))
                .fields("summary", field("summary", words, 0))
                .fields("body", field("body", words, 1)));
    }

    private static HighlightField field(String name, List<String> words, int fragments) {
        return HighlightField.of(field -> field.matchedFields(name, name + ".folded")
                .highlightQuery(marked(name, words))
                .fragmentSize(EXCERPT)
                .numberOfFragments(fragments));
    }

    /** Words typed with marks are marked where they stand so; words typed without, however they stand. */
    private static Query marked(String field, List<String> words) {
        List<Query> clauses = new ArrayList<>();
        for (var word : words) {
            var in = Words.isMarked(word) ? field : field + ".folded";
            var text = Words.isMarked(word) ? word : Folded.of(word);
            clauses.add(Query.of(q -> q.match(match -> match.field(in).query(text))));
        }
        return Query.of(q -> q.bool(bool -> bool.should(clauses)));
    }
}
