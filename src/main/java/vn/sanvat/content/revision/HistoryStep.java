package vn.sanvat.content.revision;

import java.time.Instant;
import java.util.List;

/**
 * What one commit did to the files.
 *
 * @param before the commit that it is compared with; empty where there was none
 * @param message what the commit says
 * @param changes by the paths of files below the content folder, in their order
 */
public record HistoryStep(String commit, String before, Instant at, String message, List<PathChange> changes) {
    public HistoryStep {
        changes = List.copyOf(changes);
    }

    /** One file. */
    public record PathChange(String path, Kind kind) {
        public enum Kind {
            ADDED,
            CHANGED,
            REMOVED
        }
    }
}
