package vn.sanvat.catalogue.joins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.live.ContentFolder;

class AlikeTests {
    private final Catalogue catalogue = TestCatalogue.of(new ContentFolder(Path.of("content")));

    @Test
    void likeAFishSauceAreFishSaucesOfOthers() {
        var item = catalogue
                .find(EntryId.of(EntryType.PRODUCT, "nuoc-mam-nhi-binh-minh"))
                .orElseThrow();
        var alike = catalogue.alike(item);
        assertThat(alike).hasSizeGreaterThan(3).doesNotContain(item).allSatisfy(other -> {
            assertThat(other.type()).isEqualTo(EntryType.PRODUCT);
            assertThat(other.makers()).isNotEqualTo(item.makers());
            assertThat(other.title(catalogue.snapshot().site().source())).startsWith("Nước mắm");
        });
    }

    @Test
    void likeAVillageAreVillages() {
        var item =
                catalogue.find(EntryId.of(EntryType.PLACE, "lang-gom-thanh-ha")).orElseThrow();
        assertThat(catalogue.alike(item))
                .isNotEmpty()
                .allSatisfy(other -> assertThat(other.kind()).isEqualTo("craft_village"));
    }
}
