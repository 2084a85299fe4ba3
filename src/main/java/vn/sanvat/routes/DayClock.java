package vn.sanvat.routes;

import java.util.List;

/**
 * The clock of a day on the way: fits one visit after the other, within their hours and with a pause at noon. Everything
 * is in minutes of the day.
 */
final class DayClock {
    static final int MORNING = 8 * 60;
    /** What a pause at noon takes. */
    static final int PAUSE = 75;

    private static final int EARLIEST_PAUSE = 11 * 60;
    private static final int LATEST_PAUSE = 12 * 60 + 30;
    /** A visit that begins before this is not put off for the pause. */
    private static final int BEFORE_NOON = 10 * 60 + 30;
    /** A visit that ends by this comes before the pause. */
    private static final int LATE_NOON = 13 * 60;

    private static final int NONE = -1;

    private int begins = NONE;
    private int time = MORNING;
    private boolean rested;
    private int busy;

    /**
     * How a visit fits into the day.
     *
     * @param noon when the pause before it begins; negative for none
     * @param arrives when one is there, and has rested
     * @param starts when the visit begins; negative where it does not fit
     */
    record Fit(int noon, int arrives, int starts) {
        boolean isPossible() {
            return starts >= 0;
        }

        /** How long one waits for it to begin, after the pause where there is one. */
        int waits() {
            return starts - arrives;
        }
    }

    DayClock copy() {
        var copy = new DayClock();
        copy.begins = begins;
        copy.time = time;
        copy.rested = rested;
        copy.busy = busy;
        return copy;
    }

    /** @param way from where one is */
    Fit fit(int way, int stay, List<Hours> open) {
        var arrives = time + way;
        var starts = earliest(open, arrives, stay);
        if (starts < 0 || isFirst() || rested || starts < BEFORE_NOON || starts + stay <= LATE_NOON) {
            return new Fit(NONE, arrives, starts);
        }
        var noon = Math.max(EARLIEST_PAUSE, arrives <= LATEST_PAUSE ? arrives : time);
        var after = arrives <= LATEST_PAUSE ? noon + PAUSE : noon + PAUSE + way;
        return new Fit(noon, after, earliest(open, after, stay));
    }

    /** Takes a visit into the day. */
    void take(Fit fit, int way, int stay) {
        if (isFirst()) {
            begins = fit.starts() - way; // one sets out so that nobody waits
            rested = fit.starts() >= LATEST_PAUSE;
        }
        time = fit.starts() + stay;
        rested |= fit.noon() >= 0 || time > LATE_NOON + PAUSE;
        busy += way + stay;
    }

    private boolean isFirst() {
        return begins < 0;
    }

    int begins() {
        return begins;
    }

    /** When the last visit ends. */
    int time() {
        return time;
    }

    /** On the way and at the stops, without pauses. */
    int busy() {
        return busy;
    }

    private static int earliest(List<Hours> open, int arrives, int stay) {
        for (var hours : open) {
            var starts = Math.max(arrives, hours.from());
            if (starts + stay <= hours.to()) {
                return starts;
            }
        }
        return NONE;
    }
}
