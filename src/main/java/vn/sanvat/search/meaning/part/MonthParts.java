package vn.sanvat.search.meaning.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sanvat.catalogue.list.Meant.Filter;
import vn.sanvat.search.meaning.part.Sense.Use;

/**
 * Months by name with the days before or behind them: {@code tháng giêng}, {@code tháng 2 âm lịch}, {@code mồng 10 tháng
 * 2}, {@code từ 20 đến 24 tháng 2}, {@code rằm tháng tám}, {@code cuối tháng 4}, {@code 20-24 February}, {@code March 2027}.
 */
final class MonthParts implements PartReader {
    private static final int FULL_MOON = 15; // day of a lunar month
    private static final int LAST_DAY = 31;
    private static final int SHORTEST_LUNAR = 29; // days of a month
    private static final int SHORT_NAME = 5; // letters of a month's name that is another word too (may, march)

    private final Sentence sentence;
    private final Times times;

    /**
     * A month that is named.
     *
     * @param lunar whether it is said to be one of the lunar calendar
     * @param year 0 where none is named
     * @param sure whether the name is no other word
     */
    private record Month(int number, int from, int to, boolean lunar, int year, boolean byName, boolean sure) {}

    private record Days(int first, int last, int from, int to, boolean lunar) {}

    MonthParts(Sentence sentence) {
        this.sentence = sentence;
        this.times = new Times(sentence.today());
    }

    /** Mồng and mùng are the first ten days of a lunar month, and nothing else. */
    static boolean isLunarDay(String folded) {
        return folded.equals("mong") || folded.equals("mung");
    }

    @Override
    public List<Part> read() {
        List<Part> found = new ArrayList<>();
        var months = IntStream.range(0, sentence.size())
                .boxed()
                .flatMap(at -> month(at).stream())
                .toList();
        months.forEach(month -> found.addAll(parts(month)));
        sentence.runs()
                .filter(run -> sentence.is(Use.FULL_MOON, run.from(), run.to()))
                .forEach(run -> found.addAll(fullMoon(run, months)));
        return found;
    }

    private Optional<Month> month(int at) {
        var byName = sentence.binding(Use.MONTH_NAME, at, at + 1);
        if (byName.isPresent()) {
            return Optional.of(ended(byName.get().number(), at, at + 1, true, false));
        }
        if (!sentence.is(Use.MONTH, at, at + 1)) {
            return Optional.empty();
        }
        for (var length = 2; length > 0; length--) {
            var end = at + 1 + length;
            var lunar = sentence.binding(Use.LUNAR_MONTH, at + 1, end);
            if (lunar.isPresent()) {
                return Optional.of(ended(lunar.get().number(), at, end, false, true));
            }
            var number = sentence.number(at + 1, end).filter(value -> value <= 12);
            if (number.isPresent()) {
                return Optional.of(ended(number.get(), at, end, false, false));
            }
        }
        return Optional.empty();
    }

    /** With the calendar and the year behind it. */
    private Month ended(int number, int from, int to, boolean byName, boolean isLunar) {
        var lunar = sentence.following(Use.LUNAR, to);
        var end = to + Math.max(lunar, sentence.following(Use.SOLAR, to));
        var year = 0;
        var at = end < sentence.size() && sentence.folded(end).equals("nam") ? end + 1 : end;
        if (at < sentence.size() && sentence.word(at).matches("20\\d\\d")) {
            year = Integer.parseInt(sentence.word(at));
            end = at + 1;
        }
        var sure = !byName || sentence.word(from).length() > SHORT_NAME || year > 0;
        return new Month(number, from, end, isLunar || lunar > 0, year, byName, sure);
    }

    private List<Part> parts(Month month) {
        var days = daysBefore(month).or(() -> daysBehind(month));
        if (days.isPresent()) {
            return span(month, days.get()).stream()
                    .map(span -> part(span, days.get().from(), days.get().to(), true))
                    .toList();
        }
        var third = third(month);
        if (third.isPresent()) {
            return span(month, third.get()).stream()
                    .map(span -> part(span, third.get().from(), third.get().to(), true))
                    .toList();
        }
        var begin = month.from() - sentence.preceding(Use.IN, month.from());
        if (month.byName() && !month.sure() && begin == month.from()) {
            return List.of();
        }
        if (month.lunar()) {
            return times.lunarMonth(month.number()).stream()
                    .map(span -> part(span, begin, month.to(), true))
                    .toList();
        }
        if (month.year() > 0) {
            return times.month(month.year(), month.number()).stream()
                    .map(span -> part(span, begin, month.to(), true))
                    .toList();
        }
        var value = List.of(String.valueOf(month.number()));
        return List.of(new Part(Filter.MONTH, value, "", begin, month.to(), true, List.of()));
    }

