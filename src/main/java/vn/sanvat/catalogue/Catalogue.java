package vn.sanvat.catalogue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.catalogue.event.ComingEvent;
import vn.sanvat.catalogue.event.EventDays;
import vn.sanvat.catalogue.item.Daily;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Items;
import vn.sanvat.catalogue.item.Lazy;
import vn.sanvat.catalogue.item.SortedItems;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.catalogue.joins.Alike;
import vn.sanvat.catalogue.joins.ItemJoins;
import vn.sanvat.catalogue.joins.Joins;
import vn.sanvat.catalogue.joins.Nearby;
import vn.sanvat.catalogue.joins.Neighbour;
import vn.sanvat.catalogue.joins.RouteStop;
import vn.sanvat.catalogue.joins.RouteStops;
import vn.sanvat.catalogue.joins.Surroundings;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Facet;
import vn.sanvat.catalogue.list.FacetCounts;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.ItemFilter;
import vn.sanvat.catalogue.list.ItemOrders;
import vn.sanvat.catalogue.list.Listing;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.Details;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.link.Redirects;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.taxonomy.Taxonomy;

/** All published entries at one revision, arranged for readers; immutable. Everything here is answered from memory. */
public final class Catalogue {
    private final Snapshot snapshot;
    private final Taxonomy taxonomy;
    private final Map<EntryId, Item> byId = new HashMap<>();
    private final Items items = new Items(byId);
    private final Map<Language, Lazy<SortedItems>> byName = new HashMap<>();
    private final FacetCounts facetCounts;

    // what not every page needs is made when the first one does
    private final RouteStops stops;
    private final Daily<Nearby> nearby = new Daily<>(today -> new Nearby(items(), today));
    private final Daily<Listing> lists = new Daily<>(this::makeLists);
    private final Daily<ItemJoins> joins = new Daily<>(this::makeJoins);
    private final Lazy<EventDays> eventDays = new Lazy<>(() -> new EventDays(items));
    private final Lazy<Alike> alike =
            new Lazy<>(() -> new Alike(byName(snapshot().site().source())));
    private final Lazy<ShortCodes> shortCodes = new Lazy<>(() -> new ShortCodes(
            items(), Redirects.of(snapshot().file(Redirects.FILE)).all()));
    private final Lazy<PictureAddresses> pictures;
    private final BodyHtml html = new BodyHtml(this);
    private final Lazy<Map<String, List<Item>>> byRegion = new Lazy<>(this::inRegions);
    private final Lazy<Map<String, List<Item>>> byCategory = new Lazy<>(this::inCategories);

    Catalogue(Snapshot snapshot, Taxonomy taxonomy, Schedules schedules, ZoneId zone) {
        this(snapshot, taxonomy, schedules, zone, null, PictureAddresses::of);
    }

    /** @param before what an unchanged entry came to is taken from there */
    Catalogue(
            Snapshot snapshot,
            Taxonomy taxonomy,
            Schedules schedules,
            ZoneId zone,
            @Nullable Catalogue before,
            Function<Snapshot, PictureAddresses> pictures) {
        this.snapshot = snapshot;
        this.taxonomy = taxonomy;
        var earlier = before != null && before.taxonomy.equals(taxonomy) ? before : null;
        var known = earlier == null ? Map.<EntryId, Item>of() : earlier.byId;
        Set<EntryId> changed = new HashSet<>();
        snapshot.entries().values().forEach(entry -> {
            var item = known.get(entry.id());
            // where an event is depends on its place
            if (item == null
                    || !isSame(item.entry(), entry)
                    || entry.id().type().equals(EntryType.EVENT)) {
                item = item(entry, schedules, zone);
                changed.add(entry.id());
            }
            byId.put(entry.id(), item);
        });
        if (byId.size() < known.size() + changed.size()) {
            known.keySet().stream().filter(id -> !byId.containsKey(id)).forEach(changed::add);
        }
        snapshot.site().languages().forEach(language -> {
            var sorted = earlier == null ? null : earlier.byName.get(language);
            byName.put(
                    language,
                    new Lazy<>(() -> SortedItems.of(byId, language, sorted == null ? null : sorted.get(), changed)));
        });
        this.stops = new RouteStops(items, taxonomy.regions());
        this.facetCounts = new FacetCounts(taxonomy, snapshot.schema());
        this.pictures = new Lazy<>(() -> pictures.apply(snapshot));
    }

