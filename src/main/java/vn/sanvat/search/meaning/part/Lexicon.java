package vn.sanvat.search.meaning.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.content.words.Folded;
import vn.sanvat.search.word.KindWords;
import vn.sanvat.search.word.ProperName;
import vn.sanvat.search.word.Syllables;
import vn.sanvat.search.word.Words;
import vn.sanvat.taxonomy.Region;
import vn.sanvat.taxonomy.Taxonomy;

/** What words can be in a query, by what the site calls its regions, groups, certificates and kinds of things. */
public final class Lexicon {
    static final int LONGEST = 9; // words of a name that is looked for
    private static final Language ENGLISH = new Language("en");

    /** @param words with their marks */
    private record Entry(List<String> words, Sense sense) {}

    private final Map<String, List<Entry>> byFolded = new HashMap<>();

    public Lexicon(Catalogue catalogue) {
        this(catalogue.taxonomy(), catalogue.snapshot().schema());
        catalogue.items().stream()
                .filter(item -> item.type().equals(EntryType.PLACE))
                .forEach(this::place);
        catalogue.items().stream()
                .filter(item -> item.type().equals(EntryType.PRODUCER))
                .forEach(this::producer);
    }

    Lexicon(Taxonomy taxonomy, Schema schema) {
        var binding = BindingWords.read();
        binding.forEach(each -> add(each.words(), each.sense()));
        types(schema);
        kinds(schema);
        var sides = binding.stream()
                .filter(each -> each.sense() instanceof Sense.Binding of && of.use() == Sense.Use.SIDE)
                .map(BindingWords.Bound::words)
                .toList();
        taxonomy.regions().all().forEach(region -> region(region, sides));
        taxonomy.categories().all().forEach(category -> {
            var label = label(category.name(), category.nameEn());
            var sense = new Sense.Value(Meant.Filter.CATEGORY, category.code(), label);
            add(category.name(), sense);
            add(category.nameEn(), sense);
            runs(category.name(), sense);
        });
        taxonomy.certificates().values().forEach(certificate -> {
            var label = label(certificate.name(), certificate.nameEn());
            var sense = new Sense.Value(Meant.Filter.CERTIFICATE, certificate.id(), label);
            add(certificate.name(), sense);
            add(certificate.nameEn(), sense);
        });
    }

    /** Kinds of every type by the words of the schema and those of pages, where no other use of them is known. */
    private void kinds(Schema schema) {
        for (var type : schema.types()) {
            for (var field : schema.of(type).fields()) {
                if (field.key().equals("kind")) {
                    field.choices().forEach(choice -> {
                        var sense = new Sense.Value(Meant.Filter.KIND, choice.key(), choice.label());
                        choice.label().byLanguage().values().forEach(words -> addIfNew(words, sense));
                        KindWords.of(type, choice.key()).forEach(words -> addIfNew(words, sense));
                    });
                }
            }
        }
    }

    /** The types that the site makes, by what it calls them. */
    private void types(Schema schema) {
        for (var type : schema.defined()) {
            var sense = new Sense.Value(Meant.Filter.TYPE, type.type().key(), vn.sanvat.content.schema.Words.NONE);
            KindWords.of(type).forEach(words -> add(words, sense));
        }
    }

    private void addIfNew(String words, Sense sense) {
        if (!byFolded.containsKey(Folded.of(Words.plain(words)))) {
            add(words, sense);
        }
    }

    /** By all its names; a unit that is a side of another (Bắc Trà My) by the name of the whole too. */
    private void region(Region region, List<String> sides) {
        var sense = new Sense.Value(Meant.Filter.REGION, region.id(), label(region.name(), region.name()));
        var names = Stream.concat(
                        Stream.of(region.name(), region.fullName(), region.nameEn()), region.aliases().stream())
                .toList();
        names.forEach(name -> add(name, sense));
        var middle = region.location();
        if (middle != null) {
            var spot = new Sense.Spot(middle, sense.label(), true);
            names.forEach(name -> add(name, spot));
        }
        var words = Words.of(region.name());
        if (words.size() > 2 && sides.contains(words.get(0))) {
            add(String.join(" ", words.subList(1, words.size())), sense);
        }
    }

