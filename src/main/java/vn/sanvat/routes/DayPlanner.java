package vn.sanvat.routes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.Details;

/**
 * Gives the stops of one day their hours, in the order in which they stand; but where one would have to wait for a stop,
 * what can be visited until then comes before it: a festival of the evening stays in the evening wherever it stands.
 */
final class DayPlanner {
    /** How many minutes one waits before doing something else. */
    private static final int PATIENCE = 30;
    /** Minutes between two stops that are worth a line in the plan. */
    private static final int WORTH_SAYING = 45;

    private final Trip trip;
    private final LocalDate date;
    private final List<DayPlan.Visit> visits = new ArrayList<>();
    private final List<DayPlan.Left> left = new ArrayList<>();
    private final DayClock clock = new DayClock();
    private Optional<Spot> at;

    DayPlanner(Trip trip, LocalDate date) {
        this.trip = trip;
        this.date = date;
        this.at = trip.base();
    }

    /** A stop with what fitting it into this day takes. */
    private record Try(TripStop stop, Optional<Leg> leg, List<Hours> open, DayClock.Fit fit) {
        int way() {
            return leg.map(TripPlanner::minutes).orElse(0);
        }

        int stay() {
            return stop.minutes(open);
        }
    }

    DayPlan plan(List<TripStop> stops) {
        List<TripStop> todo = new ArrayList<>(stops);
        while (!todo.isEmpty()) {
            var next = next(todo);
            todo.remove(next.stop());
            if (next.fit().isPossible()) {
                visit(next);
            } else {
                leave(next);
            }
        }
        return day();
    }

    private Try next(List<TripStop> todo) {
        var first = attempt(todo.get(0), at, clock);
        if (!first.fit().isPossible() || first.fit().waits() <= PATIENCE) {
            return first;
        }
        return todo.stream()
                .skip(1)
                .map(stop -> attempt(stop, at, clock))
                .filter(other -> fitsBefore(other, first))
                .findFirst()
                .orElse(first);
    }

    private boolean fitsBefore(Try other, Try first) {
        if (!other.fit().isPossible() || other.fit().starts() >= first.fit().starts()) {
            return false;
        }
        var after = clock.copy();
        after.take(other.fit(), other.way(), other.stay());
        return attempt(first.stop(), other.stop().spot().or(() -> at), after)
                .fit()
                .isPossible();
    }

    private Try attempt(TripStop stop, Optional<Spot> from, DayClock then) {
        var open = stop.open(date);
        var leg = Leg.between(from, stop.spot());
        var way = leg.map(TripPlanner::minutes).orElse(0);
        return new Try(stop, leg, open, then.fit(way, stop.minutes(open), open));
    }

    private void visit(Try next) {
        var stop = next.stop();
        visits.add(new DayPlan.Visit(
                stop,
                next.leg(),
                visits.isEmpty() ? List.of() : pauses(next),
                Hours.clock(next.fit().starts()),
                Duration.ofMinutes(next.stay()),
                stop.on(date),
                warnings(next)));
        clock.take(next.fit(), next.way(), next.stay());
        at = stop.spot().or(() -> at);
    }

    private List<DayPlan.Pause> pauses(Try next) {
        List<DayPlan.Pause> pauses = new ArrayList<>();
        var fit = next.fit();
        if (fit.noon() >= 0) {
            free(pauses, clock.time() + next.way(), fit.noon());
            pauses.add(pause(DayPlan.Pause.Kind.NOON, fit.noon(), fit.noon() + DayClock.PAUSE));
        }
        free(pauses, fit.arrives(), fit.starts());
        return pauses;
    }

    private static void free(List<DayPlan.Pause> pauses, int from, int to) {
        if (to - from >= WORTH_SAYING) {
            pauses.add(pause(DayPlan.Pause.Kind.FREE, from, to));
        }
    }

    private static DayPlan.Pause pause(DayPlan.Pause.Kind kind, int from, int to) {
        return new DayPlan.Pause(kind, Hours.clock(from), Hours.clock(to));
    }

    private void leave(Try next) {
        var stop = next.stop();
        left.add(new DayPlan.Left(
                stop,
                reason(stop, next.open()),
                next.open(),
                stop.item().schedule().flatMap(schedule -> schedule.next(trip.from()))));
    }

    private static DayPlan.Reason reason(TripStop stop, List<Hours> open) {
        if (!open.isEmpty()) {
            return DayPlan.Reason.TOO_LATE;
        }
        if (stop.isDated()) {
            return DayPlan.Reason.NOT_ON;
        }
        return visits(stop) == Details.Visits.CLOSED ? DayPlan.Reason.NO_VISITORS : DayPlan.Reason.CLOSED;
    }

    private static Details.Visits visits(TripStop stop) {
        return stop.item().entry().details() instanceof Details.Producer producer
                ? producer.visits()
                : Details.Visits.UNKNOWN;
    }

    private static List<DayPlan.Warning> warnings(Try next) {
        List<DayPlan.Warning> warnings = new ArrayList<>();
        if (visits(next.stop()) == Details.Visits.BY_APPOINTMENT) {
            warnings.add(DayPlan.Warning.BY_APPOINTMENT);
        }
        if (next.leg().filter(leg -> leg.kilometres() > TripPlanner.FAR_KM).isPresent()) {
            warnings.add(DayPlan.Warning.FAR);
        }
        if (next.stop().spot().isEmpty()) {
            warnings.add(DayPlan.Warning.NO_PLACE);
        }
        return warnings;
    }

    private DayPlan day() {
        if (visits.isEmpty()) {
            return new DayPlan(date, visits, left, Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
        var back = Leg.between(at, trip.base());
        var way = back.map(TripPlanner::minutes).orElse(0);
        var isTooLong = clock.busy() + way > TripPlanner.LONGEST_DAY.toMinutes();
        return new DayPlan(
                date,
                visits,
                left,
                back,
                Optional.of(Hours.clock(clock.begins())),
                Optional.of(Hours.clock(clock.time() + way)),
                isTooLong);
    }
}
