/**
 * The embedded search server: Elasticsearch as a child process that lives and dies with the site.
 * Start with {@link vn.sanvat.catalogue.node.SearchNode}.
 */
@NullMarked
package vn.sanvat.catalogue.node;

import org.jspecify.annotations.NullMarked;
