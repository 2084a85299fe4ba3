package vn.sanvat.catalogue.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryId;

/**
 * Which items fit what is no facet (kind, producer, gift, export, month, days), by the numbers of the items: made once, so
 * that no list walks through all of them. Where things are and when they were changed is looked at one by one, among what
 * is left.
 */
final class PlainMembers {
    private final List<Item> items;
    private final LocalDate today;
    private final BiFunction<LocalDate, LocalDate, Set<EntryId>> eventsBetween;
    private final Map<String, BitSet> kinds = new HashMap<>();
    private final Map<String, BitSet> producers = new HashMap<>();
    private final Map<Integer, BitSet> seasons = new HashMap<>();
    private final Map<EntryId, Integer> events = new HashMap<>();
    private final BitSet gifts = new BitSet();
    private final BitSet exported = new BitSet();

    /** @param eventsBetween the events that take place on some of the days from the first to the last */
    PlainMembers(List<Item> items, LocalDate today, BiFunction<LocalDate, LocalDate, Set<EntryId>> eventsBetween) {
        this.items = items;
        this.today = today;
        this.eventsBetween = eventsBetween;
        for (var number = 0; number < items.size(); number++) {
            add(items.get(number), number);
        }
    }

    private void add(Item item, int number) {
        kinds.computeIfAbsent(item.kind(), kind -> new BitSet()).set(number);
        item.makers()
                .forEach(maker ->
                        producers.computeIfAbsent(maker, slug -> new BitSet()).set(number));
        ItemFilter.season(item)
                .forEach(month ->
                        seasons.computeIfAbsent(month, each -> new BitSet()).set(number));
        if (item.schedule().isPresent()) {
            events.put(item.id(), number);
        }
        gifts.set(number, item.isGift());
        exported.set(number, ItemFilter.isExported(item));
    }

    /** What fits. */
    BitSet of(EntryQuery query) {
        var found = new BitSet(items.size());
        found.set(0, items.size());
        chosen(query).forEach(found::and);
        var filter = new ItemFilter(query, today);
        if (filter.hasThere()) {
            found.stream().filter(number -> !filter.there(items.get(number))).forEach(found::clear);
        }
        return found;
    }

    private List<BitSet> chosen(EntryQuery query) {
        List<BitSet> chosen = new ArrayList<>();
        if (!query.kinds().isEmpty()) {
            chosen.add(any(kinds, query.kinds()));
        }
        if (!query.producers().isEmpty()) {
            chosen.add(any(producers, query.producers()));
        }
        if (query.gift()) {
            chosen.add(gifts);
        }
        if (query.export()) {
            chosen.add(exported);
        }
        query.daysOfMonth(today).ifPresent(days -> {
            var then = between(days);
            then.or(any(seasons, List.of(query.month())));
            chosen.add(then);
        });
        query.days(today).ifPresent(days -> chosen.add(between(days)));
        return chosen;
    }

    private BitSet between(EntryQuery.Days days) {
        var found = new BitSet(items.size());
        eventsBetween.apply(days.first(), days.last()).stream()
                .flatMap(id -> Stream.ofNullable(events.get(id)))
                .forEach(found::set);
        return found;
    }

    private static <K> BitSet any(Map<K, BitSet> members, Collection<K> values) {
        var found = new BitSet();
        values.stream().filter(members::containsKey).map(members::get).forEach(found::or);
        return found;
    }
}
