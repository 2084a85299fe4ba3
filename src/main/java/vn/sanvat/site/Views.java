package vn.sanvat.site;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.Hit;

/** The pieces that pages are made of: the contract with themes. Empty text means that there is nothing to say. */
public final class Views {
    private Views() {}

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
            String category,
            String region,
            String former,
            @Nullable When when,
            String reason,
            String kilometres,
            int stop,
            String add) {}

    /**
     * One occurrence of an event, in words.
     *
     * @param dates solar days: {@code 19–21 tháng 2, 2027}
     * @param lunar the same by the lunar calendar: {@code mùng 10 – 12 tháng Giêng}; empty for solar events
     * @param mainDay the day that matters most; empty for events of one day
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
     * @param valueKey names the value in the theme's messages where it is a word: {@code kind.craft_village}
     */
    public record Fact(String key, String value, String valueKey, String url) {}

    /** Cards under a heading: {@code section.products}. */
    public record Section(String key, List<Card> cards, String moreUrl) {}

    /** @param host what to show of an address */
    public record Source(String host, String url) {}

    /** @param year 0 where not known; {@code expired} only where the last day is known and over */
    public record Recognition(int stars, int year, String decision, String expires, boolean expired) {}

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

    /**
     * A stop of a route.
     *
     * @param kilometres by road from the stop before, estimated; empty for the first and on the same spot
     * @param minutes the same in time: {@code 25 phút}
     * @param reach what lies within reach of the stop: {@code bring_home}, {@code see}, {@code celebrate}
     * @param share of the entry that it stands for; null for a point of its own
     */
    public record Stop(
            int number,
            String name,
            String url,
            String region,
            String note,
            String stay,
            String kilometres,
            String minutes,
            @Nullable Card card,
            List<Reach> reach,
            @Nullable Share share) {}

    /** What can be done near a stop, each with how far it is and for festivals when. */
    public record Reach(String key, List<Nearby> items) {}

    public record Nearby(String lang, String title, String url, String kilometres, String dates) {}

    /**
     * A tourism route.
     *
     * @param kilometres of the whole way by road, estimated; empty where fewer than two stops have a place
     * @param minutes on the way, without the stays
     * @param days the stops of each day
     * @param files for navigation
     * @param calendar address of its calendar, to which {@code start} is added
     * @param print address of the sheets to print
     * @param start the day that a form proposes
     */
    public record RoutePart(
            String kilometres,
            String minutes,
            List<RouteDay> days,
            List<File> files,
            String calendar,
            String print,
            LocalDate start) {}

    /** @param date in words, where a first day was chosen; else empty */
    public record RouteDay(int number, String date, List<Stop> stops) {}

    /** A route to print, a sheet for each day. */
    public record RoutePrint(
            String title,
            String summary,
            String lang,
            String url,
            RoutePart route,
            @Nullable Share share) {}

    /**
     * What an event offers, and who is there.
     *
     * @param today address of the page for the day itself
     */
    public record FairPart(List<ProgrammeDay> programme, List<Stall> stalls, String today) {}

    /** @param date in words, where the days of the event are known; else empty */
    public record ProgrammeDay(int number, String date, List<ProgrammeLine> lines) {}

    /** @param state {@code past}, {@code now}, {@code next}, or empty where the day is another */
    public record ProgrammeLine(String time, String title, String state) {}

    /** @param anchor name of the stall within the page */
    public record Stall(int number, String anchor, String name, String url, List<Link> products, Share share) {}

    public record Link(String label, String url) {}

    /**
     * An event on the day itself.
     *
     * @param state {@code on}, {@code soon}, {@code off} (postponed or cancelled), {@code unknown}
     * @param clock time of the site, when the page was made
     * @param days of the programme, to choose from
     */
    public record FairPage(
            String title,
            String lang,
            String url,
            @Nullable When when,
            String state,
            String clock,
            List<DayLink> days,
            @Nullable ProgrammeDay day,
            List<Stall> stalls,
            @Nullable MapPicture map) {}

    public record DayLink(int number, String date, String url, boolean current) {}

    /** One value of a facet; {@code url} adds or takes away the choice. */
    public record FacetValue(
            String value,
            String label,
            String labelKey,
            long count,
            int depth,
            boolean chosen,
            boolean former,
            String url) {}

    /** @param name also the address parameter, and the message {@code facet.region} */
    public record FacetView(String name, List<FacetValue> values, boolean anyChosen) {}

    /** A choice that narrows the list, with the address without it. */
    public record Chip(String label, String labelKey, String url) {}

    /** @param key message {@code sort.name} */
    public record SortOption(String key, String url, boolean current) {}

    /** @param number 0 stands for a gap */
    public record PageLink(int number, String url, boolean current) {}

    /** A parameter that a form passes on. */
    public record Hidden(String name, String value) {}

    /**
     * A list with what narrows it.
     *
     * @param action where the form of the facets goes
     * @param away search is away: browse instead
     * @param readAs what the words were read as; empty if as typed
     */
    public record Results(
            String action,
            String text,
            long total,
            List<Card> cards,
            List<FacetView> facets,
            List<Chip> chips,
            List<SortOption> sorts,
            List<PageLink> pages,
            String previous,
            String next,
            List<Hidden> hidden,
            boolean away,
            String readAs,
            String resetUrl) {}

    public record HomePage(
            List<Card> products,
            List<Card> inSeason,
            List<Card> events,
            List<Card> stories,
            List<Card> villages,
            List<Card> routes,
            List<Tile> regions,
            List<Tile> groups,
            long productCount,
            long producerCount,
            long villageCount,
            long festivalCount) {}

    /** @param type key: {@code product}; heading is the message {@code list.product} */
    public record ListPage(String type, Results results) {}

    /**
     * A picture of an entry.
     *
     * @param srcset its sizes, as the attribute of {@code img} has them
     * @param width pixels; 0 where not known
     */
    public record Picture(String src, String srcset, String alt, String credit, int width, int height) {}

    /**
     * One entry.
     *
     * @param lang language of the words
     * @param translated false: shown in the source language because there is no translation
     * @param body safe HTML
     * @param cover a picture three to two; drawn where the entry has no picture of its own
     * @param coverAlt empty where the cover is drawn
     * @param credit of the cover; empty where not given
     * @param pictures all pictures, the one of the cover first
     */
    public record EntryPage(
            String type,
            String kind,
            String lang,
            boolean translated,
            boolean outdated,
            String title,
            String summary,
            String body,
            String cover,
            String coverAlt,
            String credit,
            List<Picture> pictures,
            int stars,
            List<Recognition> recognitions,
            List<Fact> facts,
            List<When> occurrences,
            @Nullable When lastAttested,
            String recurrence,
            @Nullable RoutePart route,
            @Nullable FairPart fair,
            @Nullable Share share,
            String add,
            @Nullable MapPicture map,
            String mapUrl,
            List<Section> sections,
            List<Source> sources) {}

    public record RegionPage(
            String name,
            String level,
            boolean former,
            String validFrom,
            String validTo,
            List<Tile> parents,
            List<Tile> today,
            List<Tile> formerly,
            List<Tile> children,
            String areaKm2,
            String population,
            @Nullable MapPicture map,
            String mapUrl,
            List<Section> sections,
            long total,
            String searchUrl) {}

    /**
     * @param words the name that was looked for; empty if none was
     * @param found units of that name, of today and of former times
     */
    public record RegionsPage(
            String words, List<Tile> found, List<Tile> withEntries, List<Tile> provinces, List<Tile> formerDistricts) {}

    public record CategoryPage(String code, String name, List<Tile> parents, List<Tile> children, Results results) {}

    public record CategoriesPage(List<CategoryNode> groups, String decision) {}

    public record CategoryNode(String code, String label, String url, long count, List<CategoryNode> children) {}

    public record SearchPage(Results results) {}

    /**
     * The calendar, as a month or as an agenda.
     *
     * @param notices plain sentences about an address that could not be kept as it was
     * @param month null in the agenda
     * @param period the days of the agenda in words; empty in a month
     * @param days the days on which something is, in order
     * @param total how many occurrences there are
     * @param links to other views: {@code month}, {@code agenda}, {@code weekend}, {@code next30}
     * @param kinds keys, as facet values without a count
     * @param hidden what the form of the filters passes on
     * @param from first day of the agenda; in a month its first day
     */
    public record CalendarPage(
            List<String> notices,
            @Nullable CalendarMonth month,
            String period,
            List<CalendarDay> days,
            long total,
            List<SortOption> links,
            String action,
            List<FacetValue> regions,
            List<FacetValue> kinds,
            List<FacetValue> categories,
            List<Chip> chips,
            String resetUrl,
            List<Hidden> hidden,
            LocalDate from,
            LocalDate to,
            String previous,
            String next) {}

    /**
     * @param name {@code Tháng 2, 2027}
     * @param lunar its first and last lunar day
     * @param previous empty where the calendar ends
     * @param near whether search engines should follow the links to the months before and after
     */
    public record CalendarMonth(
            String name,
            String lunar,
            int number,
            int year,
            int firstYear,
            int lastYear,
            List<List<CalendarCell>> weeks,
            String previous,
            String previousName,
            String next,
            String nextName,
            boolean near) {}

    /**
     * A day in the grid.
     *
     * @param lunarDay 1 to 30
     * @param lunar in words: {@code mùng 10 tháng Giêng âm lịch}
     * @param lunarShort {@code 10}; on the first day of a month {@code 1/1}
     * @param lunarMonth its name on the first day of a lunar month and in the first cell; else empty
     * @param feast {@code tet0} for New Year's Eve, {@code tet1} to {@code tet3}, {@code full} for a full moon; else empty
     * @param inside whether it belongs to the month; the days around it show no events
     * @param lanes events on this day, each in the same lane on all its days; null for an empty lane
     * @param more how many more there are
     */
    public record CalendarCell(
            LocalDate date,
            int lunarDay,
            String lunar,
            String lunarShort,
            String lunarMonth,
            String feast,
            boolean inside,
            boolean today,
            boolean listed,
            List<@Nullable CalendarBar> lanes,
            int more) {}

    /**
     * @param named whether the title stands here: on its first day, and again on the first of each week
     * @param span days of this week from here on, which the title may cover
     */
    public record CalendarBar(
            String title,
            String lang,
            String url,
            String state,
            boolean begins,
            boolean ends,
            boolean named,
            int span) {}

    /**
     * A day in the list.
     *
     * @param start the day, under the name that the fragment of a calendar leaf takes
     * @param words {@code thứ Bảy, 20/2/2027}
     * @param more how many are left out
     * @param moreUrl the agenda of this day
     */
    public record CalendarDay(
            LocalDate start,
            String words,
            String lunar,
            String feast,
            List<CalendarEntry> entries,
            int more,
            String moreUrl) {}

    /**
     * @param planned the day it was planned for, where it was moved; else empty
     * @param day which of its days this is, from 1
     * @param days how many days it lasts
     */
    public record CalendarEntry(Card card, String planned, long day, long days) {}

    /**
     * A visitor's own trip; its whole state is in the address.
     *
     * @param notices plain sentences about an address that could not be kept as it was
     * @param where the place as the visitor named it
     * @param spot what was found for it; empty if nothing was
     * @param count how many stops there are
     * @param kilometres of all days by road, estimated
     * @param stops as the address has them, for forms
     * @param best orders the stops anew
     * @param address to share, absolute
     * @param files calendar and navigation; empty without stops
     * @param words what was searched for, to add
     */
    public record TripPage(
            List<String> notices,
            LocalDate from,
            LocalDate to,
            String where,
            String spot,
            int count,
            String kilometres,
            String stops,
            String action,
            String best,
            String address,
            String print,
            List<File> files,
            List<TripDay> days,
            String words,
            List<TripOffer> found,
            List<TripOffers> offers) {}

    /**
     * @param lunar the same day by the lunar calendar
     * @param back the way back to where the day began; empty where that is not known
     * @param ends when one is back, or leaves the last stop
     */
    public record TripDay(
            int number,
            LocalDate date,
            String words,
            String lunar,
            List<TripVisit> visits,
            String kilometres,
            String back,
            String ends,
            boolean tooLong) {}

    /**
     * A stop of a trip.
     *
     * @param number within the whole trip
     * @param dates of the festival that is on that day; empty for others
     * @param earlier address of the trip with this stop one place earlier; empty for the very first
     */
    public record TripVisit(
            int number,
            String code,
            Card card,
            String arrives,
            String leaves,
            String kilometres,
            String minutes,
            String dates,
            List<TripWarning> warnings,
            String earlier,
            String later,
            String remove) {}

    /** @param key message {@code warning.closed}, whose argument is the detail */
    public record TripWarning(String key, String detail) {}

    /** What could be added, under the message {@code trip.on_days}, {@code trip.villages} … */
    public record TripOffers(String key, List<TripOffer> offers) {}

    /** @param add address of the trip with it; empty where it is a stop already */
    public record TripOffer(Card card, String dates, String add) {}

    /**
     * A drawn map: a picture of the land with what lies on it, in units of the picture.
     *
     * @param base address of the picture of the land
     * @param areas outlines to be marked, as SVG path data
     * @param circle the circle that was searched; null for none
     * @param inset the whole country with Hoàng Sa and Trường Sa; null where the map shows them itself
     */
    public record MapPicture(
            String base,
            int width,
            int height,
            List<String> areas,
            List<MapLine> lines,
            List<MapPin> pins,
            List<MapLabel> labels,
            @Nullable MapCircle circle,
            @Nullable MapInset inset) {}

    /**
     * A marker.
     *
     * @param type key of its type; {@code several} for items of different types; {@code here} for where one is
     * @param text short text on it: how many items, or the number of a stop; empty for a single item
     * @param count how many items
     * @param label what it stands for; empty for several items
     * @param url empty for one that leads nowhere
     */
    public record MapPin(
            String x, String y, String type, String text, long count, String label, String lang, String url) {}

    /** A route as SVG points. */
    public record MapLine(String points, String label, String lang, String url) {}

    /** @param key message of the theme; empty: the label as it is */
    public record MapLabel(String x, String y, String key, String label, String level) {}

    public record MapCircle(String x, String y, String radius) {}

    /**
     * @param x of its place on the map
     * @param left of the part that the map shows
     */
    public record MapInset(
            String base,
            int x,
            int y,
            int width,
            int height,
            String left,
            String top,
            String viewWidth,
            String viewHeight,
            List<MapLabel> labels) {}

    /** A row of the list beside the map. */
    public record MapRow(Card card, double lat, double lon, boolean placed) {}

    /**
     * The map with its list.
     *
     * @param notices plain sentences about an address that could not be kept as it was
     * @param types what the map has, as layers to choose
     * @param rows the page of the list
     * @param outside how many lie outside the picture
     * @param unplaced how many have no position
     * @param countryUrl the same on the whole country; empty where it is that
     * @param fitUrl the same as close as possible; empty where it is that
     * @param pointsUrl what a script shows on a map of its own
     * @param tiles address of tiles for it; empty for none
     */
    public record MapPage(
            List<String> notices,
            MapPicture map,
            Results results,
            List<MapRow> rows,
            List<FacetValue> types,
            List<FacetValue> regions,
            List<FacetValue> categories,
            List<FacetValue> stars,
            List<Hidden> hidden,
            String from,
            String to,
            long outside,
            long unplaced,
            String countryUrl,
            String fitUrl,
            String pointsUrl,
            String tiles,
            String attribution) {}

    /** @param message one plain sentence; empty: the theme's own words for the status */
    public record ErrorPage(int status, String message, List<Tile> regions, List<Tile> groups) {}
}
