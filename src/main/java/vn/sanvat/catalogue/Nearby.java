package vn.sanvat.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.sanvat.content.Location;

/** Finds items around a point by a grid over the map, so that no page walks through all entries. */
final class Nearby {
    private static final double CELL_DEGREES = 0.1; // about 11 km
    private static final double KM_PER_DEGREE =
            105; // the shortest a degree gets: of longitude at 20° north, rounded down

    private record Cell(int lat, int lon) {}

    private final Map<Cell, List<Item>> cells = new HashMap<>();

    Nearby(Iterable<Item> items) {
        for (var item : items) {
            item.position()
                    .ifPresent(at -> cells.computeIfAbsent(cell(at.lat(), at.lon()), c -> new ArrayList<>())
                            .add(item));
        }
    }

    /** An item with its distance. */
    record Found(Item item, double kilometres) {}

    /** Items within a distance, nearest first. */
    List<Found> around(Location point, double withinKm, Predicate<Item> wanted) {
        List<Found> found = new ArrayList<>();
        var reach = (int) Math.ceil(withinKm / KM_PER_DEGREE / CELL_DEGREES);
        var centre = cell(point.lat(), point.lon());
        for (var lat = centre.lat() - reach; lat <= centre.lat() + reach; lat++) {
            for (var lon = centre.lon() - reach; lon <= centre.lon() + reach; lon++) {
                for (var item : cells.getOrDefault(new Cell(lat, lon), List.of())) {
                    item.position()
                            .filter(at -> wanted.test(item))
                            .map(point::kilometresTo)
                            .filter(km -> km <= withinKm)
                            .ifPresent(km -> found.add(new Found(item, km)));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Found::kilometres)
                .thenComparing(each -> each.item().id()));
        return found;
    }

    private static Cell cell(double lat, double lon) {
        return new Cell((int) Math.floor(lat / CELL_DEGREES), (int) Math.floor(lon / CELL_DEGREES));
    }
}
