package vn.sanvat.routes;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sanvat.calendar.Occurrence;

/**
 * One day of a trip with its hours, and what could not be given any.
 *
 * @param left the stops of the day that cannot be visited on it
 * @param back the way back to the base; empty without a base
 * @param begins when one sets out; empty for a day without visits
 * @param ends when one is back, or leaves the last stop
 */
public record DayPlan(
        LocalDate date,
        List<Visit> visits,
        List<Left> left,
        Optional<Leg> back,
        Optional<LocalTime> begins,
        Optional<LocalTime> ends,
        boolean tooLong) {
    public DayPlan {
        visits = List.copyOf(visits);
        left = List.copyOf(left);
    }

    /** All ways of the day, with that back. */
    public Stream<Leg> legs() {
        return Stream.concat(visits.stream().flatMap(visit -> visit.leg().stream()), back.stream());
    }

    /** By road, as far as they are known. */
    public double kilometres() {
        return legs().mapToDouble(Leg::kilometres).sum();
    }

    /**
     * A stop with its hours.
     *
     * @param leg from the stop before or the base; empty where one of the places is not known, and for the first of a
     *     day without a base
     * @param pauses before it, in their order
     * @param occurrence of a festival or market on this day
     */
    public record Visit(
            TripStop stop,
            Optional<Leg> leg,
            List<Pause> pauses,
            LocalTime arrives,
            Duration stay,
            Optional<Occurrence> occurrence,
            List<Warning> warnings) {
        public Visit {
            pauses = List.copyOf(pauses);
            warnings = List.copyOf(warnings);
        }

        public LocalTime leaves() {
            return arrives.plus(stay);
        }
    }

    /** Time between two visits. */
    public record Pause(Kind kind, LocalTime from, LocalTime to) {
        /** What it is for. */
        public enum Kind {
            NOON,
            /** Until the next stop can be visited. */
            FREE
        }
    }

    /**
     * A stop that is not visited on this day.
     *
     * @param open when on this day it could have been
     * @param next when an event takes place after the trip has begun
     */
    public record Left(TripStop stop, Reason reason, List<Hours> open, Optional<Occurrence> next) {
        public Left {
            open = List.copyOf(open);
        }
    }

    /** Why a stop has no hours on its day. */
    public enum Reason {
        /** A festival or market that is not on this day. */
        NOT_ON,
        /** Closed on this day of the week. */
        CLOSED,
        /** Receives no visitors. */
        NO_VISITORS,
        /** After what stands before it no visit fits into its hours. */
        TOO_LATE
    }

    /** What a traveller should know before going. */
    public enum Warning {
        /** Receives visitors who made an appointment. */
        BY_APPOINTMENT,
        /** A long way for one day. */
        FAR,
        /** Nobody has written where it is. */
        NO_PLACE
    }
}
