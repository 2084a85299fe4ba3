package vn.sanvat.routes;

import java.time.Instant;
import java.util.List;
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

    /** @param url of the page about it; empty for none */
    public record Point(String name, String description, String url, Location at) {}

    /** As GPX 1.1: each point for itself, and all of them as a route. */
    public byte[] gpx() {
        return new GpxWriter(this).bytes();
    }

    /** As KML 2.2: each point, and the line through them. */
    public byte[] kml() {
        return new KmlWriter(this).bytes();
    }
}
