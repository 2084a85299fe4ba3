package vn.sanvat.catalogue.joins;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.item.Distance;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.Location;

/**
 * A stop of a route with what it stands for.
 *
 * @param number from 1
 * @param item the entry, where the stop is one that exists
 * @param name of a point of its own; empty where the item has one
 * @param spot where it is; empty where not known
 * @param distance from the stop before that has a place; empty for the first
 * @param kilometres by road from the stop before, as a source says; 0 where none does
 * @param travel how long that takes, as a source says; null where none does
 */
public record RouteStop(
        int number,
        Optional<Item> item,
        String name,
        String region,
        Optional<Spot> spot,
        String note,
        @Nullable Duration stay,
        Optional<Distance> distance,
        double kilometres,
        @Nullable Duration travel) {
    /** Its point, which may be no more than the middle of its commune. */
    public Optional<Location> location() {
        return spot.map(Spot::at);
    }
}
