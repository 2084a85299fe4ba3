package vn.sanvat.routes;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.sanvat.calendar.Occurrence;

/**
 * One day of a trip with its hours, and what does not fit.
 *
 * @param kilometres by road, estimated, with the way back to the base
 * @param back the way back to the base; empty without a base
 */
public record DayPlan(
        LocalDate date, List<Visit> visits, double kilometres, Optional<Leg> back, LocalTime ends, boolean tooLong) {
    public DayPlan {
        visits = List.copyOf(visits);
    }

    /**
     * A stop with its hours.
     *
     * @param leg from the stop before or the base; empty where one of the places is not known, and for the first of a
     *     day without a base
     * @param occurrence of a festival or market on this day
     * @param next when it takes place after this trip has begun, where it does not on this day
     */
    public record Visit(
            TripStop stop,
            Optional<Leg> leg,
            LocalTime arrives,
            Duration stay,
            Optional<Occurrence> occurrence,
            Optional<Occurrence> next,
            List<Warning> warnings) {
        public Visit {
            warnings = List.copyOf(warnings);
        }
    }

    /** What a traveller should know before going. */
    public enum Warning {
        /** A festival or market that is not on this day. */
        NOT_ON,
        /** Closed on this day of the week. */
        CLOSED,
        /** Receives no visitors. */
        NO_VISITORS,
        /** Receives visitors who made an appointment. */
        BY_APPOINTMENT,
        /** One would arrive too late for the usual stay before it closes. */
        TOO_LATE,
        /** A long way for one day. */
        FAR,
        /** Nobody has written where it is. */
        NO_PLACE
    }
}
