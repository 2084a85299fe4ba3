package vn.sanvat.catalogue.joins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sanvat.catalogue.event.EventDays;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Items;
import vn.sanvat.catalogue.joins.Neighbour.Reason;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.schema.TypeDefinition;
import vn.sanvat.content.schema.TypeSchema;

/** Joins items in space and time: by what they name, by commune, by distance. */
public final class ItemJoins {
    /** How far a place, a product or an event may be to count as near. */
    private static final double NEAR_KM = 15;
    /** How far from a stop a traveller turns aside. */
    private static final double ROUTE_REACH_KM = 8;

    /** How far to look for festivals where fewer than {@link #ENOUGH} are near: a day trip by motorbike. */
    private static final double FAR_KM = 50;

    private static final int ENOUGH = 3;
    private static final int MOST = FoundItems.MOST;
    /** Of so many festivals, the nearest ones, the soonest are shown. */
    private static final int FESTIVALS = 48;

    private final Items items;
    private final Nearby nearby;
    private final EventDays eventDays;
    private final LocalDate today;
    private final List<TypeSchema> defined;
    private final Map<EntryId, List<StopOf>> stopsAt = new HashMap<>();
    private final Nearest<StopOf> stopsNear;
    private final Map<InCommune, List<Item>> byCommune = new HashMap<>();

    /** Everything of a type in a commune. */
    private record InCommune(String commune, EntryType type) {}

    /** A stop of a route. */
    private record StopOf(Item route, RouteStop stop) {}

    /**
     * The joins of one day.
     *
     * @param today what is recognised is so on a day
     * @param defined the types that the site makes
     */
    public ItemJoins(
            Items items,
            Nearby nearby,
            RouteStops stops,
            EventDays eventDays,
            LocalDate today,
            List<TypeSchema> defined) {
        this.defined = List.copyOf(defined);
        this.items = items;
        this.nearby = nearby;
        this.eventDays = eventDays;
        this.today = today;
        List<StopOf> all = new ArrayList<>();
        for (var item : items.all()) {
            item.communes()
                    .forEach(id -> byCommune
                            .computeIfAbsent(new InCommune(id, item.type()), each -> new ArrayList<>())
                            .add(item));
            if (item.type().equals(EntryType.ROUTE)) {
                stops.of(item).forEach(stop -> all.add(new StopOf(item, stop)));
            }
        }
        byCommune.forEach((key, there) -> there.sort(order(key.type())));
        all.forEach(each -> each.stop()
                .item()
                .ifPresent(item -> stopsAt.computeIfAbsent(item.id(), id -> new ArrayList<>())
                        .add(each)));
        stopsNear = new Nearest<>(
                all.stream().filter(each -> each.stop().spot().isPresent()).toList(),
                each -> each.stop().spot().orElseThrow(),
                Comparator.comparing((StopOf each) -> each.route().id())
                        .thenComparing(each -> each.stop().number()));
    }

    private Comparator<Item> order(EntryType type) {
        var byId = Comparator.comparing(Item::id);
        return type.equals(EntryType.PRODUCT) ? Item.bestFirst(today).thenComparing(byId) : byId;
    }

    public Joins of(Item item) {
        return new Joins(
                producers(item),
                products(item),
                near(item),
                events(item),
                routesOf(item),
                shops(item),
                stories(item),
                own(item));
    }

    /** Routes that stop here, then those that stop near by, each with the stop that is nearest. */
    private List<Neighbour> routesOf(Item item) {
        Map<EntryId, Neighbour> found = new LinkedHashMap<>();
        stopsAt.getOrDefault(item.id(), List.of()).stream()
                .sorted(Comparator.comparing((StopOf each) -> each.route().id())
                        .thenComparing(each -> each.stop().number()))
                .forEach(each -> add(found, each, Reason.NAMED, 0));
        var most = MOST * 4;
        List<Nearest.Found<StopOf>> near = List.of();
        do {
            most *= 2;
            near = item.type().equals(EntryType.ROUTE) || item.spot().isEmpty()
                    ? List.of()
                    : stopsNear.around(item.spot().get(), ROUTE_REACH_KM, most);
            near.forEach(each ->
                    add(found, each.thing(), Reason.ON_ROUTE, each.distance().kilometres()));
        } while (found.size() < MOST && near.size() == most);
        return found.values().stream().limit(MOST).toList();
    }

    private static void add(Map<EntryId, Neighbour> found, StopOf each, Reason reason, double kilometres) {
        found.putIfAbsent(
                each.route().id(),
                new Neighbour(each.route(), reason, kilometres, each.stop().number(), Optional.empty()));
    }

    private List<Neighbour> producers(Item item) {
        var found = new FoundItems(item);
        item.product()
                .flatMap(product -> Optional.ofNullable(product.producer()))
                .flatMap(items::find)
                .ifPresent(producer -> found.add(producer, Reason.NAMED, -1));
        item.event()
                .ifPresent(event -> event.stalls()
                        .forEach(stall -> Optional.ofNullable(stall.producer())
                                .flatMap(items::find)
                                .ifPresent(producer -> found.add(producer, Reason.HAS_STALL, -1))));
        if (!item.type().equals(EntryType.PRODUCT)) {
            named(item, EntryType.PRODUCER).forEach(each -> found.add(each, Reason.NAMED, -1));
            inCommune(item, EntryType.PRODUCER, MOST + found.size())
                    .forEach(each -> found.add(each, Reason.SAME_COMMUNE, -1));
            addNear(item, Surroundings.PRODUCERS, MOST, found);
        }
        return found.list();
    }

