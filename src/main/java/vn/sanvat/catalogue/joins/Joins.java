package vn.sanvat.catalogue.joins;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sanvat.content.EntryType;

/**
 * What an entry is joined to in space and time, each list short and in the order to show it.
 *
 * @param producers who makes it, or who works there
 * @param products of the producer first, then of the commune, then near
 * @param places villages and destinations near
 * @param events the next ones near, soonest first
 * @param routes that pass within reach
 * @param shops where it can be bought
 * @param stories that speak of it
 * @param own by type, what the site makes itself; only types of which there is something
 */
public record Joins(
        List<Neighbour> producers,
        List<Neighbour> products,
        List<Neighbour> places,
        List<Neighbour> events,
        List<Neighbour> routes,
        List<Neighbour> shops,
        List<Neighbour> stories,
        Map<EntryType, List<Neighbour>> own) {
    public Joins {
        own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
    }

    /** All, by the names that programs call them by. */
    public Map<String, List<Neighbour>> byName() {
        Map<String, List<Neighbour>> all = new LinkedHashMap<>();
        all.put("producers", producers);
        all.put("products", products);
        all.put("places", places);
        all.put("events", events);
        all.put("routes", routes);
        all.put("shops", shops);
        all.put("stories", stories);
        own.forEach((type, neighbours) -> all.put(type.folder(), neighbours));
        return all;
    }
}