    /** {@code đầu tháng 3}, {@code cuối tháng giêng}, {@code mid March}. */
    private Optional<Days> third(Month month) {
        for (var third : Third.values()) {
            var length = sentence.preceding(third.use, month.from());
            if (length > 0) {
                var word = month.from() - length;
                var begin = word - sentence.preceding(Use.IN, word);
                return Optional.of(new Days(third.first, third.last(month), begin, month.to(), month.lunar()));
            }
        }
        return Optional.empty();
    }

    /** About ten days of a month. */
    private enum Third {
        EARLY(Use.EARLY, 1, 10),
        MIDDLE(Use.MIDDLE, 10, 20),
        LATE(Use.LATE, 20, 31);

        private final Use use;
        private final int first;
        private final int last;

        Third(Use use, int first, int last) {
            this.use = use;
            this.first = first;
            this.last = last;
        }

        int last(Month month) {
            return Math.min(
                    last,
                    month.lunar()
                            ? SHORTEST_LUNAR
                            : java.time.Month.of(month.number()).minLength());
        }
    }

    private Optional<Times.Span> span(Month month, Days days) {
        return days.lunar()
                ? times.lunar(month.number(), days.first(), days.last() - days.first() + 1)
                : times.solar(month.year(), month.number(), days.first(), month.number(), days.last());
    }

    /** {@code mồng 10}, {@code ngày 20}, {@code từ 20 đến 24}, {@code 20-24}. */
    private Optional<Days> daysBefore(Month month) {
        var of = month.from() - (month.byName() ? sentence.preceding(Use.IN, month.from()) : 0);
        var last = numberBefore(of);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        var lastFrom = of - last.get().length();
        var between = lastFrom - sentence.preceding(Use.UNTIL, lastFrom);
        var first =
                numberBefore(between).filter(each -> each.value() < last.get().value());
        var from = first.map(each -> between - each.length()).orElse(lastFrom);
        var day = sentence.preceding(Use.DAY, from);
        if (first.isEmpty() && day == 0 && !month.byName()) {
            return Optional.empty();
        }
        var word = from - day;
        var isLunar = month.lunar() || (day > 0 && isLunarDay(sentence.folded(word)));
        var begin = word - Math.max(sentence.preceding(Use.FROM, word), sentence.preceding(Use.IN, word));
        return Optional.of(new Days(
                first.map(Figure::value).orElse(last.get().value()), last.get().value(), begin, month.to(), isLunar));
    }

    private record Figure(int value, int length) {}

    private Optional<Figure> numberBefore(int end) {
        for (var length = 2; length > 0; length--) {
            var from = end - length;
            var number = sentence.number(from, end).filter(value -> value <= LAST_DAY);
            if (number.isPresent()) {
                return Optional.of(new Figure(number.get(), end - from));
            }
        }
        return Optional.empty();
    }

    /** {@code February 20}, {@code February 20-24}. */
    private Optional<Days> daysBehind(Month month) {
        if (!month.byName() || month.year() > 0) {
            return Optional.empty();
        }
        var first = sentence.number(month.to(), month.to() + 1).filter(value -> value <= LAST_DAY);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var behind = month.to() + 1;
        var at = behind + sentence.following(Use.UNTIL, behind);
        var last = sentence.number(at, at + 1).filter(value -> value <= LAST_DAY && value > first.get());
        var begin = month.from() - sentence.preceding(Use.IN, month.from());
        return Optional.of(
                new Days(first.get(), last.orElse(first.get()), begin, last.isPresent() ? at + 1 : behind, false));
    }

    /** {@code rằm tháng tám}, or the next full moon. */
    private List<Part> fullMoon(Sentence.Run run, List<Month> months) {
        var month = months.stream().filter(each -> each.from() == run.to()).findFirst();
        if (month.isPresent()) {
            return times.lunar(month.get().number(), FULL_MOON, 1).stream()
                    .map(span -> part(span, run.from(), month.get().to(), true))
                    .toList();
        }
        return times.fullMoon().stream()
                .map(span -> part(span, run.from(), run.to(), false))
                .toList();
    }

    private Part part(Times.Span days, int from, int to, boolean sure) {
        return new Part(Filter.DAYS, days.values(), "", from, to, sure, sentence.words(from, to));
    }
}
