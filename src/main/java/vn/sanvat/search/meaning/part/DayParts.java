package vn.sanvat.search.meaning.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sanvat.catalogue.list.Meant.Filter;
import vn.sanvat.search.meaning.part.Sense.Binding;
import vn.sanvat.search.meaning.part.Sense.Use;

/** Days in figures ({@code 20-24/2}, {@code 10/3 âm lịch}), by name ({@code cuối tuần này}), feasts. */
final class DayParts implements PartReader {
    /** {@code 20-24/2}, {@code 20/2/2027}, {@code 28/2-3/3}, {@code 20 đến 24/2}. */
    private static final Pattern DATES = Pattern.compile("(?<![\\p{L}\\p{N}])(\\d{1,2})(?:/(\\d{1,2}))?"
            + "\\s*(?:[-–—]|đến|tới|den|toi|to|until)\\s*(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(?![\\p{L}\\p{N}/])"
            + "|(?<![\\p{L}\\p{N}/])(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(?![\\p{L}\\p{N}/])");
    /** {@code 2/2027}. */
    private static final Pattern MONTH_OF_YEAR =
            Pattern.compile("(?<![\\p{L}\\p{N}/])(\\d{1,2})/(20\\d{2})(?![\\p{L}\\p{N}/])");

    private static final int LAST_OF_FEAST = 10; // mùng 1 to mùng 10: later days are called otherwise

    private final Sentence sentence;
    private final Times times;

    DayParts(Sentence sentence) {
        this.sentence = sentence;
        this.times = new Times(sentence.today());
    }

    @Override
    public List<Part> read() {
        List<Part> found = new ArrayList<>();
        var dates = DATES.matcher(sentence.text());
        while (dates.find()) {
            sentence.run(dates).flatMap(run -> dates(dates, run)).ifPresent(found::add);
        }
        var months = MONTH_OF_YEAR.matcher(sentence.text());
        while (months.find()) {
            sentence.run(months).flatMap(run -> month(months, run)).ifPresent(found::add);
        }
        sentence.runs()
                .forEach(run -> sentence.senses(run.from(), run.to(), Binding.class)
                        .forEach(binding -> named(binding, run).ifPresent(found::add)));
        return found;
    }

    private Optional<Part> dates(Matcher dates, Sentence.Run run) {
        var lunar = sentence.following(Use.LUNAR, run.to());
        var day = sentence.preceding(Use.DAY, run.from());
        var from = run.from() - day;
        var begin = from - Math.max(sentence.preceding(Use.FROM, from), sentence.preceding(Use.IN, from));
        var end = run.to() + Math.max(lunar, sentence.following(Use.SOLAR, run.to()));
        var isLunar = lunar > 0 || (day > 0 && MonthParts.isLunarDay(sentence.folded(from)));
        return span(dates, isLunar).map(days -> part(days, begin, end, true));
    }

    private Optional<Times.Span> span(Matcher dates, boolean lunar) {
        var single = dates.group(1) == null;
        var lastMonth = number(dates, single ? 7 : 4);
        var lastDay = number(dates, single ? 6 : 3);
        var month = single || dates.group(2) == null ? lastMonth : number(dates, 2);
        var day = number(dates, single ? 6 : 1);
        return lunar && month == lastMonth && lastDay >= day
                ? times.lunar(month, day, lastDay - day + 1)
                : times.solar(number(dates, single ? 8 : 5), month, day, lastMonth, lastDay);
    }

    private Optional<Part> month(Matcher months, Sentence.Run run) {
        var from = run.from() - (run.from() > 0 && sentence.is(Use.MONTH, run.from() - 1, run.from()) ? 1 : 0);
        var begin = from - sentence.preceding(Use.IN, from);
        return times.month(number(months, 2), number(months, 1)).map(days -> part(days, begin, run.to(), true));
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    private Optional<Part> named(Binding binding, Sentence.Run run) {
        return switch (binding.use()) {
            case WHEN -> when(binding.details().get(0), run);
            case FEAST ->
                dayOfFeast(binding, run)
                        .or(() -> times.lunar(binding.number(), detail(binding, 1), detail(binding, 2))
                                .map(days -> part(days, run.from(), run.to(), false)));
            case HOLIDAY ->
                times.solar(binding.number(), detail(binding, 1), detail(binding, 2))
                        .map(days -> part(days, run.from(), run.to(), false));
            case SEASON ->
                times.months(binding.number(), detail(binding, 1))
                        .map(days -> part(days, begin(run.from()), run.to(), false));
            default -> Optional.empty();
        };
    }

    /** {@code mùng 7 tết}: a day of the days of the new year. */
    private Optional<Part> dayOfFeast(Binding binding, Sentence.Run run) {
        var number = sentence.number(run.from() - 1, run.from());
        var day = sentence.preceding(Use.DAY, run.from() - 1);
        return detail(binding, 2) > 1 && day > 0
                ? number.filter(each -> each <= LAST_OF_FEAST)
                        .flatMap(each -> times.lunar(binding.number(), detail(binding, 1) + each - 1, 1))
                        .map(days -> part(days, run.from() - 1 - day, run.to(), true))
                : Optional.empty();
    }

    private int begin(int from) {
        return from - sentence.preceding(Use.IN, from);
    }

    private static int detail(Binding binding, int at) {
        return Integer.parseInt(binding.details().get(at));
    }

    private Optional<Part> when(String name, Sentence.Run run) {
        if (name.equals("in_season")) {
            var month = List.of(String.valueOf(sentence.today().getMonthValue()));
            return Optional.of(new Part(Filter.MONTH, month, "", run.from(), run.to(), true, List.of()));
        }
        return times.named(name).map(days -> part(days, begin(run.from()), run.to(), true));
    }

    private Part part(Times.Span days, int from, int to, boolean sure) {
        return new Part(Filter.DAYS, days.values(), "", from, to, sure, sentence.words(from, to));
    }
}
