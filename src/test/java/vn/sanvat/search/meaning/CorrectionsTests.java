package vn.sanvat.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.search.word.Words;

class CorrectionsTests {
    private final Vocabulary vocabulary = new Vocabulary();

    CorrectionsTests() {
        List.of("Nước mắm Nam Ô", "Đèn lồng", "Bánh tráng mè", "Giò lụa", "Cù lao Chàm", "Sâm Ngọc Linh", "Sữa")
                .forEach(vocabulary::addName);
        List.of("nước mắm", "đèn lồng", "bánh tráng", "sâm ngọc linh").forEach(vocabulary::addTerm);
    }

    @ParameterizedTest
    @CsvSource({
        "lước mắm, nước mắm",
        "đèn lòng, đèn lồng",
        "nuoc mma, nuoc mam",
        "cu loa cham, cu lao cham",
        "xâm ngọc linh, sâm ngọc linh",
        "bánh chán, bánh tráng",
        "dò lụa, giò lụa",
        "xửa, sữa"
    })
    void takesWordsForWhatStandsTogetherInNames(String typed, String meant) {
        assertThat(new Corrections(vocabulary).of(Words.of(typed)))
                .extracting(corrected -> String.join(" ", corrected.words()))
                .contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xe máy honda", "vé máy bay", "wow", "bất động sản", "taxi", "nước mắm"})
    void makesNothingOfOtherWords(String typed) {
        assertThat(new Corrections(vocabulary).of(Words.of(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nuocmam, nuoc mam", "đènlồng, đèn lồng", "banhtrangme, banh trang me", "culaocham, cu lao cham"})
    void cutsJoinedWordsWhereNamesHaveThemApart(String typed, String apart) {
        assertThat(new JoinedWords(vocabulary).apart(typed)).contains(Words.of(apart));
    }

    @ParameterizedTest
    @ValueSource(strings = {"honda", "nuocme", "nam", "xyzxyz"})
    void leavesOtherWordsWhole(String typed) {
        assertThat(new JoinedWords(vocabulary).apart(typed)).isEmpty();
    }

    @Test
    void keepsNamesTogetherInSpans() {
        assertThat(vocabulary.spans(Words.of("mua nước mắm ngon")))
                .containsExactly(List.of("mua"), List.of("nước", "mắm"), List.of("ngon"));
    }
}
