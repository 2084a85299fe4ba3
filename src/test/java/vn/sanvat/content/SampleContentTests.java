package vn.sanvat.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.taxonomy.Regions;
import vn.sanvat.taxonomy.Taxonomies;

/** The sample content as it lies in the repository. */
class SampleContentTests {
    private static Snapshot content;
    private static Regions regions;

    @BeforeAll
    static void read() {
        var taxonomies = new Taxonomies();
        var read = new ContentFolder(Path.of("content")).read();
        content = Content.checked(read, List.of(taxonomies, new Schedules()));
        regions = taxonomies.of(content).regions();
    }

    @Test
    void hasNoFaultsAndNoWarnings() {
        assertThat(content.faults()).isEmpty();
    }

    @Test
    void hasEveryEntryOfTheFacts() {
        assertThat(count(EntryType.PRODUCT)).isEqualTo(143);
        assertThat(count(EntryType.PRODUCER)).isEqualTo(106);
        assertThat(count(EntryType.PLACE)).isEqualTo(37);
        assertThat(count(EntryType.ROUTE)).isEqualTo(5);
        assertThat(count(EntryType.EVENT)).isEqualTo(30);
    }

    @Test
    void hasTodaysUnits() {
        assertThat(regions.provinces()).hasSize(34);
        assertThat(regions.children(regions.find("da-nang").orElseThrow())).hasSize(94);
    }

    @Test
    void hasFifteenLongStories() {
        assertThat(content.entries().values())
                .filteredOn(entry -> words(entry) >= 300)
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void hasFortyEnglishTranslations() {
        assertThat(content.entries().values())
                .filteredOn(entry -> entry.languages().contains(Language.ENGLISH))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void everyTranslationKnowsItsSource() {
        assertThat(content.entries().values().stream().flatMap(entry -> entry.texts().values().stream()))
                .noneMatch(Text::outdated);
    }

    @Test
    void everyEntryHasASource() {
        assertThat(content.entries().values())
                .filteredOn(entry ->
                        entry.id().type() != EntryType.PAGE && entry.sources().isEmpty())
                .isEmpty();
        assertThat(content.entries().values().stream().flatMap(entry -> entry.sources().stream()))
                .allMatch(FieldReader::isLink);
    }

    @Test
    void everyEntryHasASummary() {
        assertThat(content.entries().values())
                .filteredOn(entry -> entry.sourceText().summary().isEmpty())
                .isEmpty();
    }

    @Test
    void everyEventHasASchedule() {
        var schedules = new Schedules();

        assertThat(content.entries().values())
                .filteredOn(entry -> entry.id().type() == EntryType.EVENT)
                .allMatch(entry -> schedules.of(entry).isPresent());
    }

    @Test
    void knowsWhereItsPlacesReallyAre() {
        assertThat(point("lang-gom-thanh-ha").kilometresTo(point("lang-rau-tra-que")))
                .isBetween(4.5, 5.5);
        assertThat(point("lang-nuoc-mam-nam-o")
                        .kilometresTo(new Location(16.1315, 107.972, Location.Precision.COMMUNE)))
                .as("from the middle of its ward, in the hills")
                .isGreaterThan(16);
        assertThat(content.entries().values())
                .filteredOn(entry -> entry.where().filter(Location::isTarget).isPresent())
                .extracting(entry -> entry.id().type())
                .hasSizeGreaterThanOrEqualTo(23)
                .containsOnly(EntryType.PLACE, EntryType.EVENT);
    }

    @Test
    void saysOnlyOfAFewThatTheirPointIsTheirDoor() {
        assertThat(content.entries().values())
                .filteredOn(entry -> entry.where()
                        .filter(at -> at.precision() == Location.Precision.EXACT)
                        .isPresent())
                .extracting(entry -> entry.id().slug().value())
                .containsExactlyInAnyOrder(
                        "tet-nguyen-tieu-hoi-an", "le-via-ba-thien-hau", "le-hoi-quan-the-am-ngu-hanh-son");
    }

    private static Location point(String place) {
        return content.find(new EntryId(EntryType.PLACE, new Slug(place)))
                .flatMap(Entry::where)
                .orElseThrow();
    }

    private static long count(EntryType type) {
        return content.entries().keySet().stream()
                .filter(id -> id.type() == type)
                .count();
    }

    private static int words(Entry entry) {
        return entry.sourceText().body().split("\\s+").length;
    }
}
