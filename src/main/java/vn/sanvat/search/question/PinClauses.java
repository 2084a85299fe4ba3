package vn.sanvat.search.question;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import vn.sanvat.content.EntryId;
import vn.sanvat.search.pin.Pin;

/** What people of the site said of a query: some entries stand first, in their order, and some not at all. */
final class PinClauses {
    /** More than any words come to; a whole number, so that a score keeps the order. */
    static final float FIRST = 1_000_000f;

    private static final float STEP = 1_000f; // from one to the next

    private PinClauses() {}

    /** What the words find, and what stands first although they do not find it. */
    static Query first(Query found, List<Pin> pins) {
        var first =
                pins.stream().flatMap(pin -> pin.first().stream()).distinct().toList();
        if (first.isEmpty()) {
            return found;
        }
        List<Query> clauses = new ArrayList<>(List.of(found));
        for (var i = 0; i < first.size(); i++) {
            clauses.add(scored(first.get(i), FIRST + STEP * (first.size() - i)));
        }
        return Query.of(q -> q.bool(either -> either.should(clauses).minimumShouldMatch("1")));
    }

    private static Query scored(EntryId entry, float score) {
        return Query.of(q -> q.constantScore(constant ->
                constant.boost(score).filter(filter -> filter.ids(ids -> ids.values(entry.toString())))));
    }

    static List<Query> hidden(List<Pin> pins) {
        var hidden = pins.stream()
                .flatMap(pin -> pin.hidden().stream())
                .map(EntryId::toString)
                .distinct()
                .toList();
        return hidden.isEmpty() ? List.of() : List.of(Query.of(q -> q.ids(ids -> ids.values(hidden))));
    }
}
