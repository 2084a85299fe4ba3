/**
 * The entries as HEAD of the content repository has them, and who watches it. Start with {@link
 * vn.sanvat.content.live.Content}.
 */
@NamedInterface("live")
@NullMarked
package vn.sanvat.content.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