    private List<Neighbour> products(Item item) {
        var found = new FoundItems(item);
        producerOf(item)
                .ifPresent(producer ->
                        productsOf(producer).forEach(product -> found.add(product, Reason.SAME_PRODUCER, -1)));
        if (!item.type().equals(EntryType.PRODUCT)) {
            named(item, EntryType.PRODUCT).forEach(each -> found.add(each, Reason.NAMED, -1));
        }
        inCommune(item, EntryType.PRODUCT, MOST * 2 + found.size())
                .forEach(each -> found.add(each, Reason.SAME_COMMUNE, -1));
        addNear(item, Surroundings.PRODUCTS, MOST * 2, found);
        return found.list(MOST * 2);
    }

    private Optional<EntryId> producerOf(Item item) {
        return item.type().equals(EntryType.PRODUCER)
                ? Optional.of(item.id())
                : item.product().flatMap(product -> Optional.ofNullable(product.producer()));
    }

    private List<Item> productsOf(EntryId producer) {
        return items.referringTo(producer).stream()
                .filter(each -> each.product()
                        .filter(product -> producer.equals(product.producer()))
                        .isPresent())
                .toList();
    }

    private List<Neighbour> shops(Item item) {
        var found = new FoundItems(item);
        item.product()
                .ifPresent(product ->
                        items.find(product.availableAt()).forEach(shop -> found.add(shop, Reason.NAMED, -1)));
        addNear(item, Surroundings.SHOPS, 3, found);
        return found.list(3);
    }

    private List<Neighbour> stories(Item item) {
        var found = new FoundItems(item);
        items.referringTo(item.id()).stream()
                .filter(one(EntryType.STORY))
                .forEach(story -> found.add(story, Reason.NAMED, -1));
        return found.list();
    }

    /** What a site's own types say of themselves; what names the other is joined to it in any case. */
    private Map<EntryType, List<Neighbour>> own(Item item) {
        Map<EntryType, List<Neighbour>> own = new LinkedHashMap<>();
        for (var schema : defined) {
            var type = schema.type();
            var joins = schema.definition().map(TypeDefinition::joins).orElse(Set.of());
            var found = new FoundItems(item);
            Stream.concat(named(item).stream(), items.referringTo(item.id()).stream())
                    .filter(one(type))
                    .forEach(each -> found.add(each, Reason.NAMED, -1));
            if (joins.contains(TypeDefinition.Join.COMMUNE)) {
                inCommune(item, type, MOST + found.size()).forEach(each -> found.add(each, Reason.SAME_COMMUNE, -1));
            }
            if (joins.contains(TypeDefinition.Join.NEAR) && found.size() < MOST) {
                item.spot()
                        .ifPresent(at -> nearby.around(at, NEAR_KM, type, MOST + found.size() + 1)
                                .forEach(found::add));
            }
            if (found.size() > 0) {
                own.put(type, found.list());
            }
        }
        return own;
    }

    private List<Neighbour> near(Item item) {
        var found = new FoundItems(item);
        Stream.concat(named(item).stream(), items.referringTo(item.id()).stream())
                .filter(Surroundings.SIGHTS::have)
                .forEach(each -> found.add(each, Reason.NAMED, -1));
        addNear(item, Surroundings.SIGHTS, MOST, found);
        return found.list();
    }

    private List<Neighbour> events(Item item) {
        var found = new FoundItems(item);
        Stream.concat(named(item).stream(), items.referringTo(item.id()).stream())
                .filter(one(EntryType.EVENT))
                .forEach(each -> found.add(each, reasonOfEvent(each, item), -1));
        inCommune(item, EntryType.EVENT, FESTIVALS).forEach(each -> found.add(each, Reason.SAME_COMMUNE, -1));
        item.spot().map(at -> nearby.around(at, FAR_KM, Surroundings.EVENTS, FESTIVALS)).orElse(List.of()).stream()
                .filter(each -> eventDays.next(each.thing(), today).isPresent())
                .filter(each -> each.distance().expected() <= NEAR_KM || found.size() < ENOUGH)
                .forEach(found::add);
        return found.list(Integer.MAX_VALUE).stream()
                .flatMap(each -> eventDays
                        .next(each.item(), today)
                        .map(occurrence -> new Neighbour(
                                each.item(), each.reason(), each.kilometres(), 0, Optional.of(occurrence)))
                        .stream())
                .sorted(Comparator.comparing(each -> each.occurrence().orElseThrow()))
                .limit(MOST)
                .toList();
    }

    private static Reason reasonOfEvent(Item event, Item item) {
        var hasStall = event.event()
                .map(details ->
                        details.stalls().stream().anyMatch(stall -> item.id().equals(stall.producer())))
                .orElse(false);
        return hasStall ? Reason.HAS_STALL : Reason.NAMED;
    }

    /** As many as there may be needed besides those that were found already. */
    private void addNear(Item item, Surroundings what, int most, FoundItems found) {
        if (found.size() < most) {
            item.spot()
                    .ifPresent(at -> nearby.around(at, NEAR_KM, what, most + found.size() + 1)
                            .forEach(found::add));
        }
    }

    private List<Item> named(Item item) {
        return items.find(item.entry().references().stream()
                .map(reference -> reference.target())
                .distinct()
                .toList());
    }

    private List<Item> named(Item item, EntryType type) {
        return named(item).stream().filter(one(type)).toList();
    }

    /**
     * The first of a type in the communes that are known for certain, or as the parts of a divided one; one more for the
     * item itself.
     */
    private List<Item> inCommune(Item item, EntryType type, int most) {
        var communes = item.communes();
        return communes.stream()
                .flatMap(id -> byCommune.getOrDefault(new InCommune(id, type), List.of()).stream()
                        .limit(most + 1L))
                .distinct()
                .sorted(order(type))
                .limit(most + 1L)
                .toList();
    }

    private static Predicate<Item> one(EntryType type) {
        return item -> item.type().equals(type);
    }
}
