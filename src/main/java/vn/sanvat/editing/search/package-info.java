/** Changes of what search goes by. Start with {@link vn.sanvat.editing.search.ChangeSearchFile}. */
@NamedInterface("search")
@NullMarked
package vn.sanvat.editing.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
