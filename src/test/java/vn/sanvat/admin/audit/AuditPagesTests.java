package vn.sanvat.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AuditPagesTests {
    private static final AuditView VIEW = new AuditView("1/2/2027 03:04", "Hà", "đăng", 1, "Mắm", "", "", "", "::1");

    @Test
    void aTableThatIsCutSaysSoInItsLastLine() {
        var whole = AuditPages.rows(Collections.nCopies(3, VIEW), 3, Locale.forLanguageTag("vi"));
        assertThat(whole).hasSize(3).allSatisfy(row -> assertThat(row).contains("Mắm"));
        var cut = AuditPages.rows(Collections.nCopies(4, VIEW), 3, Locale.forLanguageTag("vi"));
        assertThat(cut).hasSize(4);
        assertThat(cut.get(3).get(0)).contains("chỉ có 3 dòng mới nhất");
    }
}
