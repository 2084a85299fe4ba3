package vn.sanvat.search;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for the search of a test's site. */
public final class SearchReady {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private SearchReady() {}

    /** Until every index has reached the commit that is public. */
    public static void await(Search search) {
        await(search, LONGEST);
    }

    public static void await(Search search, Duration longest) {
        until(longest, () -> search.health().current());
    }

    static void until(Duration longest, BooleanSupplier condition) {
        var end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + longest);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
