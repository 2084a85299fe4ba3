package vn.sanvat.search.meaning.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.Slug;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.taxonomy.Categories;
import vn.sanvat.taxonomy.Category;
import vn.sanvat.taxonomy.Certificate;
import vn.sanvat.taxonomy.Region;
import vn.sanvat.taxonomy.Regions;
import vn.sanvat.taxonomy.Taxonomy;

class PartsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27); // a Friday
    private static final Taxonomy TAXONOMY = new Taxonomy(
            new Regions(List.of(
                    region("hoi-an", "Hội An", "Thành phố Hội An", Region.Level.DISTRICT),
                    region("que-son", "Quế Sơn", "Huyện Quế Sơn", Region.Level.DISTRICT),
                    region("bac-tra-my", "Bắc Trà My", "Huyện Bắc Trà My", Region.Level.DISTRICT),
                    region("nam-tra-my", "Nam Trà My", "Huyện Nam Trà My", Region.Level.DISTRICT),
                    region("tam-dan", "Tam Dân", "Xã Tam Dân", Region.Level.COMMUNE),
                    region("tam-dan-2", "Tam Đàn", "Xã Tam Đàn", Region.Level.COMMUNE),
                    region("tu", "Tư", "Xã Tư", Region.Level.COMMUNE))),
            new Categories(List.of(new Category("I.4", "", new Slug("gia-vi"), "Gia vị", "Condiments", ""))),
            Map.of("huu-co", new Certificate("huu-co", "Hữu cơ", "Organic")),
            List.of(),
            "");

    private final Lexicon lexicon = new Lexicon(TAXONOMY, Schema.ofTheProduct());

    private static Region region(String id, String name, String fullName, Region.Level level) {
        var at = id.equals("hoi-an") ? new Location(15.88, 108.33, Location.Precision.DISTRICT) : null;
        return new Region(id, level, "", "", name, fullName, "", "", null, null, List.of(), List.of(), at, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "4 sao, stars[4]",
        "năm sao, stars[5]",
        "3-4 sao, 'stars[3, 4]'",
        "4★, stars[4]",
        "★★★★, stars[4]",
        "'⭐️⭐️⭐️ hội an', stars[3] region[hoi-an]",
        "gia vị 3sao, category[I.4] stars[3]",
        "3-5 sao, 'stars[3, 4, 5]'",
        "từ 3 đến 4 sao, 'stars[3, 4]'",
        "3 to 5 stars, 'stars[3, 4, 5]'",
        "từ 4 sao trở lên, 'stars[4, 5]'",
        "at least 3 stars, 'stars[3, 4, 5]'",
        "Hoi An city, region[hoi-an]",
        "things to see in Hoi An, type[place] region[hoi-an]",
        "chỗ bán gia vị ở Hội An, kind[point_of_sale] category[I.4] region[hoi-an]",
        "4 star fish sauce, stars[4]",
        "lễ hội ở hội an, kind[festival] region[hoi-an]",
        "le hoi o hoi an, kind[festival] region[hoi-an]",
        "products from Hoi An, type[product] region[hoi-an]",
        "làng nghề tp hội an, kind[craft_village] region[hoi-an]",
        "trà nam trà my, region[nam-tra-my]",
        "'trà my', 'region[bac-tra-my, nam-tra-my]'",
        "htx gia vị, kind[cooperative] category[I.4]",
        "rau hữu cơ, certificate[huu-co]",
        "quà tặng hội an, gift[true] region[hoi-an]",
        "cooperatives, kind[cooperative]",
        "xã Tam Đàn, region[tam-dan-2]",
        "tam dan, 'region[tam-dan, tam-dan-2]'"
    })
    void readsWhatWordsNarrow(String typed, String meant) {
        assertThat(read(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "tháng giêng, 'days[2027-02-06, 2027-03-07]'",
        "mùng 7 tết, 'days[2027-02-12, 2027-02-12]'",
        "cuối tháng 4, 'days[2027-04-20, 2027-04-30]'",
        "đầu tháng giêng, 'days[2027-02-06, 2027-02-15]'",
        "mid March, 'days[2027-03-10, 2027-03-20]'",
        "dịp 30/4 - 1/5, 'days[2027-04-30, 2027-05-01]'",
        "tháng 2 âm lịch, 'days[2027-03-08, 2027-04-06]'",
        "rằm tháng tám, 'days[2027-09-15, 2027-09-15]'",
        "mồng 10 tháng 2, 'days[2027-03-17, 2027-03-17]'",
        "tết trung thu, 'days[2027-09-14, 2027-09-15]'",
        "mid-autumn, 'days[2027-09-14, 2027-09-15]'",
        "20-24/2, 'days[2027-02-20, 2027-02-24]'",
        "28/2-3/3, 'days[2027-02-28, 2027-03-03]'",
        "2/9/2027, 'days[2027-09-02, 2027-09-02]'",
        "cuối tuần này, 'days[2026-11-28, 2026-11-29]'",
        "next month, 'days[2026-12-01, 2026-12-31]'",
        "tháng 3, month[3]",
        "tháng mười hai, month[12]",
        "in may, month[5]",
        "february, month[2]",
        "20 đến 24/2, 'days[2027-02-20, 2027-02-24]'",
        "từ 20 đến 24 tháng 2, 'days[2027-02-20, 2027-02-24]'",
        "ngày 20 tháng 2, 'days[2027-02-20, 2027-02-20]'",
        "20-24 February, 'days[2027-02-20, 2027-02-24]'",
        "from 20 to 24 February, 'days[2027-02-20, 2027-02-24]'",
        "February 20-24, 'days[2027-02-20, 2027-02-24]'",
        "on the 20th of February, 'days[2027-02-20, 2027-02-20]'",
        "10/3 âm lịch, 'days[2027-04-16, 2027-04-16]'",
        "mồng 10/2, 'days[2027-03-17, 2027-03-17]'",
        "tháng 2 âm, 'days[2027-03-08, 2027-04-06]'",
        "thang 2 am lich, 'days[2027-03-08, 2027-04-06]'",
        "tháng 3/2027, 'days[2027-03-01, 2027-03-31]'",
        "tháng 3 năm 2027, 'days[2027-03-01, 2027-03-31]'",
        "in March 2027, 'days[2027-03-01, 2027-03-31]'",
        "chủ nhật này, 'days[2026-11-29, 2026-11-29]'",
        "thứ bảy này, 'days[2026-11-28, 2026-11-28]'",
        "giáng sinh, 'days[2026-12-25, 2026-12-25]'",
        "quốc khánh, 'days[2027-09-02, 2027-09-02]'",
        "mùa xuân, 'days[2027-02-01, 2027-04-30]'",
        "cuối tháng này, 'days[2026-11-27, 2026-11-30]'"
    })
    void readsTimes(String typed, String meant) {
        assertThat(read(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yến sào", "quế", "trà", "sao", "may", "năm", "tư", "31/2", "nước mắm", "hội", "32-40/15", ""})
    void leavesOtherWordsAlone(String typed) {
        assertThat(parts(typed)).noneMatch(Part::sure);
    }

    @ParameterizedTest
    @CsvSource({
        "cách Hội An 10 km, 'near[15.88, 108.33, 10.0]'",
        "làng nghề cách hoi an 10km, 'kind[craft_village] near[15.88, 108.33, 10.0]'",
        "10 km từ Hội An, 'near[15.88, 108.33, 10.0]'",
        "within 2.5 km of Hoi An, 'near[15.88, 108.33, 2.5]'",
        "trong vòng 5 cây số quanh Hội An, 'near[15.88, 108.33, 5.0]'",
        "gần Hội An, region[hoi-an]",
        "làng nghề gần tôi, kind[craft_village] here[]",
        "fish sauce near me, here[]",
        "nước mắm giá rẻ, price[]",
        "nước mắm dưới 200k, price[]",
        "quà dưới 300 nghìn, gift[true] price[]",
        "how much is fish sauce, price[]"
    })
    void readsWhereToBeNearAndWhatItCosts(String typed, String meant) {
        assertThat(read(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gần tôi", "giá rẻ", "bao nhiêu tiền", "10 km"})
    void whatNarrowsNothingIsNoPartByItself(String typed) {
        assertThat(parts(typed)).isEmpty();
    }

    @Test
    void takesAPlaceOfOneSyllableForOneOnlyWhereItIsLedTo() {
        assertThat(parts("xã Tư")).singleElement().matches(Part::sure);
        assertThat(parts("tư")).noneMatch(Part::sure);
    }

    @Test
    void saysWhatIsLeftWithoutAPart() {
        var typed = Typed.of("Trà  gừng ở Hội An, 4 sao");
        assertThat(Parts.meant(Parts.of(lexicon, typed, Language.VIETNAMESE, TODAY), typed))
                .extracting(part -> part.typed() + "|" + part.rest() + "|" + part.label())
                .containsExactly("ở Hội An|Trà gừng , 4 sao|Hội An", "4 sao|Trà gừng ở Hội An,|");
    }

    @Test
    void cutsHashtagsAndSeesThroughWhatCannotBeSeen() {
        assertThat(Typed.of("#NuocMamNamO #hội_an").words()).containsExactly("nuoc", "mam", "nam", "o", "hội", "an");
        assertThat(Typed.of("nư\u00ADớc\u200B mắm").words()).containsExactly("nước", "mắm");
    }

    private String read(String text) {
        return parts(text).stream()
                .map(part -> part.filter().key() + part.values())
                .collect(Collectors.joining(" "));
    }

    private List<Part> parts(String text) {
        return Parts.of(lexicon, Typed.of(text), Language.VIETNAMESE, TODAY);
    }
}
