package vn.sanvat.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.FieldTexts;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.VietnameseOrder;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.search.meaning.Synonyms;
import vn.sanvat.search.word.KindWords;
import vn.sanvat.search.word.Words;
import vn.sanvat.taxonomy.Region;
import vn.sanvat.taxonomy.Taxonomy;

/** Makes the documents of one catalogue in one language. */
public final class IndexDocuments {
    /** In days since 1970: a date that somebody wrote may be beyond the years that the server takes. */
    public static final String HOLDS_UNTIL = "holds_until";

    public static final String MAY_HOLD_UNTIL = "may_hold_until";

    /** Bytes; a term of the server has at most 32,766, and that of a title of 2,000 letters would have more. */
    private static final int LONGEST_ORDER = 8_000;

    /** How far from its location an entry may be, in kilometres. */
    public static final String UNCERTAINTY = "uncertainty";

    /** Values of fields that the site adds as facets, each behind the key of its field. */
    public static final String ADDED = "added";

    /** Slugs of those who make it. */
    public static final String PRODUCERS = "producers";

    private static final int A_STORY = 800; // letters of a body that says more than where the entry is from

    private final Catalogue catalogue;
    private final Taxonomy taxonomy;
    private final Language language;
    private final Synonyms synonyms;
    private final Function<String, VietnameseOrder.Key> order;

    IndexDocuments(Catalogue catalogue, Language language, Function<String, VietnameseOrder.Key> order) {
        this.catalogue = catalogue;
        this.taxonomy = catalogue.taxonomy();
        this.language = language;
        this.synonyms = new Synonyms(taxonomy.synonyms());
        this.order = order;
    }

    IndexDocument of(Item item) {
        var text = item.text(language);
        Map<String, Object> fields = new TreeMap<>();
        filters(item, fields);
        words(item, fields);
        fields.put("title", text.title());
        fields.put("summary", text.summary());
        fields.put("order", hex(text.title()));
        return IndexDocument.of(item.id(), fields, text.body());
    }

    private String hex(String title) {
        var key = order.apply(title).toByteArray();
        return HexFormat.of().formatHex(key, 0, Math.min(key.length, LONGEST_ORDER));
    }

    private void filters(Item item, Map<String, Object> fields) {
        fields.put("id", item.id().toString());
        fields.put("type", item.type().key());
        fields.put("regions", sorted(item.regions()));
        fields.put(
                "categories",
                item.categories().stream().map(each -> each.code()).toList());
        fields.put(ADDED, facets(item));
        fields.put("kind", item.kind());
        fields.put(PRODUCERS, sorted(item.makers()));
        fields.put("newest", item.newest().toString());
        fields.put("pictured", !item.entry().images().isEmpty());
        fields.put("told", item.text(language).body().length() > A_STORY);
        item.position()
                .ifPresent(at -> fields.put("location", new TreeMap<>(Map.of("lat", at.lat(), "lon", at.lon()))));
        fields.put(UNCERTAINTY, item.uncertaintyKm());
        fields.put("placed", item.position().filter(Location::isTarget).isPresent());
        item.product().ifPresent(product -> {
            fields.put("stars", item.stars() == 0 ? List.of() : List.of(String.valueOf(item.stars())));
            product.latest()
                    .flatMap(Details.Recognition::holdsUntil)
                    .ifPresent(last -> fields.put(HOLDS_UNTIL, last.toEpochDay()));
            product.latest()
                    .flatMap(Details.Recognition::mayHoldUntil)
                    .ifPresent(last -> fields.put(MAY_HOLD_UNTIL, last.toEpochDay()));
            fields.put("certificates", product.certificates());
            fields.put("gift", product.gift());
            fields.put("export", product.export());
            fields.put("season", product.season());
        });
    }

    /** As the index has a value of a field that the site adds. */
    public static String added(String key, String value) {
        return key + "=" + value;
    }

    private List<String> facets(Item item) {
        List<String> values = new ArrayList<>();
        for (var name : FacetName.of(catalogue.snapshot().schema())) {
            if (name.isAdded()) {
                item.values(name.key()).forEach(value -> values.add(added(name.key(), value)));
            }
        }
        return values;
    }

    /** Words of fields that the site adds, by how much they weigh; of what is only true or not, its name. */
    private List<String> added(Item item, int weight) {
        List<String> words = new ArrayList<>();
        for (var field : catalogue.snapshot().schema().of(item.type()).added()) {
            if (field.searched() == weight && field.isPublic()) {
                var values = item.entry().values(field, language);
                if (field.kind() != FieldKind.YES_NO) {
                    new FieldTexts(catalogue, language).of(field, values).forEach(said -> words.add(said.text()));
                } else if (values.isYes(field.key())) {
                    words.add(field.label().in(language));
                }
            }
        }
        return words;
    }

