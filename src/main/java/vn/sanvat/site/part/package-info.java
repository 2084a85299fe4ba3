/** Parts that pages of several kinds show: cards, dates, how exact a place is, links to share, data for search engines. Start with {@link vn.sanvat.site.part.Cards}. */
@NullMarked
package vn.sanvat.site.part;

import org.jspecify.annotations.NullMarked;
