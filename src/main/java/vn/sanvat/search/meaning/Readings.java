package vn.sanvat.search.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.search.meaning.Reading.Where;
import vn.sanvat.search.meaning.part.Lexicon;
import vn.sanvat.search.meaning.part.Part;
import vn.sanvat.search.meaning.part.Parts;
import vn.sanvat.search.meaning.part.Typed;
import vn.sanvat.search.word.Syllables;
import vn.sanvat.search.word.Words;

/** How a query can be read, by what the entries of one catalogue say. */
public final class Readings {
    private static final int MOST = 8; // readings of one query
    private static final int LONG = 7; // words of a query that is a title or a sentence
    private static final int MOST_OF_LONG = 3;
    private static final float SYNONYM = 0.75f;
    private static final float FOLDED_SYNONYM = 0.4f; // "lac" may be lạc (peanut) or lác (sedge)
    private static final float LESS_SURE = 0.9f;
    private static final float CORRECTED = 0.8f;
    private static final float BESIDE = 0.45f;
    private static final float HARDLY = 0.25f;
    private static final int MOST_MISTYPED = 2;
    private static final int MOST_BEFORE_KIND = 2; // words of a name with a kind in it: night market

    private final Catalogue catalogue;
    private final Synonyms synonyms;
    private final CategoryNames categories;
    private final Lexicon lexicon;
    private final Vocabulary vocabulary = new Vocabulary();
    private final JoinedWords joined = new JoinedWords(vocabulary);
    private final Corrections corrections = new Corrections(vocabulary);

    public Readings(Catalogue catalogue) {
        this(catalogue, catalogue.taxonomy().synonyms());
    }

    /** @param rules of synonyms, in the form of {@code synonyms.txt} */
    public Readings(Catalogue catalogue, List<String> rules) {
        this.catalogue = catalogue;
        this.synonyms = new Synonyms(rules);
        this.categories = new CategoryNames(catalogue.taxonomy().categories().all());
        this.lexicon = new Lexicon(catalogue);
        catalogue.items().forEach(this::learn);
        var taxonomy = catalogue.taxonomy();
        taxonomy.regions().all().forEach(region -> vocabulary.addName(region.fullName()));
        taxonomy.categories().all().forEach(each -> {
            vocabulary.addTerm(each.name());
            vocabulary.addTerm(each.nameEn());
        });
        rules.forEach(rule -> Stream.of(rule.split(",|=>")).forEach(vocabulary::addTerm));
    }

    private void learn(Item item) {
        item.entry().shown().forEach(text -> {
            vocabulary.addName(text.title());
            vocabulary.add(text.summary());
            if (item.type().equals(EntryType.PRODUCT)) {
                beginnings(text.title());
            }
        });
        item.entry().tags().forEach(tag -> {
            if (catalogue.taxonomy().regions().named(tag).isEmpty()) {
                vocabulary.addTerm(tag);
            } else {
                vocabulary.addName(tag);
            }
        });
        if (item.entry().details() instanceof Details.Place place) {
            place.otherNames().forEach(vocabulary::addName);
        }
    }

