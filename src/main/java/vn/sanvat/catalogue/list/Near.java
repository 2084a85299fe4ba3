package vn.sanvat.catalogue.list;

import java.util.Comparator;
import java.util.Optional;
import vn.sanvat.catalogue.item.Distance;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.Location;

/**
 * Around a point, at most so many kilometres from it. What is known to its commune only is found where the middle of the
 * commune lies in the circle and the circle is as wide as the commune, comes after what has a point, and has no distance.
 */
public record Near(Location point, double withinKm) {
    public static final double DEFAULT_WITHIN_KM = 20;
    public static final double FARTHEST_KM = 500;

    /** How far an item is; empty where not even its commune is known. */
    Optional<Distance> distanceTo(Item item) {
        return item.spot().map(Spot.of(point)::to);
    }

    boolean has(Item item) {
        return item.spot().filter(spot -> has(spot, item.uncertaintyKm())).isPresent();
    }

    /** @param uncertaintyKm how far from the spot a thing may be that is known to be there */
    boolean has(Spot spot, double uncertaintyKm) {
        return uncertaintyKm <= withinKm && Spot.of(point).to(spot).straight() <= withinKm;
    }

    /** The kilometres to an item that may be told; negative where there are none to tell. */
    public double kilometresTo(Item item) {
        return distanceTo(item).map(Distance::kilometres).orElse(-1.0);
    }

    /** What has a point by its distance, then the rest by that of its commune. */
    Comparator<Item> nearestFirst() {
        return Comparator.<Item, Boolean>comparing(item -> kilometresTo(item) < 0)
                .thenComparingDouble(
                        item -> distanceTo(item).map(Distance::straight).orElse(Double.MAX_VALUE));
    }
}
