package vn.sanvat.search.meaning.part;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.sanvat.catalogue.list.Meant.Filter;
import vn.sanvat.search.meaning.part.Sense.Use;

/** {@code 4 sao}, {@code 3 4 sao}, {@code năm sao}, {@code 3★}, {@code 3sao}, {@code 3 đến 5 sao}, {@code từ 4 sao trở lên}. */
final class StarParts implements PartReader {
    private static final Pattern STARS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])([1-5])(?:\\s*[★⭐*]|-?(?:sao|stars?)(?![\\p{L}\\p{N}]))", Pattern.CASE_INSENSITIVE);
    private static final int MOST_STARS = 5;

    private final Sentence sentence;

    StarParts(Sentence sentence) {
        this.sentence = sentence;
    }

    @Override
    public List<Part> read() {
        List<Part> found = new ArrayList<>();
        var signs = STARS.matcher(sentence.text());
        while (signs.find()) {
            var values = new TreeSet<>(List.of(signs.group(1)));
            sentence.run(signs).ifPresent(run -> found.add(part(values, run.from(), run.to(), true)));
        }
        sentence.runs()
                .filter(run -> sentence.is(Use.STAR, run.from(), run.to()))
                .forEach(run -> before(run, found));
        return found;
    }

    private void before(Sentence.Run star, List<Part> found) {
        var values = new TreeSet<String>();
        var begin = star.from();
        while (begin > 0) {
            var number = sentence.number(begin - 1, begin);
            if (number.isEmpty() || number.get() > MOST_STARS) {
                break;
            }
            values.add(String.valueOf(number.get()));
            begin--;
        }
        begin = range(values, begin);
        if (!values.isEmpty()) {
            var marked = !sentence.word(star.from() - 1).equals("nam"); // năm or nam: unmarked it is either
            found.add(part(values, begin, star.to(), marked));
        }
    }

    /** {@code 3 đến 5 sao}, {@code 3-5 sao}: those between too. Gives where it begins. */
    private int range(NavigableSet<String> values, int begin) {
        var until = values.size() == 1 ? sentence.preceding(Use.UNTIL, begin) : 0;
        var first = begin - until;
        var number = until == 0 ? Optional.<Integer>empty() : sentence.number(first - 1, first);
        number.ifPresent(least -> values.add(String.valueOf(least)));
        if (number.isPresent() || (values.size() == 2 && sentence.isDashed(begin))) {
            fill(values, Integer.parseInt(values.last()));
        }
        if (number.isEmpty()) {
            return begin;
        }
        return first - 1 - sentence.preceding(Use.FROM, first - 1);
    }

    private static void fill(NavigableSet<String> values, int last) {
        IntStream.rangeClosed(Integer.parseInt(values.first()), last)
                .mapToObj(String::valueOf)
                .forEach(values::add);
    }

    /** With the words by which as many and more are meant. */
    private Part part(NavigableSet<String> values, int from, int to, boolean sure) {
        var more = sentence.following(Use.OR_MORE, to);
        var begin = from - sentence.preceding(Use.AT_LEAST, from);
        if (more > 0 || begin < from) {
            fill(values, MOST_STARS);
        }
        return new Part(Filter.STARS, List.copyOf(values), "", begin, to + more, sure || more > 0, List.of());
    }
}
