package vn.sanvat.site.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.sanvat.content.Language;

/**
 * A list, or one page of a long one, ready to be written in any format. Addresses are absolute, because files leave the
 * site; those of the neighbouring pages are empty where there are none.
 *
 * @param id the same for ever, by whatever host, page or size it was asked
 * @param site name of the site
 * @param page where people read the same
 * @param self address of the file
 * @param made when the content that it was made from last changed
 * @param today the site's day: whether stars still hold goes by it
 * @param total how many there are on all pages
 */
record Feed(
        UUID id,
        String site,
        String title,
        String page,
        String self,
        String previous,
        String next,
        Language language,
        Instant made,
        LocalDate today,
        long total,
        int number,
        int size,
        int pages,
        List<FeedItem> items) {
    Feed {
        items = List.copyOf(items);
    }
}
