package vn.sanvat.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sanvat.search.word.Words;

class IdleWordsTests {
    @ParameterizedTest
    @CsvSource({
        "Trà My có gì hay không nhỉ, trà my không",
        "mua gì ở Duy Sơn, duy sơn",
        "o ta bhing co gi hay, o ta bhing",
        "which products have got five stars, products five stars",
        "các làng nghề, làng nghề"
    })
    void leavesOutWhatIsAboutTheAsking(String asked, String left) {
        assertThat(String.join(" ", IdleWords.without(Words.of(asked)))).isEqualTo(left);
    }

    @Test
    void syllablesWithoutMarksMayBeAnything() {
        assertThat(IdleWords.without(Words.of("de dau muoi"))).containsExactly("de", "dau", "muoi");
    }

    @Test
    void whatSaysNothingIsKeptWhereThereIsNothingElse() {
        assertThat(IdleWords.without(Words.of("ở đâu"))).containsExactly("ở", "đâu");
    }

    @Test
    void howGoodThingsHaveToBeIsNotAlwaysNeeded() {
        var words = Words.of("thác nước đẹp để tắm");
        assertThat(IdleWords.idle(words).stream()).containsExactly(3);
        assertThat(IdleWords.optional(words).stream()).containsExactly(2, 3, 4);
    }
}
