package vn.sanvat.search.meaning.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sanvat.catalogue.list.Meant.Filter;
import vn.sanvat.catalogue.list.Near;
import vn.sanvat.search.meaning.part.Sense.Use;

/**
 * A place to be near: {@code gần Mỹ Sơn}, {@code cách Hội An 10 km}, {@code within 5 km of Hội An}, {@code gần tôi}, or
 * to be at: {@code ở Cù Lao Chàm}. A region is something to be in, so it takes a distance to be a place to be near.
 */
final class NearParts implements PartReader {
    private static final Pattern DISTANCE =
            Pattern.compile("(\\d{1,3})(?:[.,](\\d))?\\s*(?:km|kms|cây số|cay so|kilômét|kilometres?|kilometers?)"
                    + "(?![\\p{L}\\p{N}])");
    private static final double USUAL_KM = 15;
    /** How far from its middle things still are at a place: {@code ở Cù Lao Chàm}. */
    private static final double THERE_KM = 8;

    /** How much may stand between a place and a distance: {@code 10 km tính từ}. */
    private static final int MOST_BETWEEN = 1;

    private final Sentence sentence;
    private final List<Distance> distances = new ArrayList<>();

    private record Distance(double kilometres, int from, int to) {}

    NearParts(Sentence sentence) {
        this.sentence = sentence;
    }

    @Override
    public List<Part> read() {
        var typed = DISTANCE.matcher(sentence.text().toLowerCase(java.util.Locale.ROOT));
        while (typed.find()) {
            sentence.run(typed).ifPresent(run -> distances.add(new Distance(kilometres(typed), run.from(), run.to())));
        }
        List<Part> found = new ArrayList<>();
        sentence.runs().forEach(run -> {
            sentence.senses(run.from(), run.to(), Sense.Spot.class)
                    .findFirst()
                    .flatMap(spot -> near(spot, run))
                    .ifPresent(found::add);
            if (sentence.is(Use.HERE, run.from(), run.to())) {
                found.add(new Part(Filter.HERE, List.of(), "", run.from(), run.to(), true, List.of()));
            }
        });
        return found;
    }

    private static double kilometres(Matcher typed) {
        var number = typed.group(1) + (typed.group(2) == null ? "" : "." + typed.group(2));
        return Double.parseDouble(number);
    }

    private Optional<Part> near(Sense.Spot spot, Sentence.Run run) {
        var unit = run.from() - sentence.preceding(Use.UNIT, run.from());
        var led = unit - sentence.preceding(Use.NEAR, unit);
        var in = led < unit ? led : unit - sentence.preceding(Use.IN, unit);
        var distance = distance(in, run.to());
        var isThere = led == unit && in < unit;
        if (distance.isEmpty() && (spot.isRegion() || (led == unit && !isThere))) {
            return Optional.empty();
        }
        var from = distance.map(Distance::from).filter(begin -> begin < in).orElse(in);
        var begin = from - sentence.preceding(Use.NEAR, from);
        var end = Math.max(run.to(), distance.map(Distance::to).orElse(0));
        var kilometres = Math.min(
                Near.FARTHEST_KM,
                Math.max(0.1, distance.map(Distance::kilometres).orElse(isThere ? THERE_KM : USUAL_KM)));
        var values = List.of(
                String.valueOf(spot.at().lat()), String.valueOf(spot.at().lon()), String.valueOf(kilometres));
        var isSure = !isThere || distance.isPresent();
        return Optional.of(
                new Part(Filter.NEAR, values, spot.label().in(sentence.language()), begin, end, isSure, List.of()));
    }

    /** Just before or behind. */
    private Optional<Distance> distance(int from, int to) {
        return distances.stream()
                .filter(each -> (each.to() <= from && from - each.to() <= MOST_BETWEEN)
                        || (each.from() >= to && each.from() - to <= MOST_BETWEEN))
                .findFirst();
    }
}
