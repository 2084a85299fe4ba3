package vn.sanvat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.item.VietnameseOrder;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.catalogue.list.Near;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.catalogue.list.Sort;
import vn.sanvat.catalogue.list.Way;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.content.live.Content;

/** Search against the real server: filters and facets, following git, and being away. */
@SiteTest
class SearchIT {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Path PRODUCT = TestHome.FOLDER.resolve("content/products/kem-thu-nghiem.md");

    @Autowired
    private Search search;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Content content;

    @BeforeEach
    void waitForTheIndex() {
        SearchReady.await(search);
    }

    @Test
    void aTitleAsLongAsItMayBeIsFound() throws IOException {
        // each of these letters takes 14 bytes in the key that titles are sorted by
        Files.writeString(
                PRODUCT,
                "---\ntitle: Kem " + "ẫ".repeat(1_990) + "\ncategory: I.3.b\nsummary: Xuyến chi thử.\n---\n\nThử.\n");
        content.refresh();
        SearchReady.await(search);
        SearchReady.until(SOON, () -> slugs("xuyến chi thử").contains("kem-thu-nghiem"));
        assertThat(search.health().failed()).isEmpty();
        Files.delete(PRODUCT);
        content.refresh();
        SearchReady.await(search);
    }

    @Test
    void findsNgocCocDuyOanhWithItsWordsMarked() {
        var result = search("ngu coc");
        assertThat(result.answered()).isEqualTo(Result.Answered.INDEX);
        assertThat(result.hits().get(0).item().slug()).isEqualTo("ngu-coc-duy-oanh");
        assertThat(result.hits().get(0).title())
                .containsExactly(new Hit.Part("Ngũ cốc", true), new Hit.Part(" Duy Oanh", false));
        assertThat(result.readAs()).isEmpty();
    }

    @Test
    void saysWhatWordsTypedWithoutAnInputMethodWereReadAs() {
        assertThat(search("nuwowcs mawms").readAs()).isEqualTo("nước mắm");
    }

    @Test
    void saysWhatPartsOfTheWordsWereTakenFor() {
        var result = search("nước mắm 4 sao");
        assertThat(result.understood()).singleElement().satisfies(part -> {
            assertThat(part.filter()).isEqualTo(Meant.Filter.STARS);
            assertThat(part.values()).containsExactly("4");
            assertThat(part.typed()).isEqualTo("4 sao");
            assertThat(part.rest()).isEqualTo("nước mắm");
        });
        assertThat(result.hits()).isNotEmpty().allMatch(hit -> hit.item().stars() == 4);
        var exactly = search.search(EntryQuery.all(Language.VIETNAMESE)
                .but()
                .text("nước mắm 4 sao")
                .exactly(true)
                .build());
        assertThat(exactly.understood()).isEmpty();
    }

    @Test
    void offersThePartsOfWordsThatFindNothingTogether() {
        var result = search("nước mắm bằng nhựa ở hội an");
        assertThat(result.total()).isZero();
        assertThat(result.ways()).extracting(Way::text).contains("nước mắm", "ở hội an");
        assertThat(result.ways()).allMatch(way -> way.total() > 0);
    }

    @Test
    void findsOnlyWhatTheFiltersLetThrough() {
        var chance = new Random(7);
        for (var round = 0; round < 60; round++) {
            var query = filters(chance, EntryQuery.all(Language.VIETNAMESE).withText("hội an"));
            var found = search.search(query.withPage(1, 100));
            var listed = catalogues.current().list(query.withPage(1, 1000), today());
            assertThat(found.answered()).isEqualTo(Result.Answered.INDEX);
            assertThat(ids(listed)).as("%s", query).containsAll(ids(found));
        }
    }

    @Test
    void countsFacetsAsTheListsDoWhereTheSameEntriesMatch() {
        var chance = new Random(11);
        for (var round = 0; round < 40; round++) {
            var everything = EntryQuery.all(Language.VIETNAMESE)
                    .withText("sản phẩm OCOP")
                    .withTypes(Set.of(EntryType.PRODUCT));
            var query = filters(chance, everything).withTypes(Set.of(EntryType.PRODUCT));
            var found = search.search(query);
            var listed = catalogues.current().list(query, today());
            assertThat(found.total()).as("%s", query).isEqualTo(listed.total());
            for (var name : List.of(
                    FacetName.REGION,
                    FacetName.CATEGORY,
                    FacetName.STARS,
                    FacetName.RECOGNITION,
                    FacetName.CERTIFICATE)) {
                assertThat(found.facets().get(name))
                        .as("%s %s", name, query)
                        .isEqualTo(listed.facets().get(name));
            }
        }
    }

