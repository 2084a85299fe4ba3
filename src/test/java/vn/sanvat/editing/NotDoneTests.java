package vn.sanvat.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.problem.Problem;

/** What the clock could not do is told to each reader in their language, without keys. */
class NotDoneTests {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Test
    void saysWhatIsMissingByTheNamesOfTheForm() {
        var kept = NotDone.because(new EntryNotReady(List.of(
                Fault.broken("products/x.md", 1, "field.missing", "summary"),
                Fault.broken("products/x.md", 3, "field.number", "recognitions.0.year", "2017", 2018, 2100))));
        assertThat(NotDone.inWords(kept, Schema.ofTheProduct(), VIETNAMESE))
                .isEqualTo("Chưa đăng hoặc gỡ được như đã đặt giờ. Chưa điền “Tóm tắt”."
                        + " “Các lần công nhận – 1 – Năm” phải là số nguyên từ 2018 đến 2100, không phải “2017”.");
        assertThat(NotDone.inWords(kept, Schema.ofTheProduct(), Locale.ENGLISH))
                .startsWith("This could not be published or taken down at its time. “Summary” is missing.");
    }

    @Test
    void saysWhatElseStoodAgainstIt() {
        var kept = NotDone.because(Problem.conflict("schedule.changed").occurred());
        assertThat(NotDone.inWords(kept, Schema.ofTheProduct(), VIETNAMESE))
                .contains("Bài đã bị sửa sau khi đặt giờ")
                .doesNotContain("schedule");
    }

    @Test
    void whatIsCutOrOfAnotherVersionHasNoKeysEither() {
        var bare = "Chưa đăng hoặc gỡ được như đã đặt giờ.";
        assertThat(NotDone.inWords("not done as scheduled: [field.missing]", Schema.ofTheProduct(), VIETNAMESE))
                .isEqualTo(bare);
        assertThat(NotDone.inWords("not done as scheduled\nproblem\tschedule.ch", Schema.ofTheProduct(), VIETNAMESE))
                .isEqualTo(bare);
        assertThat(NotDone.inWords("not done as scheduled\nfault", Schema.ofTheProduct(), VIETNAMESE))
                .isEqualTo(bare);
    }

    @Test
    void whatAPersonSaidStaysAsItIs() {
        assertThat(NotDone.inWords("Thêm ảnh.\nVà tên.", Schema.ofTheProduct(), VIETNAMESE))
                .isEqualTo("Thêm ảnh.\nVà tên.");
    }
}
