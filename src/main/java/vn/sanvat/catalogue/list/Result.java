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
 * @param ways parts of the words that find something by themselves, where all together found nothing
 * @param understood what parts of the words were taken for; empty where they were looked for as words only
 */
public record Result(
        EntryQuery query,
        long total,
        List<Hit> hits,
        Map<FacetName, Facet> facets,
        Answered answered,
        String readAs,
        List<Meant> understood,
        List<Way> ways) {
    /** Who answered a query. */
    public enum Answered {
        MEMORY,
        INDEX,
        AWAY
    }

    public Result {
        hits = List.copyOf(hits);
        understood = List.copyOf(understood);
        ways = List.copyOf(ways);
        facets = Collections.unmodifiableMap(new TreeMap<>(facets));
    }

    public static Result away(EntryQuery query) {
        return new Result(query, 0, List.of(), Map.of(), Answered.AWAY, "", List.of(), List.of());
    }

    /** The same of which fewer are told. */
    public Result withHits(List<Hit> some) {
        return new Result(query, total, some, facets, answered, readAs, understood, ways);
    }

    /** The query as it was understood: with the parts of its words that were taken for filters. */
    public EntryQuery asUnderstood() {
        return Meant.all(query, understood);
    }

    /** Whether no word is left over to look for. */
    public boolean isWhollyUnderstood() {
        if (!query.hasText()) {
            return true;
        }
        var typed = understood.stream().map(Meant::typed).toList();
        var left = query.text();
        for (var part : typed) {
            left = left.replace(part, "");
        }
        return !understood.isEmpty() && left.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    public int pages() {
        var reachable = Math.min(total, EntryQuery.DEEPEST);
        return (int) Math.max(1, (reachable + query.size() - 1) / query.size());
    }
}
