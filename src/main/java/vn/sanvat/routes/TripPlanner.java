package vn.sanvat.routes;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sanvat.content.Details;
import vn.sanvat.content.Location;

/** Puts the stops of a trip into days and into an order, and tells the hours that follow from it. */
public final class TripPlanner {
    /** When a day on the way begins. */
    public static final LocalTime MORNING = LocalTime.of(8, 0);
    /** How long a day on the way may last, with the ways and the stays. */
    public static final Duration LONGEST_DAY = Duration.ofHours(10);
    /** A way between two stops that is worth a warning. */
    public static final double FAR_KM = 60;

    private TripPlanner() {}

    /** The days as they are, with their hours and warnings. */
    public static List<DayPlan> plan(Trip trip) {
        List<DayPlan> plans = new ArrayList<>();
        for (var day = 0; day < trip.days().size(); day++) {
            plans.add(day(trip, trip.date(day), trip.days().get(day)));
        }
        return plans;
    }

    /** The same stops in the best order that is found: festivals on their days, open doors, little time on the way. */
    public static Trip ordered(Trip trip) {
        return new TripOrder(trip).best();
    }

    /** With one more stop, where it costs least; the other stops keep their order. */
    public static Trip with(Trip trip, TripStop stop) {
        return new TripOrder(trip).with(stop);
    }

    private static DayPlan day(Trip trip, LocalDate date, List<TripStop> stops) {
        List<DayPlan.Visit> visits = new ArrayList<>();
        var at = trip.base();
        var minutes = MORNING.toSecondOfDay() / 60;
        var kilometres = 0.0;
        for (var stop : stops) {
            var leg = leg(at, stop.position());
            var hours = stop.hours(date.getDayOfWeek());
            minutes += leg.map(TripPlanner::minutes).orElse(0);
            minutes = Math.max(minutes, hours.from());
            kilometres += leg.map(Leg::kilometres).orElse(0.0);
            visits.add(visit(stop, leg, minutes, date, trip));
            minutes += (int) stop.stay().toMinutes();
            at = stop.position().or(trip::base);
        }
        var back = visits.isEmpty() ? Optional.<Leg>empty() : leg(at, trip.base());
        minutes += back.map(TripPlanner::minutes).orElse(0);
        kilometres += back.map(Leg::kilometres).orElse(0.0);
        var isTooLong = minutes - MORNING.toSecondOfDay() / 60 > LONGEST_DAY.toMinutes();
        return new DayPlan(date, visits, kilometres, back, clock(minutes), isTooLong);
    }

    private static DayPlan.Visit visit(TripStop stop, Optional<Leg> leg, int minutes, LocalDate date, Trip trip) {
        var occurrence = stop.on(date);
        return new DayPlan.Visit(
                stop,
                leg,
                clock(minutes),
                stop.stay(),
                occurrence,
                occurrence.isPresent()
                        ? Optional.empty()
                        : stop.item().schedule().flatMap(schedule -> schedule.next(trip.from())),
                warnings(stop, leg, minutes, date));
    }

    private static List<DayPlan.Warning> warnings(TripStop stop, Optional<Leg> leg, int minutes, LocalDate date) {
        List<DayPlan.Warning> warnings = new ArrayList<>();
        var visits = stop.item().entry().details() instanceof Details.Producer producer
                ? producer.visits()
                : Details.Visits.UNKNOWN;
        if (visits == Details.Visits.CLOSED) {
            warnings.add(DayPlan.Warning.NO_VISITORS);
        } else if (!stop.isOpenOn(date)) {
            warnings.add(stop.isDated() ? DayPlan.Warning.NOT_ON : DayPlan.Warning.CLOSED);
        } else if (minutes + stop.stay().toMinutes()
                > stop.hours(date.getDayOfWeek()).to()) {
            warnings.add(DayPlan.Warning.TOO_LATE);
        }
        if (visits == Details.Visits.BY_APPOINTMENT) {
            warnings.add(DayPlan.Warning.BY_APPOINTMENT);
        }
        if (leg.filter(each -> each.kilometres() > FAR_KM).isPresent()) {
            warnings.add(DayPlan.Warning.FAR);
        }
        if (stop.position().isEmpty()) {
            warnings.add(DayPlan.Warning.NO_PLACE);
        }
        return warnings;
    }

    static Optional<Leg> leg(Optional<Location> from, Optional<Location> to) {
        return from.flatMap(a -> to.map(b -> Leg.ofStraightLine(a.kilometresTo(b))));
    }

    static int minutes(Leg leg) {
        return (int) leg.time().toMinutes();
    }

    /** A day that would end after midnight ends just before it: it is too long anyway. */
    private static LocalTime clock(int minutes) {
        return LocalTime.ofSecondOfDay(Math.min(minutes, 24 * 60 - 1) * 60L);
    }

    /** Stops by their names, for an order that is the same at each call. */
    static final Comparator<TripStop> BY_ID = Comparator.comparing(TripStop::id);
}
