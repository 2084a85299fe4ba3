package vn.sanvat.site.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;

class MapRequestTests {
    @Test
    void hasAllLayersWhereNothingIsSaid() {
        var asked = asked();

        assertThat(asked.query().types()).isEqualTo(MapRequest.layers(Schema.ofTheProduct()));
        assertThat(asked.notices()).isEmpty();
        assertThat(asked.address(Language.VIETNAMESE)).isEqualTo("/ban-do");
    }

    @Test
    void keepsItsWholeStateInEitherLanguage() {
        var asked = asked(
                "type=event",
                "region=quang-nam-cu-hoi-an",
                "recognition=unknown,current",
                "from=2026-02-20",
                "to=2026-02-24",
                "near=15.88,108.33",
                "within=5",
                "view=country");

        assertThat(asked.notices()).isEmpty();
        assertThat(asked.address(new Language("en")))
                .isEqualTo(
                        "/en/map?type=event&region=quang-nam-cu-hoi-an&recognition=current&recognition=unknown&from=2026-02-20&to=2026-02-24"
                                + "&near=15.88,108.33&within=5.0&view=country");
        var again = asked.address(Language.VIETNAMESE).split("\\?", 2)[1].split("&");
        assertThat(asked(again)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "near=48.85,2.35 | query.outside_vietnam",
                "near=NaN,108 | query.near",
                "near=15.88 | query.near",
                "from=2026-02-30 | query.date",
                "to=0001-13-01 | query.date",
                "stars=9 | query.number",
                "type=xyz | query.unknown",
                "type=story | map.no_such_layer",
                "page=-1 | query.number",
                "gift=maybe | query.unknown"
            })
    void whatIsWrongIsLeftOutWithANotice(String parameter, String notice) {
        var asked = asked(parameter, "region=da-nang");

        assertThat(asked.notices()).extracting(Problem::key).containsExactly(notice);
        assertThat(asked.query().regions()).containsExactly("da-nang");
        assertThat(asked.query().types()).isEqualTo(MapRequest.layers(Schema.ofTheProduct()));
        for (var language : List.of(Language.VIETNAMESE, new Language("en"))) {
            assertThat(ProblemMessages.text(asked.notices().get(0), language.locale()))
                    .isNotBlank();
        }
    }

    @Test
    void turnedDaysChangePlaces() {
        var asked = asked("from=2026-03-02", "to=2026-02-01");

        assertThat(asked.query().from()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(asked.query().to()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(asked.notices()).extracting(Problem::key).containsExactly("map.turned");
    }

    @Test
    void aCircleThatIsTooWideIsTheWidest() {
        var asked = asked("near=15.88,108.33", "within=99999");

        assertThat(asked.query().near()).isNotNull();
        assertThat(asked.query().near().withinKm()).isEqualTo(500);
        assertThat(asked.notices()).hasSize(1);
    }

    @Test
    void aDistanceWithoutAPointSaysNothing() {
        assertThat(asked("within=5").notices()).isEmpty();
    }

    @Test
    void leadsCloserWithTheSameFilters() {
        var closer = asked("type=product,place", "view=country")
                .around(Language.VIETNAMESE, new Location(15.88, 108.33, Location.Precision.COMMUNE), 3.21);

        assertThat(closer).isEqualTo("/ban-do?type=product&type=place&near=15.8800,108.3300&within=3.2");
        assertThat(asked("type=product,place").query().types())
                .containsExactlyInAnyOrder(EntryType.PRODUCT, EntryType.PLACE);
    }

    private static MapRequest asked(String... pairs) {
        Map<String, List<String>> values = new HashMap<>();
        Arrays.stream(pairs).map(pair -> pair.split("=", 2)).forEach(pair -> {
            var all = new java.util.ArrayList<>(values.getOrDefault(pair[0], List.of()));
            all.add(pair[1]);
            values.put(pair[0], all);
        });
        return MapRequest.read(values, Language.VIETNAMESE, Schema.ofTheProduct());
    }
}
