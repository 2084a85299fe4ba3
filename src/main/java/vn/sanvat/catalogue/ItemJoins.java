package vn.sanvat.catalogue;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.catalogue.Neighbour.Reason;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.taxonomy.Region;

/** Joins items in space and time: by what they name, by commune, by distance. */
final class ItemJoins {
    /** How far a place, a product or an event may be to count as near. */
    private static final double NEAR_KM = 15;
    /** How far from a stop a traveller turns aside. */
    private static final double ROUTE_REACH_KM = 8;

    /** How far to look for festivals where fewer than {@link #ENOUGH} are near: a day trip by motorbike. */
    private static final double FAR_KM = 50;

    private static final int ENOUGH = 3;
    private static final int MOST = 6; // of each kind: what fits a page

    private final Catalogue catalogue;
    private final Nearby nearby;
    private final Map<EntryId, List<OnRoute>> routes = new HashMap<>();
    private final Map<String, List<Item>> byCommune = new HashMap<>();

    ItemJoins(Catalogue catalogue, Nearby nearby) {
        this.catalogue = catalogue;
        this.nearby = nearby;
        for (var item : catalogue.items()) {
            communesToday(item)
                    .forEach(id -> byCommune
                            .computeIfAbsent(id, commune -> new ArrayList<>())
                            .add(item));
            if (item.type() == EntryType.ROUTE) {
                addRoute(item);
            }
        }
    }

    Joins of(Item item, LocalDate today) {
        return new Joins(
                producers(item),
                products(item),
                near(item, one(EntryType.PLACE).and(each -> !isShop(each))),
                events(item, today),
                routesOf(item),
                shops(item),
                stories(item));
    }

    List<RouteStop> stops(Item route) {
        List<RouteStop> stops = new ArrayList<>();
        Optional<Spot> before = Optional.empty();
        for (var stop : route.route().map(Details.Route::stops).orElse(List.of())) {
            var entry = stop.entry();
            var item = entry == null ? Optional.<Item>empty() : catalogue.find(entry);
            var at = spot(stop).or(() -> item.flatMap(Item::spot));
            var from = before;
            stops.add(new RouteStop(
                    stops.size() + 1,
                    item,
                    stop.name(),
                    stop.region(),
                    at,
                    stop.note(),
                    stop.stay(),
                    at.flatMap(here -> from.map(here::to)),
                    stop.kilometres(),
                    stop.travel()));
            before = at.or(() -> from);
        }
        return stops;
    }

