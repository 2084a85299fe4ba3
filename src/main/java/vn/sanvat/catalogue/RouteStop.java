package vn.sanvat.catalogue;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.Location;

/**
 * A stop of a route with what it stands for.
 *
 * @param number from 1
 * @param item the entry, where the stop is one that exists
 * @param name of a point of its own; empty where the item has one
 * @param kilometres in a straight line from the stop before that has a location; negative for the first
 */
public record RouteStop(
        int number,
        Optional<Item> item,
        String name,
        String region,
        Optional<Location> location,
        String note,
        @Nullable Duration stay,
        double kilometres) {}
