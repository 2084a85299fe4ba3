package vn.sanvat.site.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import vn.sanvat.content.Location;
import vn.sanvat.site.outline.MapFrame.Size;

class BaseMapTests {
    private static final Outlines OUTLINES = new Outlines();
    private static final BaseMap MAP = new BaseMap(OUTLINES);
    private static final Location HOI_AN = new Location(15.88, 108.33, Location.Precision.EXACT);

    @Test
    void hasAllProvincesAndTheCommunesOfDaNang() {
        assertThat(OUTLINES.of("01")).isPresent();
        assertThat(OUTLINES.of("96")).as("Cà Mau").isPresent();
        assertThat(OUTLINES.of("20333")).as("Hoàng Sa").isPresent();
        assertThat(OUTLINES.of("99")).isEmpty();
    }

    @Test
    void theCountryIsWellFormedAndHasIslandsWhereTheArchipelagosAre() throws Exception {
        var frame = MapFrame.country(Size.PAGE);

        var svg = MAP.svg(frame);

        var land = path(svg).split("(?=M)");
        assertThat(Arrays.stream(land).filter(ring -> starts(ring, frame, 15.5, 17.2, 111, 113)))
                .as("Hoàng Sa")
                .hasSizeGreaterThan(10);
        assertThat(Arrays.stream(land).filter(ring -> starts(ring, frame, 7, 12, 110.4, 118)))
                .as("Trường Sa")
                .hasSizeGreaterThan(50);
        assertThat(svg).hasSizeLessThan(60_000);
    }

    @Test
    void aCloseMapHasTheCommunesInPlaceOfTheProvince() throws Exception {
        var close = MAP.svg(MapFrame.around(Box.around(HOI_AN, 12), Size.PAGE));

        assertThat(parse(close).getElementsByTagName("path").getLength()).isEqualTo(2);
        assertThat(close).hasSizeLessThan(60_000);
    }

    @Test
    void anOutlineIsDrawnWhereItLies() {
        var frame = MapFrame.around(Box.around(HOI_AN, 12), Size.PAGE);
        var commune = OUTLINES.of("20401").or(() -> OUTLINES.of("20410")).orElseThrow();

        assertThat(commune.path(frame)).startsWith("M").endsWith("z");
        assertThat(OUTLINES.of("01").orElseThrow().path(frame)).isEmpty();
    }

    @Test
    void islandsFarOutDoNotMakeAProvinceSmall() {
        var daNang = OUTLINES.of("48").orElseThrow().box();

        assertThat(Mercator.lon(daNang.east())).isCloseTo(108.7, within(0.3));
    }

    private static boolean starts(String ring, MapFrame frame, double south, double north, double west, double east) {
        var numbers = ring.replaceFirst("^M", "").split("[ lzh]");
        var x = Double.parseDouble(numbers[0]);
        var y = Double.parseDouble(numbers[1]);
        return x > frame.x(Mercator.x(west))
                && x < frame.x(Mercator.x(east))
                && y > frame.y(Mercator.y(north))
                && y < frame.y(Mercator.y(south));
    }

    private static String path(String svg) throws Exception {
        return parse(svg)
                .getElementsByTagName("path")
                .item(0)
                .getAttributes()
                .getNamedItem("d")
                .getNodeValue();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
