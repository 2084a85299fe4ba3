package vn.sanvat.editing.draft;

/**
 * What a save came to.
 *
 * @param state names what the person sent: the next save starts from it, also where the draft has more by now
 * @param merged whether changes of somebody else are in it
 */
public record Saved(String commit, String state, boolean merged) {}
