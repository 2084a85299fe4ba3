package vn.sanvat.load;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Room for work of one kind: some at once, some waiting for a while; the rest is turned away at once. */
final class Places {
    /** Held while the work is done. */
    interface Place {
        void leave();
    }

    private final Semaphore working;
    private final Semaphore present;
    private final Duration patience;

    /**
     * @param atOnce how many work at once
     * @param waiting how many may wait besides
     * @param patience longest time that one waits
     */
    Places(int atOnce, int waiting, Duration patience) {
        this.working = new Semaphore(atOnce, true);
        this.present = new Semaphore(atOnce + waiting);
        this.patience = patience;
    }

    /** @return nothing where all places are taken, and as many wait as may, or the wait was too long */
    Optional<Place> enter() {
        if (!present.tryAcquire()) {
            return Optional.empty();
        }
        try {
            if (working.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.of(this::leave);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        present.release();
        return Optional.empty();
    }

    private void leave() {
        working.release();
        present.release();
    }
}
