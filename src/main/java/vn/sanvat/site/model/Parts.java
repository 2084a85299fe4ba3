package vn.sanvat.site.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.list.Hit;

/** The pieces that many pages share. */
public final class Parts {
    private Parts() {}

    /**
     * An entry in a list.
     *
     * @param type key of its type: {@code product}
     * @param kind key of its kind: {@code craft_village}, {@code festival}; empty if there is none
     * @param lang language of the words, which is not the page's where a translation is missing
     * @param titleParts the title with what matched marked; empty: show the title
     * @param cover path of its picture
     * @param stars 0 for none
     * @param starYear 0 where not known
     * @param recognition whether the stars hold today: {@code current}, {@code past}, {@code unknown}; empty without stars
     * @param region today's unit; empty where not known
     * @param former the former unit that people know; empty where there is none
     * @param reason key of the reason why it stands here: {@code same_producer}, {@code near} …; empty for none
     * @param kilometres one decimal, in the page's language; empty where distance is not the reason
     * @param stop number of the stop of a route; 0 for none
     * @param add address that puts it into a trip; empty for what is no stop
     */
    public record Card(
            String type,
            String kind,
            String lang,
            String title,
            List<Hit.Part> titleParts,
            String summary,
            List<Hit.Part> excerpt,
            String url,
            String cover,
            int stars,
            int starYear,
            String recognition,
            String category,
            String region,
            String former,
            @Nullable When when,
            String reason,
            String kilometres,
            int stop,
            String add) {

        /** The title for a heading: no line ends within a name. */
        public String heading() {
            return Names.whole(title);
        }

        /** The parts of the title for a heading: no line ends within a name, also where only a part of it is marked. */
        public List<Hit.Part> headingParts() {
            var whole = Names.whole(titleParts.stream().map(Hit.Part::text).collect(Collectors.joining()));
            List<Hit.Part> parts = new ArrayList<>();
            var from = 0;
            for (var part : titleParts) {
                var to = from + part.text().length();
                parts.add(new Hit.Part(whole.substring(from, to), part.marked()));
                from = to;
            }
            return parts;
        }
    }

    /**
     * One occurrence of an event, in words.
     *
     * @param dates solar days: {@code 19–21 tháng 2, 2027}
     * @param lunar the same by the lunar calendar: {@code mùng 10 – 12 tháng Giêng}; empty for solar events
     * @param mainDay the day that matters most; empty where it is the first, as where none is known
     * @param state {@code expected}, {@code confirmed}, {@code moved}, {@code postponed}, {@code cancelled}
     * @param inDays days from today until it begins; 0 while it goes on
     */
    public record When(
            LocalDate start,
            LocalDate end,
            String dates,
            String lunar,
            String mainDay,
            String state,
            String note,
            String source,
            long inDays) {}

    /** A tile that leads to a region, a group or a list. */
    public record Tile(String label, String detail, String url, long count, String cover, String key) {}

    /**
     * A fact about an entry.
     *
     * @param key names its label in the theme's messages: {@code fact.producer}
     * @param label the label where no theme knows it, because the site adds the field; else empty
     * @param valueKey names the value in the theme's messages where it is a word: {@code kind.craft_village}
     */
    public record Fact(String key, String label, String value, String valueKey, String url) {
        public Fact(String key, String value, String valueKey, String url) {
            this(key, "", value, valueKey, url);
        }
    }

    /** Cards under a heading: {@code section.products}. */
    public record Section(String key, List<Card> cards, String moreUrl) {}

    /** @param host what to show of an address */
    public record Source(String host, String url) {}

    /** Other forms of a page: {@code gpx}, {@code kml} …; the key is the message {@code file.gpx}. */
    public record File(String key, String url) {}

    /**
     * For print and for friends.
     *
     * @param address short and absolute, to be read and typed
     * @param svg path of its QR code
     * @param png the same as a bitmap
     */
    public record Share(String address, String svg, String png) {}

    public record Link(String label, String url) {}

    /**
     * A picture of an entry.
     *
     * @param srcset its sizes, as the attribute of {@code img} has them
     * @param width pixels; 0 where not known
     */
    public record Picture(String src, String srcset, String alt, String credit, int width, int height) {}
}
