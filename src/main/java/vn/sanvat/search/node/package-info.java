/**
 * The embedded search server: Elasticsearch as a child process that lives and dies with the site.
 * Start with {@link vn.sanvat.search.node.SearchNode}.
 */
@NullMarked
package vn.sanvat.search.node;

import org.jspecify.annotations.NullMarked;
