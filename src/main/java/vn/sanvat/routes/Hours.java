package vn.sanvat.routes;

import java.time.LocalTime;

/** From one minute of a day to another. */
public record Hours(int from, int to) {
    private static final int DAY = 24 * 60;

    public static Hours of(LocalTime from, LocalTime to) {
        return new Hours(minute(from), minute(to));
    }

    static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** What would be after midnight is just before it: no plan goes on so long. */
    static LocalTime clock(int minute) {
        return LocalTime.ofSecondOfDay(Math.min(minute, DAY - 1) * 60L);
    }

    int length() {
        return to - from;
    }

    public LocalTime begins() {
        return clock(from);
    }

    public LocalTime ends() {
        return clock(to);
    }
}
