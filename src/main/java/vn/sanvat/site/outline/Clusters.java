package vn.sanvat.site.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sanvat.content.Location;

/** Gathers what would cover each other on a map. */
public final class Clusters {
    private static final double CELL = 44; // units of the picture
    private static final double APART = 31; // markers nearer than this become one

    /** Something at a point. */
    public record Placed<T>(T what, Location at) {}

    /** What lies at about one point of the picture. */
    public record Cluster<T>(double x, double y, List<Placed<T>> placed) {
        public Cluster {
            placed = List.copyOf(placed);
        }

        public List<T> items() {
            return placed.stream().map(Placed::what).toList();
        }

        /** The middle of all that is in it. */
        public Location middle() {
            return new Location(
                    placed.stream()
                            .mapToDouble(each -> each.at().lat())
                            .average()
                            .orElseThrow(),
                    placed.stream()
                            .mapToDouble(each -> each.at().lon())
                            .average()
                            .orElseThrow(),
                    Location.Precision.COMMUNE);
        }

        /** How far from its middle the farthest is, in kilometres. */
        public double reach() {
            var middle = middle();
            return placed.stream()
                    .mapToDouble(each -> middle.kilometresTo(each.at()))
                    .max()
                    .orElse(0);
        }

        private double distance(Cluster<T> other) {
            return Math.hypot(x - other.x, y - other.y);
        }

        private Cluster<T> with(Cluster<T> other) {
            var share = (double) other.placed.size() / (placed.size() + other.placed.size());
            return new Cluster<>(
                    x + (other.x - x) * share,
                    y + (other.y - y) * share,
                    Stream.concat(placed.stream(), other.placed.stream()).toList());
        }
    }

    private record Cell(long column, long row) {}

    private Clusters() {}

    /** The clusters of what the frame shows, the largest first; never more than its grid has cells. */
    public static <T> List<Cluster<T>> of(List<Placed<T>> all, MapFrame frame) {
        Map<Cell, List<Placed<T>>> cells = new HashMap<>();
        for (var each : all) {
            if (frame.shows(each.at())) {
                cells.computeIfAbsent(cell(each.at(), frame), cell -> new ArrayList<>())
                        .add(each);
            }
        }
        return merged(cells.values().stream()
                .map(each -> cluster(each, frame))
                .sorted(Comparator.<Cluster<T>>comparingInt(
                                each -> -each.placed().size())
                        .thenComparingDouble(Cluster::y)
                        .thenComparingDouble(Cluster::x))
                .toList());
    }

    private static Cell cell(Location at, MapFrame frame) {
        return new Cell((long) (frame.x(at) / CELL), (long) (frame.y(at) / CELL));
    }

    private static <T> Cluster<T> cluster(List<Placed<T>> placed, MapFrame frame) {
        return new Cluster<>(
                placed.stream()
                        .mapToDouble(each -> frame.x(each.at()))
                        .average()
                        .orElseThrow(),
                placed.stream()
                        .mapToDouble(each -> frame.y(each.at()))
                        .average()
                        .orElseThrow(),
                placed);
    }

    /** Neighbours across the border of a cell may still be too near: joined until none is. */
    private static <T> List<Cluster<T>> merged(List<Cluster<T>> clusters) {
        var left = new ArrayList<>(clusters);
        while (mergeTwo(left)) {
            // one pair at a time
        }
        return List.copyOf(left);
    }

    private static <T> boolean mergeTwo(List<Cluster<T>> clusters) {
        for (var one = 0; one < clusters.size(); one++) {
            for (var other = one + 1; other < clusters.size(); other++) {
                if (clusters.get(one).distance(clusters.get(other)) < APART) {
                    clusters.set(one, clusters.get(one).with(clusters.remove(other)));
                    return true;
                }
            }
        }
        return false;
    }
}