    /**
     * The items that are not as they were in an earlier catalogue, and those that name one which is not: all that could be
     * found by other words now. All items, where the taxonomy is another.
     */
    public Collection<Item> differentFrom(Catalogue earlier) {
        if (!earlier.taxonomy.equals(taxonomy)) {
            return items();
        }
        Set<EntryId> ids = new HashSet<>();
        byId.forEach((id, item) -> {
            var known = earlier.byId.get(id);
            if (known == null || !isSame(known.entry(), item.entry())) {
                ids.add(id);
            }
        });
        earlier.byId.keySet().stream().filter(id -> !byId.containsKey(id)).forEach(ids::add);
        for (var id : List.copyOf(ids)) {
            ids.addAll(items.namedBy(id));
        }
        return find(ids);
    }

    /** An entry that was not read again is the very same. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Entry one, Entry other) {
        return one == other;
    }

    /** Makes what readers will need, before they do. */
    void prepare(LocalDate today) {
        byName.values().forEach(Lazy::get);
        joins.on(today);
        lists.on(today).of(EntryQuery.all(snapshot.site().source()));
        eventDays();
        alike.get();
        shortCodes();
        byRegion();
        byCategory.get();
        pictures();
    }

    private Listing makeLists(LocalDate today) {
        var inOrder = items().stream()
                .sorted(Comparator.comparing(item -> item.id().path()))
                .toList();
        var orders = new ItemOrders(inOrder, this::byName, item -> next(item, today), today);
        return new Listing(orders, facetCounts, today, eventDays()::idsBetween);
    }

    private ItemJoins makeJoins(LocalDate today) {
        return new ItemJoins(
                items,
                nearby.on(today),
                stops,
                eventDays(),
                today,
                snapshot.schema().defined());
    }

    private Map<String, List<Item>> inRegions() {
        Map<String, List<Item>> regions = new HashMap<>();
        byName(snapshot.site().source())
                .forEach(item -> item.regions()
                        .forEach(id -> regions.computeIfAbsent(id, each -> new ArrayList<>())
                                .add(item)));
        return regions;
    }

    private EventDays eventDays() {
        return eventDays.get();
    }

