package vn.sanvat.site.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calendar of festivals. */
public final class CalendarModel {
    private CalendarModel() {}

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
    public record Page(
            List<String> notices,
            @Nullable Month month,
            String period,
            List<Day> days,
            long total,
            List<ListModel.SortOption> links,
            String action,
            List<ListModel.FacetValue> regions,
            List<ListModel.FacetValue> kinds,
            List<ListModel.FacetValue> categories,
            List<ListModel.Chip> chips,
            String resetUrl,
            List<ListModel.Hidden> hidden,
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
    public record Month(
            String name,
            String lunar,
            int number,
            int year,
            int firstYear,
            int lastYear,
            List<List<Cell>> weeks,
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
    public record Cell(
            LocalDate date,
            int lunarDay,
            String lunar,
            String lunarShort,
            String lunarMonth,
            String feast,
            boolean inside,
            boolean today,
            boolean listed,
            List<@Nullable Bar> lanes,
            int more) {}

    /**
     * @param named whether the title stands here: on its first day, and again on the first of each week
     * @param span days of this week from here on, which the title may cover
     */
    public record Bar(
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
    public record Day(
            LocalDate start, String words, String lunar, String feast, List<Entry> entries, int more, String moreUrl) {}

    /**
     * @param planned the day it was planned for, where it was moved; else empty
     * @param day which of its days this is, from 1
     * @param days how many days it lasts
     */
    public record Entry(Parts.Card card, String planned, long day, long days) {}
}
