package vn.sanvat.admin.entry.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.draft.WritableFields;

class StayTests {
    @ParameterizedTest
    @CsvSource({
        "1:30, PT1H30M",
        "0:45, PT45M",
        "1 giờ 30 phút, PT1H30M",
        "1h30, PT1H30M",
        "90 phút, PT1H30M",
        "2 giờ, PT2H",
        "3 tiếng, PT3H",
        "2 hours, PT2H",
        "45 min, PT45M"
    })
    void isWrittenAsPeopleSayIt(String typed, String iso) {
        assertThat(Stay.iso(typed)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({"lâu", "1:75", "90", "PT1H30M"})
    void whatSaysNoTimeStaysAsItIsTyped(String typed) {
        assertThat(Stay.iso(typed)).isEqualTo(typed);
    }

    @Test
    void isShownAsHoursAndMinutes() {
        assertThat(Stay.typed("PT1H30M")).isEqualTo("1:30");
        assertThat(Stay.typed("PT45M")).isEqualTo("0:45");
        assertThat(Stay.typed("lâu")).isEqualTo("lâu");
    }

    @Test
    void aDecimalCommaIsAPointInTheFile() {
        var form = WritableFields.of(Schema.ofTheProduct(), EntryFile.source(EntryId.of(EntryType.PLACE, "x")));
        var values = new FormValues(
                        Map.of("f.location.lat", new String[] {"15,78"}, "f.location.lon", new String[] {"108.33"}))
                .read(form, FieldValue.Fields.NONE);
        assertThat(values.get("location"))
                .isEqualTo(
                        FieldValue.fields(Map.of("lat", FieldValue.text("15.78"), "lon", FieldValue.text("108.33"))));
    }
}