    private void words(Item item, Map<String, Object> fields) {
        var title = item.title(language);
        var names = names(item);
        var all = new ArrayList<>(names);
        all.add(0, title);
        fields.put("names", names);
        fields.put("called", called(item));
        fields.put("exact", all.stream().map(Words::plain).distinct().toList());
        fields.put(
                "exact_folded",
                all.stream()
                        .map(name -> Words.folded(Words.of(name)))
                        .distinct()
                        .toList());
        fields.put("title_plain", Words.plain(title));
        fields.put("title_folded", Words.folded(Words.of(title)));
        fields.put("kinds", kinds(item));
        fields.put("maker", makers(item));
        fields.put("places", places(item));
        fields.put("around", around(item));
    }

    /** Other names: those of the entry, its titles in other languages, and its abbreviations written out. */
    private List<String> names(Item item) {
        Set<String> names = new LinkedHashSet<>();
        if (item.entry().details() instanceof Details.Place place) {
            names.addAll(place.otherNames());
        }
        item.entry().shown().stream().map(text -> text.title()).sorted().forEach(names::add);
        synonyms.writtenOut(item.title(language)).forEach(names::add);
        names.addAll(added(item, 3));
        names.remove(item.title(language));
        return List.copyOf(names);
    }

    /** What kind of thing it is, in both languages, because readers of either mix them. */
    private List<String> kinds(Item item) {
        Set<String> kinds = new LinkedHashSet<>();
        item.categories().stream()
                .flatMap(category -> Stream.of(category.name(), category.nameEn()))
                .filter(name -> !name.contains(",")) // it names other things too
                .forEach(kinds::add);
        item.entry().tags().stream().filter(tag -> !isRegion(tag)).forEach(kinds::add);
        item.product().stream()
                .flatMap(product -> product.certificates().stream())
                .flatMap(id -> Optional.ofNullable(taxonomy.certificates().get(id)).stream())
                .forEach(certificate -> {
                    kinds.add(certificate.name());
                    kinds.add(certificate.nameEn());
                });
        kinds.addAll(KindWords.of(item.entry().details()));
        kinds.addAll(KindWords.of(catalogue.snapshot().schema().of(item.type())));
        kinds.addAll(added(item, 2));
        kinds.remove("");
        return List.copyOf(kinds);
    }

    /** Who is behind it: the producer of a product, the organiser of an event. */
    private List<String> makers(Item item) {
        Set<String> makers = new LinkedHashSet<>();
        item.product().stream()
                .flatMap(product -> Optional.ofNullable(product.producer()).stream())
                .forEach(id -> titles(id, makers));
        item.event().ifPresent(event -> makers.add(event.organiser()));
        makers.remove("");
        return List.copyOf(makers);
    }

    private void titles(EntryId id, Collection<String> into) {
        catalogue.find(id).ifPresent(item -> {
            into.add(item.title(language));
            into.add(item.entry().sourceText().title());
            synonyms.writtenOut(item.title(language)).forEach(into::add);
        });
    }

    /** Where it is: every unit that it is found under, by today's and former names, its venue and its address. */
    private List<String> places(Item item) {
        Set<String> places = new LinkedHashSet<>();
        item.region().ifPresent(region -> add(region, places));
        item.today().forEach(region -> add(region, places));
        sorted(item.regions()).forEach(id -> taxonomy.regions().find(id).ifPresent(region -> add(region, places)));
        item.event().ifPresent(event -> {
            places.add(event.venue());
            Optional.ofNullable(event.place()).ifPresent(id -> titles(id, places));
        });
        item.route()
                .ifPresent(route -> route.stops().forEach(stop -> {
                    places.add(stop.name());
                    Optional.ofNullable(stop.entry()).ifPresent(id -> titles(id, places));
                    taxonomy.regions().find(stop.region()).ifPresent(region -> add(region, places));
                }));
        item.entry().tags().stream().filter(this::isRegion).forEach(places::add);
        places.remove("");
        return List.copyOf(places);
    }

    private boolean isRegion(String tag) {
        return !taxonomy.regions().named(tag).isEmpty();
    }

    /**
     * What kind of thing a Vietnamese title calls it, without the names of places and people in it, which have capital
     * letters: {@code Tinh dầu quế Trà My} is oil of cinnamon, and {@code Làng rau Trà Quế} has nothing to do with it.
     */
    private static String called(Item item) {
        var title = item.title(Language.VIETNAMESE).split("\\s+");
        return IntStream.range(0, title.length)
                .filter(i -> i == 0 || !Character.isUpperCase(title[i].codePointAt(0)))
                .mapToObj(i -> title[i])
                .collect(Collectors.joining(" "));
    }

    private static void add(Region region, Collection<String> into) {
        into.add(region.fullName());
        into.add(region.nameEn());
        into.addAll(region.aliases());
    }

    /** Less sure: the address as written, and the former communes that today's one was made of. */
    private List<String> around(Item item) {
        Set<String> around = new LinkedHashSet<>();
        around.add(item.entry().address());
        around.addAll(added(item, 1));
        item.today()
                .forEach(region -> taxonomy.regions().formerly(region).stream()
                        .map(Region::name)
                        .sorted()
                        .forEach(around::add));
        around.remove("");
        return List.copyOf(around);
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }
}
