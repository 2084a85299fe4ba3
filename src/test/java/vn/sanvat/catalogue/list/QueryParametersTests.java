package vn.sanvat.catalogue.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.problem.ProblemOccurred;

class QueryParametersTests {
    @Test
    void withoutParametersEverythingIsAskedFor() {
        assertThat(query()).isEqualTo(EntryQuery.all(Language.VIETNAMESE));
    }

    @Test
    void readsEveryParameter() {
        var query = query(
                "q",
                "  trà\n sen ",
                "type",
                "product,events",
                "region",
                "hue",
                "category",
                "I.3.b",
                "stars",
                "4,5",
                "recognition",
                "past,unknown",
                "certificate",
                "ocop",
                "kind",
                "fair,market",
                "gift",
                "true",
                "export",
                "on",
                "month",
                "12",
                "from",
                "2026-02-23",
                "to",
                "2026-02-24",
                "near",
                "16.05,108.2",
                "within",
                "12.5",
                "sort",
                "nearest",
                "page",
                "3",
                "size",
                "10");

        assertThat(query.text()).isEqualTo("trà sen");
        assertThat(query.types()).containsExactlyInAnyOrder(EntryType.PRODUCT, EntryType.EVENT);
        assertThat(query.regions()).containsExactly("hue");
        assertThat(query.categories()).containsExactly("I.3.b");
        assertThat(query.stars()).containsExactlyInAnyOrder(4, 5);
        assertThat(query.recognitions()).containsExactlyInAnyOrder(RecognitionState.PAST, RecognitionState.UNKNOWN);
        assertThat(query.certificates()).containsExactly("ocop");
        assertThat(query.kinds()).containsExactlyInAnyOrder("fair", "market");
        assertThat(query.gift()).isTrue();
        assertThat(query.export()).isTrue();
        assertThat(query.month()).isEqualTo(12);
        assertThat(query.from()).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(query.to()).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(query.near())
                .isNotNull()
                .satisfies(near -> assertThat(near.withinKm()).isEqualTo(12.5));
        assertThat(query.sort()).isEqualTo(Sort.NEAREST);
        assertThat(query.offset()).isEqualTo(20);
    }

    @Test
    void repeatedAndJoinedValuesAreTheSame() {
        var repeated = QueryParameters.read(Map.of("region", List.of("a", "b,c")), Language.VIETNAMESE);

        assertThat(repeated).isEqualTo(query("region", "a,b,c"));
    }

    @Test
    void bringsTextToNfc() {
        assertThat(query("q", "tra\u0300").text()).isEqualTo("trà");
    }

    @Test
    void anUnknownRegionIsNoError() {
        assertThat(query("region", "atlantis").regions()).containsExactly("atlantis");
    }

    @Test
    void emptyValuesAreNone() {
        assertThat(query("q", "", "type", "", "stars", " ", "page", "", "near", "", "sort", "", "from", ""))
                .isEqualTo(EntryQuery.all(Language.VIETNAMESE));
    }

    @Test
    void refusesWhatCannotBeUnderstood() {
        refuses("query.unknown", "type", "tea");
        refuses("query.unknown", "gift", "maybe");
        refuses("query.unknown", "sort", "random");
        refuses("query.unknown", "recognition", "old");
        refuses("query.number", "stars", "6");
        refuses("query.number", "stars", "x");
        refuses("query.number", "month", "0");
        refuses("query.number", "month", "13");
        refuses("query.number", "page", "-1");
        refuses("query.number", "page", "99999999999999999999");
        refuses("query.number", "size", "0");
        refuses("query.number", "size", "101");
        refuses("query.date", "from", "2026-02-30");
        refuses("query.date", "to", "23/02/2026");
        refuses("query.near", "near", "16.05");
        refuses("query.near", "near", "a,b");
        refuses("query.near", "near", "NaN,108");
        refuses("query.near", "near", "1,2,3");
        refuses("query.outside_vietnam", "near", "48.85,2.35");
        refuses("query.nearest_needs_near", "sort", "nearest");
    }

    @Test
    void refusesDatesThatAreTurnedRound() {
        refuses("query.dates_turned", "from", "2026-02-24", "to", "2026-02-23");
    }

    @Test
    void refusesDistancesBeyondTheLimit() {
        for (var within : List.of("0", "-1", "501", "NaN", "Infinity", "far")) {
            refuses("query.number", "near", "16,108", "within", within);
        }
        assertThat(query("near", "16,108", "within", "500").near()).isNotNull();
    }

    @Test
    void onePagesNoDeeperThanTheLimit() {
        assertThat(query("page", "100", "size", "100").offset() + 100).isEqualTo(EntryQuery.DEEPEST);
        refuses("query.number", "page", "101", "size", "100");
        refuses("query.number", "page", "417");
    }

    @Test
    void refusesTooMuch() {
        assertThat(query("q", "a".repeat(200)).text()).hasSize(200);
        refuses("query.too_long", "q", "a".repeat(201));
        refuses("query.too_long", "region", "a".repeat(161));
        assertThat(query("region", numbers(50)).regions()).hasSize(50);
        refuses("query.too_many", "region", numbers(51));
    }

    @Test
    void answersHostileValuesInTime() {
        var many = ",".repeat(500_000);
        var spaces = "a" + " ".repeat(500_000) + "b";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
            assertThat(query("region", many).regions()).isEmpty();
            assertThat(query("q", spaces).text()).isEqualTo("a b");
            refuses("query.number", "page", "9".repeat(500_000));
        });
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "r" + i).collect(Collectors.joining(","));
    }

    private static void refuses(String key, String... parameters) {
        assertThatExceptionOfType(ProblemOccurred.class)
                .as("%s", List.of(parameters).get(0))
                .isThrownBy(() -> query(parameters))
                .satisfies(thrown -> {
                    assertThat(thrown.problem().key()).isEqualTo(key);
                    assertThat(thrown.problem().status()).isEqualTo(400);
                });
    }

    private static EntryQuery query(String... parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (var i = 0; i < parameters.length; i += 2) {
            values.put(parameters[i], List.of(parameters[i + 1]));
        }
        return QueryParameters.read(values, Language.VIETNAMESE);
    }
}
