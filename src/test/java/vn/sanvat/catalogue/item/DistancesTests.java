package vn.sanvat.catalogue.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.catalogue.joins.Neighbour;
import vn.sanvat.catalogue.joins.Neighbour.Reason;
import vn.sanvat.catalogue.joins.Surroundings;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.live.ContentFolder;

/** Distances between things of which some are known to their commune only. */
class DistancesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @TempDir
    private Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void fill() {
        catalogue = TestCatalogue.of(new ContentFolder(folder)
                .with("taxonomy/regions.yml", """
                    regions:
                      - {id: da-nang, level: province, name: Đà Nẵng}
                      - {id: hoi-an, name: Hội An, parent: da-nang, location: {lat: 15.88, lon: 108.33}}
                      - {id: hoi-an-tay, name: Hội An Tây, parent: da-nang, location: {lat: 15.90, lon: 108.31}}
                      - {id: huyen, level: district, name: Huyện, valid_to: 2025-06-30, successors: [hoi-an]}
                    """)
                .entry("places/pho.md", "Phố", "region: hoi-an", "location: {lat: 15.8782, lon: 108.3282}")
                .entry("places/gom.md", "Gốm", "region: hoi-an-tay", "location: {lat: 15.8768, lon: 108.2989}")
                .entry("places/moc.md", "Mộc", "region: hoi-an")
                .entry("places/det.md", "Dệt", "region: hoi-an")
                .entry("products/a.md", "A", "region: hoi-an", "category: I", "recognitions: [{stars: 3, year: 2025}]")
                .entry("products/b.md", "B", "region: hoi-an", "category: I", "recognitions: [{stars: 5, year: 2019}]")
                .entry("products/c.md", "C", "region: hoi-an", "category: I", "recognitions: [{stars: 4, year: 2025}]")
                .entry("producers/dau-do.md", "Đâu đó", "region: huyen")
                .entry(
                        "events/dem.md",
                        "Đêm",
                        "place: pho",
                        "location: {lat: 15.88, lon: 108.33, precision: commune}",
                        "when: {repeats: monthly, day: 14}"));
    }

    @Test
    void whatIsKnownToItsCommuneIsNeverSoAndSoFar() {
        assertThat(near("place/pho"))
                .containsEntry("gom", Reason.NEAR)
                .containsEntry("moc", Reason.SAME_COMMUNE)
                .containsEntry("det", Reason.SAME_COMMUNE);
        assertThat(near("place/gom")).containsEntry("pho", Reason.NEAR).containsEntry("moc", Reason.AROUND);
        assertThat(near("place/moc")).containsEntry("det", Reason.SAME_COMMUNE).containsEntry("gom", Reason.AROUND);
        assertThat(catalogue.joins(item("place/moc"), TODAY).places())
                .extracting(Neighbour::kilometres)
                .allMatch(kilometres -> kilometres < 0);
    }

    @Test
    void aPointSaysHowWellItIsKnown() {
        assertThat(precision("place/pho")).isEqualTo(Location.Precision.EXACT);
        assertThat(precision("place/moc")).isEqualTo(Location.Precision.COMMUNE);
        assertThat(precision("producer/dau-do")).isEqualTo(Location.Precision.DISTRICT);
        assertThat(item("producer/dau-do").spot().orElseThrow().communes())
                .as("somewhere in the district")
                .isEmpty();
    }

    @Test
    void anEventIsWhereItsPlaceReallyIs() {
        assertThat(item("event/dem").position()).isEqualTo(item("place/pho").position());
    }

    @Test
    void amongThoseOfOneCommuneTheBestComeFirst() {
        assertThat(catalogue.around(item("place/pho").spot().orElseThrow(), 8, Surroundings.PRODUCTS, 9, TODAY))
                .extracting(each -> each.item().slug())
                .as("what is recognised now, by its stars, before what was")
                .containsExactly("c", "a", "b");
        assertThat(catalogue.around(item("place/pho").spot().orElseThrow(), 8, Surroundings.PRODUCTS, 2, TODAY))
                .as("also where not all are taken")
                .extracting(each -> each.item().slug())
                .containsExactly("c", "a");
    }

    @Test
    void whatWasRecognisedWhenTheCatalogueWasMadeMayBePastNow() {
        assertThat(catalogue.around(
                        item("place/pho").spot().orElseThrow(), 8, Surroundings.PRODUCTS, 9, LocalDate.of(2019, 6, 1)))
                .extracting(each -> each.item().slug())
                .startsWith("b");
    }

    @Test
    void aSearchAroundAPointTellsNoDistanceOfThem() {
        var found = catalogue
                .list(
                        QueryParameters.read(
                                Map.of(
                                        "near",
                                        List.of("15.88,108.33"),
                                        "within",
                                        List.of("10"),
                                        "sort",
                                        List.of("nearest")),
                                Language.VIETNAMESE),
                        TODAY)
                .hits();

        assertThat(found).extracting(hit -> hit.item().slug()).startsWith("dem", "pho", "gom");
        assertThat(found.subList(0, 3)).allMatch(hit -> hit.kilometres() > 0);
        assertThat(found.subList(3, found.size())).hasSize(6).allMatch(hit -> hit.kilometres() < 0);
    }

    private Map<String, Reason> near(String id) {
        return catalogue.joins(item(id), TODAY).places().stream()
                .collect(java.util.stream.Collectors.toMap(each -> each.item().slug(), Neighbour::reason));
    }

    private Location.Precision precision(String id) {
        return item(id).position().orElseThrow().precision();
    }

    private Item item(String id) {
        var parts = id.split("/", -1);
        return catalogue
                .find(EntryId.of(EntryType.ofKey(parts[0]).orElseThrow(), parts[1]))
                .orElseThrow();
    }
}