    private Map<String, List<Item>> byRegion() {
        return byRegion.get();
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public Collection<Item> items() {
        return items.all();
    }

    public Optional<Item> find(EntryId id) {
        return items.find(id);
    }

    /** The items of these ids that exist, in their order. */
    public List<Item> find(Collection<EntryId> ids) {
        return items.find(ids);
    }

    /** All items in the alphabetical order of their titles. */
    public List<Item> byName(Language language) {
        return sorted(language).map(SortedItems::items).orElse(List.of());
    }

    /** All items of a type in the alphabetical order of their titles. */
    public List<Item> byName(Language language, EntryType type) {
        return sorted(language).map(sorted -> sorted.items(type)).orElse(List.of());
    }

    private Optional<SortedItems> sorted(Language language) {
        return Optional.ofNullable(byName.get(language))
                .or(() -> Optional.ofNullable(byName.get(snapshot.site().source())))
                .map(Lazy::get);
    }

    /** The products of a group, those of its sub-groups among them, in the alphabetical order of the source language. */
    public List<Item> inCategory(String code) {
        return Collections.unmodifiableList(byCategory.get().getOrDefault(code, List.of()));
    }

    private Map<String, List<Item>> inCategories() {
        Map<String, List<Item>> categories = new HashMap<>();
        byName(snapshot.site().source(), EntryType.PRODUCT)
                .forEach(item -> ItemFilter.categoryCodes(item)
                        .forEach(code -> categories
                                .computeIfAbsent(code, each -> new ArrayList<>())
                                .add(item)));
        return categories;
    }

    /** Items that name this one, in the order of their ids. */
    public List<Item> referringTo(EntryId id) {
        return items.referringTo(id);
    }

    /** Answers a query by its filters; its words are not looked at. */
    public Result list(EntryQuery query, LocalDate today) {
        return lists.on(today).of(query);
    }

    /** Items that are like this one, the most alike first. */
    public List<Item> alike(Item item) {
        return alike.get().of(item);
    }

    /** What an item is joined to. */
    public Joins joins(Item item, LocalDate today) {
        return joins.on(today).of(item);
    }

    /** The stops of a route in order, with what they stand for. */
    public List<RouteStop> stops(Item route) {
        return stops.of(route);
    }

    /**
     * Events on the days from {@code from} to {@code to}, by their first day, also those that were moved, postponed or
     * cancelled; at most 10 years and 100,000 occurrences. The query's words, its own days, its order and its page are
     * not looked at. A category means events that products of it, or their makers, are named at.
     */
    public List<ComingEvent> occurrences(EntryQuery query, LocalDate from, LocalDate to) {
        return eventDays().between(query, from, to);
    }

    /** The events that take place in the month and on the days that are asked for; nothing where no time is. */
    public Optional<Set<EntryId>> eventsInTime(EntryQuery query, LocalDate today) {
        return eventDays().idsInTime(query, today);
    }

    /** The occurrence of an event that is going on or comes next; empty for other items. */
    public Optional<Occurrence> next(Item item, LocalDate today) {
        return eventDays().next(item, today);
    }

    /**
     * The occurrence to tell to who asks for days: the first that ends on the first of them or later, else the next one.
     *
     * @param first {@link EntryQuery#firstDay}
     */
    public Optional<Occurrence> next(Item item, LocalDate first, LocalDate today) {
        return first.equals(today)
                ? next(item, today)
                : item.schedule().flatMap(schedule -> schedule.next(first)).or(() -> next(item, today));
    }

    /** What events can be narrowed by, with how many there are, whatever their days. */
    public Map<FacetName, Facet> eventFacets(EntryQuery query) {
        return facetCounts.facets(query, eventDays().counts());
    }

    /** Keys of the kinds of events that there are. */
    public Set<String> eventKinds() {
        return eventDays().kinds();
    }

    /** What is found under a unit, today's or a former one, in the alphabetical order of the source language. */
    public List<Item> inRegion(String id) {
        return Collections.unmodifiableList(byRegion().getOrDefault(id, List.of()));
    }

    /** What lies around a point, the nearest first, and of what is equally near the best; at most so many. */
    public List<Neighbour> around(Spot spot, double kilometres, Surroundings what, int most, LocalDate today) {
        return nearby.on(today).around(spot, kilometres, what, most).stream()
                .map(Nearby::neighbour)
                .toList();
    }

    /** The text of an item as HTML, made when it is first asked for and kept with this revision. */
    public String html(Item item, Language language, Markdown markdown) {
        return html.of(item, language, markdown);
    }

    /** The text of an item as a tree, whose links lead where those of its HTML do. */
    public List<Map<String, Object>> blocks(Item item, Language language, Markdown markdown) {
        return markdown.toBlocks(item.text(language).body(), new EntryLinks(this, item.type(), language));
    }

    /** The pictures that the entries show. */
    public PictureAddresses pictures() {
        return pictures.get();
    }

    /** Short codes of entries and stalls. */
    public ShortCodes shortCodes() {
        return shortCodes.get();
    }

    public FacetCounts facetCounts() {
        return facetCounts;
    }

    private Item item(Entry entry, Schedules schedules, ZoneId zone) {
        var regions = taxonomy.regions();
        var region = regions.find(entry.region());
        var position = position(entry);
        return new Item(
                entry,
                region,
                region.map(regions::today).orElse(List.of()),
                regions.within(entry.region()),
                position,
                position.map(at -> at.isTarget() ? 0 : regions.radiusKm(region)).orElse(0.0),
                entry.details() instanceof Details.Product product
                        ? taxonomy.categories().withParents(product.category())
                        : List.of(),
                schedules.of(entry),
                newest(entry, zone));
    }

    private Optional<Location> position(Entry entry) {
        return entry.where()
                .filter(Location::isTarget)
                .or(() -> placeOf(entry).filter(Location::isTarget))
                .or(entry::where)
                .or(() -> placeOf(entry))
                .or(() -> taxonomy.regions().find(entry.region()).flatMap(taxonomy.regions()::middle));
    }

    /** Where the place of an event is. */
    private Optional<Location> placeOf(Entry entry) {
        return entry.details() instanceof Details.Event event && event.place() != null
                ? snapshot.find(event.place()).flatMap(Entry::where)
                : Optional.empty();
    }

    private static LocalDate newest(Entry entry, ZoneId zone) {
        var changed = entry.changed().atZone(zone).toLocalDate();
        if (entry.details() instanceof Details.Story story) {
            return Optional.ofNullable(story.date()).orElse(changed);
        }
        if (entry.details() instanceof Details.Product product) {
            return product.latest().map(Catalogue::given).orElse(LocalDate.EPOCH);
        }
        return changed;
    }

    private static LocalDate given(Details.Recognition recognition) {
        return Optional.ofNullable(recognition.issued())
                .orElseGet(() -> recognition.year() == 0 ? LocalDate.EPOCH : LocalDate.of(recognition.year(), 1, 1));
    }
}
