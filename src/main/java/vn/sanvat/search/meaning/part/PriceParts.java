package vn.sanvat.search.meaning.part;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.sanvat.catalogue.list.Meant.Filter;
import vn.sanvat.search.meaning.part.Sense.Use;

/**
 * {@code giá rẻ}, {@code bao nhiêu tiền}, {@code dưới 200k}: entries have no prices, so this narrows nothing; but it is
 * no word to look for either.
 */
final class PriceParts implements PartReader {
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\p{L}\\p{N}])\\d[\\d.,]*\\s*"
            + "(?:k|nghìn|nghin|ngàn|ngan|triệu|trieu|tr|đồng|dong|đ|vnđ|vnd|usd|\\$)(?![\\p{L}\\p{N}])");

    private final Sentence sentence;

    PriceParts(Sentence sentence) {
        this.sentence = sentence;
    }

    @Override
    public List<Part> read() {
        List<Part> found = new ArrayList<>();
        sentence.runs()
                .filter(run -> sentence.is(Use.PRICE, run.from(), run.to()))
                .forEach(run -> found.add(part(run, run.to() - run.from() > 1)));
        var amounts = AMOUNT.matcher(sentence.text().toLowerCase(java.util.Locale.ROOT));
        while (amounts.find()) {
            sentence.run(amounts).ifPresent(run -> found.add(part(led(run), true)));
        }
        return found;
    }

    /** With what leads to it: {@code giá dưới}. */
    private Sentence.Run led(Sentence.Run amount) {
        var bound = amount.from() - sentence.preceding(Use.PRICE_BOUND, amount.from());
        return new Sentence.Run(bound - sentence.preceding(Use.PRICE, bound), amount.to());
    }

    private static Part part(Sentence.Run run, boolean sure) {
        return new Part(Filter.PRICE, List.of(), "", run.from(), run.to(), sure, List.of());
    }
}