    @Test
    void sortsByNameAndDistance() {
        var products = EntryQuery.all(Language.VIETNAMESE).withText("nước mắm").withTypes(Set.of(EntryType.PRODUCT));
        var byName = search.search(with(products, null, Sort.NAME)).hits().stream()
                .map(hit -> hit.item().title(Language.VIETNAMESE))
                .toList();
        var order = new VietnameseOrder();
        assertThat(byName).isSortedAccordingTo((a, b) -> order.key(a).compareTo(order.key(b)));

        var near = new Near(new Location(15.88, 108.33, Location.Precision.EXACT), 60);
        assertThat(search.search(with(products, near, Sort.NEAREST)).hits())
                .as("known to their communes only")
                .isNotEmpty()
                .allMatch(hit -> hit.kilometres() < 0);
        var places = EntryQuery.all(Language.VIETNAMESE).withText("làng").withTypes(Set.of(EntryType.PLACE));
        var byDistance = search.search(with(places, near, Sort.NEAREST)).hits();
        var placed = byDistance.stream().filter(hit -> hit.kilometres() >= 0).toList();
        assertThat(byDistance).startsWith(placed.toArray(Hit[]::new)).hasSizeGreaterThan(placed.size());
        assertThat(placed)
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo(java.util.Comparator.comparingDouble(Hit::kilometres))
                .allMatch(hit -> hit.kilometres() <= 60);
    }

