/** The search index: what is public, in Elasticsearch, one index per language, following HEAD. Start with {@link vn.sanvat.search.index.IndexFollower}. */
@NullMarked
package vn.sanvat.search.index;

import org.jspecify.annotations.NullMarked;
