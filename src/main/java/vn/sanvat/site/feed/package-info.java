/** Lists as files for other programs: JSON, tables, maps, news feeds and calendars. Start with {@code FeedFiles}. */
@NullMarked
package vn.sanvat.site.feed;

import org.jspecify.annotations.NullMarked;
