package vn.sanvat.site.feed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sanvat.calendar.ICalendar;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Location;

/**
 * An entry in a file.
 *
 * @param url absolute
 * @param producer who makes it; empty where nobody is named
 * @param occurrence in a calendar the time that is meant, elsewhere the next one; empty for what has no dates
 * @param way where the stops of a route are, in order; empty for others
 * @param kilometres from the point that was asked for; negative where none was
 */
record FeedItem(
        Item item,
        String url,
        String producer,
        Optional<Occurrence> occurrence,
        List<Location> way,
        double kilometres) {
    FeedItem {
        way = List.copyOf(way);
    }

    /** The same for ever, whatever the language and the address of the site. */
    static UUID uid(Item item) {
        return ICalendar.uid(item.type().key() + "/" + item.slug());
    }

    /** One for each time of an event, also after it was moved. */
    static UUID uid(Item item, Occurrence occurrence) {
        return ICalendar.uid(item.type().key() + "/" + item.slug() + "/" + occurrence.planned());
    }
}
