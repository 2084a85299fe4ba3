package vn.sanvat.catalogue.list;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Lazy;
import vn.sanvat.content.EntryId;

/**
 * Answers queries without words on one day from memory. What items have which value of a facet, and the orders, are worked
 * out once: a list costs what it shows, however many entries there are.
 */
public final class Listing {
    private final ItemOrders orders;
    private final FacetCounts facetCounts;
    private final List<Item> items;
    private final Lazy<PlainMembers> plain;
    private final Lazy<FacetMembers> members;

    /** @param eventsBetween the events that take place on some of the days from the first to the last */
    public Listing(
            ItemOrders orders,
            FacetCounts facetCounts,
            LocalDate today,
            BiFunction<LocalDate, LocalDate, Set<EntryId>> eventsBetween) {
        this.orders = orders;
        this.facetCounts = facetCounts;
        this.items = orders.items();
        this.plain = new Lazy<>(() -> new PlainMembers(items, today, eventsBetween));
        this.members = new Lazy<>(() -> new FacetMembers(items, facetCounts.names(), today));
    }

    public Result of(EntryQuery query) {
        var fitting = plain.get().of(query);
        var chosen = chosen(query);
        var matching = all(fitting, chosen, null);
        Map<FacetName, Map<String, Long>> counts = new HashMap<>();
        for (var name : facetCounts.names()) {
            var among = chosen.containsKey(name) ? all(fitting, chosen, name) : matching;
            counts.put(name, members.get().counts(name, among));
        }
        return new Result(
                query,
                matching.cardinality(),
                hits(query, matching),
                facetCounts.facets(query, counts),
                Result.Answered.MEMORY,
                "",
                List.of(),
                List.of());
    }

    private Map<FacetName, BitSet> chosen(EntryQuery query) {
        Map<FacetName, BitSet> chosen = new HashMap<>();
        for (var name : facetCounts.names()) {
            var values = name.chosenBy(query);
            if (!values.isEmpty()) {
                chosen.put(name, members.get().with(name, values));
            }
        }
        return chosen;
    }

    /** @param but the facet whose own choice does not count */
    private static BitSet all(BitSet fitting, Map<FacetName, BitSet> chosen, @Nullable FacetName but) {
        var found = (BitSet) fitting.clone();
        chosen.forEach((name, items) -> {
            if (!name.equals(but)) {
                found.and(items);
            }
        });
        return found;
    }

    private List<Hit> hits(EntryQuery query, BitSet matching) {
        return numbers(query, matching)
                .skip(query.offset())
                .limit(query.size())
                .mapToObj(items::get)
                .map(item -> new Hit(item, List.of(), List.of(), distance(item, query)))
                .toList();
    }

    private IntStream numbers(EntryQuery query, BitSet matching) {
        var after = query.after();
        if (after != null) {
            return matching.stream()
                    .filter(number -> items.get(number).id().path().compareTo(after) > 0);
        }
        var near = query.near();
        if (near != null && (query.sort() == Sort.NEAREST || query.sort() == Sort.RELEVANCE)) {
            return orders.byName(query.language())
                    .filter(matching::get)
                    .boxed()
                    .sorted((one, other) -> near.nearestFirst().compare(items.get(one), items.get(other)))
                    .mapToInt(number -> number);
        }
        return orders.of(query).filter(matching::get);
    }

    private static double distance(Item item, EntryQuery query) {
        var near = query.near();
        return near == null ? -1 : near.kilometresTo(item);
    }
}