    /** By all its names, and by its own without what kind of place it is. */
    private void place(Item item) {
        item.position().ifPresent(at -> {
            var spot = new Sense.Spot(at, label(item), false);
            names(item).forEach(name -> add(name, spot));
            ProperName.of(item.title(Language.VIETNAMESE))
                    .filter(name -> Words.of(name).size() > 1)
                    .ifPresent(name -> add(name, spot));
        });
    }

    /** By its own name without what kind of company it is, where nothing else is called so. */
    private void producer(Item item) {
        var sense = new Sense.Value(Meant.Filter.PRODUCER, item.slug(), label(item));
        ProperName.of(item.title(Language.VIETNAMESE)).filter(this::isTelling).ifPresent(name -> add(name, sense));
    }

    private boolean isTelling(String name) {
        var words = Words.of(name);
        var known = byFolded.getOrDefault(Words.folded(words), List.of());
        var isPlace = known.stream()
                .anyMatch(entry -> entry.sense() instanceof Sense.Spot
                        || (entry.sense() instanceof Sense.Value value && value.filter() != Meant.Filter.PRODUCER));
        return !isPlace && (words.size() > 1 || (words.size() == 1 && !Syllables.isPlausible(words.get(0))));
    }

    private static Stream<String> names(Item item) {
        var titles = item.entry().shown().stream().map(text -> text.title());
        return item.entry().details() instanceof Details.Place place
                ? Stream.concat(titles, place.otherNames().stream())
                : titles;
    }

    private static vn.sanvat.content.schema.Words label(Item item) {
        return label(item.title(Language.VIETNAMESE), item.title(ENGLISH));
    }

    /** Of a name that lists things ({@code Rau, củ, quả}), some in a row: {@code rau củ}. */
    private void runs(String name, Sense sense) {
        var things = List.of(name.split(","));
        for (var from = 0; from < things.size(); from++) {
            for (var to = from + 2; to <= things.size(); to++) {
                add(String.join(" ", things.subList(from, to)), sense);
            }
        }
    }

    private static vn.sanvat.content.schema.Words label(String name, String english) {
        return new vn.sanvat.content.schema.Words(
                Map.of(Language.VIETNAMESE, name, ENGLISH, english.isEmpty() ? name : english));
    }

    private void add(String name, Sense sense) {
        var words = Words.of(name);
        if (!words.isEmpty() && words.size() <= LONGEST) {
            var entries = byFolded.computeIfAbsent(Words.folded(words), key -> new ArrayList<>());
            var entry = new Entry(words, sense);
            if (!entries.contains(entry)) {
                entries.add(entry);
            }
        }
    }

    /** What the words can be: those typed with marks have to have these very marks. */
    List<Sense> senses(List<String> words, List<String> folded) {
        var key = String.join(" ", folded);
        if (!byFolded.containsKey(key) && key.endsWith("s")) { // an English plural
            var last = words.get(words.size() - 1);
            List<String> one = new ArrayList<>(words.subList(0, words.size() - 1));
            one.add(last.substring(0, last.length() - 1));
            return written(key.substring(0, key.length() - 1), one);
        }
        return written(key, words);
    }

    private List<Sense> written(String key, List<String> words) {
        return byFolded.getOrDefault(key, List.of()).stream()
                .filter(entry -> isWrittenSo(entry.words(), words))
                .map(Entry::sense)
                .distinct()
                .toList();
    }

    private static boolean isWrittenSo(List<String> name, List<String> typed) {
        return name.size() == typed.size()
                && IntStream.range(0, name.size())
                        .allMatch(i ->
                                !Words.isMarked(typed.get(i)) || typed.get(i).equals(name.get(i)));
    }
}