    /** Lists are answered from memory, searches from the index. */
    @Test
    void aCircleHasTheSameWithAndWithoutWords() {
        var products = EntryQuery.all(Language.VIETNAMESE).withTypes(Set.of(EntryType.PRODUCT));
        var fishSauce = products.withText("nước mắm");
        var all = ids(search.search(with(fishSauce, null, Sort.NAME)));
        assertThat(all).as("all on one page").hasSizeBetween(2, 49);
        var found = 0;
        for (var within : List.of(1.0, 4.0, 20.0)) {
            for (var item : catalogues
                    .current()
                    .byName(Language.VIETNAMESE, EntryType.PRODUCER)
                    .subList(0, 20)) {
                var near = item.position().map(at -> new Near(at, within)).orElse(null);
                if (near != null) {
                    var listed = ids(catalogues
                            .current()
                            .list(products.but().near(near).build().whole(), today()));
                    var searched = ids(search.search(with(fishSauce, near, Sort.NAME)));
                    // where none is called so, what mentions it is found
                    assertThat(listed).as(item.id() + " within " + within).containsAll(searched);
                    listed.retainAll(all);
                    assertThat(searched).as(item.id() + " within " + within).containsAll(listed);
                    found += listed.size();
                }
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void pagesWithoutGapsAndTwins() {
        var query = EntryQuery.all(Language.VIETNAMESE).withText("hội an");
        var whole = ids(search.search(query.withPage(1, 60)));
        var parts = java.util.stream.IntStream.rangeClosed(1, 6)
                .mapToObj(page -> ids(search.search(query.withPage(page, 10))))
                .flatMap(Set::stream)
                .toList();
        assertThat(parts).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void followsWhatIsPublishedRenamedAndWithdrawn() throws IOException {
        Files.writeString(PRODUCT, product("Kem Xuyến Chi"));
        content.refresh();
        SearchReady.until(SOON, () -> slugs("kem xuyen chi").contains("kem-thu-nghiem"));

        Files.writeString(PRODUCT, product("Kem Bạch Trinh"));
        content.refresh();
        SearchReady.until(SOON, () -> slugs("bạch trinh").contains("kem-thu-nghiem"));

        Files.delete(PRODUCT);
        content.refresh();
        assertThat(slugs("bạch trinh")).doesNotContain("kem-thu-nghiem");
        SearchReady.await(search);
        assertThat(slugs("bạch trinh")).doesNotContain("kem-thu-nghiem");
    }

    @Test
    void buildsAnewBesideTheOldIndex() throws SearchAway {
        search.rebuild();
        assertThat(slugs("ngũ cốc")).contains("ngu-coc-duy-oanh");
    }

    @Test
    void isAwayWhileTheServerIsDeadAndComesBack() {
        var server = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("elasticsearch"))
                .toList();
        assertThat(server).isNotEmpty();
        server.forEach(ProcessHandle::destroyForcibly);

        SearchReady.until(SOON, () -> search("ngu coc").answered() == Result.Answered.AWAY);
        var began = System.nanoTime();
        assertThat(search("nuoc mam").answered()).isEqualTo(Result.Answered.AWAY);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        assertThat(search.search(EntryQuery.of(EntryType.PRODUCT, Language.VIETNAMESE))
                        .total())
                .isPositive();
        assertThat(search.suggest("ngu coc", Language.VIETNAMESE, 5)).isNotEmpty();

        SearchReady.until(Duration.ofMinutes(2), () -> search("ngu coc").answered() == Result.Answered.INDEX);
        SearchReady.await(search);
        assertThat(slugs("ngu coc")).contains("ngu-coc-duy-oanh");
    }

    @Test
    void answersHostileWordsInTime() {
        for (var text :
                List.of("*", "\"", "(((((", "a".repeat(200), "AND OR NOT", "ngũ ".repeat(50), "\u0301", "%00", "{}")) {
            assertThat(search(text).answered()).as(text).isEqualTo(Result.Answered.INDEX);
        }
    }

    private Result search(String text) {
        return search.search(EntryQuery.all(Language.VIETNAMESE).withText(text));
    }

    private List<String> slugs(String text) {
        return search(text).hits().stream().map(hit -> hit.item().slug()).toList();
    }

    private static Set<String> ids(Result result) {
        return result.hits().stream().map(hit -> hit.item().id().toString()).collect(Collectors.toSet());
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private static String product(String title) {
        return """
            ---
            title: %s
            summary: Thử nghiệm.
            category: I.3.b
            region: quang-nam-cu-duy-xuyen-duy-son
            ---
            Thử.
            """.formatted(title);
    }

    private EntryQuery filters(Random chance, EntryQuery query) {
        var items = List.copyOf(catalogues.current().byName(Language.VIETNAMESE));
        var some = items.get(chance.nextInt(items.size()));
        var regions =
                chance.nextBoolean() ? some.regions().stream().limit(1).collect(Collectors.toSet()) : Set.<String>of();
        var categories = chance.nextInt(3) == 0
                ? Set.of(Map.of(0, "I", 1, "I.3", 2, "IV").get(chance.nextInt(3)))
                : Set.<String>of();
        var stars = chance.nextInt(3) == 0 ? Set.of(3 + chance.nextInt(2)) : Set.<Integer>of();
        var recognitions = chance.nextInt(3) == 0
                ? Set.of(RecognitionState.values()[chance.nextInt(3)])
                : Set.<RecognitionState>of();
        var near = chance.nextInt(4) == 0
                ? some.entry()
                        .where()
                        .map(at -> new Near(at, 5 + chance.nextInt(40)))
                        .orElse(null)
                : null;
        var from = chance.nextInt(6) == 0 ? today().plusDays(chance.nextInt(100)) : null;
        return new EntryQuery(
                query.text(),
                query.exactly(),
                query.types(),
                regions,
                categories,
                stars,
                recognitions,
                Set.of(),
                chance.nextInt(6) == 0 ? Set.of("festival", "household", "craft_village") : Set.of(),
                chance.nextInt(8) == 0 ? Set.of("htx-mam-binh-minh", "co-so-to-van-binh") : Set.of(),
                Map.of(),
                chance.nextInt(8) == 0,
                chance.nextInt(8) == 0,
                chance.nextInt(4) == 0 ? 1 + chance.nextInt(12) : 0,
                from,
                from == null ? null : from.plusDays(60),
                near,
                null,
                null,
                Sort.RELEVANCE,
                1,
                50,
                query.language());
    }

    private static EntryQuery with(EntryQuery query, Near near, Sort sort) {
        return query.but().near(near).sort(sort).page(1).size(50).build();
    }
}
