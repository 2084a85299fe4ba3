package vn.sanvat.site.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.sanvat.content.Location;
import vn.sanvat.site.outline.Clusters.Placed;
import vn.sanvat.site.outline.MapFrame.Size;

class ClustersTests {
    private static final MapFrame COUNTRY = MapFrame.country(Size.PAGE);

    @Test
    void whatIsAtOnePointIsOneMarkerInItsMiddle() {
        var clusters = Clusters.of(List.of(at("a", 15.88, 108.33), at("b", 15.9, 108.35)), COUNTRY);

        assertThat(clusters).hasSize(1);
        assertThat(clusters.get(0).items()).containsExactly("a", "b");
        assertThat(clusters.get(0).middle().lat()).isCloseTo(15.89, within(1e-9));
        assertThat(clusters.get(0).reach()).isBetween(1.0, 3.0);
    }

    @Test
    void whatIsFarApartStaysApart() {
        assertThat(Clusters.of(List.of(at("a", 21.03, 105.85), at("b", 10.77, 106.7)), COUNTRY))
                .hasSize(2);
    }

    @Test
    void whatTheFrameDoesNotShowIsLeftOut() {
        var hoiAn = MapFrame.around(Box.around(new Location(15.88, 108.33, Location.Precision.EXACT), 10), Size.PAGE);

        assertThat(Clusters.of(List.of(at("a", 21.03, 105.85)), hoiAn)).isEmpty();
    }

    @Test
    void twentyThousandItemsAreFewMarkersThatDoNotTouchAndLoseNone() {
        var dice = new Random(7);
        List<Placed<String>> all = new ArrayList<>();
        for (var i = 0; i < 20_000; i++) {
            all.add(at("n" + i, 8.6 + dice.nextDouble() * 14, 103 + dice.nextDouble() * 14));
        }

        var clusters = Clusters.of(all, COUNTRY);

        assertThat(clusters).hasSizeBetween(5, 90);
        assertThat(clusters.stream().mapToInt(each -> each.items().size()).sum())
                .isEqualTo(20_000);
        for (var one : clusters) {
            assertThat(clusters)
                    .filteredOn(other -> other != one)
                    .allMatch(other -> Math.hypot(one.x() - other.x(), one.y() - other.y()) >= 31);
        }
    }

    private static Placed<String> at(String name, double lat, double lon) {
        return new Placed<>(name, new Location(lat, lon, Location.Precision.EXACT));
    }
}
