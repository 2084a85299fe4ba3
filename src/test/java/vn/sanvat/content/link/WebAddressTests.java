package vn.sanvat.content.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {
    @ParameterizedTest
    @CsvSource({
        "https://sanvat.example, https://sanvat.example",
        "HTTPS://Sanvat.Example/A, https://sanvat.example/A",
        "http://sanvat.example:8080/a?b=c#d, http://sanvat.example:8080/a?b=c#d",
        "https://a_b.example/, https://a_b.example/",
        "https://sanvat.example/?a=1|2, https://sanvat.example/?a=1%7C2",
        "https://sanvat.example/a b, https://sanvat.example/a%20b",
        "https://sanvat.example/100%, https://sanvat.example/100%25",
        "https://sanvat.example/m%C3%A3, https://sanvat.example/m%C3%A3",
        "https://sanvat.example/[x]#a#b, https://sanvat.example/%5Bx%5D#a%23b",
        "https://sanvat.example/trà?mã=é, https://sanvat.example/tr%C3%A0?m%C3%A3=%C3%A9"
    })
    void isWrittenAsEveryProgramTakesIt(String written, String ascii) {
        assertThat(WebAddress.of(written)).get().extracting(WebAddress::ascii).isEqualTo(ascii);
        assertThat(URI.create(ascii)).isNotNull();
    }

    @Test
    void vietnameseLettersBecomePunycodeWhicheverWayTheyAreComposed() {
        var composed = WebAddress.of("https://nướcmắm.vn/").orElseThrow();
        var decomposed = WebAddress.of(
                        java.text.Normalizer.normalize("https://nướcmắm.vn/", java.text.Normalizer.Form.NFD))
                .orElseThrow();

        assertThat(composed).isEqualTo(decomposed);
        assertThat(composed.host()).startsWith("xn--").endsWith(".vn");
        assertThat(composed.readableHost()).isEqualTo("nướcmắm.vn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "đâu đó",
                "sanvat.example",
                "javascript:alert(1)",
                "//sanvat.example/",
                "https://",
                "https:///a",
                "https://a@b.example/",
                "https://-a.example/",
                "https://a..example/",
                "https://a\"b.example/",
                "https://a<b>.example/",
                "ftp://sanvat.example/"
            })
    void isNoneOfThese(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }

    @Test
    void refusesALongHostInTime() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(WebAddress.of("http://" + "a.".repeat(50_000))).isEmpty());
    }
}
