/** What the map that the program draws itself is made of: outlines, projection, grid clusters. Start with {@link vn.sanvat.site.outline.MapFrame}. */
@NullMarked
package vn.sanvat.site.outline;

import org.jspecify.annotations.NullMarked;
