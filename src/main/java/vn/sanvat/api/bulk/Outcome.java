package vn.sanvat.api.bulk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sanvat.api.write.Done;
import vn.sanvat.problem.ProblemOccurred;

/** What came of one item. */
sealed interface Outcome {
    /**
     * It is done.
     *
     * @param version of the entry then
     * @param entry how it stands then
     */
    record Did(Done done, String version, Map<String, Object> entry) implements Outcome {}

    /** Something stands against it; nothing of it is written. */
    record Not(ProblemOccurred why) implements Outcome {}

    /** @return null where it is not done */
    default @Nullable Did did() {
        return this instanceof Did did ? did : null;
    }
}
