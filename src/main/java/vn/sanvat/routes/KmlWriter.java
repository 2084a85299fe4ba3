package vn.sanvat.routes;

import java.util.stream.Collectors;
import vn.sanvat.xml.XmlFile;

/** Writes KML 2.2, by OGC 07-147r2. */
final class KmlWriter {
    private final Itinerary itinerary;
    private final XmlFile file = new XmlFile("kml", "http://www.opengis.net/kml/2.2");

    KmlWriter(Itinerary itinerary) {
        this.itinerary = itinerary;
    }

    byte[] bytes() {
        file.open("Document").words("name", itinerary.name()).words("description", about(itinerary.description()));
        itinerary.points().forEach(this::point);
        if (itinerary.targets().size() > 1) {
            line();
        }
        file.close();
        return file.bytes();
    }

    private String about(String words) {
        return words.isEmpty() ? itinerary.url() : words + "\n" + itinerary.url();
    }

    private void point(Itinerary.Point point) {
        var about = point.description().isEmpty() || point.url().isEmpty()
                ? point.description() + point.url()
                : point.description() + "\n" + point.url();
        file.open("Placemark").words("name", point.name()).words("description", about);
        if (point.at().isPresent()) {
            file.open("Point").words("coordinates", coordinates(point)).close();
        }
        file.close();
    }

    private void line() {
        var way = itinerary.targets().stream().map(KmlWriter::coordinates).collect(Collectors.joining(" "));
        file.open("Placemark").words("name", itinerary.name());
        file.open("LineString")
                .words("tessellate", "1")
                .words("coordinates", way)
                .close();
        file.close();
    }

    /** Longitude first, as KML has it. */
    private static String coordinates(Itinerary.Point point) {
        var at = point.at().orElseThrow();
        return at.lon() + "," + at.lat();
    }
}
