package vn.sanvat.search.meaning.part;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.sanvat.catalogue.list.Meant.Filter;
import vn.sanvat.search.meaning.part.Sense.Use;

/** {@code 4 sao}, {@code 3 4 sao}, {@code năm sao}, {@code 3★}. */
final class StarParts implements PartReader {
    private static final Pattern STARS = Pattern.compile("(?<![\\p{L}\\p{N}])([1-5])\\s*[★⭐*]");
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
            var value = List.of(signs.group(1));
            sentence.run(signs)
                    .ifPresent(
                            run -> found.add(new Part(Filter.STARS, value, "", run.from(), run.to(), true, List.of())));
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
            found.add(new Part(Filter.STARS, List.copyOf(values), "", begin, star.to(), marked, List.of()));
        }
    }
}
