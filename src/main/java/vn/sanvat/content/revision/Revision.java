package vn.sanvat.content.revision;

import java.time.Instant;

/**
 * One commit of the content.
 *
 * @param id 40 hexadecimal digits
 * @param message what was done, and why where the author said so
 */
public record Revision(String id, Instant at, Author author, String message) {}
