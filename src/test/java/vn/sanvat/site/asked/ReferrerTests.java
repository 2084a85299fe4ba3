package vn.sanvat.site.asked;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferrerTests {
    @Test
    void isHostPathAndParameters() {
        assertThat(Referrer.of("https://sanvat.example/tim-kiem?q=m%E1%BA%AFm|ruốc&page=2"))
                .contains(new Referrer("sanvat.example", "/tim-kiem", "q=m%E1%BA%AFm|ruốc&page=2"));
        assertThat(Referrer.of("http://localhost:8080/")).contains(new Referrer("localhost:8080", "/", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "about:blank", "https://sanvat.example", "android-app://x/y", "https://a@b/?q=x"})
    void isNothingWhereThereIsNoPage(String header) {
        assertThat(Referrer.of(header)).isEmpty();
        assertThat(Referrer.of(null)).isEmpty();
    }
}
