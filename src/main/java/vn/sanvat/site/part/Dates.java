package vn.sanvat.site.part;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.sanvat.calendar.LunarDate;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.content.Language;
import vn.sanvat.content.Opening;
import vn.sanvat.site.model.Parts;

/** Days in words, solar and lunar, as people say them. */
public final class Dates {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final String[] WEEKDAYS = {
        "", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"
    };

    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final String[] STEMS = {"Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"};
    private static final String[] SIGNS = {
        "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"
    };
    private static final String[] ENGLISH_SIGNS = {
        "Rat", "Buffalo", "Tiger", "Cat", "Dragon", "Snake", "Horse", "Goat", "Monkey", "Rooster", "Dog", "Pig"
    };

    private final Language language;

    public Dates(Language language) {
        this.language = language;
    }

    public Parts.When when(Occurrence occurrence, boolean lunar, LocalDate today) {
        var several = occurrence.start().isBefore(occurrence.end());
        return new Parts.When(
                occurrence.start(),
                occurrence.end(),
                days(occurrence.start(), occurrence.end()),
                lunar ? lunarDays(occurrence.start(), occurrence.end()) : "",
                several && !occurrence.mainDay().equals(occurrence.start()) ? mainDay(occurrence, lunar) : "",
                occurrence.state().key(),
                occurrence.note(),
                occurrence.source(),
                Math.max(0, ChronoUnit.DAYS.between(today, occurrence.start())));
    }

    public String day(LocalDate date) {
        return vietnamese()
                ? date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear()
                : ENGLISH.format(date);
    }

    /** {@code thứ Ba, 16/2/2027} or {@code 16–18/2/2027}. */
    public String days(LocalDate start, LocalDate end) {
        if (start.equals(end)) {
            return vietnamese()
                    ? WEEKDAYS[start.getDayOfWeek().getValue()] + ", " + day(start)
                    : start.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ", " + day(start);
        }
        if (start.getYear() != end.getYear()) {
            return day(start) + " – " + day(end);
        }
        if (start.getMonth() != end.getMonth()) {
            return vietnamese()
                    ? start.getDayOfMonth() + "/" + start.getMonthValue() + " – " + day(end)
                    : ENGLISH_SHORT.format(start) + " – " + day(end);
        }
        return start.getDayOfMonth() + "–" + day(end);
    }

    /** The lunar month stands beside the days already, where they are all in one. */
    private String mainDay(Occurrence occurrence, boolean lunar) {
        var day = day(occurrence.mainDay());
        if (!lunar) {
            return day;
        }
        var date = LunarDate.of(occurrence.mainDay());
        var word = !isOneMonth(LunarDate.of(occurrence.start()), LunarDate.of(occurrence.end()))
                ? lunarDay(date)
                : vietnamese() ? dayWord(date.day()) : "lunar day " + date.day();
        return day + " (" + word + ")";
    }

    private static boolean isOneMonth(LunarDate first, LunarDate last) {
        return first.month() == last.month() && first.leap() == last.leap();
    }

    String lunarDays(LocalDate start, LocalDate end) {
        var first = LunarDate.of(start);
        var last = LunarDate.of(end);
        if (start.equals(end)) {
            return lunarDay(first);
        }
        if (isOneMonth(first, last)) {
            return vietnamese()
                    ? dayWord(first.day()) + "–" + last.day() + " " + monthWord(first)
                    : "days " + first.day() + "–" + last.day() + " of " + monthWord(first);
        }
        return lunarDay(first) + " – " + lunarDay(last);
    }

    /** {@code thứ Hai, thứ Ba: 07:30 – 17:00}. */
    public String opening(Opening opening) {
        var asOf = opening.asOf() == 0 ? "" : (vietnamese() ? " (năm " : " (as of ") + opening.asOf() + ")";
        var hours = opening.from() + " – " + opening.to() + asOf;
        return opening.days().size() == DayOfWeek.values().length
                ? hours
                : opening.days().stream().map(this::weekday).collect(Collectors.joining(", ")) + ": " + hours;
    }

    private String weekday(DayOfWeek day) {
        return vietnamese() ? WEEKDAYS[day.getValue()] : day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** {@code 1 giờ 25 phút}. */
    public String duration(Duration duration) {
        var hours = duration.toHours();
        var minutes = duration.toMinutesPart();
        var hour = hours == 0 ? "" : hours + (vietnamese() ? " giờ" : " h");
        var minute = minutes == 0 && hours > 0 ? "" : minutes + (vietnamese() ? " phút" : " min");
        return (hour + " " + minute).strip();
    }

    /** {@code Tháng 2, 2027}. */
    public String month(YearMonth month) {
        return vietnamese() ? "Tháng " + month.getMonthValue() + ", " + month.getYear() : ENGLISH_MONTH.format(month);
    }

    /** The lunar days from one solar day to another, with the names of their years. */
    public String lunarSpan(LocalDate first, LocalDate last) {
        var from = LunarDate.of(first);
        var to = LunarDate.of(last);
        var begin = from.year() == to.year() ? dayOfMonth(from) : dayOfMonth(from) + ", " + lunarYear(from.year());
        return begin + " – " + dayOfMonth(to) + ", " + lunarYear(to.year());
    }

    private String dayOfMonth(LunarDate date) {
        return vietnamese()
                ? dayWord(date.day()) + " " + monthName(date)
                : "day " + date.day() + " of " + monthName(date);
    }

    /** The name of a lunar year in the cycle of sixty: {@code năm Bính Ngọ}. */
    String lunarYear(int year) {
        var sign = Math.floorMod(year - 4, 12); // the year 4 began a cycle
        return vietnamese()
                ? "năm " + STEMS[Math.floorMod(year - 4, 10)] + " " + SIGNS[sign]
                : "year of the " + ENGLISH_SIGNS[sign];
    }

    public String lunarDay(LunarDate date) {
        return vietnamese()
                ? dayWord(date.day()) + " " + monthWord(date)
                : "day " + date.day() + " of " + monthWord(date);
    }

    /** The first ten days of a lunar month are called mùng; the fifteenth is rằm. */
    private static String dayWord(int day) {
        if (day == 15) {
            return "rằm";
        }
        return day <= 10 ? "mùng " + day : String.valueOf(day);
    }

    private String monthWord(LunarDate date) {
        return vietnamese() ? monthName(date) + " âm lịch" : monthName(date);
    }

    /** {@code tháng Giêng}, {@code tháng 6 nhuận}. */
    public String monthName(LunarDate date) {
        if (!vietnamese()) {
            return "lunar " + (date.leap() ? "leap " : "") + "month " + date.month();
        }
        var name = switch (date.month()) {
            case 1 -> "tháng Giêng";
            case 11 -> "tháng Một (11)";
            case 12 -> "tháng Chạp";
            default -> "tháng " + date.month();
        };
        return name + (date.leap() ? " nhuận" : "");
    }

    private boolean vietnamese() {
        return language.equals(Language.VIETNAMESE);
    }
}
