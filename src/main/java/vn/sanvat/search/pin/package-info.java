/** What people of a site put first, or hide, where readers ask for certain words. Start with {@link vn.sanvat.search.pin.Pins}. */
@NullMarked
@NamedInterface("pin")
package vn.sanvat.search.pin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
