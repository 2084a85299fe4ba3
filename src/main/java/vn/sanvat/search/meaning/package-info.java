/** What the words of a question mean: spellings, synonyms, Telex, names of groups and kinds. Start with {@link vn.sanvat.search.meaning.Readings}. */
@NullMarked
package vn.sanvat.search.meaning;

import org.jspecify.annotations.NullMarked;
