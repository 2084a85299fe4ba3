package vn.sanvat.site.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.site.model.Parts;
import vn.sanvat.site.model.SiteModel;
import vn.sanvat.site.part.Cards;
import vn.sanvat.site.part.PreparedParts;
import vn.sanvat.taxonomy.Region;

/** Makes the home page: what is in season, what takes place soon, and ways in by region and group. */
public final class HomeView {
    private static final int FEW = 6;
    private static final int TILES = 12;
    private final Catalogue catalogue;
    private final Language language;
    private final LocalDate today;
    private final Cards cards;

    public HomeView(Catalogue catalogue, Language language, LocalDate today) {
        this.catalogue = catalogue;
        this.language = language;
        this.today = today;
        this.cards = new Cards(catalogue, language, today);
    }

    /** The districts and the groups that there is most of. */
    public record Tiles(List<Parts.Tile> regions, List<Parts.Tile> groups) {}

    /** Anybody can ask for what is not there, so that must cost no more than the page of it. */
    public Tiles tiles(PreparedParts parts) {
        return parts.of(catalogue, today, language, Tiles.class, () -> new Tiles(regions(), groups()));
    }

    public SiteModel.HomePage page(PreparedParts parts) {
        return parts.of(catalogue, today, language, SiteModel.HomePage.class, this::page);
    }

    private SiteModel.HomePage page() {
        return new SiteModel.HomePage(
                cards.of(featured()),
                cards.of(inSeason()),
                cards.of(soon()),
                cards.of(few(
                        of(EntryType.STORY), Comparator.comparing(Item::newest).reversed(), FEW)),
                cards.of(varied(of(EntryType.PLACE), FEW)),
                cards.of(few(of(EntryType.ROUTE), asTheyCome(), FEW)),
                regions(),
                groups(),
                of(EntryType.PRODUCT).size(),
                of(EntryType.PRODUCER).size(),
                of(EntryType.PLACE).stream().filter(HomeView::isVillage).count(),
                of(EntryType.EVENT).size());
    }

    private List<Item> of(EntryType type) {
        return catalogue.byName(language, type);
    }

    /** First what the reader can read. */
    private List<Item> few(List<Item> items, Comparator<Item> order, int most) {
        return items.stream()
                .sorted(Comparator.comparing((Item item) -> !item.isIn(language))
                        .thenComparing(order))
                .limit(most)
                .toList();
    }

    /** The best products, one of each sub-group, so that the page shows the breadth of what is recognised today. */
    private List<Item> featured() {
        Map<String, Item> best = new LinkedHashMap<>();
        few(of(EntryType.PRODUCT), Item.bestFirst(today), Integer.MAX_VALUE)
                .forEach(item -> best.putIfAbsent(
                        item.product().map(Details.Product::category).orElse(""), item));
        var current = best.values().stream().filter(this::isRecognised).toList();
        return varied(current.size() < FEW ? List.copyOf(best.values()) : current, FEW);
    }

    private boolean isRecognised(Item item) {
        return item.recognition(today)
                .filter(state -> state == RecognitionState.CURRENT)
                .isPresent();
    }

    private List<Item> inSeason() {
        var items = of(EntryType.PRODUCT).stream()
                .filter(item -> item.product()
                        .map(product -> product.season().contains(today.getMonthValue()))
                        .orElse(false))
                .toList();
        return few(items, Item.bestFirst(today), FEW);
    }

    /** Festivals first by their next day; weekly and monthly ones once each. */
    private List<Item> soon() {
        return of(EntryType.EVENT).stream()
                .filter(item -> catalogue.next(item, today).isPresent())
                .sorted(Comparator.comparing(item -> catalogue.next(item, today).orElseThrow()))
                .limit(FEW)
                .toList();
    }

    /** Another choice each day, the same all day, of what the reader can read where there is enough of that. */
    private List<Item> varied(List<Item> all, int most) {
        var readable = all.stream().filter(item -> item.isIn(language)).toList();
        var items = readable.size() < most ? all : readable;
        var start = items.size() <= most ? 0 : Math.floorMod(today.toEpochDay() * most, items.size());
        List<Item> chosen = new ArrayList<>();
        for (var i = 0; i < Math.min(most, items.size()); i++) {
            chosen.add(items.get((start + i) % items.size()));
        }
        return few(chosen, asTheyCome(), most);
    }

    private static Comparator<Item> asTheyCome() {
        return Comparator.comparing(item -> 0);
    }

    private static boolean isVillage(Item item) {
        return item.entry().details() instanceof Details.Place place
                && Set.of("craft_village").contains(place.kind());
    }

    /** The former districts with the most entries: the names that people know. */
    private List<Parts.Tile> regions() {
        var regions = catalogue.taxonomy().regions();
        Map<String, Long> counts = new LinkedHashMap<>();
        catalogue
                .items()
                .forEach(item -> regions.formerDistricts(item.entry().region())
                        .forEach(district -> counts.merge(district.id(), 1L, Long::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(TILES)
                .flatMap(entry -> regions.find(entry.getKey()).stream().map(region -> tile(region, entry.getValue())))
                .toList();
    }

    private Parts.Tile tile(Region region, long count) {
        return new Parts.Tile(
                region.name(), region.label(language), Addresses.region(region.id(), language), count, "", "former");
    }

    private List<Parts.Tile> groups() {
        return new CategoryView(catalogue, language, today).groups();
    }
}
