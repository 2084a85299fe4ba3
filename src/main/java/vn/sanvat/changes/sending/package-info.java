/** Asking addresses that somebody typed, without being led into one's own network. Start with {@link vn.sanvat.changes.sending.Courier}. */
@NamedInterface("sending")
@NullMarked
package vn.sanvat.changes.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
