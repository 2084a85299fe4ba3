package vn.sanvat.search.meaning.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.catalogue.list.Meant.Filter;
import vn.sanvat.content.Folded;
import vn.sanvat.content.Language;
import vn.sanvat.search.meaning.part.Sense.Binding;
import vn.sanvat.search.meaning.part.Sense.Use;

/** Finds the parts of one query: of all that its words can be, what leaves the fewest words over. */
public final class Parts {
    /** {@code 20-24/2}, {@code 20/2/2027}, {@code 28/2-3/3}. */
    private static final Pattern DATES = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(\\d{1,2})(?:/(\\d{1,2}))?\\s*[-–—]\\s*(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(?![\\p{L}\\p{N}/])"
                    + "|(?<![\\p{L}\\p{N}])(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(?![\\p{L}\\p{N}/])");

    private static final Pattern STARS = Pattern.compile("(?<![\\p{L}\\p{N}])([1-5])\\s*[★⭐*]");
    private static final int MOST_STARS = 5;
    private static final int MOST_WORDS = 16; // of a query that are looked at

    private final Lexicon lexicon;
    private final Typed typed;
    private final List<String> words;
    private final Language language;
    private final Times times;
    private final LocalDate today;
    private final List<String> folded;
    private final List<Part> found = new ArrayList<>();
    private final Map<Integer, List<Sense>> known = new HashMap<>();

    private Parts(Lexicon lexicon, Typed typed, Language language, LocalDate today) {
        this.lexicon = lexicon;
        this.typed = typed;
        var all = typed.words();
        this.words = all.subList(0, Math.min(MOST_WORDS, all.size()));
        this.folded = words.stream().map(Folded::of).toList();
        this.language = language;
        this.today = today;
        this.times = new Times(today);
    }

    /** In the order of the words; none overlaps another. */
    public static List<Part> of(Lexicon lexicon, Typed typed, Language language, LocalDate today) {
        return new Parts(lexicon, typed, language, today).chosen();
    }

    private List<Part> chosen() {
        dates();
        stars();
        for (var at = 0; at < words.size(); at++) {
            for (var length = Math.min(Lexicon.LONGEST, words.size() - at); length > 0; length--) {
                values(at, at + length);
                bound(at, at + length);
            }
        }
        found.sort(Comparator.comparing(Part::length, Comparator.reverseOrder())
                .thenComparing(Part::sure, Comparator.reverseOrder())
                .thenComparing(Part::filter)
                .thenComparing(Part::from));
        List<Part> chosen = new ArrayList<>();
        for (var part : found) {
            if (chosen.stream().noneMatch(part::overlaps)) {
                chosen.add(part);
            }
        }
        chosen.sort(Comparator.comparing(Part::from));
        return chosen;
    }

    /** What the site calls so: all regions of a name are one part, because people do not tell them apart. */
    private void values(int from, int to) {
        var named = senses(from, to).stream()
                .filter(Sense.Value.class::isInstance)
                .map(Sense.Value.class::cast)
                .toList();
        for (var filter : named.stream().map(Sense.Value::filter).distinct().toList()) {
            var same = named.stream().filter(value -> value.filter() == filter).toList();
            var values = same.stream().map(Sense.Value::value).collect(Collectors.toCollection(TreeSet::new));
            var label = same.get(0).label().in(language);
            if (filter == Filter.REGION) {
                region(from, to, List.copyOf(values), shortest(same));
            } else {
                found.add(new Part(
                        filter,
                        List.copyOf(values),
                        label,
                        from,
                        to,
                        isSure(filter, to - from),
                        words.subList(from, to)));
            }
        }
    }

