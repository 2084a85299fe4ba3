package vn.sanvat.content.writing;

/**
 * Something that two people changed differently, with both texts.
 *
 * @param key names it within one merge, {@code body:3} or {@code when.month}: a choice is given by it
 * @param base what both began with; empty where it is new
 */
public record Collision(String key, String base, String mine, String theirs) {
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
