package vn.sanvat.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.sanvat.catalogue.Neighbour.Reason;

/** Finds items around a point by a grid over the map, so that no page walks through all entries. */
final class Nearby {
    private static final double CELL_DEGREES = 0.1; // about 11 km
    private static final double KM_PER_DEGREE =
            105; // the shortest a degree gets: of longitude at 20° north, rounded down

    /** Many are known to the same commune only, so what they are decides between them, and not their names. */
    private static final Comparator<Found> NEAREST_FIRST = Comparator.comparingDouble(
                    (Found each) -> each.distance().expected())
            .thenComparing(each -> each.item().stars(), Comparator.reverseOrder())
            .thenComparing(each -> each.item().newest(), Comparator.reverseOrder())
            .thenComparing(each -> each.item().id());

    private record Cell(int lat, int lon) {}

    private record Placed(Item item, Spot spot) {}

    private final Map<Cell, List<Placed>> cells = new HashMap<>();

    Nearby(Iterable<Item> items) {
        for (var item : items) {
            item.spot()
                    .ifPresent(spot -> cells.computeIfAbsent(cell(spot), c -> new ArrayList<>())
                            .add(new Placed(item, spot)));
        }
    }

    /** An item with its distance. */
    record Found(Item item, Distance distance) {
        /** Joined by distance, as far as that is known. */
        Neighbour neighbour() {
            var reason = switch (distance.known()) {
                case MEASURED -> Reason.NEAR;
                case SAME_COMMUNE -> Reason.SAME_COMMUNE;
                case ABOUT -> Reason.AROUND;
            };
            return new Neighbour(item, reason, distance.kilometres(), 0, Optional.empty());
        }
    }

    /**
     * Items within a distance, nearest first. What is known to the commune only is within where the middle of its commune
     * is, or where it is the same commune.
     */
    List<Found> around(Spot spot, double withinKm, Predicate<Item> wanted) {
        List<Found> found = new ArrayList<>();
        var reach = (int) Math.ceil(withinKm / KM_PER_DEGREE / CELL_DEGREES);
        var centre = cell(spot);
        for (var lat = centre.lat() - reach; lat <= centre.lat() + reach; lat++) {
            for (var lon = centre.lon() - reach; lon <= centre.lon() + reach; lon++) {
                for (var placed : cells.getOrDefault(new Cell(lat, lon), List.of())) {
                    if (wanted.test(placed.item())) {
                        var distance = spot.to(placed.spot());
                        if (distance.expected() <= withinKm) {
                            found.add(new Found(placed.item(), distance));
                        }
                    }
                }
            }
        }
        found.sort(NEAREST_FIRST);
        return found;
    }

    private static Cell cell(Spot spot) {
        return new Cell((int) Math.floor(spot.at().lat() / CELL_DEGREES), (int)
                Math.floor(spot.at().lon() / CELL_DEGREES));
    }
}
