/** How the search server is reached, embedded or a cluster. Start with {@link vn.sanvat.search.connection.SearchServer}. */
@NullMarked
package vn.sanvat.search.connection;

import org.jspecify.annotations.NullMarked;
