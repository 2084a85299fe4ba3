package vn.sanvat.routes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts the stops of a trip into days and into an order, and tells the hours that follow from it. */
public final class TripPlanner {
    /** How long the ways and the stays of a day may take together. */
    public static final Duration LONGEST_DAY = Duration.ofHours(10);
    /** A way between two stops that is worth a warning. */
    public static final double FAR_KM = 60;

    private TripPlanner() {}

    /** The days as they are, with their hours and warnings, and what has no hours with the reason. */
    public static List<DayPlan> plan(Trip trip) {
        List<DayPlan> plans = new ArrayList<>();
        for (var day = 0; day < trip.days().size(); day++) {
            var date = trip.date(day);
            plans.add(new DayPlanner(trip, date).plan(trip.days().get(day)));
        }
        return plans;
    }

    /** The same days, with their stops in the order in which they are visited; those that cannot be come last. */
    public static Trip settled(Trip trip) {
        var days = plan(trip).stream()
                .map(plan -> Stream.concat(
                                plan.visits().stream().map(DayPlan.Visit::stop),
                                plan.left().stream().map(DayPlan.Left::stop))
                        .toList())
                .toList();
        return new Trip(trip.from(), days, trip.base());
    }

    /** The same stops in the best order that is found: festivals on their days, open doors, little time on the way. */
    public static Trip ordered(Trip trip) {
        return new TripOrder(trip).best();
    }

    /** With one more stop, where it costs least; the other stops keep their order. */
    public static Trip with(Trip trip, TripStop stop) {
        return new TripOrder(trip).with(stop);
    }

    static int minutes(Leg leg) {
        return (int) leg.time().toMinutes();
    }

    /** Stops by their names, for an order that is the same at each call. */
    static final Comparator<TripStop> BY_ID = Comparator.comparing(TripStop::id);
}