    private String shortest(List<Sense.Value> regions) {
        return regions.stream()
                .map(value -> value.label().in(language))
                .min(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static boolean isSure(Filter filter, int length) {
        return switch (filter) {
            case TYPE, KIND, EXPORT, CERTIFICATE -> true;
            case CATEGORY -> length > 2;
            default -> false;
        };
    }

    /** With the words that lead to it ({@code ở huyện}); a name of one syllable means a place only with them. */
    private void region(int from, int to, List<String> ids, String label) {
        var begin = from;
        var led = false;
        if (begin > 0 && is(Use.UNIT, begin - 1, begin)) {
            begin--;
            led = true;
        } else if (begin > 1 && is(Use.UNIT, begin - 2, begin)) {
            begin -= 2;
            led = true;
        }
        if (begin > 0 && is(Use.IN, begin - 1, begin)) {
            begin--;
            led = true;
        } else if (begin > 1 && is(Use.IN, begin - 2, begin)) {
            begin -= 2;
            led = true;
        }
        found.add(new Part(Filter.REGION, ids, label, begin, to, led || to - from > 1, words.subList(from, to)));
    }

    private void dates() {
        var dates = DATES.matcher(typed.text());
        while (dates.find()) {
            days(dates).ifPresent(span -> add(dates, Filter.DAYS, span.values()));
        }
    }

    private Optional<Times.Span> days(Matcher dates) {
        if (dates.group(1) == null) {
            var month = number(dates, 7);
            var day = number(dates, 6);
            return times.solar(number(dates, 8), month, day, month, day);
        }
        var lastMonth = number(dates, 4);
        var month = dates.group(2) == null ? lastMonth : number(dates, 2);
        return times.solar(number(dates, 5), month, number(dates, 1), lastMonth, number(dates, 3));
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    private void stars() {
        var stars = STARS.matcher(typed.text());
        while (stars.find()) {
            add(stars, Filter.STARS, List.of(stars.group(1)));
        }
    }

    /** By the letters that it was found in. */
    private void add(Matcher at, Filter filter, List<String> values) {
        var within = IntStream.range(0, words.size())
                .filter(i -> typed.tokens().get(i).begin() >= at.start()
                        && typed.tokens().get(i).end() <= at.end())
                .toArray();
        if (within.length > 0) {
            found.add(new Part(filter, values, "", within[0], within[within.length - 1] + 1, true, List.of()));
        }
    }

    /** What the words from here on say together. */
    private void bound(int from, int to) {
        for (var sense : senses(from, to)) {
            if (sense instanceof Binding binding) {
                switch (binding.use()) {
                    case STAR -> starsBefore(from, to);
                    case MONTH -> monthAfter(from, to);
                    case MONTH_NAME -> monthName(binding.number(), from, to);
                    case FULL_MOON -> fullMoon(from, to);
                    case DAY -> dayAfter(from, to);
                    case WHEN -> when(binding.details().get(0), from, to);
                    case FEAST -> feast(binding, from, to);
                    default -> {}
                }
            }
        }
    }

    /** {@code 4 sao}, {@code 3 4 sao}, {@code năm sao}. */
    private void starsBefore(int from, int to) {
        var values = new TreeSet<String>();
        var begin = from;
        while (begin > 0) {
            var number = number(begin - 1, begin);
            if (number.isEmpty() || number.get() > MOST_STARS) {
                break;
            }
            values.add(String.valueOf(number.get()));
            begin--;
        }
        if (!values.isEmpty()) {
            var marked = !words.get(from - 1).equals("nam"); // năm or nam: unmarked it is either
            found.add(new Part(Filter.STARS, List.copyOf(values), "", begin, to, marked, List.of()));
        }
    }

    private void monthAfter(int from, int to) {
        for (var length = Math.min(2, words.size() - to); length > 0; length--) {
            var end = to + length;
            var lunar = binding(Use.LUNAR_MONTH, to, end);
            if (lunar.isPresent()) {
                addDays(times.lunarMonth(lunar.get().number()), from, withLunar(end), true);
                return;
            }
            var number = number(to, end);
            if (number.isPresent() && number.get() <= 12) {
                month(number.get(), from, end);
                return;
            }
        }
    }

    private void month(int number, int from, int to) {
        var begin = from > 0 && is(Use.IN, from - 1, from) ? from - 1 : from;
        var lunar = withLunar(to);
        if (lunar > to) {
            addDays(times.lunarMonth(number), begin, lunar, true);
        } else {
            found.add(
                    new Part(Filter.MONTH, List.of(String.valueOf(number)), "", begin, withSolar(to), true, List.of()));
        }
    }

    /** Names of months are other words too (may, march): those are sure behind {@code in}. */
    private void monthName(int number, int from, int to) {
        var led = from > 0 && is(Use.IN, from - 1, from);
        if (led || words.get(from).length() > 5) {
            month(number, from, to);
        }
    }

    /** {@code rằm tháng tám}, or the next full moon. */
    private void fullMoon(int from, int to) {
        var month = lunarMonthAt(to);
        if (month > 0) {
            addDays(times.lunar(month, 15, 1), from, endOfMonth(to), true);
        } else {
            addDays(times.fullMoon(), from, to, false);
        }
    }

    /** {@code mồng 10 tháng 2}, {@code ngày 20 tháng 2}; the first ten days have a word of their own in the lunar calendar. */
    private void dayAfter(int from, int to) {
        for (var length = Math.min(2, words.size() - to); length > 0; length--) {
            var day = number(to, to + length);
            var month = day.isPresent() ? lunarMonthAt(to + length) : 0;
            if (month > 0) {
                var end = endOfMonth(to + length);
                var isLunar =
                        !words.get(from).equals("ngày") && !words.get(from).equals("ngay");
                var span = isLunar || withLunar(end - 1) > end - 1
                        ? times.lunar(month, day.orElseThrow(), 1)
                        : times.solar(0, month, day.orElseThrow(), month, day.orElseThrow());
                addDays(span, from, end, true);
                return;
            }
        }
    }

    /** The number of the month that is named at this word; 0 for none. */
    private int lunarMonthAt(int at) {
        if (at < words.size() && is(Use.MONTH, at, at + 1)) {
            for (var length = Math.min(2, words.size() - at - 1); length > 0; length--) {
                var begin = at + 1;
                var end = begin + length;
                var month = binding(Use.LUNAR_MONTH, begin, end)
                        .map(Binding::number)
                        .or(() -> number(begin, end));
                if (month.isPresent() && month.get() <= 12) {
                    return month.get();
                }
            }
        }
        return 0;
    }

    private int endOfMonth(int at) {
        var two = at + 3 <= words.size() && number(at + 1, at + 3).isPresent();
        return withLunar(Math.min(words.size(), at + (two ? 3 : 2)));
    }

    private void when(String name, int from, int to) {
        if (name.equals("in_season")) {
            found.add(new Part(
                    Filter.MONTH, List.of(String.valueOf(today.getMonthValue())), "", from, to, true, List.of()));
        } else {
            addDays(times.named(name), from, to, true);
        }
    }

    private void feast(Binding feast, int from, int to) {
        var month = feast.number();
        var day = Integer.parseInt(feast.details().get(1));
        addDays(times.lunar(month, day, Integer.parseInt(feast.details().get(2))), from, to, false);
    }

    private void addDays(Optional<Times.Span> span, int from, int to, boolean sure) {
        span.ifPresent(
                days -> found.add(new Part(Filter.DAYS, days.values(), "", from, to, sure, words.subList(from, to))));
    }

    private int withLunar(int end) {
        return end + following(Use.LUNAR, end);
    }

    private int withSolar(int end) {
        return end + following(Use.SOLAR, end);
    }

    private int following(Use use, int at) {
        for (var length = Math.min(2, words.size() - at); length > 0; length--) {
            if (is(use, at, at + length)) {
                return length;
            }
        }
        return 0;
    }

    private Optional<Integer> number(int from, int to) {
        var word = words.get(from);
        if (to - from == 1 && word.matches("0?[1-9]|[1-3]\\d")) {
            return Optional.of(Integer.valueOf(word));
        }
        return binding(Use.NUMBER, from, to).map(Binding::number);
    }

    private boolean is(Use use, int from, int to) {
        return binding(use, from, to).isPresent();
    }

    private Optional<Binding> binding(Use use, int from, int to) {
        return senses(from, to).stream()
                .filter(Binding.class::isInstance)
                .map(Binding.class::cast)
                .filter(binding -> binding.use() == use)
                .findFirst();
    }

    /** Looked up once for each run of words, because every pattern asks for its neighbours. */
    private List<Sense> senses(int from, int to) {
        if (to - from > Lexicon.LONGEST) {
            return List.of();
        }
        return known.computeIfAbsent(
                from * 100 + to, key -> lexicon.senses(words.subList(from, to), folded.subList(from, to)));
    }

    static List<Meant> meant(List<Part> parts, Typed typed) {
        return parts.stream().map(part -> part.meant(typed)).toList();
    }
}
