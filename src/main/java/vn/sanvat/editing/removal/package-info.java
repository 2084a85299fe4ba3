/** What takes an entry from where it was: to the archive, to the trash, back, to another address. Start with {@link vn.sanvat.editing.removal.DeleteEntry}. */
@NamedInterface("removal")
@NullMarked
package vn.sanvat.editing.removal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
