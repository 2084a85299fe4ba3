/** Following what changes: the feed in pages, by a long poll and as a stream of events. Start with {@code ChangesApi}. */
@NullMarked
package vn.sanvat.api.follow;

import org.jspecify.annotations.NullMarked;
