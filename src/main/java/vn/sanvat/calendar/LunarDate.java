package vn.sanvat.calendar;

import java.time.LocalDate;
import java.util.Optional;
import net.time4j.PlainDate;
import net.time4j.calendar.VietnameseCalendar;

/**
 * A day of the Vietnamese lunar calendar, which counts by the moon over Hà Nội (UTC+7), whatever the machine's time zone.
 *
 * @param year the solar year in which this lunar year begins
 * @param month 1 to 12
 * @param leap whether it is the leap month that follows the ordinary one of the same number
 * @param day 1 to 30
 */
public record LunarDate(int year, int month, boolean leap, int day) {
    public static LunarDate of(LocalDate date) {
        var lunar = PlainDate.from(date).transform(VietnameseCalendar.class);
        var year = date.getYear();
        if (date.isBefore(newYear(year))) {
            year--;
        }
        return new LunarDate(
                year, lunar.getMonth().getNumber(), lunar.getMonth().isLeap(), lunar.getDayOfMonth());
    }

    /** Tết: the first day of the lunar year that begins in this solar year. */
    public static LocalDate newYear(int year) {
        return solar(VietnameseCalendar.ofTet(year));
    }

    /** The first day of a lunar month; empty where the year has no such leap month. */
    public static Optional<LocalDate> firstOfMonth(int year, int month, boolean leap) {
        return LunarMonth.of(year, month, leap).map(LunarMonth::first);
    }

    /** Days of a lunar month, 29 or 30. */
    public static int lengthOfMonth(LocalDate firstOfMonth) {
        return PlainDate.from(firstOfMonth).transform(VietnameseCalendar.class).lengthOfMonth();
    }

    private static LocalDate solar(VietnameseCalendar lunar) {
        return lunar.transform(PlainDate.class).toTemporalAccessor();
    }
}
