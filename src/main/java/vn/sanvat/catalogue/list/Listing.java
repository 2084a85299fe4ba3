package vn.sanvat.catalogue.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.RecognitionState;

/** Answers a query without words from memory. */
public final class Listing {
    private final List<Item> items;
    private final FacetCounts facetCounts;
    private final Function<Item, Optional<Occurrence>> next;
    private final LocalDate today;

    /**
     * A listing of one day.
     *
     * @param items all that are public, in the order of their names
     * @param next the occurrence of an event that is going on or comes next
     */
    public Listing(
            List<Item> items, FacetCounts facetCounts, Function<Item, Optional<Occurrence>> next, LocalDate today) {
        this.items = items;
        this.facetCounts = facetCounts;
        this.next = next;
        this.today = today;
    }

    /**
     * All that a query finds, of which a page is shown: the same for every page of it.
     *
     * @param items in the order that was asked for
     */
    public record Matches(List<Item> items, Map<FacetName, Facet> facets) {
        public Matches {
            items = List.copyOf(items);
        }

        /** @param query the one that this is found for, or another page of it */
        public Result page(EntryQuery query) {
            var after = query.after();
            var hits = items.stream()
                    .dropWhile(item -> after != null && item.id().path().compareTo(after) <= 0)
                    .skip(query.offset())
                    .limit(query.size())
                    .map(item -> new Hit(item, List.of(), List.of(), distance(item, query)))
                    .toList();
            return new Result(query, items.size(), hits, facets, Result.Answered.MEMORY, "", List.of(), List.of());
        }
    }

    public Matches matches(EntryQuery query) {
        var filter = new ItemFilter(query, today);
        Map<FacetName, Predicate<Item>> facets = new TreeMap<>();
        for (var name : facetCounts.names()) {
            facets.put(name, filter.facet(name));
        }
        Map<FacetName, Map<String, Long>> counts = new HashMap<>();
        List<Item> matching = new ArrayList<>();
        for (var item : items) {
            if (filter.plain(item)) {
                count(item, facets, counts, matching);
            }
        }
        return new Matches(sorted(matching, query), facetCounts.facets(query, counts));
    }

    private void count(
            Item item,
            Map<FacetName, Predicate<Item>> facets,
            Map<FacetName, Map<String, Long>> counts,
            List<Item> matching) {
        FacetName failed = null;
        for (var facet : facets.entrySet()) {
            if (!facet.getValue().test(item)) {
                if (failed != null) {
                    return;
                }
                failed = facet.getKey();
            }
        }
        for (var name : facets.keySet()) {
            if (failed == null || failed.equals(name)) {
                var byValue = counts.computeIfAbsent(name, n -> new HashMap<>());
                values(item, name).forEach(value -> byValue.merge(value, 1L, Long::sum));
            }
        }
        if (failed == null) {
            matching.add(item);
        }
    }

    private Collection<String> values(Item item, FacetName name) {
        if (name.isAdded()) {
            return item.values(name.key());
        }
        return switch (name.key()) {
            case "type" -> List.of(item.type().key());
            case "region" -> item.regions();
            case "category" -> ItemFilter.categoryCodes(item);
            case "stars" -> item.stars() == 0 ? List.of() : List.of(String.valueOf(item.stars()));
            case "recognition" ->
                item.recognition(today).map(RecognitionState::key).stream().toList();
            default -> ItemFilter.certificates(item);
        };
    }

    /** The items come in the order of names, which decides between equals. */
    private List<Item> sorted(List<Item> items, EntryQuery query) {
        if (query.after() != null) {
            items.sort(Comparator.comparing(item -> item.id().path()));
            return items;
        }
        Optional<Comparator<Item>> order = switch (query.sort()) {
            case NAME -> Optional.empty();
            case NEWEST -> Optional.of(newest());
            case NEAREST -> nearest(query);
            case RELEVANCE -> natural(query);
        };
        order.ifPresent(items::sort);
        return items;
    }

    private static Comparator<Item> newest() {
        return Comparator.comparing(Item::newest).reversed();
    }

    /** The order that suits the type, first what the reader can read; distance is an order that the reader asked for. */
    private Optional<Comparator<Item>> natural(EntryQuery query) {
        if (query.near() != null) {
            return nearest(query);
        }
        Comparator<Item> readable = Comparator.comparing(item -> !item.isIn(query.language()));
        return Optional.of(suited(query).map(readable::thenComparing).orElse(readable));
    }

    /** Products by what they are recognised for, events by their next date, stories by day. */
    private Optional<Comparator<Item>> suited(EntryQuery query) {
        if (query.types().size() != 1) {
            return Optional.of(Comparator.comparing(Item::type));
        }
        return switch (query.types().iterator().next()) {
            case PRODUCT -> Optional.of(Item.bestFirst(today));
            case EVENT -> Optional.of(Comparator.comparing(this::nextStart));
            case STORY -> Optional.of(newest());
            default -> Optional.empty();
        };
    }

    private LocalDate nextStart(Item item) {
        return next.apply(item).map(occurrence -> occurrence.start()).orElse(LocalDate.MAX);
    }

    private static double distance(Item item, EntryQuery query) {
        var near = query.near();
        return near == null ? -1 : near.kilometresTo(item);
    }

    private static Optional<Comparator<Item>> nearest(EntryQuery query) {
        return Optional.ofNullable(query.near()).map(Near::nearestFirst);
    }
}
