/** Revisions and what differs between them, in words. Start with {@code HistoryPages}. */
@NullMarked
package vn.sanvat.admin.entry.history;

import org.jspecify.annotations.NullMarked;
