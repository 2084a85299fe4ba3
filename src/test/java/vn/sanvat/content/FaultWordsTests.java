package vn.sanvat.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.schema.Schema;

/** What people read of a fault: no keys, no slugs, no days and hours as computers write them, and no numbers but those meant. */
class FaultWordsTests {
    private static final Schema SCHEMA = Schema.ofTheProduct();
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern RAW = Pattern.compile(
            "[a-z]+_[a-z]+|\\bPT\\d|\\d{4}-\\d{2}|\\bslug\\b|\\bYAML\\b|\\{\\d|\\.md\\b|\\b(lat|lon|repeats|occurrences)\\b");

    private static String words(String key, Object... arguments) {
        return FaultWords.text(Fault.wrong("events/x.md", 1, key, arguments), SCHEMA, VIETNAMESE);
    }

    @Test
    void numbersAreThoseThatAreMeant() {
        assertThat(words("field.number", "year", "2017", 2018, 2100))
                .isEqualTo("“Năm” phải là số nguyên từ 2018 đến 2100, không phải “2017”.");
        assertThat(words("field.too_long", "title", 2000)).isEqualTo("“Tiêu đề” dài quá 2000 ký tự.");
    }

    @Test
    void rowsAreCountedFromOne() {
        assertThat(FaultWords.field("stops.0.name", EntryType.ROUTE, SCHEMA, VIETNAMESE))
                .isEqualTo("Các chặng – 1 – Tên");
        assertThat(FaultWords.field("when.days", EntryType.EVENT, SCHEMA, VIETNAMESE))
                .isEqualTo("Khi nào – Mấy ngày");
        assertThat(FaultWords.field("body:0", EntryType.EVENT, SCHEMA, VIETNAMESE))
                .isEqualTo("body:0");
    }

    @Test
    void choicesAndDaysAreSaidAsPeopleSayThem() {
        assertThat(words("field.one_of", "kind", "x", "festival, fair"))
                .isEqualTo("“Loại” không thể là “x”. Hãy chọn một trong: Lễ hội, Hội chợ.");
        assertThat(words("field.one_of", "opening.days", "x", "mo, su")).endsWith("thứ hai, chủ nhật.");
        assertThat(words("when.twice", "2027-02-05")).isEqualTo("Kỳ ngày 5/2/2027 được ghi hai lần.");
        assertThat(words("field.dates_turned", "when.start", "when.end"))
                .isEqualTo("“Khi nào – Đến ngày” phải sau “Khi nào – Từ ngày”, và không cách quá xa.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void noSentenceHasWhatOnlyComputersWrite(String language) {
        var locale = Locale.forLanguageTag(language);
        var faults = ResourceBundle.getBundle("messages/faults", locale).keySet().stream()
                // of files that no form fills
                .filter(key -> !key.matches(
                        "(file|yaml|schema|theme|queries|pins)\\..*|taxonomy\\.(twice|synonym)|field\\.(unknown|language|moment)|redirect\\..*"
                                + "|translation\\.of_source"))
                .toList();
        assertThat(faults).hasSizeGreaterThan(25);
        for (var key : faults) {
            // what these name first is what somebody wrote, and no field
            var isValue = key.matches("taxonomy\\.no_(category|certificate)|(when|text)\\..*|field\\.times_turned");
            for (var field : List.of("recognitions.year", "when.start", "location.lat")) {
                var first = key.startsWith("text.") ? "500" : isValue ? "2027-02-05" : field;
                // what was chosen is said as it was sent: no choice is a day
                var second =
                        key.equals("field.dates_turned") ? "when.end" : key.equals("field.one_of") ? "x" : "2027-02-05";
                var fault = Fault.wrong("events/x.md", 1, key, first, second, "3", "5");
                assertThat(FaultWords.text(fault, SCHEMA, locale)).as(key).doesNotContainPattern(RAW);
            }
        }
    }
}
