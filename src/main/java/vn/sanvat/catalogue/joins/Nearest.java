package vn.sanvat.catalogue.joins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import vn.sanvat.catalogue.item.Distance;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.Location;

/**
 * Finds the nearest of many things without walking through them. Most things are known to their commune only and lie on
 * one point, so what lies on one point is put into order once, and only the first of it are looked at.
 */
final class Nearest<T> {
    private static final double FIRST_LOOK_KM = 4;
    private static final double KM_PER_DEGREE = 110.5; // of latitude, where it is least

    private final STRtree map = new STRtree();
    private final Map<String, List<Heap<T>>> byCommune = new HashMap<>();
    private final Comparator<Found<T>> nearestFirst;

    /** What lies on one point, in order. */
    private record Heap<T>(Spot spot, List<T> things) {}

    /** Something with its distance. */
    public record Found<T>(T thing, Distance distance) {}

    /** @param order of those that are equally far */
    Nearest(Collection<T> things, Function<T, Spot> spot, Comparator<T> order) {
        nearestFirst = Comparator.comparingDouble(
                        (Found<T> found) -> found.distance().expected())
                .thenComparing(Found::thing, order);
        Map<Spot, List<T>> bySpot = new HashMap<>();
        things.forEach(thing -> bySpot.computeIfAbsent(spot.apply(thing), each -> new ArrayList<>())
                .add(thing));
        bySpot.forEach((at, here) -> {
            here.sort(order);
            var heap = new Heap<>(at, List.copyOf(here));
            map.insert(new Envelope(new Coordinate(at.at().lon(), at.at().lat())), heap);
            at.communes()
                    .forEach(commune -> byCommune
                            .computeIfAbsent(commune, each -> new ArrayList<>())
                            .add(heap));
        });
        map.build(); // from here on it may be asked by several threads
    }

    /**
     * Nearest first. What is known to the commune only is within where the middle of its commune is, or where it is the
     * same commune.
     */
    List<Found<T>> around(Spot from, double withinKm, int most) {
        var reach = Math.min(FIRST_LOOK_KM, withinKm);
        var near = within(from, reach, most);
        while (near.size() < most && reach < withinKm) {
            reach = Math.min(reach * 2, withinKm);
            near = within(from, reach, most);
        }
        near.sort(nearestFirst);
        return near.size() <= most ? near : near.subList(0, most);
    }

    /** At most so many of each point. */
    private List<Found<T>> within(Spot from, double reachKm, int most) {
        List<Found<T>> found = new ArrayList<>();
        for (var heap : heaps(from, reachKm)) {
            var distance = from.to(heap.spot());
            if (distance.expected() <= reachKm) {
                heap.things().stream().limit(most).forEach(thing -> found.add(new Found<>(thing, distance)));
            }
        }
        return found;
    }

    /** All whose expected distance can be within reach: that of another commune is never less than a straight line. */
    @SuppressWarnings("unchecked")
    private Set<Heap<T>> heaps(Spot from, double reachKm) {
        Set<Heap<T>> heaps = new HashSet<>((List<Heap<T>>) map.query(box(from.at(), reachKm)));
        from.communes().forEach(commune -> heaps.addAll(byCommune.getOrDefault(commune, List.of())));
        return heaps;
    }

    private static Envelope box(Location at, double reachKm) {
        var lat = reachKm / KM_PER_DEGREE;
        var furthest = Math.min(Math.abs(at.lat()) + lat, 89);
        var lon = reachKm / (KM_PER_DEGREE * Math.cos(Math.toRadians(furthest)));
        return new Envelope(at.lon() - lon, at.lon() + lon, at.lat() - lat, at.lat() + lat);
    }
}