    /** Where a stop of its own is: its point, else the middle of its unit. */
    private Optional<Spot> spot(Details.Stop stop) {
        var regions = catalogue.taxonomy().regions();
        var region = regions.find(stop.region());
        var communes = region.filter(unit -> unit.level() == Region.Level.COMMUNE)
                .map(unit -> regions.today(unit).stream().map(Region::id).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
        return Optional.ofNullable(stop.location())
                .or(() -> region.flatMap(regions::middle))
                .map(at -> new Spot(at, communes));
    }

    private void addRoute(Item route) {
        Map<EntryId, OnRoute> best = new HashMap<>();
        for (var stop : stops(route)) {
            stop.item().ifPresent(item -> best.put(item.id(), OnRoute.of(route, Reason.NAMED, 0, 0, stop.number())));
            stop.spot()
                    .ifPresent(at -> nearby.around(at, ROUTE_REACH_KM, item -> item.type() != EntryType.ROUTE)
                            .forEach(found -> best.merge(
                                    found.item().id(),
                                    OnRoute.of(
                                            route,
                                            Reason.ON_ROUTE,
                                            found.distance().kilometres(),
                                            found.distance().expected(),
                                            stop.number()),
                                    (a, b) -> a.expected() <= b.expected() ? a : b)));
        }
        best.forEach((id, neighbour) ->
                routes.computeIfAbsent(id, each -> new ArrayList<>()).add(neighbour));
    }

    /** A route that passes, with what to sort it by. */
    private record OnRoute(Neighbour neighbour, double expected) {
        static OnRoute of(Item route, Reason reason, double kilometres, double expected, int stop) {
            return new OnRoute(new Neighbour(route, reason, kilometres, stop, Optional.empty()), expected);
        }
    }

    private List<Neighbour> routesOf(Item item) {
        return routes.getOrDefault(item.id(), List.of()).stream()
                .sorted(Comparator.comparingDouble(OnRoute::expected)
                        .thenComparing(each -> each.neighbour().item().id()))
                .limit(MOST)
                .map(OnRoute::neighbour)
                .toList();
    }

    private List<Neighbour> producers(Item item) {
        var found = new Found(item);
        item.product()
                .flatMap(product -> Optional.ofNullable(product.producer()))
                .flatMap(catalogue::find)
                .ifPresent(producer -> found.add(producer, Reason.NAMED, -1));
        item.event()
                .ifPresent(event -> event.stalls()
                        .forEach(stall -> Optional.ofNullable(stall.producer())
                                .flatMap(catalogue::find)
                                .ifPresent(producer -> found.add(producer, Reason.HAS_STALL, -1))));
        if (item.type() != EntryType.PRODUCT) {
            named(item, EntryType.PRODUCER).forEach(each -> found.add(each, Reason.NAMED, -1));
            inCommune(item, EntryType.PRODUCER).forEach(each -> found.add(each, Reason.SAME_COMMUNE, -1));
            addNear(item, one(EntryType.PRODUCER), found);
        }
        return found.list();
    }

    private List<Neighbour> products(Item item) {
        var found = new Found(item);
        producerOf(item)
                .ifPresent(producer ->
                        productsOf(producer).forEach(product -> found.add(product, Reason.SAME_PRODUCER, -1)));
        if (item.type() != EntryType.PRODUCT) {
            named(item, EntryType.PRODUCT).forEach(each -> found.add(each, Reason.NAMED, -1));
        }
        inCommune(item, EntryType.PRODUCT).stream()
                .sorted(Comparator.comparingInt(Item::stars).reversed())
                .forEach(each -> found.add(each, Reason.SAME_COMMUNE, -1));
        addNear(item, one(EntryType.PRODUCT), found);
        return found.list(MOST * 2);
    }

    private Optional<EntryId> producerOf(Item item) {
        return item.type() == EntryType.PRODUCER
                ? Optional.of(item.id())
                : item.product().flatMap(product -> Optional.ofNullable(product.producer()));
    }

    private List<Item> productsOf(EntryId producer) {
        return catalogue.referringTo(producer).stream()
                .filter(each -> each.product()
                        .filter(product -> producer.equals(product.producer()))
                        .isPresent())
                .toList();
    }

    private List<Neighbour> shops(Item item) {
        var found = new Found(item);
        item.product()
                .ifPresent(product ->
                        catalogue.find(product.availableAt()).forEach(shop -> found.add(shop, Reason.NAMED, -1)));
        addNear(item, ItemJoins::isShop, found);
        return found.list(3);
    }

    private List<Neighbour> stories(Item item) {
        var found = new Found(item);
        catalogue.referringTo(item.id()).stream()
                .filter(one(EntryType.STORY))
                .forEach(story -> found.add(story, Reason.NAMED, -1));
        return found.list();
    }

    private List<Neighbour> near(Item item, Predicate<Item> wanted) {
        var found = new Found(item);
        Stream.concat(named(item).stream(), catalogue.referringTo(item.id()).stream())
                .filter(wanted)
                .forEach(each -> found.add(each, Reason.NAMED, -1));
        addNear(item, wanted, found);
        return found.list();
    }

    private List<Neighbour> events(Item item, LocalDate today) {
        var found = new Found(item);
        Stream.concat(named(item).stream(), catalogue.referringTo(item.id()).stream())
                .filter(one(EntryType.EVENT))
                .forEach(each -> found.add(each, reasonOfEvent(each, item), -1));
        inCommune(item, EntryType.EVENT).forEach(each -> found.add(each, Reason.SAME_COMMUNE, -1));
        item.spot().map(at -> nearby.around(at, FAR_KM, one(EntryType.EVENT))).orElse(List.of()).stream()
                .filter(each -> each.item()
                        .schedule()
                        .flatMap(schedule -> schedule.next(today))
                        .isPresent())
                .filter(each -> each.distance().expected() <= NEAR_KM || found.size() < ENOUGH)
                .forEach(found::add);
        return found.list(Integer.MAX_VALUE).stream()
                .flatMap(each -> each
                        .item()
                        .schedule()
                        .flatMap(schedule -> schedule.next(today))
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

    private void addNear(Item item, Predicate<Item> wanted, Found found) {
        item.spot().ifPresent(at -> nearby.around(at, NEAR_KM, wanted).forEach(found::add));
    }

    private List<Item> named(Item item) {
        return catalogue.find(item.entry().references().stream()
                .map(reference -> reference.target())
                .distinct()
                .toList());
    }

    private List<Item> named(Item item, EntryType type) {
        return named(item).stream().filter(one(type)).toList();
    }

    private List<Item> inCommune(Item item, EntryType type) {
        return communesToday(item)
                .flatMap(id -> byCommune.getOrDefault(id, List.of()).stream())
                .filter(one(type))
                .distinct()
                .sorted(Comparator.comparing(Item::id))
                .toList();
    }

    /** A commune, only where it is known for certain or as one of the parts of a divided one. */
    private static Stream<String> communesToday(Item item) {
        return item.communes().stream().sorted();
    }

    private static Predicate<Item> one(EntryType type) {
        return item -> item.type() == type;
    }

    private static boolean isShop(Item item) {
        return item.entry().details() instanceof Details.Place place
                && Set.of("point_of_sale", "market").contains(place.kind());
    }

    /** What was found so far: each item once, with the first reason, never the item itself. */
    private static final class Found {
        private final Item self;
        private final Map<EntryId, Neighbour> byId = new LinkedHashMap<>();

        Found(Item self) {
            this.self = self;
        }

        void add(Item item, Reason reason, double kilometres) {
            if (!item.id().equals(self.id())) {
                byId.putIfAbsent(item.id(), new Neighbour(item, reason, kilometres, 0, Optional.empty()));
            }
        }

        void add(Nearby.Found near) {
            var neighbour = near.neighbour();
            add(neighbour.item(), neighbour.reason(), neighbour.kilometres());
        }

        int size() {
            return byId.size();
        }

        List<Neighbour> list() {
            return list(MOST);
        }

        List<Neighbour> list(int most) {
            return byId.values().stream().limit(most).toList();
        }
    }
}
