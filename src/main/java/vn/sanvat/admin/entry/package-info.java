/**
 * Entries on the desk, with a room for each way to them: {@code list}, {@code form}, {@code action}, {@code history}; what
 * they share is here. Start with {@code EntryDesk}, which says what a person sees.
 */
@NullMarked
package vn.sanvat.admin.entry;

import org.jspecify.annotations.NullMarked;
