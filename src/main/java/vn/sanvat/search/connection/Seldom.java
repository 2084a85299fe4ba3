package vn.sanvat.search.connection;

import java.time.Duration;

/** Whether something is worth a line in the log again. */
final class Seldom {
    private final Duration pause;
    private long last;
    private boolean isSaid;

    Seldom(Duration pause) {
        this.pause = pause;
    }

    /** @return true at most once in the pause */
    synchronized boolean isDue() {
        var now = System.nanoTime();
        if (last != 0 && now - last < pause.toNanos()) {
            return false;
        }
        last = now;
        isSaid = true;
        return true;
    }

    /** @return whether it was said since this was last asked */
    synchronized boolean take() {
        var was = isSaid;
        isSaid = false;
        return was;
    }
}
