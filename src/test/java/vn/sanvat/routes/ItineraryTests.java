package vn.sanvat.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenetics.jpx.GPX;
import io.jenetics.jpx.WayPoint;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import vn.sanvat.content.Location;

/** Files for maps and navigation, read by other programs' parsers. */
class ItineraryTests {
    private static final String ADDRESSES = """
        <schema xmlns="http://www.w3.org/2001/XMLSchema"
                targetNamespace="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0">
          <element name="AddressDetails"/>
        </schema>
        """;
    private static final Itinerary ROUND = new Itinerary(
            "Hội An – Trà Kiệu <& \"Mỹ Sơn\">",
            "Một ngày\u0007 đi ngược thời gian",
            "https://example.org/tuyen-du-lich/vong?x=1&y=2",
            Instant.parse("2026-11-20T03:04:05Z"),
            List.of(
                    new Itinerary.Point(
                            "Hội An", "Xuất phát", "https://example.org/diem-den/hoi-an", at(15.8795, 108.33)),
                    new Itinerary.Point("Trà Kiệu", "", "", at(15.7819, 108.202)),
                    new Itinerary.Point("Mỹ Sơn", "Đền tháp", "", at(15.764, 108.124))));

    @Test
    void gpxHoldsThePointsAndTheRouteInOrder() throws Exception {
        var read = GPX.Reader.of(GPX.Version.V11, GPX.Reader.Mode.STRICT).read(new ByteArrayInputStream(ROUND.gpx()));

        assertThat(read.getWayPoints()).hasSize(3);
        assertThat(read.getMetadata()).hasValueSatisfying(metadata -> {
            assertThat(metadata.getName()).contains("Hội An – Trà Kiệu <& \"Mỹ Sơn\">");
            assertThat(metadata.getTime()).contains(ROUND.made());
        });
        var route = read.getRoutes().get(0);
        assertThat(route.getPoints())
                .extracting(point -> point.getName().orElse(""))
                .containsExactly("Hội An", "Trà Kiệu", "Mỹ Sơn");
        WayPoint first = route.getPoints().get(0);
        assertThat(first.getLatitude().doubleValue()).isEqualTo(15.8795);
        assertThat(first.getLongitude().doubleValue()).isEqualTo(108.33);
        assertThat(first.getLinks()).hasSize(1);
    }

    @Test
    void kmlKeepsToItsSchema() throws Exception {
        validator().validate(new StreamSource(new ByteArrayInputStream(ROUND.kml())));

        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var read = factory.newDocumentBuilder().parse(new ByteArrayInputStream(ROUND.kml()));
        assertThat(read.getElementsByTagNameNS("*", "Placemark").getLength()).isEqualTo(4);
        assertThat(read.getElementsByTagNameNS("*", "LineString")
                        .item(0)
                        .getLastChild()
                        .getTextContent())
                .isEqualTo("108.33,15.8795 108.202,15.7819 108.124,15.764");
    }

    @Test
    void nobodyIsLedToTheMiddleOfACommune() throws Exception {
        var middle = Optional.of(new Location(15.8697, 108.33, Location.Precision.COMMUNE));
        var kimBong = new Itinerary.Point("Kim Bồng", "chỉ biết xã", "", middle);
        var itinerary = new Itinerary(
                "Vòng",
                "",
                "",
                ROUND.made(),
                List.of(ROUND.points().get(0), kimBong, ROUND.points().get(2)));

        var gpx =
                GPX.Reader.of(GPX.Version.V11, GPX.Reader.Mode.STRICT).read(new ByteArrayInputStream(itinerary.gpx()));
        assertThat(gpx.getWayPoints()).hasSize(2);
        assertThat(gpx.getRoutes().get(0).getPoints()).hasSize(2);
        assertThat(gpx.getMetadata())
                .hasValueSatisfying(
                        metadata -> assertThat(metadata.getDescription()).contains("– Kim Bồng: chỉ biết xã"));
        validator().validate(new StreamSource(new ByteArrayInputStream(itinerary.kml())));
        assertThat(new String(itinerary.kml(), StandardCharsets.UTF_8))
                .contains("Kim Bồng", "chỉ biết xã", "108.33,15.8795 108.124,15.764")
                .doesNotContain("15.8697");
    }

    @Test
    void aSinglePointHasNoLine() throws Exception {
        var one = new Itinerary("Một", "", "", ROUND.made(), ROUND.points().subList(0, 1));

        validator().validate(new StreamSource(new ByteArrayInputStream(one.kml())));
        assertThat(new String(one.kml(), StandardCharsets.UTF_8)).doesNotContain("LineString");
        assertThat(GPX.Reader.of(GPX.Version.V11, GPX.Reader.Mode.STRICT)
                        .read(new ByteArrayInputStream(one.gpx()))
                        .getWayPoints())
                .hasSize(1);
    }

    private static Optional<Location> at(double lat, double lon) {
        return Optional.of(new Location(lat, lon, Location.Precision.EXACT));
    }

    /** The schema as a library carries it; of the addresses that it imports, which we do not write, only the name. */
    private static javax.xml.validation.Validator validator() throws Exception {
        var implementation =
                (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            var input = implementation.createLSInput();
            input.setByteStream(
                    systemId.startsWith("atom")
                            ? schema(systemId)
                            : new ByteArrayInputStream(ADDRESSES.getBytes(StandardCharsets.UTF_8)));
            return input;
        });
        return factory.newSchema(new StreamSource(schema("ogckml22.xsd"))).newValidator();
    }

    private static InputStream schema(String name) {
        return Objects.requireNonNull(ItineraryTests.class.getResourceAsStream("/schema/ogckml/" + name));
    }
}
