package vn.sanvat.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.schema.Schema;

class AddressesTests {
    private static final EntryId TEA = EntryId.of(EntryType.PRODUCT, "tra-sen");

    @Test
    void vietnamesePagesHaveNoPrefix() {
        assertThat(Addresses.home(Language.VIETNAMESE)).isEqualTo("/");
        assertThat(Addresses.of(TEA, Language.VIETNAMESE)).isEqualTo("/san-pham/tra-sen");
        assertThat(Addresses.of(Addresses.Section.TRIP, Language.VIETNAMESE)).isEqualTo("/hanh-trinh");
        assertThat(Addresses.region("hue", Language.VIETNAMESE)).isEqualTo("/vung/hue");
    }

    @Test
    void otherLanguagesHaveTheirTag() {
        assertThat(Addresses.home(Language.ENGLISH)).isEqualTo("/en");
        assertThat(Addresses.of(TEA, Language.ENGLISH)).isEqualTo("/en/products/tra-sen");
        assertThat(Addresses.of(Addresses.Section.SEARCH, Language.ENGLISH)).isEqualTo("/en/search");
        assertThat(Addresses.category("tra", Language.ENGLISH)).isEqualTo("/en/categories/tra");
    }

    @Test
    void everyListLeadsBackToItsType() {
        for (var type : EntryType.ofTheProduct()) {
            for (var language : new Language[] {Language.VIETNAMESE, Language.ENGLISH}) {
                var address = Addresses.of(type, language);
                assertThat(Addresses.type(
                                address.substring(address.lastIndexOf('/') + 1), language, Schema.ofTheProduct()))
                        .contains(type);
            }
        }
        assertThat(Addresses.type("products", Language.VIETNAMESE, Schema.ofTheProduct()))
                .isEmpty();
    }
}
