package vn.sanvat.content;

/**
 * That one entry names another.
 *
 * @param field where it does: a front-matter key, or {@code body} for a link in the text
 * @param line line in the file, from 1
 */
public record Reference(String file, int line, String field, EntryId target) {}
