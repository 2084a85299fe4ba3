/** The map that the program draws itself: outlines, projection, grid clusters. Start with {@link vn.sanvat.site.map.MapFrame}. */
@NullMarked
package vn.sanvat.site.map;

import org.jspecify.annotations.NullMarked;
