package vn.sanvat.content.writing;

import org.jspecify.annotations.Nullable;
import vn.sanvat.content.yaml.FieldValue;

/**
 * Something that two people changed differently, with both values.
 *
 * @param key names it within one merge, {@code body:3} or {@code when.month}: a choice is given by it
 * @param base what both began with; empty where it is new
 * @param chosen what a person chose; null as long as nobody did
 */
public record Collision(
        String key,
        FieldValue base,
        FieldValue mine,
        FieldValue theirs,
        @Nullable Choice chosen) {
    public Collision(String key, String base, String mine, String theirs) {
        this(key, FieldValue.text(base), FieldValue.text(mine), FieldValue.text(theirs), null);
    }

    /** What becomes of a collision. */
    public enum Choice {
        MINE,
        THEIRS,
        /** Their text, and mine after it; only for the body. */
        BOTH
    }

    public boolean isInBody() {
        return key.startsWith("body:");
    }
}
