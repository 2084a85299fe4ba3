package vn.sanvat.site.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sanvat.content.Language;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;

class CalendarRequestTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 20);

    @Test
    void isThisMonthWhereNothingIsSaid() {
        var asked = asked();

        assertThat(asked.agenda()).isFalse();
        assertThat(asked.month()).isEqualTo(YearMonth.of(2026, 2));
        assertThat(asked.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03, 2027-03, ''",
        "2026-13, 2026-12, calendar.no_such_month",
        "2026-00, 2026-01, calendar.no_such_month",
        "1999-12, 2000-01, calendar.years",
        "2101-01, 2100-12, calendar.years",
        "999999999-99, 2100-12, calendar.no_such_month",
        "9999999999-01, 2026-02, calendar.month_form",
        "tết, 2026-02, calendar.month_form",
        "-2026-01, 2026-02, calendar.month_form"
    })
    void bringsAMonthToTheNearest(String at, YearMonth month, String notice) {
        var asked = asked("at", at);

        assertThat(asked.month()).isEqualTo(month);
        assertThat(asked.notices())
                .extracting(Problem::key)
                .startsWith(notice.isEmpty() ? new String[0] : new String[] {notice});
        saysEachNotice(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-20, 2026-02-24, 2026-02-20, 2026-02-24, ''",
        "2026-02-24, 2026-02-20, 2026-02-20, 2026-02-24, calendar.turned",
        "2026-02-30, 2026-03-02, 2026-02-28, 2026-03-02, calendar.no_such_day",
        "2026-2-30, 2026-3-2, 2026-02-28, 2026-03-02, calendar.no_such_day",
        "0001-01-01, 9999-12-31, 2000-01-01, 2000-12-31, calendar.years",
        "2026-01-01, 2099-01-01, 2026-01-01, 2027-01-01, calendar.too_long",
        "999999999-99-99, '', 2100-12-31, 2101-01-29, calendar.no_such_day",
        "mai, '', 2026-02-20, 2026-03-21, query.date",
        "'', 2026-01-05, 2026-01-05, 2026-01-05, ''",
        "'', 2026-02-22, 2026-02-20, 2026-02-22, ''"
    })
    void bringsDaysToTheNearest(String from, String to, LocalDate first, LocalDate last, String notice) {
        var asked = asked("from", from, "to", to);

        assertThat(asked.agenda()).isTrue();
        assertThat(asked.from()).isEqualTo(first);
        assertThat(asked.to()).isEqualTo(last);
        assertThat(asked.notices())
                .extracting(Problem::key)
                .startsWith(notice.isEmpty() ? new String[0] : new String[] {notice});
        saysEachNotice(asked);
    }

    @Test
    void readsItsOwnAddressesBack() {
        for (var asked : List.of(
                asked("at", "2027-02", "region", "hoi-an,da-nang", "kind", "fair"),
                asked(
                        "from",
                        "2026-02-20",
                        "to",
                        "2026-02-24",
                        "near",
                        "15.88,108.33",
                        "category",
                        "I.1",
                        "page",
                        "2"))) {
            assertThat(CalendarRequest.read(parameters(asked.address(Language.ENGLISH)), Language.VIETNAMESE, TODAY))
                    .isEqualTo(asked);
        }
    }

    @Test
    void takesOneFilterAway() {
        var asked = asked("at", "2027-02", "region", "hoi-an,da-nang", "near", "15.88,108.33");

        assertThat(asked.without(Language.VIETNAMESE, "region", "hoi-an"))
                .startsWith("/lich?at=2027-02&region=da-nang&near=");
        assertThat(asked.without(Language.ENGLISH, "near", "15.88,108.33"))
                .isEqualTo("/en/calendar?at=2027-02&region=da-nang&region=hoi-an");
        assertThat(asked.unfiltered(Language.VIETNAMESE)).isEqualTo("/lich?at=2027-02");
    }

    @Test
    void refusesAFilterThatCannotBeUnderstood() {
        assertThatThrownBy(() -> asked("near", "1,2")).isInstanceOf(ProblemOccurred.class);
    }

    private static void saysEachNotice(CalendarRequest asked) {
        for (var notice : asked.notices()) {
            assertThat(ProblemMessages.text(notice, Language.VIETNAMESE.locale()))
                    .endsWith(".");
            assertThat(ProblemMessages.text(notice, Language.ENGLISH.locale())).endsWith(".");
        }
    }

    private static CalendarRequest asked(String... pairs) {
        Map<String, List<String>> values = new HashMap<>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], List.of(pairs[i + 1]));
        }
        return CalendarRequest.read(values, Language.VIETNAMESE, TODAY);
    }

    private static Map<String, List<String>> parameters(String address) {
        Map<String, List<String>> values = new HashMap<>();
        for (var pair : address.substring(address.indexOf('?') + 1).split("&", -1)) {
            var cells = pair.split("=", 2);
            values.merge(cells[0], List.of(cells[1]), (a, b) -> List.of(a.get(0), b.get(0)));
        }
        return values;
    }
}
