package vn.sanvat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.joins.Joins;
import vn.sanvat.catalogue.joins.Neighbour;
import vn.sanvat.catalogue.joins.Neighbour.Reason;
import vn.sanvat.catalogue.joins.RouteStop;
import vn.sanvat.catalogue.list.Facet;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.taxonomy.Taxonomies;

class CatalogueTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 23);

    @TempDir
    private Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void fill() {
        var content = new ContentFolder(folder)
                .with("taxonomy/regions.yml", """
                    regions:
                      - {id: da-nang, level: province, name: Đà Nẵng}
                      - {id: hue, level: province, name: Huế}
                      - {id: a, name: A, parent: da-nang}
                      - {id: b, name: B, parent: da-nang}
                      - {id: h, name: H, parent: hue}
                      - {id: c, name: C, parent: hue, location: {lat: 16.2, lon: 108.3}}
                      - {id: huyen, level: district, name: Huyện, valid_to: 2025-06-30}
                      - {id: cu, name: Cũ, parent: huyen, valid_to: 2025-06-30, successors: [a]}
                    """)
                .with("taxonomy/categories.yml", """
                    categories:
                      - {code: I, slug: thuc-pham, name: Thực phẩm}
                      - {code: I.1, slug: tra, name: Trà, parent: I}
                      - {code: II, slug: thu-cong, name: Thủ công}
                    """)
                .entry("producers/htx.md", "HTX", "region: a", "location: {lat: 15.8, lon: 108.2}")
                .entry("products/tra.md", "Trà", "producer: htx", "category: I.1", "region: cu", stars(5, 2024))
                .entry(
                        "products/banh.md",
                        "Bánh",
                        "producer: htx",
                        "category: I",
                        "region: b",
                        stars(4, 2023),
                        "gift: true")
                .entry("products/am.md", "Ấm", "category: II", "region: a", stars(4, 2023), "season: [3]")
                .entry("products/dia.md", "Đĩa", "category: II", "region: h", stars(3, 2022))
                .entry("products/dua.md", "Dừa", "category: I", "region: h")
                .with("products/dia.en.md", "---\ntitle: Đĩa\n---\nA plate.\n")
                .entry("producers/bat.md", "Bát", "region: c")
                .entry("places/lang.md", "Làng", "region: b", "location: {lat: 15.9, lon: 108.2}")
                .entry("events/hoi.md", "Hội", "when: {repeats: yearly, month: 3, day: 5}", "place: lang")
                .entry(
                        "events/le.md",
                        "Lễ",
                        "when: {repeats: yearly, month: 2, day: 24}",
                        "stalls:",
                        "  - producer: htx")
                .entry(
                        "routes/tuyen.md",
                        "Tuyến",
                        "stops:",
                        "  - place: lang",
                        "  - name: Bến",
                        "  - {name: Cầu, location: {lat: 16.0, lon: 108.2}}");
        var snapshot = content.read();
        var taxonomies = new Taxonomies();
        assertThat(snapshot.faults()).isEmpty();
        assertThat(taxonomies.check(snapshot)).isEmpty();
        catalogue = new Catalogue(snapshot, taxonomies.of(snapshot), new Schedules(), ZoneOffset.UTC);
    }

    @Test
    void theHtmlOfATextIsMadeOnceForARevision() {
        var tea = catalogue.find(EntryId.of(EntryType.PRODUCT, "tra")).orElseThrow();
        var markdown = new Markdown();
        var once = catalogue.html(tea, Language.VIETNAMESE, markdown);
        assertThat(catalogue.html(tea, Language.VIETNAMESE, markdown)).isSameAs(once);
    }

    @Test
    void listsProductsByStarsThenByVietnameseName() {
        assertThat(slugs("type", "product")).containsExactly("tra", "am", "banh", "dia", "dua");
        assertThat(slugs("type", "product", "sort", "name")).containsExactly("am", "banh", "dua", "dia", "tra");
    }

    @Test
    void whatAReaderCannotReadComesLastUnlessAnotherOrderIsAskedFor() {
        assertThat(slugsInEnglish("type", "product")).containsExactly("dia", "tra", "am", "banh", "dua");
        assertThat(slugsInEnglish("type", "product", "sort", "name"))
                .containsExactlyElementsOf(slugs("type", "product", "sort", "name"));
        assertThat(slugsInEnglish("near", "15.8,108.2", "within", "300"))
                .containsExactlyElementsOf(slugs("near", "15.8,108.2", "within", "300"));
    }

    @Test
    void whatIsRecognisedNowStandsAboveWhatWasWhateverItsStars(@TempDir Path other) {
        catalogue = TestCatalogue.of(new ContentFolder(other)
                .entry("products/a.md", "A", stars(5, 2019))
                .entry("products/b.md", "B")
                .entry("products/c.md", "C", stars(3, 2025))
                .entry("products/d.md", "D", "recognitions: [{stars: 5}]")
                .entry("products/e.md", "E", stars(4, 2025))
                .entry("products/f.md", "F", stars(3, 2018)));

        assertThat(slugs("type", "product")).containsExactly("e", "c", "d", "a", "f", "b");
    }

    @Test
    void valuesOfOneFacetWidenAndFacetsNarrow() {
        assertThat(slugs("stars", "4,5")).containsExactly("am", "banh", "tra");
        assertThat(slugs("stars", "4,5", "category", "I")).containsExactly("banh", "tra");
        assertThat(slugs("stars", "4,5", "category", "I", "gift", "true")).containsExactly("banh");
        assertThat(slugs("region", "atlantis")).isEmpty();
    }

    @Test
    void aFacetsOwnChoiceDoesNotShrinkItsOwnCounts() {
        var free = list("type", "product");
        var chosen = list("type", "product", "stars", "5");

        assertThat(counts(free, FacetName.STARS)).isEqualTo(Map.of("5", 1L, "4", 2L, "3", 1L));
        assertThat(counts(chosen, FacetName.STARS)).isEqualTo(counts(free, FacetName.STARS));
        assertThat(counts(chosen, FacetName.CATEGORY)).isEqualTo(Map.of("I", 1L, "I.1", 1L));
        assertThat(chosen.total()).isEqualTo(1);
        assertThat(facet(chosen, FacetName.STARS))
                .filteredOn(Facet.Value::chosen)
                .extracting(Facet.Value::value)
                .containsExactly("5");
    }

    @Test
    void narrowsByWhetherTheStarsHoldOnTheDay() {
        var product = list("type", "product");
        assertThat(counts(product, FacetName.RECOGNITION)).isEqualTo(Map.of("current", 1L, "past", 1L, "unknown", 2L));
        assertThat(slugs("recognition", "current")).containsExactly("tra");
        assertThat(slugs("recognition", "past,current")).containsExactly("dia", "tra");
        assertThat(slugs("recognition", "unknown", "stars", "4")).containsExactly("am", "banh");
        assertThat(slugs("recognition", "unknown", "type", "place")).isEmpty();
    }

    @Test
    void theSameListIsAnotherOneTheDayAfter() {
        var query = QueryParameters.read(Map.of("recognition", List.of("past")), Language.VIETNAMESE);

        assertThat(catalogue.list(query, LocalDate.of(2026, 12, 31)).total()).isEqualTo(1);
        assertThat(catalogue.list(query, LocalDate.of(2027, 1, 1)).total()).isEqualTo(3);
    }

    @Test
    void everyCountIsWhatChoosingTheValueFinds() {
        for (var facet : list("type", "product").facets().values()) {
            for (var value : facet.values()) {
                var found = facet.name() == FacetName.TYPE
                        ? list("type", value.value())
                        : list("type", "product", facet.name().key(), value.value());
                assertThat(found.total())
                        .as("%s %s", facet.name(), value.value())
                        .isEqualTo(value.count());
            }
        }
    }

    @Test
    void aChosenValueStaysVisibleWithoutResults() {
        assertThat(facet(list("type", "place", "stars", "5"), FacetName.STARS))
                .extracting(Facet.Value::value, Facet.Value::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("5", 0L));
        assertThat(facet(list("region", "cu"), FacetName.REGION))
                .anyMatch(value -> value.value().equals("cu") && value.chosen() && value.former());
    }

    @Test
    void findsWhatLiesInAFormerCommuneUnderTodaysAndUnderTheDistrict() {
        assertThat(slugs("type", "product", "region", "a")).containsExactlyInAnyOrder("tra", "am");
        assertThat(slugs("type", "product", "region", "huyen")).containsExactlyInAnyOrder("tra", "am");
        assertThat(slugs("type", "product", "region", "cu")).containsExactly("tra");
        assertThat(slugs("type", "product", "region", "da-nang,hue")).hasSize(5);
    }

    @Test
    void theRegionFacetIsATreeWithFormerDistrictsAtItsEnd() {
        assertThat(facet(list("type", "product"), FacetName.REGION))
                .extracting(Facet.Value::value, Facet.Value::depth, Facet.Value::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("da-nang", 0, 3L),
                        org.assertj.core.groups.Tuple.tuple("a", 1, 2L),
                        org.assertj.core.groups.Tuple.tuple("b", 1, 1L),
                        org.assertj.core.groups.Tuple.tuple("hue", 0, 2L),
                        org.assertj.core.groups.Tuple.tuple("h", 1, 2L),
                        org.assertj.core.groups.Tuple.tuple("huyen", 0, 2L));
    }

    @Test
    void narrowsBySeasonDaysAndDistance() {
        assertThat(slugs("month", "3")).containsExactly("am", "hoi");
        assertThat(slugs("from", "2026-02-24", "to", "2026-02-28")).containsExactly("le");
        assertThat(slugs("near", "15.8,108.2", "within", "5")).containsExactly("htx");
        assertThat(slugs("near", "15.9,108.2", "within", "20")).containsExactly("hoi", "lang", "htx");
    }

    @Test
    void listsEventsByTheirNextDate() {
        assertThat(slugs("type", "event")).containsExactly("le", "hoi");
    }

    @Test
    void pagesThroughAll() {
        var first = list("type", "product", "size", "2");

        assertThat(first.total()).isEqualTo(5);
        assertThat(first.pages()).isEqualTo(3);
        assertThat(slugs("type", "product", "size", "2", "page", "3")).containsExactly("dua");
        assertThat(slugs("type", "product", "size", "2", "page", "4")).isEmpty();
    }

    @Test
    void joinsAProductToItsProducerAndItsProducersOthersFirst() {
        var joins = joins(EntryType.PRODUCT, "tra");

        assertThat(joins.producers()).extracting(each -> each.item().slug()).containsExactly("htx");
        assertThat(joins.products())
                .extracting(each -> each.item().slug(), Neighbour::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("banh", Reason.SAME_PRODUCER),
                        org.assertj.core.groups.Tuple.tuple("am", Reason.SAME_COMMUNE));
    }

    @Test
    void joinsAProducerToTheEventsItHasAStallAt() {
        assertThat(joins(EntryType.PRODUCER, "htx").events()).hasSize(2).first().satisfies(each -> {
            assertThat(each.reason()).isEqualTo(Reason.HAS_STALL);
            assertThat(each.occurrence().orElseThrow().start()).isEqualTo("2026-02-24");
        });
    }

    @Test
    void looksFartherForAFestivalWhereFewAreNear() {
        assertThat(joins(EntryType.PRODUCER, "bat").events())
                .extracting(each -> each.item().slug(), Neighbour::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("hoi", Reason.AROUND));
        assertThat(joins(EntryType.PRODUCER, "bat").places()).isEmpty();
    }

    @Test
    void anEventLiesAtItsPlaceAndAnEntryWithoutAPointInTheMiddleOfItsCommune() {
        assertThat(item(EntryType.EVENT, "hoi").position().orElseThrow().lat()).isEqualTo(15.9);
        assertThat(item(EntryType.PRODUCER, "bat").position().orElseThrow().lat())
                .isEqualTo(16.2);
        assertThat(item(EntryType.PRODUCER, "bat").entry().where()).isEmpty();
        assertThat(item(EntryType.PRODUCT, "dua").position()).isEmpty();
    }

    @Test
    void joinsAPlaceToItsEventAndItsRoute() {
        var joins = joins(EntryType.PLACE, "lang");

        assertThat(joins.events()).extracting(each -> each.item().slug()).containsExactly("hoi");
        assertThat(joins.routes()).singleElement().satisfies(route -> {
            assertThat(route.reason()).isEqualTo(Reason.NAMED);
            assertThat(route.stop()).isEqualTo(1);
        });
    }

    @Test
    void measuresARouteFromTheLastStopWhosePlaceIsKnown() {
        var stops = catalogue.stops(item(EntryType.ROUTE, "tuyen"));

        assertThat(stops).extracting(RouteStop::number).containsExactly(1, 2, 3);
        assertThat(stops.get(0).distance()).isEmpty();
        assertThat(stops.get(1).distance()).isEmpty();
        assertThat(stops.get(2).distance())
                .hasValueSatisfying(
                        distance -> assertThat(distance.kilometres()).isCloseTo(11.12, within(0.02)));
        assertThat(stops.get(0).item().orElseThrow().slug()).isEqualTo("lang");
        assertThat(stops.get(1).name()).isEqualTo("Bến");
    }

    private static String stars(int stars, int year) {
        return "recognitions: [{stars: %d, year: %d}]".formatted(stars, year);
    }

    private Result list(String... parameters) {
        return list(Language.VIETNAMESE, parameters);
    }

    private Result list(Language language, String... parameters) {
        Map<String, List<String>> values = new java.util.HashMap<>();
        for (var i = 0; i < parameters.length; i += 2) {
            values.put(parameters[i], List.of(parameters[i + 1]));
        }
        return catalogue.list(QueryParameters.read(values, language), TODAY);
    }

    private List<String> slugs(String... parameters) {
        return list(parameters).hits().stream().map(hit -> hit.item().slug()).toList();
    }

    private List<String> slugsInEnglish(String... parameters) {
        return list(Language.ENGLISH, parameters).hits().stream()
                .map(hit -> hit.item().slug())
                .toList();
    }

    private static List<Facet.Value> facet(Result result, FacetName name) {
        return java.util.Objects.requireNonNull(result.facets().get(name)).values();
    }

    private static Map<String, Long> counts(Result result, FacetName name) {
        return facet(result, name).stream().collect(Collectors.toMap(Facet.Value::value, Facet.Value::count));
    }

    private Joins joins(EntryType type, String slug) {
        return catalogue.joins(item(type, slug), TODAY);
    }

    private Item item(EntryType type, String slug) {
        return catalogue.find(EntryId.of(type, slug)).orElseThrow();
    }
}
