package vn.sanvat.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sanvat.search.word.Words;

class SynonymsTests {
    private final Synonyms synonyms =
            new Synonyms(List.of("lạc, đậu phụng", "cói, lác", "htx => hợp tác xã", "gốm, pottery"));

    @Test
    void replacesATermWhereverItStands() {
        assertThat(rewritten("kẹo lạc ngon")).containsExactly("kẹo đậu phụng ngon");
    }

    @Test
    void keepsWordsWithOtherMarksApart() {
        assertThat(rewritten("lác")).containsExactly("cói");
        assertThat(rewritten("lạc")).containsExactly("đậu phụng");
    }

    @Test
    void takesAnUnmarkedWordForAllThatItMayBeButLessSurely() {
        assertThat(synonyms.rewrite(Words.of("lac"))).allMatch(Synonyms.Rewritten::folded);
        assertThat(rewritten("lac")).containsExactlyInAnyOrder("đậu phụng", "cói");
    }

    @Test
    void writesAbbreviationsOut() {
        assertThat(synonyms.writtenOut("HTX Duy Oanh")).containsExactly("hợp tác xã duy oanh");
        assertThat(rewritten("hợp tác xã")).isEmpty();
    }

    private List<String> rewritten(String text) {
        return synonyms.rewrite(Words.of(text)).stream()
                .map(other -> String.join(" ", other.words()))
                .toList();
    }
}
