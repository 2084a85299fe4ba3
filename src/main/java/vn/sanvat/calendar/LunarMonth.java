package vn.sanvat.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * A month of the lunar calendar in solar days. Those of a year are worked out once, because a projection of many events
 * asks for the same few thousands of times.
 *
 * @param days 29 or 30
 */
record LunarMonth(LocalDate first, int days) {
    /** Lunar years that events are projected in; outside there are no months. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2200;

    private record Name(int month, boolean leap) {}

    private static final Map<Integer, Map<Name, LunarMonth>> YEARS = new ConcurrentHashMap<>();

    /** Empty where the year has no such leap month, and for years that are not projected. */
    static Optional<LunarMonth> of(int year, int month, boolean leap) {
        return year < FIRST_YEAR || year > LAST_YEAR
                ? Optional.empty()
                : Optional.ofNullable(
                        YEARS.computeIfAbsent(year, LunarMonth::months).get(new Name(month, leap)));
    }

    private static Map<Name, LunarMonth> months(int year) {
        Map<Name, LunarMonth> months = new HashMap<>();
        for (var month = 1; month <= 12; month++) {
            put(months, year, new Name(month, false));
            put(months, year, new Name(month, true));
        }
        return Map.copyOf(months);
    }

    private static void put(Map<Name, LunarMonth> months, int lunarYear, Name name) {
        var number = EastAsianMonth.valueOf(name.month());
        var month = name.leap() ? number.withLeap() : number;
        var year = EastAsianYear.forGregorian(lunarYear);
        if (VietnameseCalendar.isValid(year, month, 1)) {
            var first = VietnameseCalendar.of(year, month, 1);
            LocalDate solar = first.transform(PlainDate.class).toTemporalAccessor();
            months.put(name, new LunarMonth(solar, first.lengthOfMonth()));
        }
    }
}
