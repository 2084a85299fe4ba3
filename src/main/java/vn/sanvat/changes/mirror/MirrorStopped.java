package vn.sanvat.changes.mirror;

/** It cannot go on, and would not later; the message says why, in one sentence. */
public class MirrorStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MirrorStopped(String why) {
        super(why);
    }

    MirrorStopped(String why, Throwable cause) {
        super(why, cause);
    }
}
