/** Words as people type them and as every surface can hold them. Start with {@link vn.sanvat.content.words.Folded}. */
@NamedInterface("words")
@NullMarked
package vn.sanvat.content.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
