/** The map as a page, as pictures and as points for a script; what it is drawn of is in {@code outline}. Start with {@code MapPages}. */
@NullMarked
package vn.sanvat.site.map;

import org.jspecify.annotations.NullMarked;
