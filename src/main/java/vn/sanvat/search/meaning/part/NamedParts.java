package vn.sanvat.search.meaning.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.sanvat.catalogue.list.Meant.Filter;
import vn.sanvat.search.meaning.part.Sense.Use;

/** What the site has by name: kinds of things, regions, groups, certificates, producers. */
final class NamedParts implements PartReader {
    private final Sentence sentence;

    NamedParts(Sentence sentence) {
        this.sentence = sentence;
    }

    @Override
    public List<Part> read() {
        List<Part> found = new ArrayList<>();
        sentence.runs().forEach(run -> values(run, found));
        return found;
    }

    /** What the site calls so: all regions of a name are one part, because people do not tell them apart. */
    private void values(Sentence.Run run, List<Part> found) {
        var named = sentence.senses(run.from(), run.to(), Sense.Value.class).toList();
        for (var filter : named.stream().map(Sense.Value::filter).distinct().toList()) {
            var same = named.stream().filter(value -> value.filter() == filter).toList();
            var values = same.stream().map(Sense.Value::value).collect(Collectors.toCollection(TreeSet::new));
            if (filter == Filter.REGION) {
                found.add(region(run, List.copyOf(values), shortest(same)));
            } else if (filter == Filter.PRODUCER) {
                found.add(producer(run, List.copyOf(values), same.get(0).label().in(sentence.language())));
            } else {
                found.add(new Part(
                        filter,
                        List.copyOf(values),
                        same.get(0).label().in(sentence.language()),
                        run.from(),
                        run.to(),
                        isSure(filter, run.to() - run.from()),
                        sentence.words(run.from(), run.to())));
            }
        }
    }

    private String shortest(List<Sense.Value> regions) {
        return regions.stream()
                .map(value -> value.label().in(sentence.language()))
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

    /** With the words that lead to it ({@code của}), with which it hardly means anything else. */
    private Part producer(Sentence.Run run, List<String> slugs, String label) {
        var begin = run.from() - sentence.preceding(Use.IN, run.from());
        return new Part(
                Filter.PRODUCER,
                slugs,
                label,
                begin,
                run.to(),
                begin < run.from(),
                sentence.words(run.from(), run.to()));
    }

    /** With the words that lead to it ({@code ở huyện}); a name of one syllable means a place only with them. */
    private Part region(Sentence.Run run, List<String> ids, String label) {
        var unit = run.from() - sentence.preceding(Use.UNIT, run.from());
        var in = Math.max(sentence.preceding(Use.IN, unit), sentence.preceding(Use.NEAR, unit));
        var begin = unit - in;
        var sure = begin < run.from() || run.to() - run.from() > 1;
        var end = run.to() + sentence.following(Use.UNIT_BEHIND, run.to());
        return new Part(Filter.REGION, ids, label, begin, end, sure, sentence.words(run.from(), run.to()));
    }
}
