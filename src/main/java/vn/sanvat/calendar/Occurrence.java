package vn.sanvat.calendar;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One time that an event takes place, in solar days.
 *
 * @param planned first day as the recurrence has it: names the occurrence even after it was moved
 * @param end last day
 * @param mainDay the day that matters most, between the two
 * @param note why it was moved or cancelled; empty if nothing is said
 * @param source where the confirmation or change is from; empty for a projection
 */
public record Occurrence(
        LocalDate planned, LocalDate start, LocalDate end, LocalDate mainDay, State state, String note, String source)
        implements Comparable<Occurrence> {
    /** How sure an occurrence is. */
    public enum State {
        /** Follows from the tradition; nobody has confirmed it. */
        EXPECTED,
        CONFIRMED,
        MOVED,
        POSTPONED,
        CANCELLED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether people will find it taking place. */
    public boolean takesPlace() {
        return state != State.CANCELLED && state != State.POSTPONED;
    }

    public boolean touches(LocalDate from, LocalDate to) {
        return !end.isBefore(from) && !start.isAfter(to);
    }

    @Override
    public int compareTo(Occurrence other) {
        var byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : planned.compareTo(other.planned);
    }
}
