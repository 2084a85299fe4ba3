/** The rules of synonyms as people edit them, and what a change of them comes to. Start with {@link vn.sanvat.search.synonym.SynonymTrial}. */
@NullMarked
@NamedInterface("synonym")
package vn.sanvat.search.synonym;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
