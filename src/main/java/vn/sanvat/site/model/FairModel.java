package vn.sanvat.site.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fair: its programme, its stalls, the page of the day. */
public final class FairModel {
    private FairModel() {}

    /**
     * What an event offers, and who is there.
     *
     * @param today address of the page for the day itself; empty where only a preview shows the event
     */
    public record Part(List<ProgrammeDay> programme, List<Stall> stalls, String today) {}

    /** @param date in words, where the days of the event are known; else empty */
    public record ProgrammeDay(int number, String date, List<ProgrammeLine> lines) {}

    /**
     * A point of a programme.
     *
     * @param time as it is written; empty where only the part of the day is known
     * @param partOfDay {@code morning}, {@code afternoon} or {@code evening}, where no time is known; else empty
     * @param lang language of the title
     * @param state {@code past}, {@code now}, {@code next}, or empty where the day is another
     */
    public record ProgrammeLine(String time, String partOfDay, String title, String lang, String state) {}

    /**
     * @param anchor name of the stall within the page
     * @param share null in a preview of a stall that is not public
     */
    public record Stall(
            int number,
            String anchor,
            String name,
            String url,
            List<Parts.Link> products,
            Parts.@Nullable Share share) {

        /** The name for a heading: no line ends within a name. */
        public String heading() {
            return Names.whole(name);
        }
    }

    /**
     * An event on the day itself.
     *
     * @param state {@code on}, {@code soon}, {@code off} (postponed or cancelled), {@code unknown}
     * @param clock time of the site, when the page was made
     * @param days of the programme, to choose from
     */
    public record Page(
            String title,
            String lang,
            String url,
            Parts.@Nullable When when,
            String state,
            String clock,
            List<DayLink> days,
            @Nullable ProgrammeDay day,
            List<Stall> stalls,
            MapModel.@Nullable Picture map) {

        /** The title for a heading: no line ends within a name. */
        public String heading() {
            return Names.whole(title);
        }
    }

    public record DayLink(int number, String date, String url, boolean current) {}
}
