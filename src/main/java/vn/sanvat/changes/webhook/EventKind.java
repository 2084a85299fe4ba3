package vn.sanvat.changes.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.sanvat.changes.PublicChange;

/** What a program can ask to be told of. */
public enum EventKind {
    PUBLISHED,
    CHANGED,
    RENAMED,
    UNPUBLISHED,
    DELETED,
    /** When it becomes public or goes was planned, or the plan was dropped. */
    SCHEDULED,
    /** A draft was handed in. */
    APPROVAL_ASKED;

    static EventKind of(PublicChange.Kind kind) {
        return switch (kind) {
            case PUBLISHED -> PUBLISHED;
            case CHANGED -> CHANGED;
            case RENAMED -> RENAMED;
            case UNPUBLISHED -> UNPUBLISHED;
            case DELETED -> DELETED;
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EventKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
