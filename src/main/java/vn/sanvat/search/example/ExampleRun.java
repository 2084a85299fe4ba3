package vn.sanvat.search.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.EntryId;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchAway;

/** Asks every example query, as a reader would. */
@Component
public final class ExampleRun {
    /** How far down a wanted entry is looked for. */
    public static final int LOOKED_AT = 50;

    private static final int TRIES = 3;

    private final Catalogues catalogues;
    private final Search search;

    ExampleRun(Catalogues catalogues, Search search) {
        this.catalogues = catalogues;
        this.search = search;
    }

    /**
     * What one query found.
     *
     * @param total how much it found in all
     * @param first what stands first; nothing where nothing was found
     * @param missing wanted entries that do not stand among the first ones
     */
    public record Outcome(ExampleQuery query, long total, Optional<Hit> first, List<Place> missing) {
        public boolean isRight() {
            return query.isOfNothing() ? total == 0 : missing.isEmpty();
        }
    }

    /** @param number where a wanted entry stands, from 1; 0 where it is not among the first {@link #LOOKED_AT} */
    public record Place(EntryId entry, int number) {}

    /**
     * Runs them all, one after the other.
     *
     * @throws SearchAway where the search server does not answer
     */
    public List<Outcome> all() throws SearchAway {
        List<Outcome> outcomes = new ArrayList<>();
        for (var query : ExampleQueries.of(catalogues.current().snapshot())) {
            outcomes.add(one(query));
        }
        return List.copyOf(outcomes);
    }

    private Outcome one(ExampleQuery query) throws SearchAway {
        return judged(query, answer(query));
    }

    /** What an answer says to a query; it has to go as far down as {@link #LOOKED_AT}. */
    public Outcome judged(ExampleQuery query, Result result) {
        var missing = query.wanted().stream()
                .map(id -> new Place(id, place(id, result.hits())))
                .filter(place -> place.number() == 0 || place.number() > query.within())
                .toList();
        return new Outcome(query, result.total(), result.hits().stream().findFirst(), missing);
    }

    /** A busy server may answer the next time. */
    private Result answer(ExampleQuery query) throws SearchAway {
        var asked = EntryQuery.all(query.language()).withText(query.words()).withPage(1, LOOKED_AT);
        for (var tries = 0; tries < TRIES; tries++) {
            var result = search.search(asked);
            if (result.answered() != Result.Answered.AWAY) {
                return result;
            }
        }
        throw new SearchAway("“" + query.words() + "” was not answered");
    }

    private static int place(EntryId id, List<Hit> hits) {
        return IntStream.range(0, hits.size())
                        .filter(i -> hits.get(i).item().id().equals(id))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }
}
