package vn.sanvat.site.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sanvat.content.Language;
import vn.sanvat.site.model.MapModel;
import vn.sanvat.site.outline.MapFrame;
import vn.sanvat.site.outline.MapFrame.Size;
import vn.sanvat.taxonomy.Region;

/** Where names may stand on a map without covering markers or each other. */
final class LabelRoom {
    private static final double LETTER = 5.6; // width of a letter, in units of the picture
    private static final double LINE = 13;
    private static final double PIN = 14; // half of a marker
    private static final int EDGE = 6; // between the inset and the border of the map

    private record Taken(double left, double top, double right, double bottom) {
        boolean touches(Taken other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final MapFrame frame;
    private final List<Taken> taken = new ArrayList<>();

    LabelRoom(MapFrame frame, List<MapModel.Pin> pins, MapModel.Inset inset) {
        this.frame = frame;
        pins.forEach(pin -> taken.add(around(pin)));
        taken.add(at(new Corner(inset.x(), inset.y())));
    }

    /** A corner of the map, by where the inset would begin. */
    record Corner(int x, int y) {}

    /** The corner in which the map of the country covers the fewest markers; of equal ones the lower right. */
    static Corner freest(MapFrame frame, List<MapModel.Pin> pins) {
        var right = frame.size().width() - Size.INSET.width() - EDGE;
        var below = frame.size().height() - Size.INSET.height() - EDGE;
        return Stream.of(
                        new Corner(right, below),
                        new Corner(EDGE, below),
                        new Corner(right, EDGE),
                        new Corner(EDGE, EDGE))
                .min(Comparator.comparingLong(corner -> pins.stream()
                        .filter(pin -> around(pin).touches(at(corner)))
                        .count()))
                .orElseThrow();
    }

    private static Taken around(MapModel.Pin pin) {
        var x = Double.parseDouble(pin.x());
        var y = Double.parseDouble(pin.y());
        return new Taken(x - PIN, y - PIN, x + PIN, y + PIN);
    }

    private static Taken at(Corner inset) {
        return new Taken(
                inset.x() - 2.0,
                inset.y() - 2.0,
                inset.x() + Size.INSET.width() + 2.0,
                inset.y() + Size.INSET.height() + 2.0);
    }

    /** The name of a unit at its middle, else below it. */
    Optional<MapModel.Label> place(Region region, Language language) {
        var at = region.location();
        if (at == null || !frame.shows(at)) {
            return Optional.empty();
        }
        var name = language.equals(Language.VIETNAMESE) ? region.name() : region.label(language);
        return at(name, frame.x(at), frame.y(at), region).or(() -> at(name, frame.x(at), frame.y(at) + 22, region));
    }

    private Optional<MapModel.Label> at(String name, double x, double y, Region region) {
        var half = name.length() * LETTER / 2;
        var wanted = new Taken(x - half, y - LINE, x + half, y + 3);
        var inside = wanted.left > 2
                && wanted.right < frame.size().width() - 2.0
                && wanted.top > 2
                && wanted.bottom < frame.size().height() - 2.0;
        if (!inside || taken.stream().anyMatch(wanted::touches)) {
            return Optional.empty();
        }
        taken.add(wanted);
        return Optional.of(new MapModel.Label(
                String.format(Locale.ROOT, "%.1f", x),
                String.format(Locale.ROOT, "%.1f", y),
                "",
                name,
                region.level().key()));
    }
}
