package vn.sanvat.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.search.word.TonePlacement;

class TelexTests {
    @ParameterizedTest
    @CsvSource({
        "ngux, ngũ", "coocs, cốc", "nuwowcs, nước", "nuocws, nước", "mawms, mắm", "nuoc71, nước", "mam81, mắm",
        "ddenf, đèn", "denfd, đèn", "loongf, lồng", "dduwowngf, đường", "ruwowuj, rượu", "hoafn, hoàn", "hoaf, hòa",
        "quees, quế", "giaf, già", "giuwx, giữ", "uoongs, uống", "tw, tư", "muaw, mưa", "quawng, quăng",
        "thuys, thúy", "khuyeens, khuyến", "toasn, toán", "d9at61, đất"
    })
    void readsTelexAndVni(String typed, String meant) {
        assertThat(Telex.decode(typed).map(TonePlacement::unify)).contains(TonePlacement.unify(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fish", "sauce", "festival", "ocop", "saphraton", "ngu", "mam", "xyzzy", "1234"})
    void leavesOtherWordsAlone(String typed) {
        assertThat(Telex.decode(typed)).isEmpty();
    }

    @Test
    void bringsBothPlacementsOfATonetoOne() {
        assertThat(TonePlacement.unify("hoà thuý khoẻ HOÀ Hoà Thuỷ")).isEqualTo("hòa thúy khỏe HÒA Hòa Thủy");
    }
}
