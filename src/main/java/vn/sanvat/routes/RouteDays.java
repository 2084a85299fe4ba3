package vn.sanvat.routes;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.joins.RouteStop;

/** The stops of a route, divided into its days so that the longest day is as short as can be, with the hours of each. */
public final class RouteDays {
    /** How long one stays where the route does not say. */
    public static final Duration USUAL_STAY = Duration.ofHours(1);

    private static final List<Hours> ANY_TIME = List.of(new Hours(0, 24 * 60));

    private RouteDays() {}

    /**
     * A stop with its hours.
     *
     * @param leg from the stop before on the same day; empty for the first, and where a place is not known
     * @param reason why it cannot be visited on its day, where one is chosen: then it has no hours of its own
     */
    public record Planned(
            RouteStop stop, Optional<Leg> leg, LocalTime arrives, LocalTime leaves, Optional<DayPlan.Reason> reason) {
        public boolean isVisited() {
            return reason.isEmpty();
        }
    }

    /**
     * The days with their hours.
     *
     * @param days how many the route takes; 0 where it does not say, which is one
     * @param start the first day, so that opening hours and festivals are kept to; null where none was chosen
     */
    public static List<List<Planned>> of(List<RouteStop> stops, int days, @Nullable LocalDate start) {
        var parts = Math.max(1, Math.min(days, stops.size()));
        List<List<Planned>> planned = new ArrayList<>();
        for (var day : divided(stops, parts)) {
            planned.add(hours(day, start == null ? null : start.plusDays(planned.size())));
        }
        return planned;
    }

    /** Kilometres and hours on the way, without the stays. */
    public static Leg whole(List<RouteStop> stops) {
        var kilometres = 0.0;
        var time = Duration.ZERO;
        for (var stop : stops) {
            var leg = Leg.to(stop);
            kilometres += leg.map(Leg::kilometres).orElse(0.0);
            time = time.plus(leg.map(Leg::time).orElse(Duration.ZERO));
        }
        var isRough = stops.stream()
                .flatMap(stop -> Leg.to(stop).stream())
                .anyMatch(leg -> leg.known() == Leg.Known.ROUGH || leg.known() == Leg.Known.IN_COMMUNE);
        return new Leg(kilometres, time, isRough ? Leg.Known.ROUGH : Leg.Known.ESTIMATED);
    }

    private static List<Planned> hours(List<RouteStop> stops, @Nullable LocalDate date) {
        List<Planned> visits = new ArrayList<>();
        var clock = new DayClock();
        for (var stop : stops) {
            var open = open(stop, date);
            var leg = clock.begins() < 0 ? Optional.<Leg>empty() : Leg.to(stop);
            var way = leg.map(TripPlanner::minutes).orElse(0);
            var stay = (int) stay(stop).toMinutes();
            var fit = clock.fit(way, stay, open);
            var reason = reason(stop, open, fit);
            if (reason.isEmpty()) {
                clock.take(fit, way, stay);
            }
            var leaves = Hours.clock(clock.time());
            visits.add(new Planned(stop, leg, reason.isEmpty() ? Hours.clock(fit.starts()) : leaves, leaves, reason));
        }
        return visits;
    }

    private static List<Hours> open(RouteStop stop, @Nullable LocalDate date) {
        return date == null
                ? ANY_TIME
                : stop.item().map(item -> VisitingHours.of(item, date)).orElse(ANY_TIME);
    }

    private static Optional<DayPlan.Reason> reason(RouteStop stop, List<Hours> open, DayClock.Fit fit) {
        if (fit.isPossible()) {
            return Optional.empty();
        }
        if (!open.isEmpty()) {
            return Optional.of(DayPlan.Reason.TOO_LATE);
        }
        var isEvent = stop.item().flatMap(item -> item.event()).isPresent();
        return Optional.of(isEvent ? DayPlan.Reason.NOT_ON : DayPlan.Reason.CLOSED);
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
                    : Leg.to(day.get(index))
                            .map(Leg::time)
                            .orElse(Duration.ZERO)
                            .toMinutes();
        }
        return total;
    }

    private static Duration stay(RouteStop stop) {
        var stay = stop.stay();
        return stay == null ? USUAL_STAY : stay;
    }
}
