package vn.sanvat.changes.mirror;

import java.time.Duration;

/** The other site does not answer as it should now; later it may. */
class SiteAway extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Duration wait;

    /** @param wait how long it asks to be left alone; zero where it says nothing of it */
    SiteAway(String why, Duration wait) {
        super(why);
        this.wait = wait;
    }

    Duration waitFor() {
        return wait == null ? Duration.ZERO : wait;
    }
}
