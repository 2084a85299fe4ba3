/** Keeps what other sites publish as copies here, by their change feeds. Start with {@link vn.sanvat.changes.mirror.Mirror}. */
@NamedInterface("mirror")
@NullMarked
package vn.sanvat.changes.mirror;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
