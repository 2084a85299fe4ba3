package vn.sanvat.search.meaning.part;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.sanvat.catalogue.list.Meant.Filter;
import vn.sanvat.search.meaning.part.Sense.Use;

/** {@code 4 sao}, {@code 3 4 sao}, {@code năm sao}, {@code 3★}, {@code 3sao}, {@code từ 4 sao trở lên}. */
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
        if (!values.isEmpty()) {
            var marked = !sentence.word(star.from() - 1).equals("nam"); // năm or nam: unmarked it is either
            found.add(part(values, begin, star.to(), marked));
        }
    }

    /** With the words by which as many and more are meant. */
    private Part part(NavigableSet<String> values, int from, int to, boolean sure) {
        var more = sentence.following(Use.OR_MORE, to);
        var begin = from - sentence.preceding(Use.AT_LEAST, from);
        if (more > 0 || begin < from) {
            IntStream.rangeClosed(Integer.parseInt(values.last()), MOST_STARS)
                    .mapToObj(String::valueOf)
                    .forEach(values::add);
        }
        return new Part(Filter.STARS, List.copyOf(values), "", begin, to + more, sure || more > 0, List.of());
    }
}
