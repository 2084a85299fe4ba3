package vn.sanvat.content.live;

/**
 * Everybody has taken in what is public now: who is told of it finds it, whatever they ask. Who tells others of changes waits
 * for this, and not for {@link ContentChanged}.
 *
 * @param revision the commit
 */
public record ContentShown(String revision) {}
