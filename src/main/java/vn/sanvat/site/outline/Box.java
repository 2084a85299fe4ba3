package vn.sanvat.site.outline;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.sanvat.content.Location;

/** A rectangle on the projected world. */
public record Box(double west, double north, double east, double south) {
    /** Vietnam with Hoàng Sa and Trường Sa. */
    public static final Box VIETNAM = ofDegrees(8.2, 101.9, 23.6, 118.0).with(ofDegrees(6.9, 110.0, 12.0, 118.0));

    /** Where there are many points, so many of a hundred on each side do not decide what a map shows. */
    private static final int STRAY_PERCENT = 2;

    private static final int MANY = 50;
    private static final double KM_PER_DEGREE = 111.2;

    static Box ofDegrees(double south, double west, double north, double east) {
        return new Box(Mercator.x(west), Mercator.y(north), Mercator.x(east), Mercator.y(south));
    }

    /** What holds all points, but for a few stray ones among many; empty without any. */
    public static Optional<Box> around(Collection<Location> points) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        var xs = points.stream().mapToDouble(at -> Mercator.x(at.lon())).toArray();
        var ys = points.stream().mapToDouble(at -> Mercator.y(at.lat())).toArray();
        Arrays.sort(xs);
        Arrays.sort(ys);
        var left = xs.length < MANY ? 0 : xs.length * STRAY_PERCENT / 100;
        var right = xs.length - 1 - left;
        return Optional.of(new Box(xs[left], ys[left], xs[right], ys[right]));
    }

    /** What holds a circle. */
    public static Box around(Location point, double kilometres) {
        var lat = kilometres / KM_PER_DEGREE;
        var lon = lat / Math.cos(Math.toRadians(point.lat()));
        return ofDegrees(point.lat() - lat, point.lon() - lon, point.lat() + lat, point.lon() + lon);
    }

    /** South-west and north-east corner, latitude first, in degrees. */
    public List<List<Double>> corners() {
        return List.of(
                List.of(Mercator.lat(south), Mercator.lon(west)), List.of(Mercator.lat(north), Mercator.lon(east)));
    }

    public Box with(Box other) {
        return new Box(
                Math.min(west, other.west),
                Math.min(north, other.north),
                Math.max(east, other.east),
                Math.max(south, other.south));
    }

    boolean touches(Box other) {
        return west <= other.east && other.west <= east && north <= other.south && other.north <= south;
    }

    boolean holds(Box other) {
        return west <= other.west && north <= other.north && east >= other.east && south >= other.south;
    }

    double width() {
        return east - west;
    }

    double height() {
        return south - north;
    }
}
