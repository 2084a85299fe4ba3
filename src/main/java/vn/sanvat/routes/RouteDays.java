package vn.sanvat.routes;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sanvat.catalogue.RouteStop;

/** The stops of a route, divided into its days so that the longest day is as short as can be, with the hours of each. */
public final class RouteDays {
    /** How long one stays where the route does not say. */
    public static final Duration USUAL_STAY = Duration.ofHours(1);
    /** When a day begins. */
    public static final LocalTime MORNING = LocalTime.of(8, 0);

    private RouteDays() {}

    /**
     * A stop with its hours, counted from the {@link #MORNING} of its day.
     *
     * @param leg from the stop before on the same day; empty for the first, and where a place is not known
     */
    public record Planned(RouteStop stop, Optional<Leg> leg, Duration arrives, Duration leaves) {}

    /** @param days how many the route takes; 0 where it does not say, which is one */
    public static List<List<Planned>> of(List<RouteStop> stops, int days) {
        var parts = Math.max(1, Math.min(days, stops.size()));
        return divided(stops, parts).stream().map(RouteDays::hours).toList();
    }

    /** Kilometres and hours on the way, without the stays. */
    public static Leg whole(List<RouteStop> stops) {
        var kilometres = 0.0;
        var time = Duration.ZERO;
        for (var stop : stops) {
            var leg = leg(stop);
            kilometres += leg.map(Leg::kilometres).orElse(0.0);
            time = time.plus(leg.map(Leg::time).orElse(Duration.ZERO));
        }
        return new Leg(kilometres, time);
    }

    public static Optional<Leg> leg(RouteStop stop) {
        return stop.kilometres() < 0 ? Optional.empty() : Optional.of(Leg.ofStraightLine(stop.kilometres()));
    }

    private static List<Planned> hours(List<RouteStop> stops) {
        List<Planned> visits = new ArrayList<>();
        var time = Duration.ZERO;
        for (var stop : stops) {
            var leg = visits.isEmpty() ? Optional.<Leg>empty() : leg(stop);
            var arrives = time.plus(leg.map(Leg::time).orElse(Duration.ZERO));
            time = arrives.plus(stay(stop));
            visits.add(new Planned(stop, leg, arrives, time));
        }
        return visits;
    }

    /** Where to cut so that the longest day is shortest: tries the length of a day, the shortest that works wins. */
    private static List<List<RouteStop>> divided(List<RouteStop> stops, int parts) {
        var low = 1L;
        var high = Math.max(1, minutes(stops));
        while (low < high) {
            var middle = (low + high) / 2;
            if (filled(stops, parts, middle).size() <= parts) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return filled(stops, parts, high);
    }

    /** Days filled one after the other; a day is never left without a stop. */
    private static List<List<RouteStop>> filled(List<RouteStop> stops, int parts, long most) {
        List<List<RouteStop>> days = new ArrayList<>();
        for (var index = 0; index < stops.size(); index++) {
            var left = stops.size() - index;
            var current = days.isEmpty() ? List.<RouteStop>of() : days.get(days.size() - 1);
            List<RouteStop> longer = new ArrayList<>(current);
            longer.add(stops.get(index));
            var isFull = !current.isEmpty() && (minutes(longer) > most || left <= parts - days.size());
            if (days.isEmpty() || isFull) {
                days.add(new ArrayList<>(List.of(stops.get(index))));
            } else {
                days.set(days.size() - 1, longer);
            }
        }
        return days;
    }

    private static long minutes(List<RouteStop> day) {
        var total = 0L;
        for (var index = 0; index < day.size(); index++) {
            total += stay(day.get(index)).toMinutes();
            total += index == 0
                    ? 0
                    : leg(day.get(index)).map(Leg::time).orElse(Duration.ZERO).toMinutes();
        }
        return total;
    }

    private static Duration stay(RouteStop stop) {
        var stay = stop.stay();
        return stay == null ? USUAL_STAY : stay;
    }
}
