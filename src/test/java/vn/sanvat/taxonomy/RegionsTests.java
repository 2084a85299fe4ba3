package vn.sanvat.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.sanvat.content.Language;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.taxonomy.Region.Level;

class RegionsTests {
    private static final String HOA_LIEN = "da-nang-cu-hoa-vang-hoa-lien";
    private static final String DUY_SON = "quang-nam-cu-duy-xuyen-duy-son";

    @Test
    void aFormerCommuneLeadsToTodaysOne() {
        var regions = real();
        var former = find(regions, DUY_SON);

        assertThat(former.isFormer()).isTrue();
        assertThat(ids(regions.today(former))).containsExactly("da-nang-duy-xuyen");
        assertThat(regions.formerly(find(regions, "da-nang-duy-xuyen"))).contains(former);
        assertThat(regions.within(DUY_SON)).contains(DUY_SON, "quang-nam-cu-duy-xuyen", "da-nang-duy-xuyen", "da-nang");
    }

    @Test
    void aDividedCommuneLeadsToEachOfItsParts() {
        var regions = real();

        assertThat(ids(regions.today(find(regions, HOA_LIEN))))
                .containsExactly("da-nang-hai-van", "da-nang-lien-chieu");
        assertThat(regions.within(HOA_LIEN)).contains("da-nang-hai-van", "da-nang-lien-chieu", "da-nang");
    }

    @Test
    void aFormerDistrictLeadsToWhatItsCommunesBecame() {
        var regions = real();
        var district = find(regions, "quang-nam-cu-duy-xuyen");

        assertThat(district.level()).isEqualTo(Level.DISTRICT);
        assertThat(ids(regions.today(district))).contains("da-nang-duy-xuyen").doesNotContain("da-nang");
        assertThat(regions.within(district.id())).contains("da-nang").doesNotContain("da-nang-duy-xuyen");
    }

    @Test
    void theRadiusOfAUnitIsThatOfACircleOfTheAreaOfWhatItIsToday() {
        var regions = real();
        var today = find(regions, "da-nang-duy-xuyen");

        assertThat(regions.radiusKm(today)).isCloseTo(Math.sqrt(today.areaKm2() / Math.PI), within(1e-9));
        assertThat(regions.radiusKm(find(regions, DUY_SON)))
                .as("it may lie anywhere in what it became")
                .isEqualTo(regions.radiusKm(today));
        assertThat(regions.radiusKm(find(regions, "quang-nam-cu-duy-xuyen"))).isGreaterThan(regions.radiusKm(today));
        assertThat(regions.radiusKm(Optional.empty()))
                .as("nobody knows how large it is")
                .isEqualTo(10);
    }

    @Test
    void aFormerProvinceLeadsToTodaysOne() {
        var regions = real();

        assertThat(ids(regions.today(find(regions, "quang-nam-cu")))).containsExactly("da-nang");
        assertThat(regions.within("quang-nam-cu")).contains("da-nang");
    }

    @Test
    void aCommuneOfTodayLiesInTheFormerDistrictsThatItWasMadeOf() {
        var regions = real();

        assertThat(ids(regions.formerDistricts("da-nang-duy-xuyen"))).containsExactly("quang-nam-cu-duy-xuyen");
        assertThat(regions.within("da-nang-duy-xuyen"))
                .contains("da-nang-duy-xuyen", "da-nang", "quang-nam-cu-duy-xuyen", "quang-nam-cu")
                .doesNotContain(DUY_SON);
        assertThat(regions.within("da-nang")).containsExactly("da-nang");
    }

    @Test
    void aNameHasItsMarksInEveryLanguage() {
        var daNang = find(real(), "da-nang");

        assertThat(daNang.label(Language.VIETNAMESE)).isEqualTo("Thành phố Đà Nẵng");
        assertThat(daNang.label(Language.ENGLISH)).isEqualTo("Đà Nẵng");
    }

    @Test
    void theWholeIsNotNamedBesideItsParts() {
        var regions = real();

        assertThat(regions.formerly(find(regions, "da-nang-hoi-an")))
                .extracting(Region::name)
                .containsExactlyInAnyOrder("Minh An", "Cẩm Phô", "Sơn Phong", "Cẩm Kim", "Cẩm Nam");
        assertThat(regions.formerly(find(regions, "da-nang")))
                .extracting(Region::id)
                .containsExactlyInAnyOrder("da-nang-cu", "quang-nam-cu");
        assertThat(regions.all()).allSatisfy(region -> {
            var parts = regions.formerly(region);
            assertThat(parts)
                    .allSatisfy(part -> assertThat(regions.withParents(part))
                            .filteredOn(parts::contains)
                            .hasSize(1));
        });
    }

    @Test
    void tamDanAndTamDanWithABarAreTwoPlaces() {
        var regions = real();
        var dan = named(regions, "Tam Dân");
        var dandan = named(regions, "Tam Đàn");

        assertThat(dan.id()).isNotEqualTo(dandan.id());
        assertThat(ids(regions.today(dan))).containsExactly("da-nang-phu-ninh");
        assertThat(ids(regions.today(dandan))).containsExactly("da-nang-chien-dan");
    }

