package vn.sanvat.catalogue.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Items;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.ItemFilter;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;

/** All events by the days on which they take place. */
public final class EventDays {
    /** How many years one may ask for at once. */
    static final int LONGEST_SPAN = 10;

    /** How many occurrences one gets at most, the earliest: weekly markets of many years fill the memory. */
    static final int MOST = 100_000;

    /** Spans that are put together from months; what is longer is asked for seldom. */
    private static final int MOST_MONTHS = 13;

    private final Items items;
    private final List<Item> events = new ArrayList<>();
    private final Map<EntryId, Set<String>> categories = new HashMap<>();
    private final Map<FacetName, Map<String, Long>> counts = new HashMap<>();
    private final Set<String> kinds = new TreeSet<>();
    private final EventMonths months = new EventMonths(events);
    private volatile Next coming = new Next(LocalDate.MIN, Map.of());

    private record Next(LocalDate today, Map<EntryId, Occurrence> byEvent) {}

    public EventDays(Items items) {
        this.items = items;
        for (var item : items.all()) {
            if (item.type().equals(EntryType.EVENT) && item.schedule().isPresent()) {
                events.add(item);
                kinds.add(item.kind());
                count(FacetName.REGION, item.regions());
                count(FacetName.CATEGORY, categories.computeIfAbsent(item.id(), id -> categoriesOf(item)));
            }
        }
    }

    /** The occurrence of an event that is going on or comes next. All are worked out once a day: orders ask for each often. */
    public Optional<Occurrence> next(Item item, LocalDate today) {
        var known = coming;
        if (!known.today().equals(today)) {
            known = new Next(today, nextOfAll(today));
            coming = known;
        }
        return Optional.ofNullable(known.byEvent().get(item.id()));
    }

    private Map<EntryId, Occurrence> nextOfAll(LocalDate today) {
        Map<EntryId, Occurrence> all = new HashMap<>();
        events.forEach(item -> item.schedule()
                .flatMap(schedule -> schedule.next(today))
                .ifPresent(occurrence -> all.put(item.id(), occurrence)));
        return Map.copyOf(all);
    }

    /** Keys of the kinds of events that there are. */
    public Set<String> kinds() {
        return Collections.unmodifiableSet(kinds);
    }

    /** How many events there are, by region and by category, whatever their days. */
    public Map<FacetName, Map<String, Long>> counts() {
        return Collections.unmodifiableMap(counts);
    }

    private void count(FacetName name, Collection<String> values) {
        var byValue = counts.computeIfAbsent(name, each -> new HashMap<>());
        values.forEach(value -> byValue.merge(value, 1L, Long::sum));
    }

    /** Which events take place in the month and on the days that are asked for; nothing where no time is. */
    public Optional<Set<EntryId>> idsInTime(EntryQuery query, LocalDate today) {
        return Stream.of(query.daysOfMonth(today), query.days(today))
                .flatMap(Optional::stream)
                .map(days -> idsBetween(days.first(), days.last()))
                .reduce((some, others) -> some.stream().filter(others::contains).collect(Collectors.toSet()));
    }

    /** Which events take place on some of the days from the first to the last. */
    public Set<EntryId> idsBetween(LocalDate from, LocalDate to) {
        if (!to.isAfter(from.plusMonths(MOST_MONTHS))) {
            return months.between(from, to).stream()
                    .map(each -> each.item().id())
                    .collect(Collectors.toSet());
        }
        return events.stream()
                .filter(item -> !item.schedule().orElseThrow().between(from, to).isEmpty())
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    public List<ComingEvent> between(EntryQuery query, LocalDate from, LocalDate to) {
        var furthest = from.plusYears(LONGEST_SPAN).minusDays(1);
        var last = to.isAfter(furthest) ? furthest : to;
        var filter = new ItemFilter(query, LocalDate.MIN);
        if (!last.isAfter(from.plusMonths(MOST_MONTHS))) {
            return months.between(from, last).stream()
                    .filter(each -> isWanted(each.occurrence(), query) && matches(each.item(), query, filter))
                    .toList();
        }
        var wanted =
                events.stream().filter(item -> matches(item, query, filter)).toList();
        List<ComingEvent> found = new ArrayList<>();
        for (var first = from; !first.isAfter(last) && found.size() < MOST; first = first.plusYears(1)) {
            var end = first.plusYears(1).minusDays(1);
            found.addAll(year(wanted, query, from, first, end.isAfter(last) ? last : end));
        }
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    /** Those of one year; what goes on over its first day was there the year before, but for the very first. */
    private static List<ComingEvent> year(
            List<Item> events, EntryQuery query, LocalDate from, LocalDate first, LocalDate last) {
        return events.stream()
                .flatMap(item -> item.schedule().orElseThrow().between(first, last).stream()
                        .filter(each -> first.equals(from) || !each.start().isBefore(first))
                        .filter(each -> isWanted(each, query))
                        .map(each -> new ComingEvent(item, each)))
                .sorted()
                .toList();
    }

    private static boolean isWanted(Occurrence occurrence, EntryQuery query) {
        return query.month() == 0 || isInMonth(occurrence, query.month());
    }

    private boolean matches(Item item, EntryQuery query, ItemFilter filter) {
        return filter.lasting(item)
                && filter.facet(FacetName.TYPE).test(item)
                && filter.facet(FacetName.REGION).test(item)
                && filter.facet(FacetName.STARS).test(item)
                && filter.facet(FacetName.RECOGNITION).test(item)
                && filter.facet(FacetName.CERTIFICATE).test(item)
                && (query.categories().isEmpty()
                        || query.categories().stream()
                                .anyMatch(categories.getOrDefault(item.id(), Set.of())::contains));
    }

    private static boolean isInMonth(Occurrence occurrence, int month) {
        var last = YearMonth.from(occurrence.end());
        return Stream.iterate(
                        YearMonth.from(occurrence.start()), each -> !each.isAfter(last), each -> each.plusMonths(1))
                .anyMatch(each -> each.getMonthValue() == month);
    }

    /** Groups of the products that an event names or that name it, and of those who make or sell them. */
    private Set<String> categoriesOf(Item event) {
        Set<String> found = new HashSet<>();
        Stream.concat(
                        items
                                .find(event.entry().references().stream()
                                        .map(reference -> reference.target())
                                        .toList())
                                .stream(),
                        items.referringTo(event.id()).stream())
                .distinct()
                .flatMap(item -> item.type().equals(EntryType.PRODUCER) ? products(item) : Stream.of(item))
                .forEach(item -> found.addAll(ItemFilter.categoryCodes(item)));
        return found;
    }

    private Stream<Item> products(Item producer) {
        return items.referringTo(producer.id()).stream()
                .filter(item -> item.product()
                        .map(Details.Product::producer)
                        .filter(producer.id()::equals)
                        .isPresent());
    }
}
