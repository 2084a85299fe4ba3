/** How people search, for those who tend search: what they asked for and what came of it. Start with {@code AskedPages}. */
@NullMarked
package vn.sanvat.admin.search;

import org.jspecify.annotations.NullMarked;
