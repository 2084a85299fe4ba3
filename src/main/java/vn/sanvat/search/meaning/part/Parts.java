package vn.sanvat.search.meaning.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.content.Language;

/** Finds the parts of one query: of all that its words can be, what leaves the fewest words over. */
public final class Parts {
    private Parts() {}

    /** In the order of the words; none overlaps another. */
    public static List<Part> of(Lexicon lexicon, Typed typed, Language language, LocalDate today) {
        var sentence = new Sentence(lexicon, typed, language, today);
        List<PartReader> readers = List.of(
                new NamedParts(sentence),
                new NearParts(sentence),
                new StarParts(sentence),
                new MonthParts(sentence),
                new DayParts(sentence),
                new PriceParts(sentence));
        var found = readers.stream()
                .flatMap(reader -> reader.read().stream())
                .sorted(Comparator.comparing(Part::length, Comparator.reverseOrder())
                        .thenComparing(Part::sure, Comparator.reverseOrder())
                        .thenComparing(Part::filter)
                        .thenComparing(Part::from))
                .toList();
        List<Part> chosen = new ArrayList<>();
        for (var part : found) {
            if (chosen.stream().noneMatch(part::overlaps)) {
                chosen.add(part);
            }
        }
        chosen.sort(Comparator.comparing(Part::from));
        return isAboutSomething(chosen, sentence) ? chosen : List.of();
    }

    /** What narrows nothing says something only beside other words. */
    private static boolean isAboutSomething(List<Part> parts, Sentence sentence) {
        return parts.stream().anyMatch(part -> part.filter().isNarrowing())
                || parts.stream().mapToInt(Part::length).sum() < sentence.size();
    }

    static List<Meant> meant(List<Part> parts, Typed typed) {
        return Stream.ofNullable(parts)
                .flatMap(List::stream)
                .map(part -> part.meant(typed))
                .toList();
    }
}
