package vn.sanvat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.live.Content;
import vn.sanvat.search.Explained.Form;

/** What stands first and what is hidden for a query, why an entry stands where it stands, and other synonyms on trial. */
@SiteTest
class PinsIT {
    private static final Path FILE = TestHome.FOLDER.resolve("content/taxonomy/pins.yml");
    private static final String PINNED = "products/dau-me-den-bao-tam";

    @Autowired
    private Search search;

    @Autowired
    private Content content;

    @Autowired
    private Clock clock;

    @BeforeEach
    void waitForTheIndex() {
        SearchReady.await(search);
    }

    @AfterEach
    void remove() throws IOException {
        Files.deleteIfExists(FILE);
        content.refresh();
    }

    private void pins(String yaml) throws IOException {
        Files.writeString(FILE, "pins:\n" + yaml);
        content.refresh();
        SearchReady.await(search);
    }

    private Result search(String words) {
        return search.search(EntryQuery.all(Language.VIETNAMESE).withText(words));
    }

    private static List<String> names(Result result) {
        return result.hits().stream().map(hit -> hit.item().id().name()).toList();
    }

    @Test
    void whatIsPinnedStandsFirstAlsoWhereTheWordsDoNotFindIt() throws IOException {
        var before = search("nước mắm");
        var second = names(before).get(1);
        var hidden = names(before).get(0);
        assertThat(names(before)).doesNotContain(PINNED);
        pins("  - {q: Nước  MẮM, first: [" + second + ", " + PINNED + "], hidden: [" + hidden + "]}\n");

        var after = search("nước mắm");

        assertThat(names(after)).startsWith(second, PINNED).doesNotContain(hidden);
        assertThat(after.total()).isEqualTo(before.total());
        assertThat(names(search("nuoc mam"))).startsWith(second, PINNED).doesNotContain(hidden);
        assertThat(names(search("nước mắm ngon"))).doesNotContain(PINNED);
        assertThat(names(search.search(EntryQuery.all(Language.VIETNAMESE)
                        .withText("nước mắm")
                        .but()
                        .exactly(true)
                        .build())))
                .contains(hidden)
                .doesNotContain(PINNED);
        assertThat(names(search.search(EntryQuery.all(Language.ENGLISH).withText("nước mắm"))))
                .startsWith(second, PINNED);
    }

    @Test
    void aPinStandsWhereNothingIsFoundAndKeepsWhatIsUnderstood() throws IOException {
        assertThat(search("xe máy honda").total()).isZero();
        pins("  - {q: xe máy honda, first: [" + PINNED + "]}\n  - {q: ocop 4 sao, first: [" + PINNED + "]}\n");
        assertThat(names(search("xe máy honda"))).containsExactly(PINNED);
        assertThat(names(search("ocop 4 sao"))).startsWith(PINNED);
        assertThat(search("ocop 4 sao").understood()).isNotEmpty();
    }

    @Test
    void whatIsOverOrForAnotherLanguageOrOfNobodyChangesNothing() throws IOException {
        var before = names(search("nước mắm"));
        var today = LocalDate.now(clock);
        pins("  - {q: nước mắm, first: [" + PINNED + "], until: " + today.minusDays(1) + "}\n"
                + "  - {q: nước mắm, lang: en, first: [" + PINNED + "]}\n"
                + "  - {q: nước mắm, first: [products/khong-co]}\n");
        assertThat(names(search("nước mắm"))).isEqualTo(before);
        assertThat(content.faults()).anyMatch(fault -> fault.key().equals("pins.gone") && fault.line() == 4);
        pins("  - {q: nước mắm, first: [" + PINNED + "], until: " + today + "}\n");
        assertThat(names(search("nước mắm"))).startsWith(PINNED);
    }

    @Test
    void ofABrokenFileTheLastGoodVersionHolds() throws IOException {
        pins("  - {q: nước mắm, first: [" + PINNED + "]}\n");
        Files.writeString(FILE, "pins:\n  - {q: nước mắm}\n  - {first: [a]}\n");
        content.refresh();
        assertThat(names(search("nước mắm"))).startsWith(PINNED);
        assertThat(content.faults())
                .filteredOn(fault -> fault.file().equals("taxonomy/pins.yml"))
                .extracting(fault -> fault.key() + " " + fault.line())
                .contains("pins.nothing 2", "field.missing 3", "queries.entry 3");
    }

    @Test
    void saysWhatAnEntryGetsItsPointsFor() throws Exception {
        var query = EntryQuery.all(Language.VIETNAMESE).withText("nước mắm cửa khe");
        var explained = search.explain(query, null);

        var first = explained.ranked().get(0);
        assertThat(first.id())
                .isEqualTo(search.search(query).hits().get(0).item().id());
        assertThat(first.reasons()).extracting(Explained.Reason::rule).contains("title");
        assertThat(first.reasons())
                .anyMatch(reason -> reason.rule().equals("title")
                        && reason.form() == Form.IN_A_ROW
                        && reason.words().equals("nước mắm"))
                .noneMatch(reason -> reason.rule().equals("understood"));
        var sum = first.reasons().stream().mapToDouble(Explained.Reason::points).sum();
        assertThat(sum).isBetween(first.points() * 0.9, first.points() * 1.1);
        assertThat(explained.readings().get(0).words()).isEqualTo("nước mắm cửa khe");

        var cinnamon = EntryId.of(EntryType.PRODUCT, "ngu-coc-duy-oanh");
        assertThat(search.explain(query, cinnamon).ranked()).isEmpty();
        assertThat(search.explain(query, first.id()).ranked())
                .singleElement()
                .extracting(Explained.Ranked::id)
                .isEqualTo(first.id());
    }

    @Test
    void saysWhatIsPinnedAndWhatWasUnderstood() throws Exception {
        pins("  - {q: ocop 4 sao, first: [" + PINNED + "]}\n");
        var explained = search.explain(EntryQuery.all(Language.VIETNAMESE).withText("ocop 4 sao"), null);
        assertThat(explained.ranked().get(0).isPinned()).isTrue();
        assertThat(explained.ranked().get(0).points()).isLessThan(10_000);
        assertThat(explained.readings().get(0).parts()).isNotEmpty();
        assertThat(explained.ranked().get(1).reasons())
                .extracting(Explained.Reason::rule)
                .contains("understood");
    }

    @Test
    void otherSynonymsAreTriedWithoutChangingThoseOfTheSite() {
        var query = EntryQuery.all(Language.VIETNAMESE).withText("xe máy honda");
        var tried = search.withSynonyms(List.of("xe máy honda, nước mắm"));
        assertThat(names(tried.apply(query))).isNotEmpty().allMatch(name -> name.contains("/"));
        assertThat(search.search(query).total()).isZero();
    }
}
