/** What readers find: one published entry with all that follows from it, and all of them to look up. Start with {@link vn.sanvat.catalogue.item.Item}. */
@NamedInterface("item")
@NullMarked
package vn.sanvat.catalogue.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
