package vn.sanvat.content.revision;

/**
 * Who made a revision, as git has it.
 *
 * @param email names the person in the history; never shown to the public
 */
public record Author(String name, String email) {}
