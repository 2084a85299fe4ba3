package vn.sanvat.site.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.site.map.MapView;
import vn.sanvat.site.model.Parts;
import vn.sanvat.site.model.RegionModel;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.part.Cards;
import vn.sanvat.site.part.Dates;
import vn.sanvat.taxonomy.Region;
import vn.sanvat.taxonomy.Regions;

/** Makes the pages of administrative units, today's and former ones. */
public final class RegionView {
    private static final int MOST = 12; // cards of a section
    private static final int MOST_CHOSEN = 6; // gifts, and what is in season
    private static final int MOST_LISTED = 150; // units of a level
    private static final int MOST_FOUND = 30; // of one name

    private final Catalogue catalogue;
    private final Regions regions;
    private final Language language;
    private final LocalDate today;
    private final Dates dates;
    private final Outlines outlines;

    RegionView(PageRequest request, Outlines outlines) {
        this.outlines = outlines;
        this.catalogue = request.catalogue();
        this.regions = catalogue.taxonomy().regions();
        this.language = request.language();
        this.today = request.today();
        this.dates = new Dates(language);
    }

    /** @param words name of a unit, of today or of former times; empty: none is looked for */
    RegionModel.RegionsPage all(String words) {
        return new RegionModel.RegionsPage(
                words,
                regions.named(words).stream().limit(MOST_FOUND).map(this::tile).toList(),
                withEntries(Region.Level.COMMUNE),
                regions.provinces().stream().map(this::tile).toList(),
                withEntries(Region.Level.DISTRICT));
    }

    /** Those with most entries first; a whole country has more than a page can hold, so the form finds the others. */
    private List<Parts.Tile> withEntries(Region.Level level) {
        return regions.all().stream()
                .filter(region -> region.level() == level)
                .filter(region -> level == Region.Level.DISTRICT || !region.isFormer())
                .filter(region -> !catalogue.inRegion(region.id()).isEmpty())
                .sorted(Comparator.comparing(
                        (Region region) -> -catalogue.inRegion(region.id()).size()))
                .limit(MOST_LISTED)
                .map(this::tile)
                .toList();
    }

    RegionModel.Page of(Region region) {
        var there = there(region);
        var cards = new Cards(catalogue, language, today);
        List<Parts.Section> sections = new ArrayList<>();
        Set<Item> shown = new HashSet<>();
        chosen(there, this::isInSeason, shown).ifPresent(items -> sections.add(section("in_season", cards, items)));
        chosen(there, Item::isGift, shown).ifPresent(items -> sections.add(section("bring_home", cards, items)));
        for (var type : catalogue.snapshot().schema().types()) {
            if (type.equals(EntryType.PAGE)) {
                continue;
            }
            var items = there.stream()
                    .filter(item -> item.type().equals(type) && !shown.contains(item))
                    .sorted(type.equals(EntryType.PRODUCT) ? bestFirst() : Comparator.comparing(each -> 0))
                    .toList();
            if (!items.isEmpty()) {
                var more = items.size() > MOST ? Addresses.of(type, language) + "?region=" + region.id() : "";
                sections.add(new Parts.Section(
                        type.folder(), cards.of(items.stream().limit(MOST).toList()), more));
            }
        }
        var line = regions.withParents(region);
        var mapUrl = Addresses.of(Section.MAP, language) + "?region=" + region.id();
        return new RegionModel.Page(
                region.label(language),
                region.level().key(),
                region.isFormer(),
                day(region.validFrom()),
                day(region.validTo()),
                tiles(line.subList(1, line.size())),
                region.isFormer() ? tiles(regions.today(region)) : List.of(),
                tiles(regions.formerly(region)),
                tiles(regions.children(region)),
                region.areaKm2() == 0 ? "" : number(region.areaKm2()),
                region.population() == 0 ? "" : number(region.population()),
                new MapView(catalogue, language, outlines)
                        .small(region, there, mapUrl)
                        .orElse(null),
                mapUrl,
                sections,
                there.size(),
                Addresses.of(Section.SEARCH, language) + "?region=" + region.id());
    }

    private static Parts.Section section(String key, Cards cards, List<Item> items) {
        return new Parts.Section(key, cards.of(items), "");
    }

    /** @param shown what stands on the page already and is not shown again; what is chosen is added */
    private Optional<List<Item>> chosen(List<Item> there, Predicate<Item> wanted, Set<Item> shown) {
        var items = there.stream()
                .filter(wanted)
                .filter(item -> !shown.contains(item))
                .sorted(bestFirst())
                .limit(MOST_CHOSEN)
                .toList();
        shown.addAll(items);
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    /** What the reader can read comes first. */
    private Comparator<Item> bestFirst() {
        return Comparator.comparing((Item item) -> !item.isIn(language)).thenComparing(Item.bestFirst(today));
    }

    private boolean isInSeason(Item item) {
        return item.product()
                .filter(product -> product.season().contains(today.getMonthValue()))
                .isPresent();
    }

    /** A former unit whose entries point to what it became shows what lies there now. */
    private List<Item> there(Region region) {
        return catalogue.inRegion(region.id()).stream()
                .sorted(Comparator.comparing(item -> !item.isIn(language)))
                .toList();
    }

    private List<Parts.Tile> tiles(List<Region> list) {
        return list.stream().map(this::tile).toList();
    }

    private Parts.Tile tile(Region region) {
        return new Parts.Tile(
                region.label(language),
                regions.parent(region).map(parent -> parent.label(language)).orElse(""),
                Addresses.region(region.id(), language),
                catalogue.inRegion(region.id()).size(),
                "",
                region.isFormer() ? "former" : region.level().key());
    }

    private String day(@Nullable LocalDate date) {
        return date == null ? "" : dates.day(date);
    }

    private String number(double number) {
        return String.format(
                language.equals(Language.VIETNAMESE) ? Locale.forLanguageTag("vi") : Locale.ENGLISH,
                number == Math.rint(number) ? "%,.0f" : "%,.1f",
                number);
    }
}
