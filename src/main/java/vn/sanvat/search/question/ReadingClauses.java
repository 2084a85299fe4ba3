package vn.sanvat.search.question;

import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.content.EntryId;
import vn.sanvat.search.WordIndex;
import vn.sanvat.search.index.IndexDocuments;
import vn.sanvat.search.meaning.Reading;
import vn.sanvat.search.meaning.part.Part;

/** Turns readings of a query into one: the best of them counts for an entry, and a little what the entry is worth. */
final class ReadingClauses {
    /** For each word that a part has, so that a part counts about as much as its words would in a name. */
    private static final float PART = 30f;

    /** What stands at the place itself; more than any name counts, because near is what was asked for. */
    private static final float CLOSER = 300f;

    private static final float PICTURED = 1.5f;
    private static final float TOLD = 1f;
    private static final float RECOGNISED = 1.5f;

    private final WordIndex.Question question;
    private final WordClauses words;

    ReadingClauses(WordIndex.Question question, WordClauses words) {
        this.question = question;
        this.words = words;
    }

    Query anyOf(List<Reading> readings) {
        if (readings.isEmpty()) {
            return Query.of(q -> q.matchNone(none -> none));
        }
        List<Query> clauses = new ArrayList<>();
        for (var i = 0; i < readings.size(); i++) {
            clauses.add(of(readings.get(i), name(i)));
        }
        var best = Query.of(q -> q.disMax(of -> of.queries(clauses)));
        return Query.of(q -> q.bool(bool -> bool.must(best).should(worth())));
    }

    /** What one reading finds. */
    Query alone(Reading reading) {
        return of(reading, "alone");
    }

    /** By which the server's answer says what reading an entry fits. */
    static String name(int reading) {
        return "reading" + reading;
    }

    private Query of(Reading reading, String name) {
        return Query.of(q -> q.bool(all -> {
            all.boost(reading.weight()).queryName(name);
            for (var part : reading.parts()) {
                all.must(must -> must.constantScore(
                        constant -> constant.filter(filter(part)).boost(PART * part.length())));
                if (part.filter() == Meant.Filter.NEAR) {
                    all.should(closer(part));
                }
                if (!part.words().isEmpty()) {
                    all.should(words.named(part.words()));
                }
            }
            if (!reading.words().isEmpty()) {
                all.must(words.needed(reading)).should(words.counting(reading));
            }
            return all;
        }));
    }

    /** The nearer the more: half of it at a third of the way to the edge. */
    private static Query closer(Part part) {
        var kilometres = Double.parseDouble(part.values().get(2));
        var origin = GeoLocation.of(geo ->
                geo.latlon(at -> at.lat(Double.parseDouble(part.values().get(0)))
                        .lon(Double.parseDouble(part.values().get(1)))));
        return Query.of(q -> q.distanceFeature(near -> near.geo(geo -> geo.field("location")
                .origin(origin)
                .pivot(kilometres / 3 + "km")
                .boost(CLOSER))));
    }

    private Query filter(Part part) {
        var asked =
                WordIndex.Question.of(part.alone(question.query().language()), question.catalogue(), question.today());
        var filters = new ArrayList<>(FilterClauses.plain(asked));
        filters.addAll(FilterClauses.chosen(asked).values());
        return FilterClauses.all(filters);
    }

    /** A little for pictures, for a story and for a recognition that holds; for events the sooner the more. */
    private List<Query> worth() {
        List<Query> worth = new ArrayList<>();
        worth.add(isTrue("pictured", PICTURED));
        worth.add(isTrue("told", TOLD));
        var day = (double) question.today().toEpochDay();
        worth.add(Query.of(q -> q.constantScore(holds -> holds.boost(RECOGNISED)
                .filter(filter -> filter.range(range -> range.number(
                        last -> last.field(IndexDocuments.HOLDS_UNTIL).gte(day)))))));
        ComingEvents.of(question.catalogue(), question.today()).forEach((worthOf, ids) -> worth.add(ids(ids, worthOf)));
        return worth;
    }

    private static Query isTrue(String field, float boost) {
        return Query.of(q -> q.constantScore(constant -> constant.boost(boost)
                .filter(filter -> filter.term(term -> term.field(field).value(true)))));
    }

    private static Query ids(List<EntryId> ids, float boost) {
        var values = ids.stream().map(EntryId::toString).toList();
        return Query.of(q -> q.constantScore(
                constant -> constant.boost(boost).filter(filter -> filter.ids(of -> of.values(values)))));
    }
}
