package vn.sanvat.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Details;
import vn.sanvat.content.Opening;

/**
 * When something can be visited on a day: an event by its programme, else by its hours, else by the part of the day that
 * its entry names; a place by its opening hours; whatever has none of these by daylight.
 */
final class VisitingHours {
    /** When people receive visitors who say nothing about it, and markets and temples are awake. */
    static final Hours DAYLIGHT = new Hours(7 * 60 + 30, 18 * 60);

    /** How long a point of a programme lasts that has no end and nothing after it. */
    private static final int A_POINT = 120;

    private static final int SHORT_GAP = 60; // between two points of a programme: one stays

    private VisitingHours() {}

    /** In their order; none where it cannot be visited on this day. */
    static List<Hours> of(Item item, LocalDate day) {
        if (item.entry().details() instanceof Details.Event event) {
            return on(item, day).map(occurrence -> of(event, occurrence, day)).orElse(List.of());
        }
        if (item.entry().details() instanceof Details.Place place) {
            return of(place.opening(), day);
        }
        if (item.entry().details() instanceof Details.Producer producer) {
            return producer.visits() == Details.Visits.CLOSED ? List.of() : of(producer.opening(), day);
        }
        return List.of(DAYLIGHT);
    }

    /** When an event takes place on this day. */
    static Optional<Occurrence> on(Item item, LocalDate day) {
        return item.schedule()
                .flatMap(schedule -> schedule.between(day, day).stream()
                        .filter(Occurrence::takesPlace)
                        .findFirst());
    }

    private static List<Hours> of(Details.Event event, Occurrence occurrence, LocalDate day) {
        var number = (int) (day.toEpochDay() - occurrence.start().toEpochDay()) + 1;
        var points = event.programme().stream()
                .filter(point -> point.day() == number)
                .toList();
        return points.isEmpty() ? usual(event, day) : programme(points, usual(event, day));
    }

    /** Where its programme says nothing. */
    private static List<Hours> usual(Details.Event event, LocalDate day) {
        return event.opening().isEmpty() ? List.of(of(event.timeOfDay())) : of(event.opening(), day);
    }

    private static Hours of(Details.TimeOfDay part) {
        return part == Details.TimeOfDay.UNKNOWN ? DAYLIGHT : Hours.of(part.begins(), part.ends());
    }

    private static List<Hours> of(List<Opening> opening, LocalDate day) {
        if (opening.isEmpty()) {
            return List.of(DAYLIGHT);
        }
        return opening.stream()
                .filter(hours -> hours.days().contains(day.getDayOfWeek()))
                .map(hours -> Hours.of(hours.from(), hours.to()))
                .sorted(Comparator.comparingInt(Hours::from))
                .toList();
    }

    /** @param usual when points are held that have neither an hour nor a part of the day */
    private static List<Hours> programme(List<Details.ProgrammeItem> points, List<Hours> usual) {
        List<Hours> hours = new ArrayList<>();
        points.stream()
                .flatMap(point -> of(point, usual).stream())
                .sorted(Comparator.comparingInt(Hours::from))
                .forEach(next -> add(next, hours));
        return hours;
    }

    private static List<Hours> of(Details.ProgrammeItem point, List<Hours> usual) {
        if (point.begins().isPresent()) {
            var from = Hours.minute(point.begins().get());
            var to = point.ends().map(Hours::minute).filter(end -> end > from).orElse(from + A_POINT);
            return List.of(new Hours(from, to));
        }
        return point.part() == Details.TimeOfDay.UNKNOWN ? usual : List.of(of(point.part()));
    }

    private static void add(Hours next, List<Hours> hours) {
        var last = hours.isEmpty() ? null : hours.get(hours.size() - 1);
        if (last != null && next.from() - last.to() <= SHORT_GAP) {
            hours.set(hours.size() - 1, new Hours(last.from(), Math.max(last.to(), next.to())));
        } else {
            hours.add(next);
        }
    }
}