    /** What a thing is comes first in its name: {@code Nước mắm} Nhĩ Bình Minh. */
    private void beginnings(String title) {
        var words = Words.of(title);
        for (var length = 1; length <= Math.min(2, words.size()); length++) {
            vocabulary.addTerm(String.join(" ", words.subList(0, length)));
        }
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Synonyms synonyms() {
        return synonyms;
    }

    Corrections corrections() {
        return corrections;
    }

    /** What the words most likely mean, to be asked first. */
    public Meaning of(String text, Language language, LocalDate today) {
        var typed = apart(Typed.of(text));
        var decoded = Telex.decode(typed.words(), vocabulary::knows).filter(other -> isSure(typed.words(), other));
        if (decoded.isPresent()) {
            var read = typed.with(decoded.get());
            return new Meaning(read, readings(read, language, today), List.of(), String.join(" ", decoded.get()));
        }
        var readings = new ArrayList<>(readings(typed, language, today));
        readings.addAll(mistyped(typed, language, today));
        return new Meaning(typed, readings.subList(0, Math.min(MOST, readings.size())), List.of(), "");
    }

    /** Where a word is none that the site has, what it may have been. */
    private List<Reading> mistyped(Typed typed, Language language, LocalDate today) {
        var words = typed.words();
        if (words.size() < 2 || words.stream().allMatch(vocabulary::knows)) {
            return List.of();
        }
        return corrections.of(words).stream()
                .limit(MOST_MISTYPED)
                .flatMap(corrected -> readings(typed.with(corrected.words()), language, today).stream())
                .map(reading -> reading.lighter(CORRECTED))
                .toList();
    }

    /** The words and nothing else. */
    public Meaning exactly(String text) {
        var typed = Typed.of(text);
        return new Meaning(typed, List.of(reading(typed.words(), 1, List.of(), Where.ANYWHERE)), List.of(), "");
    }

    /** What else they may mean, where nothing was found; no readings where there is nothing to be made of them. */
    public Meaning otherwise(Meaning first, Language language, LocalDate today) {
        return new FurtherReadings(this, language, today).of(first.typed());
    }

    /** Words that were typed joined, cut where names of the site have them apart. */
    private Typed apart(Typed typed) {
        List<Typed.Token> tokens = new ArrayList<>();
        for (var token : typed.tokens()) {
            joined.apart(token.word())
                    .ifPresentOrElse(
                            pieces -> pieces.forEach(
                                    piece -> tokens.add(new Typed.Token(piece, token.begin(), token.end()))),
                            () -> tokens.add(token));
        }
        return new Typed(typed.text(), tokens);
    }

    List<Reading> readings(Typed typed, Language language, LocalDate today) {
        var words = typed.words();
        var parts = Parts.of(lexicon, typed, language, today);
        List<Reading> readings = new ArrayList<>();
        if (!parts.isEmpty()) {
            readings.add(withParts(words, parts, 1));
        }
        var sure = parts.stream().filter(Part::sure).toList();
        if (!sure.isEmpty() && sure.size() < parts.size()) {
            readings.add(withParts(words, sure, LESS_SURE));
        }
        readings.addAll(withOtherKinds(words, parts));
        var where = beside(sure, words);
        var isPlace = where == Where.TITLES && isAllOf(sure, words);
        var weight = isForeignTerm(words, language) || isPlace ? HARDLY : where == Where.TITLES ? BESIDE : 1;
        readings.add(reading(words, weight, List.of(), where));
        for (var reading : List.copyOf(readings)) {
            var isOneName = vocabulary.spans(reading.words()).size() == 1;
            synonyms.rewrite(reading.words()).stream()
                    .filter(other ->
                            !isOneName || other.length() == reading.words().size())
                    .map(other -> reading(
                            other.words(),
                            reading.weight() * (other.folded() ? FOLDED_SYNONYM : SYNONYM),
                            reading.parts(),
                            reading.where()))
                    .forEach(readings::add);
        }
        return readings.stream()
                .limit(words.size() > LONG ? MOST_OF_LONG : MOST)
                .toList();
    }

    /**
     * With only one of several kinds of things ({@code câu chuyện làng nghề}), and without one that stands within a longer
     * name ({@code night market}): the words of the others are then looked for as they are.
     */
    private List<Reading> withOtherKinds(List<String> words, List<Part> parts) {
        var kinds = parts.stream().filter(Readings::isKind).toList();
        var meant = kinds.stream().map(Part::values).distinct().toList();
        List<Reading> others = new ArrayList<>();
        if (meant.size() > 1) {
            meant.forEach(one -> others.add(withOnly(one, words, parts)));
        }
        kinds.stream()
                .filter(kind -> parts.size() > 1 && isWithinTerm(words, kind))
                .forEach(kind -> others.add(withParts(
                        words, parts.stream().filter(part -> !part.equals(kind)).toList(), LESS_SURE)));
        return others;
    }

    /** What any thing of a type is called says nothing beside another kind of thing. */
    private Reading withOnly(List<String> kind, List<String> words, List<Part> parts) {
        var kept = parts.stream()
                .filter(part -> !isKind(part) || part.values().equals(kind))
                .toList();
        var read = parts.stream()
                .filter(part -> kept.contains(part) || part.filter() == Meant.Filter.TYPE)
                .toList();
        return reading(left(words, read), LESS_SURE, kept, Where.ANYWHERE);
    }

    private static boolean isKind(Part part) {
        return part.filter() == Meant.Filter.TYPE || part.filter() == Meant.Filter.KIND;
    }

    private boolean isWithinTerm(List<String> words, Part part) {
        return IntStream.range(Math.max(0, part.from() - MOST_BEFORE_KIND), part.from() + 1)
                .anyMatch(from -> {
                    var to = from + vocabulary.term(words, from);
                    return to >= part.to() && to - from > part.length();
                });
    }

    /** In another language than Vietnamese a word of a rule is hardly a Vietnamese one without its marks: {@code mat}. */
    private boolean isForeignTerm(List<String> words, Language language) {
        return !language.equals(Language.VIETNAMESE)
                && words.stream().allMatch(Syllables::isPlausible)
                && synonyms.rewrite(words).stream()
                        .anyMatch(other -> !other.folded() && other.length() == words.size());
    }

    static boolean isAllOf(List<Part> parts, List<String> words) {
        var idle = IdleWords.idle(words);
        return IntStream.range(0, words.size())
                .allMatch(i -> idle.get(i) || parts.stream().anyMatch(part -> part.has(i)));
    }

    /** Where the words as they stand have to match beside these parts of them. */
    private static Where beside(List<Part> sure, List<String> words) {
        if (sure.isEmpty()) {
            return Where.ANYWHERE;
        }
        var isPlace = sure.stream().allMatch(part -> part.filter() == Meant.Filter.REGION);
        if (isAllOf(sure, words)) {
            return isPlace && sure.size() == 1 ? Where.TITLES : Where.WHOLE_NAME;
        }
        return isPlace ? Where.NAMES : Where.TITLES;
    }

    Reading withParts(List<String> words, List<Part> parts, float weight) {
        return reading(left(words, parts), weight, parts, Where.ANYWHERE);
    }

    private static List<String> left(List<String> words, List<Part> parts) {
        var idle = IdleWords.idle(words);
        return IntStream.range(0, words.size())
                .filter(i -> !idle.get(i) && parts.stream().noneMatch(part -> part.has(i)))
                .mapToObj(words::get)
                .toList();
    }

    Reading reading(List<String> words, float weight, List<Part> parts, Where where) {
        return new Reading(words, weight, categories.named(words), parts, where);
    }

    /** Whether every word that was read otherwise stands somewhere beside its neighbour, as by chance it would not. */
    private boolean isSure(List<String> words, List<String> decoded) {
        if (words.size() == 1 && Telex.isOdd(words.get(0))) {
            return false;
        }
        return IntStream.range(0, words.size())
                .filter(i -> !words.get(i).equals(decoded.get(i)))
                .allMatch(i -> vocabulary.knowsBeside(decoded, i));
    }
}
