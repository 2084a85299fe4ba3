package vn.sanvat.editing;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;

/**
 * Does several actions as one change: one commit, or none. Each sees what those before it did, and may not do more for it:
 * who may do what is asked of each as if it stood alone.
 */
@Component
public class Together {
    private final Changes changes;

    Together(Changes changes) {
        this.changes = changes;
    }

    /**
     * Writes one commit.
     *
     * @param actions may be done more than once, each time from the beginning: other programs change files too. What they
     *     throw ends the change, and nothing is written
     * @return the commit; the one before where there was nothing to do
     */
    public String write(Actor actor, Runnable actions) {
        return changes.writeTogether(actor, actions);
    }

    /** The same, but for the writing. */
    public void attempt(Runnable actions) {
        changes.tryTogether(actions);
    }

    /** One of the actions. What it throws is thrown, and nothing of it stays; the others go on as they stood. */
    public <T> T step(Supplier<T> action) {
        return changes.step(action);
    }
}
