package vn.sanvat.site.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.content.Location;
import vn.sanvat.site.outline.MapFrame.Size;

class MapFrameTests {
    private static final Location HOI_AN = at(15.88, 108.33);
    private static final Location HA_NOI = at(21.03, 105.85);

    @Test
    void projectsLikeWebMaps() {
        assertThat(Mercator.x(0)).isEqualTo(0.5);
        assertThat(Mercator.y(0)).isCloseTo(0.5, within(1e-12));
        assertThat(Mercator.y(85.05112878)).isCloseTo(0, within(1e-9)); // where web maps end
        assertThat(Mercator.lat(Mercator.y(15.88))).isCloseTo(15.88, within(1e-9));
        assertThat(Mercator.lon(Mercator.x(108.33))).isCloseTo(108.33, within(1e-9));
    }

    @Test
    void northIsUpAndEastIsRight() {
        var frame = MapFrame.country(Size.PAGE);

        assertThat(frame.y(HA_NOI)).isLessThan(frame.y(HOI_AN));
        assertThat(frame.x(HA_NOI)).isLessThan(frame.x(HOI_AN));
    }

    @ParameterizedTest
    @EnumSource
    void theCountryHasItsArchipelagos(Size size) {
        var frame = MapFrame.country(size);

        assertThat(frame.isCountry()).isTrue();
        assertThat(frame.shows(at(16.53, 111.61))).as("Hoàng Sa").isTrue();
        assertThat(frame.shows(at(8.64, 111.92))).as("Trường Sa").isTrue();
        assertThat(frame.shows(at(23.36, 105.32))).as("Lũng Cú").isTrue();
    }

    @Test
    void showsAllThatItIsMadeAround() {
        var points = List.of(HOI_AN, HA_NOI, at(10.77, 106.7));

        var frame = MapFrame.around(Box.around(points).orElseThrow(), Size.SMALL);

        assertThat(points).allMatch(frame::shows);
    }

    @Test
    void aSinglePointDoesNotComeTooClose() {
        var frame = MapFrame.around(Box.around(List.of(HOI_AN)).orElseThrow(), Size.PAGE);

        assertThat(frame.shows(HOI_AN)).isTrue();
        assertThat(Size.PAGE.width() / frame.perKilometre(HOI_AN)).isBetween(15.0, 40.0);
    }

    @Test
    void fewStrayPointsAmongManyDoNotDecide() {
        List<Location> points = new ArrayList<>();
        for (var i = 0; i < 100; i++) {
            points.add(at(15.5 + i * 0.005, 108 + i * 0.005));
        }
        points.add(at(22.5, 104));

        var frame = MapFrame.around(Box.around(points).orElseThrow(), Size.PAGE);

        assertThat(points.stream().filter(frame::shows)).hasSizeGreaterThan(95);
        assertThat(frame.shows(at(22.5, 104))).isFalse();
    }

    @Test
    void isFoundByItsKey() {
        var frame = MapFrame.around(Box.around(HOI_AN, 20), Size.SMALL);

        assertThat(MapFrame.of(frame.key())).contains(frame);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "page",
                "page-40-1-1",
                "page-999-100-100",
                "page-40-999999-999999",
                "page--1-2-3",
                "huge-40-200-120",
                "page-40-9999999999-1",
                "page-40-200-120-1"
            })
    void noOtherPartOfTheWorldIsDrawn(String key) {
        assertThat(MapFrame.of(key)).isEmpty();
    }

    private static Location at(double lat, double lon) {
        return new Location(lat, lon, Location.Precision.EXACT);
    }
}
