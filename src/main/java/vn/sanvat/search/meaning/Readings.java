package vn.sanvat.search.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Details;

/** How the words of a query can be read, by what the entries of one catalogue say. */
public final class Readings {
    private static final int MOST = 8; // readings of one query
    private static final float SYNONYM = 0.75f;
    private static final float FOLDED_SYNONYM = 0.4f; // "lac" may be lạc (peanut) or lác (sedge)

    private final Catalogue catalogue;
    private final Synonyms synonyms;
    private final CategoryNames categories;
    private final Vocabulary vocabulary = new Vocabulary();

    public Readings(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.synonyms = new Synonyms(catalogue.taxonomy().synonyms());
        this.categories = new CategoryNames(catalogue.taxonomy().categories().all());
        catalogue.items().forEach(this::learn);
        var taxonomy = catalogue.taxonomy();
        taxonomy.regions().all().forEach(region -> vocabulary.add(region.fullName()));
        taxonomy.categories().all().forEach(each -> {
            vocabulary.add(each.name());
            vocabulary.add(each.nameEn());
        });
        taxonomy.synonyms().forEach(rule -> Stream.of(rule.split(",|=>")).forEach(vocabulary::add));
    }

    private void learn(Item item) {
        item.entry().shown().forEach(text -> {
            vocabulary.add(text.title());
            vocabulary.add(text.summary());
        });
        item.entry().tags().forEach(vocabulary::add);
        if (item.entry().details() instanceof Details.Place place) {
            place.otherNames().forEach(vocabulary::add);
        }
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The words as they are, then with synonyms. */
    public List<Reading> of(List<String> words) {
        List<Reading> readings = new ArrayList<>();
        readings.add(reading(words, 1));
        synonyms.rewrite(words).stream()
                .map(other -> reading(other.words(), other.folded() ? FOLDED_SYNONYM : SYNONYM))
                .limit(MOST - 1)
                .forEach(readings::add);
        return readings;
    }

    private Reading reading(List<String> words, float weight) {
        return new Reading(words, weight, categories.named(words));
    }

    /** What the words are if they were typed without an input method; empty if nothing in them looks so. */
    public Optional<List<String>> typedWithoutMethod(List<String> words) {
        return Telex.decode(words, vocabulary::knows);
    }

    /** Whether every word that was read otherwise stands somewhere beside its neighbour, as by chance it would not. */
    public boolean isSure(List<String> words, List<String> decoded) {
        return IntStream.range(0, words.size())
                .filter(i -> !words.get(i).equals(decoded.get(i)))
                .allMatch(i -> vocabulary.knowsBeside(decoded, i));
    }
}
