package vn.sanvat.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTests {
    @ParameterizedTest
    @CsvSource({
        "2026-02-28, current",
        "2026-03-01, past",
    })
    void aDayOfIssueTellsToTheDay(LocalDate today, String state) {
        assertThat(recognition(2023, "2023-02-28", null).state(today).key()).isEqualTo(state);
    }

    @Test
    void aLeapDayEndsWithFebruary() {
        assertThat(recognition(2024, "2024-02-29", null).holdsUntil()).contains(LocalDate.of(2027, 2, 28));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, current",
        "2026-01-01, current", // given on 1 January it holds to this day
        "2026-01-02, unknown",
        "2026-12-31, unknown", // given on 31 December it holds to this day
        "2027-01-01, past",
    })
    void aYearTellsOnlyWhatHoldsForEveryDayOfIt(LocalDate today, String state) {
        assertThat(recognition(2023, null, null).state(today).key()).isEqualTo(state);
    }

    @Test
    void theLastDayGoesBeforeEverythingElse() {
        var brief = recognition(2023, "2023-01-01", "2024-06-30");

        assertThat(brief.state(LocalDate.of(2024, 6, 30))).isEqualTo(RecognitionState.CURRENT);
        assertThat(brief.state(LocalDate.of(2024, 7, 1))).isEqualTo(RecognitionState.PAST);
    }

    @Test
    void withoutAnyDateNothingIsKnown() {
        assertThat(recognition(0, null, null).state(LocalDate.of(2100, 1, 1))).isEqualTo(RecognitionState.UNKNOWN);
        assertThat(recognition(0, null, null).holdsUntil()).isEmpty();
    }

    @Test
    void theYearOfTheDayOfIssueCounts() {
        assertThat(recognition(0, "2024-12-30", null).since()).isEqualTo(2024);
        assertThat(recognition(2021, null, null).since()).isEqualTo(2021);
    }

    private static Details.Recognition recognition(int year, String issued, String expires) {
        return new Details.Recognition(4, year, "", "", date(issued), date(expires));
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
