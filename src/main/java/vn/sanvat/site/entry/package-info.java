/** The page of an entry, and the sheet of a fair. Start with {@link vn.sanvat.site.entry.EntryPages}. */
@NullMarked
package vn.sanvat.site.entry;

import org.jspecify.annotations.NullMarked;
