package vn.sanvat.content;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Hours at which a place receives people, or at which an event can be met with.
 *
 * @param days of the week, at least one
 * @param to after {@code from}, on the same day
 * @param asOf the year in which the source said so; 0 where it gives none
 */
public record Opening(Set<DayOfWeek> days, LocalTime from, LocalTime to, int asOf) {
    public Opening {
        if (days.isEmpty() || !to.isAfter(from)) {
            throw new IllegalArgumentException(days + " " + from + "–" + to);
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** The first two letters of its English name, as calendars write it: {@code mo}. */
    public static String key(DayOfWeek day) {
        return day.name().substring(0, 2).toLowerCase(Locale.ROOT);
    }

    public static Optional<DayOfWeek> day(String key) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> key(day).equals(key))
                .findFirst();
    }
}
