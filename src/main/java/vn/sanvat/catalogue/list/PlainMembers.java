package vn.sanvat.catalogue.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.EntryId;

/**
 * Which items fit what is no facet (kind, producer, gift, export, month, days, distance, change), by the numbers of the
 * items: made once, so that no list walks through all of them. Most things are known to their commune only and lie on one
 * point, so a circle is compared with points and not with things.
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
    private final Map<Place, BitSet> places = new HashMap<>();
    private final List<Integer> oldestFirst;

    /** Where things are, as far as it is known. */
    private record Place(Spot spot, double uncertaintyKm) {}

    /** @param eventsBetween the events that take place on some of the days from the first to the last */
    PlainMembers(List<Item> items, LocalDate today, BiFunction<LocalDate, LocalDate, Set<EntryId>> eventsBetween) {
        this.items = items;
        this.today = today;
        this.eventsBetween = eventsBetween;
        for (var number = 0; number < items.size(); number++) {
            add(items.get(number), number);
        }
        this.oldestFirst = IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(this::changed))
                .toList();
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
        item.spot()
                .ifPresent(spot -> places.computeIfAbsent(new Place(spot, item.uncertaintyKm()), place -> new BitSet())
                        .set(number));
        gifts.set(number, item.isGift());
        exported.set(number, ItemFilter.isExported(item));
    }

    /** What fits. */
    BitSet of(EntryQuery query) {
        var found = new BitSet(items.size());
        found.set(0, items.size());
        chosen(query).forEach(found::and);
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
        Optional.ofNullable(query.near()).map(this::within).ifPresent(chosen::add);
        Optional.ofNullable(query.changedSince()).map(this::since).ifPresent(chosen::add);
        return chosen;
    }

    private BitSet within(Near near) {
        var found = new BitSet(items.size());
        places.forEach((place, here) -> {
            if (near.has(place.spot(), place.uncertaintyKm())) {
                found.or(here);
            }
        });
        return found;
    }

    private BitSet since(Instant since) {
        var found = new BitSet(items.size());
        for (var i = oldestFirst.size() - 1; i >= 0; i--) {
            var number = oldestFirst.get(i);
            if (changed(number).isBefore(since)) {
                break;
            }
            found.set(number);
        }
        return found;
    }

    private Instant changed(int number) {
        return items.get(number).entry().changed();
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
