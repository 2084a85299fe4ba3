package vn.sanvat.catalogue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.content.Details;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.Snapshot;
import vn.sanvat.taxonomy.Taxonomy;

/** All published entries at one revision, arranged for readers; immutable. Everything here is answered from memory. */
public final class Catalogue {
    private final Snapshot snapshot;
    private final Taxonomy taxonomy;
    private final Map<EntryId, Item> items = new HashMap<>();
    private final Map<Language, List<Item>> byName = new HashMap<>();
    private final Map<EntryId, List<EntryId>> backlinks = new HashMap<>();
    private final FacetCounts facetCounts;
    private final Nearby nearby;
    private final ItemJoins joins;
    private final EventDays eventDays;
    private final ShortCodes shortCodes;
    private final Map<String, List<Item>> byRegion = new HashMap<>();

    Catalogue(Snapshot snapshot, Taxonomy taxonomy, Schedules schedules, ZoneId zone) {
        this.snapshot = snapshot;
        this.taxonomy = taxonomy;
        snapshot.entries().values().forEach(entry -> items.put(entry.id(), item(entry, schedules, zone)));
        snapshot.site().languages().forEach(language -> byName.put(language, sortedByName(language)));
        snapshot.entries()
                .values()
                .forEach(entry -> entry.references().stream()
                        .map(reference -> reference.target())
                        .distinct()
                        .forEach(target -> backlinks
                                .computeIfAbsent(target, id -> new ArrayList<>())
                                .add(entry.id())));
        this.facetCounts = new FacetCounts(taxonomy);
        this.nearby = new Nearby(items.values());
        this.joins = new ItemJoins(this, nearby);
        this.eventDays = new EventDays(this);
        this.shortCodes = new ShortCodes(items.values());
        byName(snapshot.site().source())
                .forEach(item -> item.regions()
                        .forEach(id -> byRegion.computeIfAbsent(id, each -> new ArrayList<>())
                                .add(item)));
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public Collection<Item> items() {
        return Collections.unmodifiableCollection(items.values());
    }

    public Optional<Item> find(EntryId id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The items of these ids that exist, in their order. */
    public List<Item> find(Collection<EntryId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** All items in the alphabetical order of their titles. */
    public List<Item> byName(Language language) {
        return byName.getOrDefault(language, byName.getOrDefault(snapshot.site().source(), List.of()));
    }

    /** Items that name this one, in the order of their ids. */
    public List<Item> referringTo(EntryId id) {
        return find(backlinks.getOrDefault(id, List.of()).stream().sorted().toList());
    }

    /** Answers a query by its filters; its words are not looked at. */
    public Result list(Query query, LocalDate today) {
        return new Listing(this, today).answer(query);
    }

    /** What an item is joined to. */
    public Joins joins(Item item, LocalDate today) {
        return joins.of(item, today);
    }

    /** The stops of a route in order, with what they stand for. */
    public List<RouteStop> stops(Item route) {
        return joins.stops(route);
    }

    /**
     * Events on the days from {@code from} to {@code to}, by their first day, also those that were moved, postponed or
     * cancelled; at most 10 years and 100,000 occurrences. The query's words, its own days, its order and its page are
     * not looked at. A category means events that products of it, or their makers, are named at.
     */
    public List<Coming> occurrences(Query query, LocalDate from, LocalDate to) {
        return eventDays.between(query, from, to);
    }

    /** The occurrence of an event that is going on or comes next; empty for other items. */
    public Optional<Occurrence> next(Item item, LocalDate today) {
        return eventDays.next(item, today);
    }

    /** What events can be narrowed by, with how many there are, whatever their days. */
    public Map<FacetName, Facet> eventFacets(Query query) {
        return facetCounts.facets(query, eventDays.counts());
    }

    /** Keys of the kinds of events that there are. */
    public Set<String> eventKinds() {
        return eventDays.kinds();
    }

    /** What is found under a unit, today's or a former one, in the alphabetical order of the source language. */
    public List<Item> inRegion(String id) {
        return Collections.unmodifiableList(byRegion.getOrDefault(id, List.of()));
    }

    /** What of a type lies around a point, the nearest first. */
    public List<Neighbour> around(Location point, double kilometres, EntryType type) {
        return nearby.around(point, kilometres, item -> item.type() == type).stream()
                .map(found ->
                        new Neighbour(found.item(), Neighbour.Reason.NEAR, found.kilometres(), 0, Optional.empty()))
                .toList();
    }

    /** Short codes of entries and stalls. */
    public ShortCodes shortCodes() {
        return shortCodes;
    }

    FacetCounts facetCounts() {
        return facetCounts;
    }

    private Item item(Entry entry, Schedules schedules, ZoneId zone) {
        var regions = taxonomy.regions();
        var region = regions.find(entry.region());
        return new Item(
                entry,
                region,
                region.map(regions::today).orElse(List.of()),
                regions.within(entry.region()),
                position(entry),
                entry.details() instanceof Details.Product product
                        ? taxonomy.categories().withParents(product.category())
                        : List.of(),
                schedules.of(entry),
                newest(entry, zone));
    }

    private Optional<Location> position(Entry entry) {
        return entry.where()
                .or(() -> entry.details() instanceof Details.Event event && event.place() != null
                        ? snapshot.find(event.place()).flatMap(Entry::where)
                        : Optional.empty())
                .or(() -> taxonomy.regions().find(entry.region()).flatMap(taxonomy.regions()::middle));
    }

    private static LocalDate newest(Entry entry, ZoneId zone) {
        var changed = entry.changed().atZone(zone).toLocalDate();
        if (entry.details() instanceof Details.Story story) {
            return Optional.ofNullable(story.date()).orElse(changed);
        }
        if (entry.details() instanceof Details.Product product
                && !product.recognitions().isEmpty()) {
            var latest = product.recognitions().get(product.recognitions().size() - 1);
            return Optional.ofNullable(latest.issued())
                    .orElseGet(() -> latest.year() == 0 ? LocalDate.EPOCH : LocalDate.of(latest.year(), 1, 1));
        }
        return entry.id().type() == EntryType.PRODUCT ? LocalDate.EPOCH : changed;
    }

    private List<Item> sortedByName(Language language) {
        var order = new VietnameseOrder();
        record Named(Item item, java.text.CollationKey key) {}
        return items.values().stream()
                .map(item -> new Named(item, order.key(item.title(language))))
                .sorted(Comparator.comparing(Named::key)
                        .thenComparing(named -> named.item().id()))
                .map(Named::item)
                .toList();
    }
}
