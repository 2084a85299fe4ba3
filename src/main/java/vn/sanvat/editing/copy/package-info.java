/** Entries of other sites, kept here as copies. Start with {@link vn.sanvat.editing.copy.KeepCopies}. */
@NamedInterface("copy")
@NullMarked
package vn.sanvat.editing.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
