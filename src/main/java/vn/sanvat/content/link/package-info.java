/** What texts lead to, and what addresses led to before. Start with {@link vn.sanvat.content.link.EntryLink}. */
@NamedInterface("link")
@NullMarked
package vn.sanvat.content.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
