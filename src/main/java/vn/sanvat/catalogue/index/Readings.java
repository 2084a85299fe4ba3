package vn.sanvat.catalogue.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.content.Details;

/** How the words of a query can be read, by what the entries of one catalogue say. */
final class Readings {
    private static final int MOST = 8; // readings of one query
    private static final float SYNONYM = 0.75f;
    private static final float FOLDED_SYNONYM = 0.4f; // "lac" may be lạc (peanut) or lác (sedge)

    private final Catalogue catalogue;
    private final Synonyms synonyms;
    private final Vocabulary vocabulary = new Vocabulary();

    Readings(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.synonyms = new Synonyms(catalogue.taxonomy().synonyms());
        catalogue
                .items()
                .forEach(item -> item.entry()
                        .texts()
                        .values()
                        .forEach(text -> Stream.of(text.title(), text.summary())
                                .forEach(words -> vocabulary.add(Words.of(words)))));
        catalogue.items().forEach(item -> {
            item.entry().tags().forEach(tag -> vocabulary.add(Words.of(tag)));
            if (item.entry().details() instanceof Details.Place place) {
                place.otherNames().forEach(name -> vocabulary.add(Words.of(name)));
            }
        });
        var taxonomy = catalogue.taxonomy();
        taxonomy.regions().all().forEach(region -> vocabulary.add(Words.of(region.fullName())));
        taxonomy.categories().all().forEach(each -> vocabulary.add(Words.of(each.name() + " " + each.nameEn())));
        taxonomy.synonyms().forEach(rule -> vocabulary.add(Words.of(rule)));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The words as they are, then with synonyms. */
    List<Reading> of(List<String> words) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(words, 1));
        synonyms.rewrite(words).stream()
                .map(other -> new Reading(other.words(), other.folded() ? FOLDED_SYNONYM : SYNONYM))
                .limit(MOST - 1)
                .forEach(readings::add);
        return readings;
    }

    /** What the words are if they were typed without an input method; empty if they look well as they are. */
    Optional<List<String>> typedWithoutMethod(List<String> words) {
        return Telex.decode(words, vocabulary::knows);
    }
}
