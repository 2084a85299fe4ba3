package vn.sanvat.search.question;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.Near;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.search.WordIndex;
import vn.sanvat.search.index.IndexDocuments;

/** The filters of a query: those of facets apart, because a facet's own choice does not shrink its own counts. */
final class FilterClauses {
    private static final Map<FacetName, String> FIELDS = Map.of(
            FacetName.TYPE, "type",
            FacetName.REGION, "regions",
            FacetName.CATEGORY, "categories",
            FacetName.STARS, "stars",
            FacetName.CERTIFICATE, "certificates");

    private FilterClauses() {}

    static String field(FacetName name) {
        return FIELDS.getOrDefault(name, IndexDocuments.ADDED);
    }

    /** By facet, where the query chooses something. */
    static Map<FacetName, Query> chosen(WordIndex.Question question) {
        var query = question.query();
        Map<FacetName, Query> chosen = new HashMap<>();
        FacetName.of(question.catalogue().snapshot().schema()).stream()
                .filter(name -> !name.equals(FacetName.RECOGNITION))
                .forEach(name -> put(chosen, name, indexed(name, name.chosenBy(query))));
        if (!query.recognitions().isEmpty()) {
            var states = query.recognitions().stream()
                    .sorted()
                    .map(state -> recognition(state, question.today()))
                    .toList();
            chosen.put(FacetName.RECOGNITION, Query.of(q -> q.bool(any -> any.should(states))));
        }
        return chosen;
    }

    /** As the index has them. */
    private static Collection<String> indexed(FacetName name, Set<String> values) {
        return name.isAdded()
                ? values.stream()
                        .map(value -> IndexDocuments.added(name.key(), value))
                        .toList()
                : values;
    }

    /** By the day that is asked for: the index has only dates, so that it is right after midnight too. */
    static Query recognition(RecognitionState state, LocalDate today) {
        var day = (double) today.toEpochDay();
        var current = Query.of(q -> q.range(range ->
                range.number(last -> last.field(IndexDocuments.HOLDS_UNTIL).gte(day))));
        var past = Query.of(q -> q.range(range ->
                range.number(last -> last.field(IndexDocuments.MAY_HOLD_UNTIL).lt(day))));
        return switch (state) {
            case CURRENT -> current;
            case PAST -> past;
            case UNKNOWN -> {
                var recognised = Query.of(q -> q.exists(exists -> exists.field(field(FacetName.STARS))));
                yield Query.of(q -> q.bool(bool -> bool.filter(recognised).mustNot(current, past)));
            }
        };
    }

    private static void put(Map<FacetName, Query> into, FacetName name, Collection<String> values) {
        if (!values.isEmpty()) {
            into.put(name, terms(field(name), values));
        }
    }

    /** What is no facet. */
    static List<Query> plain(WordIndex.Question question) {
        var query = question.query();
        List<Query> filters = new ArrayList<>();
        if (!query.kinds().isEmpty()) {
            filters.add(terms("kind", query.kinds()));
        }
        if (!query.producers().isEmpty()) {
            filters.add(terms(IndexDocuments.PRODUCERS, query.producers()));
        }
        if (query.gift()) {
            filters.add(isTrue("gift"));
        }
        if (query.export()) {
            filters.add(isTrue("export"));
        }
        var events = question.events();
        if (events != null) {
            filters.add(time(query, events));
        }
        var near = query.near();
        if (near != null) {
            filters.add(near(near));
            filters.add(isAsWideAsItsUnit(near));
        }
        return filters;
    }

    private static Query time(vn.sanvat.catalogue.list.EntryQuery query, Set<EntryId> events) {
        var then = Query.of(q -> q.ids(ids ->
                ids.values(events.stream().map(EntryId::toString).sorted().toList())));
        if (query.from() != null || query.to() != null) {
            return then;
        }
        var season = Query.of(q -> q.term(term -> term.field("season").value(query.month())));
        return Query.of(q -> q.bool(either -> either.should(then, season).minimumShouldMatch("1")));
    }

    private static Query near(Near near) {
        return Query.of(q ->
                q.geoDistance(geo -> geo.field("location").location(point(near)).distance(near.withinKm() + "km")));
    }

    /** The middle of a commune is no point within a circle that is smaller than the commune. */
    private static Query isAsWideAsItsUnit(Near near) {
        return Query.of(q -> q.range(
                range -> range.number(at -> at.field(IndexDocuments.UNCERTAINTY).lte(near.withinKm()))));
    }

    static GeoLocation point(Near near) {
        return GeoLocation.of(geo ->
                geo.latlon(at -> at.lat(near.point().lat()).lon(near.point().lon())));
    }

    private static Query isTrue(String field) {
        return Query.of(q -> q.term(term -> term.field(field).value(true)));
    }

    private static Query terms(String field, Collection<String> values) {
        var wanted = values.stream().sorted().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(terms -> terms.field(field).terms(in -> in.value(wanted))));
    }

    static Query all(Collection<Query> filters) {
        return Query.of(q -> q.bool(bool -> bool.filter(List.copyOf(filters))));
    }
}
