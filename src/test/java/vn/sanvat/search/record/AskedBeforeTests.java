package vn.sanvat.search.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sanvat.content.Language;

class AskedBeforeTests {
    private final AskedBefore before = new AskedBefore();

    private static List<AskedQuery> queries(String... words) {
        return Stream.of(words)
                .map(each -> new AskedQuery(new AskedWords(each, Language.VIETNAMESE), 9, OptionalLong.of(3), 2))
                .toList();
    }

    @Test
    void tellsWhetherAnythingIsAnother() {
        before.replace(queries("trà quế"));
        var isUnchanged = before.unchanged();
        before.replace(queries("trà quế"));
        assertThat(isUnchanged.getAsBoolean()).isTrue();
        before.replace(queries("trà quế", "trà my"));
        assertThat(isUnchanged.getAsBoolean()).isFalse();
    }

    @Test
    void givesWhatGoesOnFromWhatIsTypedWithTheSameMarksFirst() {
        before.replace(queries("trà quế", "trả lời", "trà my", "nước trà"));
        assertThat(before.beginningLike("tra", Language.VIETNAMESE)).containsExactly("trà quế", "trả lời", "trà my");
        assertThat(before.beginningLike("Trả", Language.VIETNAMESE)).containsExactly("trả lời", "trà quế", "trà my");
        assertThat(before.beginningLike("trà my", Language.VIETNAMESE)).isEmpty();
        assertThat(before.beginningLike("tra", Language.ENGLISH)).isEmpty();
        assertThat(before.beginningLike(" ", Language.VIETNAMESE)).isEmpty();
    }
}
