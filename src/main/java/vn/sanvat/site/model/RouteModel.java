package vn.sanvat.site.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A route: its stops, its days, its sheets to print. */
public final class RouteModel {
    private RouteModel() {}

    /**
     * A stop of a route.
     *
     * @param lang language of the name
     * @param precision key of the message that says that no way leads to its point; empty for others
     * @param kilometres by road from the stop before, estimated; empty for the first and on the same spot
     * @param minutes the same in time: {@code 25 phút}
     * @param reach what lies within reach of the stop: {@code bring_home}, {@code see}, {@code celebrate}
     * @param pauses before it, in a plan with hours
     * @param share of the entry that it stands for; null for a point of its own
     */
    public record Stop(
            int number,
            String name,
            String lang,
            String url,
            String region,
            String note,
            String precision,
            String stay,
            String kilometres,
            String minutes,
            Parts.@Nullable Card card,
            List<Reach> reach,
            List<Pause> pauses,
            Parts.@Nullable Share share) {

        /** The name for a heading: no line ends within a name. */
        public String heading() {
            return Names.whole(name);
        }
    }

    /** @param key {@code noon}: to eat and rest; {@code free}: until the next stop can be visited */
    public record Pause(String key, String from, String to) {}

    /** A stop that is not visited on its day, under the message {@code warning.not_on} …, whose argument is the detail. */
    public record Apart(String lang, String name, String url, String key, String detail) {}

    /** What can be done near a stop, each with how far it is and for festivals when. */
    public record Reach(String key, List<Nearby> items) {}

    public record Nearby(String lang, String title, String url, String kilometres, String dates) {}

    /**
     * A tourism route.
     *
     * @param kilometres of the whole way by road, estimated; empty where fewer than two stops have a place
     * @param minutes on the way, without the stays
     * @param days the stops of each day
     * @param files for navigation; none where only a preview shows the route
     * @param calendar address of its calendar, to which {@code start} is added; empty where only a preview shows it
     * @param print address of the sheets to print; empty where only a preview shows the route
     * @param start the day that a form proposes
     */
    public record Part(
            String kilometres,
            String minutes,
            List<Day> days,
            List<Parts.File> files,
            String calendar,
            String print,
            LocalDate start) {}

    /**
     * The stops of one day.
     *
     * @param date in words, where a first day was chosen; else empty
     * @param apart what cannot be visited on that day
     */
    public record Day(int number, String date, List<Stop> stops, List<Apart> apart) {}

    /** A route to print, a sheet for each day. */
    public record Print(
            String title,
            String summary,
            String lang,
            String url,
            Part route,
            MapModel.@Nullable Picture map,
            Parts.@Nullable Share share) {

        /** The title for a heading: no line ends within a name. */
        public String heading() {
            return Names.whole(title);
        }
    }
}
