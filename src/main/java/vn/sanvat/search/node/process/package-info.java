/** The program of the search server: unpacked, configured, started as a child process that ends with the site. Start with {@link vn.sanvat.search.node.process.ServerCommand}. */
@NullMarked
package vn.sanvat.search.node.process;

import org.jspecify.annotations.NullMarked;