    @Test
    void anUnknownUnitIsNowhere() {
        assertThat(real().find("atlantis")).isEmpty();
        assertThat(real().within("atlantis")).isEmpty();
    }

    @Test
    void theWholeCountryIsBuiltAndAskedInTime() {
        var units = country();

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            var regions = new Regions(units);
            for (var unit : units) {
                assertThat(regions.within(unit.id())).contains(unit.id());
                assertThat(regions.today(unit)).isNotEmpty();
            }
            assertThat(regions.provinces()).hasSize(34);
        });
    }

    @Test
    void unitsThatLeadInACircleDoNotHoldUp() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            var regions = read("""
                regions:
                  - {id: a, name: A, parent: b, valid_to: 2025-06-30, successors: [b, b, c]}
                  - {id: b, name: B, parent: a, valid_to: 2025-06-30, successors: [a, a, c]}
                  - {id: c, name: C, parent: c}
                """).value();
            assertThat(ids(regions.today(find(regions, "a")))).containsExactly("c");
        });
    }

    @Test
    void namesTheLineOfAnUnknownParentOrSuccessor() {
        assertThat(read("""
            regions:
              - {id: a, name: A, parent: x}
              - {id: b, name: B, successors: [y]}
            """).faults())
                .containsExactly(
                        Fault.broken("taxonomy/regions.yml", 2, "taxonomy.no_region", "parent", "x"),
                        Fault.broken("taxonomy/regions.yml", 3, "taxonomy.no_region", "successors", "y"));
    }

    @Test
    void namesTheLineOfAUnitThatIsThereTwice() {
        var taxonomy = read("""
            regions:
              - {id: a, name: A}
              - {id: a, name: B}
            """);

        assertThat(taxonomy.faults()).containsExactly(Fault.broken("taxonomy/regions.yml", 3, "taxonomy.twice", "a"));
        assertThat(find(taxonomy.value(), "a").name()).isEqualTo("A");
    }

    @Test
    void namesTheLineOfABadUnit() {
        assertThat(read("regions:\n  - {id: A b, name: A}\n").faults())
                .containsExactly(Fault.broken("taxonomy/regions.yml", 2, "field.slug", "id", "A b"));
        assertThat(read("regions:\n  - {id: a, name: A, level: village}\n").faults())
                .extracting(Fault::line, Fault::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "field.one_of"));
    }

    @Test
    void namesTheLineOfABadSynonym() {
        var taxonomy = TaxonomyReader.synonyms("# words\nlợn, heo\n\nbò\na => b => c\nnem => chả giò\n");

        assertThat(taxonomy.value()).containsExactly("lợn, heo", "nem => chả giò");
        assertThat(taxonomy.faults())
                .containsExactly(
                        Fault.broken("taxonomy/synonyms.txt", 4, "taxonomy.synonym", "bò"),
                        Fault.broken("taxonomy/synonyms.txt", 5, "taxonomy.synonym", "a => b => c"));
    }

    /** 34 provinces with 3,321 communes, and 10,000 former communes in 700 former districts. */
    private static List<Region> country() {
        List<Region> units = new ArrayList<>();
        for (var i = 0; i < 34; i++) {
            units.add(unit("p" + i, Level.PROVINCE, "", List.of()));
        }
        for (var i = 0; i < 3321; i++) {
            units.add(unit("c" + i, Level.COMMUNE, "p" + i % 34, List.of()));
        }
        for (var i = 0; i < 63; i++) {
            units.add(unit("q" + i, Level.PROVINCE, "", List.of("p" + i % 34)));
        }
        for (var i = 0; i < 700; i++) {
            units.add(unit("d" + i, Level.DISTRICT, "q" + i % 63, List.of()));
        }
        for (var i = 0; i < 10_000; i++) {
            units.add(unit("f" + i, Level.COMMUNE, "d" + i % 700, List.of("c" + i % 3321)));
        }
        return units;
    }

    private static Region unit(String id, Level level, String parent, List<String> successors) {
        var ended = successors.isEmpty() && level != Level.DISTRICT ? null : java.time.LocalDate.of(2025, 6, 30);
        return new Region(id, level, "", "", id, id, "", parent, null, ended, successors, List.of(), null, 0, 0);
    }

    private static Regions real() {
        try {
            return read(Files.readString(Path.of("content/taxonomy/regions.yml")))
                    .value();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static TaxonomyReader.Sheet<Regions> read(String regions) {
        return TaxonomyReader.regions(regions);
    }

    private static Region find(Regions regions, String id) {
        return regions.find(id).orElseThrow();
    }

    private static Region named(Regions regions, String name) {
        return regions.all().stream()
                .filter(region -> region.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<Region> regions) {
        return regions.stream().map(Region::id).toList();
    }
}
