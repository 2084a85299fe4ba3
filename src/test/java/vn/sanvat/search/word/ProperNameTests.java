package vn.sanvat.search.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProperNameTests {
    @ParameterizedTest
    @CsvSource({
        "Khu đền tháp Mỹ Sơn, Mỹ Sơn",
        "HTX Nông nghiệp xanh Duy Oanh, Duy Oanh",
        "Công ty TNHH Caromi, Caromi",
        "Công ty TNHH MTV SX&TM Đại Cường, Đại Cường",
        "HTX Quế Trà My - Minh Phúc, Minh Phúc",
        "Hồ Thị Thúy Ngân, Hồ Thị Thúy Ngân"
    })
    void isWhatATitleEndsWithInCapitals(String title, String name) {
        assertThat(ProperName.of(title)).contains(name);
    }

    @Test
    void isNothingWhereATitleEndsWithACommonWord() {
        assertThat(ProperName.of("Tháng Giêng lễ hội")).isEmpty();
        assertThat(ProperName.of(" ")).isEmpty();
    }
}
