/** What parts of a question say of stars, places, times and kinds of things. Start with {@link vn.sanvat.search.meaning.part.Parts}. */
@NullMarked
package vn.sanvat.search.meaning.part;

import org.jspecify.annotations.NullMarked;
