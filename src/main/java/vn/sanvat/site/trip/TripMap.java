package vn.sanvat.site.trip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Item;
import vn.sanvat.catalogue.Spot;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.routes.DayPlan;
import vn.sanvat.site.map.MapView;
import vn.sanvat.site.model.MapModel;
import vn.sanvat.site.outline.Box;
import vn.sanvat.site.outline.MapFrame;
import vn.sanvat.site.outline.MapFrame.Size;

/** Draws a trip: its stops with their numbers, and a line through those of each day. */
final class TripMap {
    private final MapView map;
    private final Language language;

    TripMap(MapView map, Language language) {
        this.map = map;
        this.language = language;
    }

    /** Empty where no place is known. */
    Optional<MapModel.Picture> of(List<DayPlan> plans) {
        var points = plans.stream().flatMap(plan -> spots(plan).stream()).toList();
        return Box.around(points)
                .map(box -> points.stream().distinct().count() == 1
                        ? Box.around(points.get(0), MapView.SURROUNDINGS_KM)
                        : box)
                .map(box -> MapFrame.around(box, Size.SMALL))
                .map(frame -> map.picture(
                        frame,
                        List.of(),
                        plans.stream()
                                .map(plan -> new MapModel.Line(MapView.linePoints(spots(plan), frame), "", "", ""))
                                .filter(line -> line.points().contains(" "))
                                .toList(),
                        visited(plans, frame),
                        null));
    }

    private static List<Location> spots(DayPlan plan) {
        return plan.visits().stream()
                .flatMap(visit -> visit.stop().spot().stream())
                .map(Spot::at)
                .toList();
    }

    private List<MapModel.Pin> visited(List<DayPlan> plans, MapFrame frame) {
        List<Numbered> pins = new ArrayList<>();
        var number = 0;
        for (var visit : plans.stream().flatMap(plan -> plan.visits().stream()).toList()) {
            number++;
            var item = visit.stop().item();
            for (var spot : visit.stop().spot().stream().toList()) {
                var pin = new Numbered(
                        number,
                        frame.x(spot.at()),
                        frame.y(spot.at()),
                        item,
                        !spot.at().isTarget());
                pins.stream()
                        .filter(pin::isOn)
                        .findFirst()
                        .ifPresentOrElse(there -> there.others().add(pin), () -> pins.add(pin));
            }
        }
        return pins.stream().map(this::pin).toList();
    }

    /** A stop, with those that its pin would cover. */
    private record Numbered(int number, double x, double y, Item item, boolean about, List<Numbered> others) {
        private static final double COVERED = 18; // units of the picture

        Numbered(int number, double x, double y, Item item, boolean about) {
            this(number, x, y, item, about, new ArrayList<>());
        }

        boolean isOn(Numbered other) {
            return Math.hypot(x - other.x, y - other.y) < COVERED;
        }
    }

    /** {@code 2+} stands for the second stop and others beside it, which its words name. */
    private MapModel.Pin pin(Numbered first) {
        var names = Stream.concat(Stream.of(first), first.others().stream())
                .map(each -> each.number() + ". " + each.item().title(language))
                .collect(Collectors.joining(", "));
        return new MapModel.Pin(
                MapView.number(first.x()),
                MapView.number(first.y()),
                "stop",
                first.number() + (first.others().isEmpty() ? "" : "+"),
                1,
                names,
                map.lang(first.item()),
                Addresses.of(first.item().id(), language),
                first.about() && first.others().isEmpty() ? 1 : 0);
    }
}
