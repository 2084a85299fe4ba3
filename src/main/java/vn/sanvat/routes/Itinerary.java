package vn.sanvat.routes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.content.Location;

/**
 * Points in the order to visit them, as files for maps and navigation say it.
 *
 * @param url where people read the same; absolute
 * @param made of what it was made from, so that the same content gives the same bytes
 */
public record Itinerary(String name, String description, String url, Instant made, List<Point> points) {
    public Itinerary {
        points = List.copyOf(points);
    }

    /**
     * A stop.
     *
     * @param url of the page about it; empty for none
     * @param at empty where no way can lead to it: nobody is sent to the middle of a commune
     */
    public record Point(String name, String description, String url, Optional<Location> at) {
        public Point {
            at = at.filter(Location::isTarget);
        }
    }

    /** The stops that a way can lead to. */
    List<Point> targets() {
        return points.stream().filter(point -> point.at().isPresent()).toList();
    }

    /** What it is about, and the stops that no way can lead to by their names: a file for navigation has points only. */
    String words() {
        return Stream.concat(
                        Stream.of(description),
                        points.stream()
                                .filter(point -> point.at().isEmpty())
                                .map(point -> "– "
                                        + (point.description().isEmpty()
                                                ? point.name()
                                                : point.name() + ": " + point.description())))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** As GPX 1.1: each point for itself, and all of them as a route. */
    public byte[] gpx() {
        return new GpxWriter(this).bytes();
    }

    /** As KML 2.2: each point, and the line through them. */
    public byte[] kml() {
        return new KmlWriter(this).bytes();
    }
}
