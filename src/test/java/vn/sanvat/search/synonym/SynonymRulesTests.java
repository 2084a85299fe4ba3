package vn.sanvat.search.synonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.problem.ProblemOccurred;
import vn.sanvat.search.synonym.SynonymRules.Edit;

class SynonymRulesTests {
    private static final String FILE = "# đồ ăn\nlợn, heo\n\nhtx => hợp tác xã\n# hết\n";

    private static String changed(String before, String after) {
        return SynonymRules.changed(FILE, List.of(new Edit(before, after)));
    }

    @Test
    void readsRulesWithoutCommentsAndEmptyLines() {
        assertThat(SynonymRules.of(FILE)).containsExactly("lợn, heo", "htx => hợp tác xã");
        assertThat(SynonymRules.terms("lợn, Heo => thịt  lợn")).containsExactly("lợn", "heo", "thịt lợn");
    }

    @Test
    void changesARuleInItsPlaceAndLeavesTheRest() {
        assertThat(changed("lợn, heo", "lợn,  heo, ỉn"))
                .isEqualTo("# đồ ăn\nlợn, heo, ỉn\n\nhtx => hợp tác xã\n# hết\n");
        assertThat(changed("lợn, heo", "")).isEqualTo("# đồ ăn\n\nhtx => hợp tác xã\n# hết\n");
        assertThat(changed("", "sđt → số điện thoại")).isEqualTo(FILE + "sđt => số điện thoại\n");
        assertThat(changed("", "lợn, heo")).isEqualTo(FILE);
        assertThat(SynonymRules.changed("", List.of(new Edit("", "a, b")))).isEqualTo("a, b\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"một mình", "a, ,", "=> b", "a =>", "a => b => c", "# a, b", "một hai ba bốn năm sáu bảy, b"})
    void whatIsNoRuleIsRefused(String rule) {
        assertThatThrownBy(() -> changed("", rule))
                .isInstanceOfSatisfying(
                        ProblemOccurred.class,
                        e -> assertThat(e.problem().key()).isEqualTo("synonyms.rule"));
    }

    @Test
    void aRuleThatSomebodyElseChangedIsNotWrittenOver() {
        assertThatThrownBy(() -> changed("lợn, ỉn", "lợn, heo"))
                .isInstanceOfSatisfying(
                        ProblemOccurred.class,
                        e -> assertThat(e.problem().status()).isEqualTo(409));
    }
}
