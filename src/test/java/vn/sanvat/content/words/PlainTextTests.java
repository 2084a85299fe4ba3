package vn.sanvat.content.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {
    @Test
    void hasNothingThatNoPageCanHold() {
        assertThat(PlainText.of("nước\u0000 \u0007mắm\u007F \u0081Nam\uFFFE Ô\uFDD0\uD83F\uDFFF\uD800"))
                .isEqualTo("nước mắm Nam Ô");
    }

    @Test
    void keepsLinesTabsAndEveryLetter() {
        var text = "a\tb\r\nc\n👩‍🌾 ấ\u00A0\uFFFD";
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void writesEachLetterInOneWay() {
        assertThat(PlainText.of("a\u0302\u0301")).isEqualTo("ấ");
    }
}
