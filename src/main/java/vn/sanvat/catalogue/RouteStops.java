package vn.sanvat.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sanvat.content.Details;
import vn.sanvat.taxonomy.Region;

/** The stops of a route in order, with what they stand for and how far each is from the one before. */
final class RouteStops {
    private final Catalogue catalogue;

    RouteStops(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<RouteStop> of(Item route) {
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
}
