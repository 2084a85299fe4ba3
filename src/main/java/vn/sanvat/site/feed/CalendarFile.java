package vn.sanvat.site.feed;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.sanvat.calendar.ICalendar;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Details;

/** Events as a calendar to subscribe to, each of its times for itself. */
final class CalendarFile {
    private final Feed feed;
    private final UnaryOperator<String> words;

    /** @param words of the theme, by key */
    CalendarFile(Feed feed, UnaryOperator<String> words) {
        this.feed = feed;
        this.words = words;
    }

    byte[] bytes() {
        var events = feed.items().stream()
                .flatMap(each -> each.occurrence().map(occurrence -> event(each, occurrence)).stream())
                .toList();
        return new ICalendar(feed.title() + " – " + feed.site(), "", feed.page(), feed.language(), feed.made(), events)
                .bytes();
    }

    private ICalendar.Event event(FeedItem each, Occurrence occurrence) {
        var item = each.item();
        var text = item.text(feed.language());
        return new ICalendar.Event(
                FeedItem.uid(item, occurrence),
                new ICalendar.Days(occurrence.start(), occurrence.end()),
                title(text.title(), occurrence),
                description(text.summary(), occurrence),
                where(item),
                item.position().orElse(null),
                each.url(),
                status(occurrence.state()),
                occurrence.source().isEmpty() && occurrence.note().isEmpty() ? 0 : 1,
                item.entry().changed(),
                List.of(words.apply("kind." + item.kind())));
    }

    /** Programs that show no state show at least the title. */
    private String title(String title, Occurrence occurrence) {
        return occurrence.takesPlace() ? title : words(occurrence.state()) + ": " + title;
    }

    private String description(String summary, Occurrence occurrence) {
        return String.join(
                "\n",
                List.of(summary, words(occurrence.state()), occurrence.note(), occurrence.source()).stream()
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private String words(Occurrence.State state) {
        return words.apply("state." + state.key());
    }

    private String where(Item item) {
        var venue = item.event().map(Details.Event::venue).orElse("");
        var address = item.entry().address();
        var region = item.region().map(unit -> unit.label(feed.language())).orElse("");
        return String.join(
                ", ",
                List.of(venue, address, region).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static ICalendar.Status status(Occurrence.State state) {
        return switch (state) {
            case EXPECTED -> ICalendar.Status.TENTATIVE;
            case CONFIRMED, MOVED -> ICalendar.Status.CONFIRMED;
            case POSTPONED, CANCELLED -> ICalendar.Status.CANCELLED;
        };
    }
}
