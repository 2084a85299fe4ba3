/** Covers for entries without a photograph, drawn from the entry itself; start at {@link vn.sanvat.site.cover.Covers}. */
@NullMarked
package vn.sanvat.site.cover;

import org.jspecify.annotations.NullMarked;
