package vn.sanvat.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.Catalogues;

class KeptAnswersTests {
    private static final DataSize PAGES = DataSize.ofKilobytes(200);
    private static final DataSize ASKED = DataSize.ofKilobytes(50);
    private static final DataSize LARGEST = DataSize.ofKilobytes(20);

    private final Catalogues catalogues = mock(Catalogues.class);
    private final Clock clock = mock(Clock.class);
    private final KeptAnswers answers = new KeptAnswers(catalogues, clock, new KeptProperties(PAGES, ASKED, LARGEST));

    @BeforeEach
    void beginOfADay() {
        when(clock.getZone()).thenReturn(ZoneId.of("Asia/Ho_Chi_Minh"));
        when(clock.instant()).thenReturn(Instant.parse("2026-11-26T16:59:59Z"));
        when(catalogues.current()).thenReturn(mock(Catalogue.class));
    }

    private static AnswerKey asked(String path, String parameters) {
        return new AnswerKey("http://localhost", path, parameters, false, Coding.IDENTITY);
    }

    private void keep(AnswerKey address, int bytes) {
        answers.keep(address, KeptAnswer.of(answers.edition(), List.of(), -1, new byte[bytes]));
    }

    @Test
    void isVoidAtMidnightOfTheSitesTimeZone() {
        keep(asked("/lich", ""), 10);
        assertThat(answers.find(asked("/lich", ""))).isPresent();

        when(clock.instant()).thenReturn(Instant.parse("2026-11-26T17:00:00Z"));

        assertThat(answers.find(asked("/lich", ""))).isEmpty();
        assertThat(answers.count()).isZero();
    }

    @Test
    void anAnswerMadeOfAnEarlierRevisionIsNotKept() {
        var late = KeptAnswer.of(answers.edition(), List.of(), -1, new byte[10]);
        when(catalogues.current()).thenReturn(mock(Catalogue.class));

        answers.keep(asked("/", ""), late);

        assertThat(answers.find(asked("/", ""))).isEmpty();
    }

    @Test
    void addressesWithoutEndPushNoOthersOut() {
        keep(asked("/san-pham", ""), 10_000);
        for (var at = 0; at < 500; at++) {
            keep(asked("/tim-kiem", "q=" + at), 10_000);
            keep(asked("/san-ph%61m", String.valueOf(at)), 10_000);
            keep(asked("/s%61n-pham", ""), 10_000);
        }
        assertThat(answers.find(asked("/san-pham", ""))).isPresent();
        assertThat(answers.count()).isLessThan(500);
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        keep(asked("/san-pham.csv", ""), 21_000);

        assertThat(answers.find(asked("/san-pham.csv", ""))).isEmpty();
    }
}
