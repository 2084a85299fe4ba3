package vn.sanvat.api.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.changes.Departure;
import vn.sanvat.changes.Departures;
import vn.sanvat.problem.Problem;

/**
 * A page of results as JSON, with the entries that were there and are not any more where it is asked what changed since. With
 * a cursor each page tells those whose paths lie between its own, so that they come once, as the entries do.
 */
@Component
class GoneJson {
    private static final int MOST = 1_000; // told in one answer
    private final ResultJson results;
    private final Departures departures;

    GoneJson(ResultJson results, Departures departures) {
        this.results = results;
        this.departures = departures;
    }

    Map<String, Object> of(Result result, Catalogue catalogue, Selection selection) {
        var since = result.query().changedSince();
        return since == null
                ? results.of(result, catalogue, selection)
                : with(departures.since(since, catalogue.snapshot()), result, catalogue, selection);
    }

    private Map<String, Object> with(Departures.Told told, Result result, Catalogue catalogue, Selection selection) {
        var query = result.query();
        var gone = told.entries().stream()
                .filter(each -> query.types().isEmpty()
                        || query.types().contains(each.id().type()))
                .toList();
        var page = query.after() == null ? numbered(query, gone, result) : between(query.after(), gone, result);
        var json = results.of(page.result(), catalogue, selection);
        if (page.next() != null) {
            json.put("next_cursor", Cursor.after(page.next().id()));
        }
        json.put("deleted", page.gone().stream().map(Departure::fields).toList());
        json.put("deleted_since", told.since().toString());
        json.put("revision", catalogue.snapshot().revision());
        return json;
    }

    /** @param next after which the following page begins; null where the hits say it */
    private record Page(
            Result result, List<Departure> gone, @Nullable Departure next) {}

    private static Page numbered(EntryQuery query, List<Departure> gone, Result result) {
        if (gone.size() > MOST) {
            throw Problem.badRequest("query.deleted_many", gone.size(), MOST).occurred();
        }
        return new Page(result, query.page() == 1 ? gone : List.of(), null);
    }

    private static Page between(String after, List<Departure> all, Result result) {
        var hits = result.hits();
        var last = hits.size() < result.query().size()
                ? null
                : hits.get(hits.size() - 1).item().id().path();
        var gone = all.stream()
                .filter(each -> each.id().path().compareTo(after) > 0)
                .filter(each -> last == null || each.id().path().compareTo(last) < 0)
                .toList();
        if (gone.size() <= MOST) {
            return new Page(result, gone, null);
        }
        var next = gone.get(MOST - 1);
        var before = hits.stream()
                .filter(hit -> hit.item().id().path().compareTo(next.id().path()) < 0)
                .toList();
        return new Page(result.withHits(before), gone.subList(0, MOST), next);
    }
}
