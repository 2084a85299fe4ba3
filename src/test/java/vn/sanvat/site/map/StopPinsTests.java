package vn.sanvat.site.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.sanvat.content.Location;
import vn.sanvat.content.Location.Precision;
import vn.sanvat.site.model.MapModel;
import vn.sanvat.site.outline.Box;
import vn.sanvat.site.outline.MapFrame;
import vn.sanvat.site.outline.MapFrame.Size;

class StopPinsTests {
    private static final double LAT = 15.8697;
    private static final double LON = 108.33;

    private final StopPins pins =
            new StopPins(MapFrame.around(Box.around(new Location(LAT, LON, Precision.EXACT), 9), Size.SMALL));

    @Test
    void aPinCountsTheStopsUnderItOfWhichOnlyTheCommuneIsKnown() {
        add(1, LAT, Precision.EXACT);
        add(2, LAT, Precision.COMMUNE);
        add(3, LAT, Precision.DISTRICT);
        add(4, LAT + 0.05, Precision.COMMUNE);
        add(5, LAT + 0.05, Precision.COMMUNE);
        add(6, LAT - 0.05, Precision.AREA);

        assertThat(pins.pins())
                .extracting(MapModel.Pin::text, MapModel.Pin::count, MapModel.Pin::about)
                .containsExactly(tuple("1+", 3, 2), tuple("4+", 2, 2), tuple("6", 1, 0));
    }

    private static org.assertj.core.groups.Tuple tuple(String text, long count, long about) {
        return org.assertj.core.groups.Tuple.tuple(text, count, about);
    }

    private void add(int number, double lat, Precision precision) {
        pins.add(number, new Location(lat, LON, precision), "Chặng " + number, "vi", "");
    }
}
