package vn.sanvat.catalogue.joins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Items;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.Details;
import vn.sanvat.taxonomy.Region;
import vn.sanvat.taxonomy.Regions;

/** The stops of a route in order, with what they stand for and how far each is from the one before. */
public final class RouteStops {
    private final Items items;
    private final Regions regions;

    public RouteStops(Items items, Regions regions) {
        this.items = items;
        this.regions = regions;
    }

    public List<RouteStop> of(Item route) {
        List<RouteStop> stops = new ArrayList<>();
        Optional<Spot> before = Optional.empty();
        for (var stop : route.route().map(Details.Route::stops).orElse(List.of())) {
            var entry = stop.entry();
            var item = entry == null ? Optional.<Item>empty() : items.find(entry);
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
        var region = regions.find(stop.region());
        var communes = region.filter(unit -> unit.level() == Region.Level.COMMUNE)
                .map(unit -> regions.today(unit).stream().map(Region::id).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
        return Optional.ofNullable(stop.location())
                .or(() -> region.flatMap(regions::middle))
                .map(at -> new Spot(at, communes));
    }
}
