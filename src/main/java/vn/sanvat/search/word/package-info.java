/** Words as the index and questions cut and spell them, and what things are called by their kind. Start with {@link vn.sanvat.search.word.Words}. */
@NullMarked
package vn.sanvat.search.word;

import org.jspecify.annotations.NullMarked;
