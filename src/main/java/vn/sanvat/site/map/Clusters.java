package vn.sanvat.site.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sanvat.catalogue.Item;
import vn.sanvat.content.Location;

/** Gathers items that would cover each other on a map. */
public final class Clusters {
    private static final double CELL = 44; // units of the picture
    private static final double APART = 31; // markers nearer than this become one

    /** Items at about one point. */
    public record Cluster(double x, double y, List<Item> items) {
        public Cluster {
            items = List.copyOf(items);
        }

        /** The middle of its items, of those that have a position. */
        public Location middle() {
            return new Location(
                    items.stream().mapToDouble(item -> at(item).lat()).average().orElseThrow(),
                    items.stream().mapToDouble(item -> at(item).lon()).average().orElseThrow(),
                    Location.Precision.COMMUNE);
        }

        /** How far its items are from its middle, in kilometres. */
        public double reach() {
            var middle = middle();
            return items.stream()
                    .mapToDouble(item -> middle.kilometresTo(at(item)))
                    .max()
                    .orElse(0);
        }

        private double distance(Cluster other) {
            return Math.hypot(x - other.x, y - other.y);
        }

        private Cluster with(Cluster other) {
            var both = new ArrayList<>(items);
            both.addAll(other.items);
            var share = (double) other.items.size() / both.size();
            return new Cluster(x + (other.x - x) * share, y + (other.y - y) * share, both);
        }
    }

    private record Cell(long column, long row) {}

    private Clusters() {}

    /** The clusters of what the frame shows, the largest first; never more than its grid has cells. */
    public static List<Cluster> of(List<Item> items, MapFrame frame) {
        Map<Cell, List<Item>> cells = new HashMap<>();
        for (var item : items) {
            item.position()
                    .filter(frame::shows)
                    .ifPresent(at -> cells.computeIfAbsent(
                                    new Cell((long) (frame.x(at) / CELL), (long) (frame.y(at) / CELL)),
                                    cell -> new ArrayList<>())
                            .add(item));
        }
        var byCell = cells.values().stream()
                .map(each -> cluster(each, frame))
                .sorted(Comparator.comparingInt((Cluster each) -> -each.items().size())
                        .thenComparingDouble(Cluster::y)
                        .thenComparingDouble(Cluster::x))
                .toList();
        return merged(byCell);
    }

    private static Cluster cluster(List<Item> items, MapFrame frame) {
        return new Cluster(
                items.stream().mapToDouble(item -> frame.x(at(item))).average().orElseThrow(),
                items.stream().mapToDouble(item -> frame.y(at(item))).average().orElseThrow(),
                items);
    }

    /** Neighbours across the border of a cell may still be too near: joined until none is. */
    private static List<Cluster> merged(List<Cluster> clusters) {
        var left = new ArrayList<>(clusters);
        while (mergeTwo(left)) {
            // one pair at a time
        }
        return List.copyOf(left);
    }

    private static boolean mergeTwo(List<Cluster> clusters) {
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

    private static Location at(Item item) {
        return item.position().orElseThrow();
    }
}
