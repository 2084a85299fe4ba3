package vn.sanvat.routes;

import vn.sanvat.xml.XmlFile;

/** Writes GPX 1.1, whose schema fixes the order of the elements. */
final class GpxWriter {
    private final Itinerary itinerary;
    private final XmlFile file = new XmlFile("gpx", "http://www.topografix.com/GPX/1/1");

    GpxWriter(Itinerary itinerary) {
        this.itinerary = itinerary;
    }

    byte[] bytes() {
        file.attribute("version", "1.1").attribute("creator", "Sản Vật");
        file.open("metadata").words("name", itinerary.name()).words("desc", itinerary.words());
        link(itinerary.url());
        file.words("time", itinerary.made().toString()).close();
        itinerary.targets().forEach(point -> point("wpt", point));
        file.open("rte").words("name", itinerary.name()).words("desc", itinerary.words());
        link(itinerary.url());
        itinerary.targets().forEach(point -> point("rtept", point));
        file.close();
        return file.bytes();
    }

    private void point(String element, Itinerary.Point point) {
        var at = point.at().orElseThrow();
        file.open(element)
                .attribute("lat", String.valueOf(at.lat()))
                .attribute("lon", String.valueOf(at.lon()))
                .words("name", point.name())
                .words("desc", point.description());
        link(point.url());
        file.close();
    }

    private void link(String url) {
        if (!url.isEmpty()) {
            file.open("link").attribute("href", url).close();
        }
    }
}
