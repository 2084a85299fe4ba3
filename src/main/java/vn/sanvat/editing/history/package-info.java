/** Entries through time, as the desk reads them: their revisions and the names that they had. Start with {@link vn.sanvat.editing.history.EntryHistory}. */
@NamedInterface("history")
@NullMarked
package vn.sanvat.editing.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
