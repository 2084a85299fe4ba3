package vn.sanvat.site.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.content.Location;
import vn.sanvat.site.model.MapModel;
import vn.sanvat.site.outline.MapFrame;

/** The stops of a route or a trip on a map, with their numbers: what lies under one pin is named by it. */
public final class StopPins {
    private static final double COVERED = 18; // units of the picture

    private final MapFrame frame;
    private final List<Numbered> pins = new ArrayList<>();

    public StopPins(MapFrame frame) {
        this.frame = frame;
    }

    /** A stop, with those that its pin would cover. */
    private record Numbered(int number, Location at, String title, String lang, String url, List<Numbered> others) {
        List<Numbered> all() {
            return Stream.concat(Stream.of(this), others.stream()).toList();
        }
    }

    /** @param url empty where the stop has no page */
    public void add(int number, Location at, String title, String lang, String url) {
        var pin = new Numbered(number, at, title, lang, url, new ArrayList<>());
        pins.stream()
                .filter(there -> covers(there, pin))
                .findFirst()
                .ifPresentOrElse(there -> there.others().add(pin), () -> pins.add(pin));
    }

    private boolean covers(Numbered one, Numbered other) {
        return Math.hypot(frame.x(one.at()) - frame.x(other.at()), frame.y(one.at()) - frame.y(other.at())) < COVERED;
    }

    public List<MapModel.Pin> pins() {
        return pins.stream().map(this::pin).toList();
    }

    /** {@code 2+} stands for the second stop and others beside it, which its words name. */
    private MapModel.Pin pin(Numbered first) {
        var all = first.all();
        var names =
                all.stream().map(each -> each.number() + ". " + each.title()).collect(Collectors.joining(", "));
        return new MapModel.Pin(
                MapView.number(frame.x(first.at())),
                MapView.number(frame.y(first.at())),
                "stop",
                first.number() + (first.others().isEmpty() ? "" : "+"),
                all.size(),
                names,
                first.lang(),
                first.url(),
                all.stream().filter(each -> !each.at().isTarget()).count());
    }
}
