/**
 * The search index: what is public, in Elasticsearch, one index per language. Start with {@link
 * vn.sanvat.catalogue.index.SearchConfiguration}.
 */
@NullMarked
package vn.sanvat.catalogue.index;

import org.jspecify.annotations.NullMarked;
