package vn.sanvat.site.trip;

import java.util.List;
import java.util.Optional;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.routes.DayPlan;
import vn.sanvat.site.map.MapView;
import vn.sanvat.site.map.StopPins;
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
        var pins = new StopPins(frame);
        var number = 0;
        for (var visit : plans.stream().flatMap(plan -> plan.visits().stream()).toList()) {
            number++;
            var item = visit.stop().item();
            for (var spot : visit.stop().spot().stream().toList()) {
                pins.add(number, spot.at(), item.title(language), map.lang(item), Addresses.of(item.id(), language));
            }
        }
        return pins.pins();
    }
}
