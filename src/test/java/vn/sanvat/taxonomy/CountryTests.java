package vn.sanvat.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.sanvat.content.Language;
import vn.sanvat.taxonomy.Region.Level;

/** The units of the whole country: as many as there are since 1 July 2025, and as many as there were. */
@Timeout(20)
class CountryTests {
    private static final int PROVINCES = 34;
    private static final int COMMUNES = 3_321;
    private static final int FORMER_DISTRICTS = 696;
    private static final int FORMER_COMMUNES = 10_000;
    private static final LocalDate END = LocalDate.of(2025, 6, 30);

    private static Regions regions = Regions.NONE;

    @BeforeAll
    static void load() {
        regions = new Regions(country());
    }

    @Test
    void everyUnitHasItsPlaceInTheTree() {
        assertThat(regions.all()).hasSize(PROVINCES + COMMUNES + FORMER_DISTRICTS + FORMER_COMMUNES);
        assertThat(regions.provinces()).hasSize(PROVINCES);
        assertThat(regions.provinces().stream()
                        .mapToInt(province -> regions.children(province).size())
                        .sum())
                .isEqualTo(COMMUNES + FORMER_DISTRICTS);
        assertThat(regions.withParents(find("cu-17")))
                .extracting(Region::level)
                .containsExactly(Level.COMMUNE, Level.DISTRICT, Level.PROVINCE);
    }

    @Test
    void everyFormerUnitLeadsToWhatItBecame() {
        for (var former = 0; former < FORMER_COMMUNES; former++) {
            var unit = find("cu-" + former);
            var parts = regions.today(unit);

            assertThat(parts).hasSize(former % 50 == 0 ? 2 : 1).noneMatch(Region::isFormer);
            assertThat(regions.within(unit.id()))
                    .contains(parts.get(0).id(), parts.get(0).parent());
            assertThat(regions.formerly(parts.get(0))).contains(unit);
        }
    }

    @Test
    void unitsAreFoundByOldNamesWithAndWithoutMarks() {
        assertThat(regions.named("xã Cũ Số 17")).extracting(Region::id).containsExactly("cu-17");
        assertThat(regions.named("cu so 17")).extracting(Region::id).containsExactly("cu-17");
        assertThat(regions.named("Xã Mới 5")).extracting(Region::id).containsExactly("xa-5");
        assertThat(regions.named("ten chung"))
                .hasSize(20)
                .first()
                .satisfies(region -> assertThat(region.isFormer()).isFalse());
        assertThat(regions.named("")).isEmpty();
    }

    private static Region find(String id) {
        return regions.find(id).orElseThrow();
    }

    private static List<Region> country() {
        List<Region> all = new ArrayList<>();
        for (var province = 0; province < PROVINCES; province++) {
            all.add(unit("tinh-" + province, Level.PROVINCE, "Tỉnh " + province, "", List.of(), List.of()));
        }
        for (var commune = 0; commune < COMMUNES; commune++) {
            var names = commune < 10 ? List.of("Tên Chung") : List.<String>of();
            all.add(unit(
                    "xa-" + commune, Level.COMMUNE, "Mới " + commune, "tinh-" + commune % PROVINCES, List.of(), names));
        }
        for (var district = 0; district < FORMER_DISTRICTS; district++) {
            all.add(former(
                    "huyen-" + district,
                    Level.DISTRICT,
                    "Huyện " + district,
                    "tinh-" + district % PROVINCES,
                    List.of(),
                    List.of()));
        }
        for (var former = 0; former < FORMER_COMMUNES; former++) {
            var first = former % COMMUNES;
            var parts = former % 50 == 0
                    ? List.of("xa-" + first, "xa-" + (first + PROVINCES) % COMMUNES)
                    : List.of("xa-" + first);
            var names = former < 10 ? List.of("Tên Chung") : List.<String>of();
            all.add(former(
                    "cu-" + former,
                    Level.COMMUNE,
                    "Cũ Số " + former,
                    "huyen-" + former % FORMER_DISTRICTS,
                    parts,
                    names));
        }
        return all;
    }

    private static Region unit(
            String id, Level level, String name, String parent, List<String> successors, List<String> aliases) {
        return region(id, level, name, parent, null, successors, aliases);
    }

    private static Region former(
            String id, Level level, String name, String parent, List<String> successors, List<String> aliases) {
        return region(id, level, name, parent, END, successors, aliases);
    }

    private static Region region(
            String id,
            Level level,
            String name,
            String parent,
            @org.jspecify.annotations.Nullable LocalDate validTo,
            List<String> successors,
            List<String> aliases) {
        var region = new Region(
                id,
                level,
                "",
                "",
                name,
                level == Level.COMMUNE ? "Xã " + name : name,
                "",
                parent,
                null,
                validTo,
                successors,
                aliases,
                null,
                0,
                0);
        assertThat(region.label(Language.VIETNAMESE)).isNotBlank();
        return region;
    }
}
