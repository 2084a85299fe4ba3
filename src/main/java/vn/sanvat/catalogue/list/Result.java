package vn.sanvat.catalogue.list;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One page of what was found.
 *
 * @param total how many there are on all pages
 * @param facets by name, in the order of {@link FacetName}
 * @param answered who answered; {@link Answered#AWAY} has no hits and means "search is away", not "nothing found"
 * @param readAs what the words were taken for, where the words as typed found nothing ({@code ngux coocs} read as
 *     {@code ngũ cốc}); empty otherwise
 */
public record Result(
        EntryQuery query, long total, List<Hit> hits, Map<FacetName, Facet> facets, Answered answered, String readAs) {
    /** Who answered a query. */
    public enum Answered {
        MEMORY,
        INDEX,
        AWAY
    }

    public Result {
        hits = List.copyOf(hits);
        facets = Collections.unmodifiableMap(new TreeMap<>(facets));
    }

    public static Result away(EntryQuery query) {
        return new Result(query, 0, List.of(), Map.of(), Answered.AWAY, "");
    }

    public int pages() {
        var reachable = Math.min(total, EntryQuery.DEEPEST);
        return (int) Math.max(1, (reachable + query.size() - 1) / query.size());
    }
}
