package vn.sanvat.site.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {
    /** {@code _} stands for a space where no line ends. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nước mắm Nam Ô | Nước mắm Nam_Ô",
                "Nam Ô fish sauce | Nam_Ô fish sauce",
                "Mỗi xã một sản vật | Mỗi xã một sản vật",
                "Công ty TNHH Mỹ Phương Food | Công ty TNHH Mỹ_Phương_Food",
                "Hội An - Trà Kiệu - Mỹ Sơn | Hội_An - Trà_Kiệu - Mỹ_Sơn",
                "Trà Quế, Thanh Hà | Trà_Quế, Thanh_Hà",
                "Lễ hội Quán Thế Âm Ngũ Hành Sơn | Lễ hội Quán_Thế Âm_Ngũ Hành_Sơn",
                "Làng du lịch Bhơ Hôồng | Làng du lịch Bhơ_Hôồng"
            })
    void noLineEndsWithinAName(String title, String whole) {
        assertThat(Names.whole(title)).isEqualTo(whole.replace('_', '\u00a0'));
    }

    @Test
    void onlySpacesChange() {
        assertThat(Names.whole("")).isEmpty();
        assertThat(Names.whole("Chợ  Đông Ba ").replace('\u00a0', ' ')).isEqualTo("Chợ  Đông Ba ");
    }
}
