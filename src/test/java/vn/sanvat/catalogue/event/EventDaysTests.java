package vn.sanvat.catalogue.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.live.ContentFolder;

class EventDaysTests {
    @TempDir
    private Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void fill() {
        var content = new ContentFolder(folder)
                .with("taxonomy/regions.yml", """
                        regions:
                          - {id: da-nang, level: province, name: Đà Nẵng}
                          - {id: a, name: A, parent: da-nang}
                          - {id: hue, level: province, name: Huế}
                        """)
                .with("taxonomy/categories.yml", """
                        categories:
                          - {code: I, slug: thuc-pham, name: Thực phẩm}
                          - {code: I.1, slug: tra, name: Trà, parent: I}
                        """)
                .entry("producers/htx.md", "HTX", "region: a")
                .entry("products/tra.md", "Trà", "producer: htx", "category: I.1")
                .entry(
                        "events/ram.md",
                        "Rằm",
                        "kind: festival",
                        "region: a",
                        "when: {repeats: yearly, calendar: lunar, month: 1, day: 15, days: 3}",
                        "occurrences:",
                        "  - {date: 2026-03-03, status: moved, start: 2026-03-10, note: Mưa, source: Báo}",
                        "  - {date: 2027-02-20, status: cancelled, note: Bão}")
                .entry(
                        "events/cho.md",
                        "Chợ",
                        "kind: market",
                        "region: hue",
                        "when: {repeats: weekly, weekday: sunday}",
                        "stalls:",
                        "  - producer: htx");
        var snapshot = content.read();
        assertThat(snapshot.faults()).isEmpty();
        assertThat(new Schedules().check(snapshot)).isEmpty();
        catalogue = TestCatalogue.of(snapshot);
    }

    /** Short spans are put together from months, long ones are walked. */
    @Test
    void aShortSpanHasWhatALongOneHasOnItsDays() {
        var all = between(Map.of(), "2026-01-01", "2029-12-31");
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() < 2028; day = day.plusDays(5)) {
            var from = day;
            for (var to : List.of(from, from.plusDays(9), from.plusMonths(1), from.plusMonths(13))) {
                assertThat(between(Map.of(), from.toString(), to.toString()))
                        .as(from + " to " + to)
                        .isEqualTo(all.stream()
                                .filter(each -> each.occurrence().touches(from, to))
                                .toList());
            }
        }
    }

    @Test
    void givesOccurrencesInOrderWithTheirStates() {
        var found = between(Map.of(), "2026-03-01", "2026-03-15");

        assertThat(found)
                .extracting(each -> each.item().slug() + " " + each.occurrence().start() + " "
                        + each.occurrence().state().key())
                .containsExactly(
                        "cho 2026-03-01 expected",
                        "cho 2026-03-08 expected",
                        "ram 2026-03-10 moved",
                        "cho 2026-03-15 expected");
        assertThat(found.get(2).occurrence().planned()).isEqualTo("2026-03-03");
        assertThat(found.get(2).occurrence().end()).isEqualTo("2026-03-12");
    }

    @Test
    void keepsWhatWasCancelled() {
        assertThat(between(Map.of("kind", List.of("festival")), "2027-01-01", "2027-12-31"))
                .singleElement()
                .satisfies(each -> assertThat(each.occurrence().note()).isEqualTo("Bão"));
    }

    @Test
    void countsAnEventThatBeganBefore() {
        assertThat(between(Map.of("kind", List.of("festival")), "2026-03-12", "2026-03-12"))
                .hasSize(1);
        assertThat(between(Map.of("kind", List.of("festival")), "2026-03-13", "2026-03-13"))
                .isEmpty();
    }

    @Test
    void givesAnEventOverTheNewYearOfTheSpanOnce() {
        var once = new ContentFolder(folder)
                .entry("events/nam.md", "Năm", "when: {repeats: once, start: 2027-02-27, end: 2027-03-05}");
        var snapshot = once.read();
        var other = TestCatalogue.of(snapshot);
        var query = query(Map.of());

        assertThat(other.occurrences(query, LocalDate.of(2026, 3, 1), LocalDate.of(2028, 3, 1)))
                .filteredOn(each -> each.item().slug().equals("nam"))
                .hasSize(1);
    }

    @Test
    void narrowsByRegionKindCategoryAndMonth() {
        assertThat(slugs("region", "hue")).containsOnly("cho");
        assertThat(slugs("region", "da-nang")).containsOnly("ram");
        assertThat(slugs("kind", "market")).containsOnly("cho");
        assertThat(slugs("kind", "khong-co")).isEmpty();
        assertThat(slugs("category", "I")).containsOnly("cho");
        assertThat(slugs("category", "II")).isEmpty();
        assertThat(slugs("type", "product")).isEmpty();
        assertThat(between(Map.of("month", List.of("5")), "2026-01-01", "2026-12-31"))
                .allMatch(each -> each.occurrence().start().getMonthValue() == 5)
                .hasSize(5);
    }

    @Test
    @Timeout(20)
    void aThousandYearsAreCutToTen() {
        var found = between(Map.of(), "2026-01-01", "9999-12-31");

        assertThat(found).hasSizeBetween(520, 540);
        assertThat(found.get(found.size() - 1).occurrence().start()).isBefore("2036-01-01");
    }

    @Test
    @Timeout(20)
    void farYearsAndTurnedDaysAreNoFault() {
        assertThat(between(Map.of("kind", List.of("festival")), "0001-01-01", "0009-12-31"))
                .isEmpty();
        assertThat(between(Map.of("kind", List.of("festival")), "9990-01-01", "9999-12-31"))
                .isEmpty();
        assertThat(between(Map.of(), "2026-03-15", "2026-03-01")).isEmpty();
    }

    @Test
    void knowsTheNextOccurrenceOnEachDay() {
        var festival = catalogue.find(EntryId.of(EntryType.EVENT, "ram")).orElseThrow();
        var product = catalogue.find(EntryId.of(EntryType.PRODUCT, "tra")).orElseThrow();

        assertThat(catalogue.next(festival, LocalDate.of(2026, 3, 5)))
                .map(Occurrence::start)
                .contains(LocalDate.of(2026, 3, 10));
        assertThat(catalogue.next(festival, LocalDate.of(2026, 3, 13)))
                .map(Occurrence::start)
                .contains(LocalDate.of(2028, 2, 9));
        assertThat(catalogue.next(festival, LocalDate.of(2026, 3, 5)))
                .map(Occurrence::start)
                .contains(LocalDate.of(2026, 3, 10));
        assertThat(catalogue.next(product, LocalDate.of(2026, 3, 5))).isEmpty();
    }

    private List<String> slugs(String parameter, String value) {
        return between(Map.of(parameter, List.of(value)), "2026-01-01", "2026-12-31").stream()
                .map(each -> each.item().slug())
                .distinct()
                .toList();
    }

    private List<ComingEvent> between(Map<String, List<String>> parameters, String from, String to) {
        return catalogue.occurrences(query(parameters), LocalDate.parse(from), LocalDate.parse(to));
    }

    private static EntryQuery query(Map<String, List<String>> parameters) {
        return QueryParameters.read(parameters, Language.VIETNAMESE);
    }
}
