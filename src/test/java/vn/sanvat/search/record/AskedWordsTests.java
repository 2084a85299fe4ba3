package vn.sanvat.search.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.content.Language;

class AskedWordsTests {
    @ParameterizedTest
    @CsvSource({
        "'  Nước   MẮM ', nước mắm",
        "hoà bình, hòa bình",
        "hòa bình, hòa bình",
        "'Hoàng Sa, ngoài khơi', hoàng sa ngoài khơi",
        "ngòai, ngoài",
        "huỳnh thúc kháng, huỳnh thúc kháng",
        "quý hiếm, quý hiếm",
        "thuý, thúy",
        "khoẻ, khỏe",
        "xoèn xoẹt, xoèn xoẹt",
        "30/4, 30 4",
        "OCOP 5 sao 2025, ocop 5 sao 2025"
    })
    void oneSearchIsWrittenInOneWay(String typed, String words) {
        assertThat(AskedWords.of(typed, Language.VIETNAMESE)).contains(new AskedWords(words, Language.VIETNAMESE));
    }

    @Test
    void marksThatAreApartAreOneWithTheirLetters() {
        assertThat(AskedWords.of("nu\u031bo\u031b\u0301c", Language.VIETNAMESE))
                .contains(new AskedWords("nước", Language.VIETNAMESE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ba@sanvat.example",
                "gửi ba＠sanvat.example",
                "0905123456",
                "0905 123 456",
                "+84 (905) 123-456",
                "sinh 17.02.1990",
                "căn cước 048090001234",
                "０９０５１２３４５６",
                "09\u200b05\u200b12"
            })
    void whatMaySaySomethingOfAPersonIsNotKept(String typed) {
        assertThat(AskedWords.of(typed, Language.VIETNAMESE)).isEmpty();
    }

    @Test
    void whatHasNoWordsOrTooManyIsNotKept() {
        assertThat(AskedWords.of(" … !", Language.VIETNAMESE)).isEmpty();
        assertThat(AskedWords.of("trà ".repeat(25) + "q", Language.VIETNAMESE)).isEmpty();
        assertThat(AskedWords.of("trà ".repeat(25), Language.VIETNAMESE)).isPresent();
    }
}
