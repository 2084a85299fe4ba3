package vn.sanvat.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTests {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1"})
    void aCellThatLooksLikeAFormulaIsPlainText(String cell) {
        assertThat(CsvTable.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Trà sen", "a=b", "15.88"})
    void anyOtherCellStaysAsItIs(String cell) {
        assertThat(CsvTable.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void quotesCommasAndLinesAreQuotedAfterAByteOrderMark() {
        var bytes = CsvTable.of(List.of("a", "b"), List.of(List.of("Bánh \"tổ\", Hội An", "=x\ny")));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa,b\r\n\"Bánh \"\"tổ\"\", Hội An\",\"'=x\ny\"\r\n");
    }
}
