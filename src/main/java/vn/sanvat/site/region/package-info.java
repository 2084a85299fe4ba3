/** Pages of regions, and where old names lead. Start with {@link vn.sanvat.site.region.RegionPages}. */
@NullMarked
package vn.sanvat.site.region;

import org.jspecify.annotations.NullMarked;
