package vn.sanvat.site.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.live.ContentFolder;

/** What stands on a cover is what the entry is. */
class MotifsTests {
    /** Drawings of what one eats or drinks, and of what it is kept in. */
    private static final Set<String> TABLE = Set.of(
            "bottle",
            "bottle-fish",
            "bottle-chilli",
            "jar-fish",
            "jar-wine",
            "bowl-grain",
            "cake",
            "sesame-cake",
            "rice-paper",
            "noodles",
            "rice",
            "greens",
            "seaweed",
            "straw",
            "roll",
            "parcel",
            "jerky",
            "fish",
            "fish-pair",
            "squid",
            "chicken",
            "eggs",
            "honey",
            "peanut",
            "chilli",
            "pepper",
            "coffee",
            "tea",
            "tea-cup",
            "gourd",
            "water",
            "citrus",
            "cane",
            "bitter-melon",
            "sweet-potato",
            "cricket",
            "spiral",
            "nest",
            "linhchi",
            "mushroom",
            "coconut",
            "corn");

    /** Drawings of what craftsmen make. */
    private static final Set<String> CRAFT = Set.of(
            "statue",
            "bracelet",
            "incense",
            "vase",
            "lantern",
            "lantern-tall",
            "broom",
            "fan",
            "bell",
            "clock",
            "silk",
            "brocade",
            "wood",
            "mat",
            "bridge",
            "loom");

    private final Motifs motifs = new Motifs();

    @ParameterizedTest
    @CsvSource({
        "tuong-tram-tam-linh, IV.1, statue",
        "tuong-vu-nu-apsara, IV.1, statue",
        "tuong-ot-me-daichi, I.4.a, bottle-chilli",
        "tuong-hot, I.4.a, bottle",
        "vong-deo-tay-tu-tram-huong, IV.1, bracelet",
        "nhang-bach-thao, IV.1, incense",
        "rau-cau-chi-vang, I.3.b, seaweed",
        "rau-an-la-tuy-loan, I.1.a, greens",
        "tre-ong-chanh, I.3.d, straw",
        "gio-tre, IV.1, wood",
        "banh-dua-nuong-quy-thu, I.3.b, coconut",
        "cha-da-bao-ot-xanh, I.3.d, roll",
        "khoai-cha, I.3.b, sweet-potato",
        "de-say-cay-gion, I.3.d, cricket"
    })
    void aProductIsDrawnAsWhatItIs(String slug, String category, String motif) {
        assertThat(motifs.nameFor("product", slug, category)).isEqualTo(motif);
    }

    @Test
    void aShopInAnOldTownIsAShop() {
        assertThat(motifs.nameFor("place", "trung-tam-ocop-hoi-an-tra-que", "point_of_sale"))
                .isEqualTo("stall");
        assertThat(motifs.nameFor("place", "do-thi-co-hoi-an", "destination")).isEqualTo("bridge");
    }

    @Test
    void noFoodIsDrawnAsACraftAndNoCraftAsFood() {
        var wrong = new TreeSet<String>();
        catalogue().items().stream()
                .filter(item -> item.type().equals(EntryType.PRODUCT))
                .forEach(item -> {
                    var category = item.product().map(Details.Product::category).orElse("");
                    var motif = motifs.nameFor("product", item.slug(), category);
                    var others = category.startsWith("IV") ? TABLE : CRAFT;
                    if (others.contains(motif) || motif.equals("house")) {
                        wrong.add(item.slug() + " (" + category + ") as " + motif);
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyDrawingOfTheListIsThere() {
        assertThat(List.of("seaweed", "statue", "bracelet", "straw", "sweet-potato", "cricket", "coconut"))
                .allSatisfy(name -> assertThat(motifs.drawing(name)).isNotEqualTo(motifs.drawing("house")));
    }

    private static Catalogue catalogue() {
        return TestCatalogue.of(new ContentFolder(Path.of("content")));
    }
}
