package vn.sanvat.site.trip;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenetics.jpx.GPX;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;

/** The trip planner over HTTP: its state is the address. */
@SiteTest
class TripPagesIT {
    private static final String DAYS = "/hanh-trinh?from=2027-02-20&to=2027-02-24&at=hoi+an";

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogues catalogues;

    private Asker site;

    @BeforeEach
    void connect() {
        site = new Asker(port);
    }

    @Test
    void showsWhatIsOnAndWhoIsNear() {
        var html = site.get(DAYS).body();

        assertThat(html)
                .contains("Tết Nguyên tiêu Hội An", "19–21/2/2027")
                .contains("Làng nghề, điểm đến gần", "Người làm ra sản vật gần", "Mang về từ")
                .contains("name=\"robots\" content=\"noindex");
    }

    @Test
    void whatIsAddedIsInTheAddress() {
        var added = redirect(DAYS + "&add=" + code(EntryType.EVENT, "tet-nguyen-tieu-hoi-an"));

        assertThat(added).startsWith(DAYS + "&stops=");
        assertThat(site.get(added).body())
                .contains("1 chặng", "rằm tháng Giêng âm lịch")
                .doesNotContain("class=\"warn\"");
        var route =
                redirect(DAYS + "&add=" + code(EntryType.ROUTE, "lang-nghe-hoi-an-gom-thanh-ha-moc-kim-bong-lang-lua"));
        assertThat(site.get(route).body()).contains("Làng gốm Thanh Hà", "Làng mộc Kim Bồng");
    }

    @Test
    void itIsPutIntoAnOrderAndTakenAlong() throws Exception {
        var stops = code(EntryType.PLACE, "khu-den-thap-my-son") + "."
                + code(EntryType.PLACE, "lang-rau-tra-que") + "."
                + code(EntryType.EVENT, "tet-nguyen-tieu-hoi-an") + "."
                + code(EntryType.PRODUCT, "ngu-coc-duy-oanh");
        var ordered = redirect(DAYS + "&stops=" + stops + "&best=1");
        var state = ordered.substring(ordered.indexOf('?'));

        assertThat(codes(ordered)).isEqualTo(codes("stops=" + stops));
        var events = new CalendarBuilder()
                .build(new StringReader(site.get("/hanh-trinh.ics" + state).body()))
                .<VEvent>getComponents(Component.VEVENT);
        assertThat(events)
                .hasSize(4)
                .allSatisfy(event -> assertThat(event.getProperty(Property.DTSTART)
                                .orElseThrow()
                                .getValue())
                        .startsWith("2027022"));
        var gpx = GPX.Reader.of(GPX.Version.V11, GPX.Reader.Mode.STRICT)
                .read(new ByteArrayInputStream(
                        site.get("/en/trip.gpx" + state).body().getBytes(StandardCharsets.UTF_8)));
        assertThat(gpx.getRoutes().get(0).getPoints())
                .as("of one only the commune is known")
                .hasSize(3);
        assertThat(site.get("/hanh-trinh/in" + state).body()).contains("Ngày 1", "class=\"code\"", "Mỹ Sơn");
        assertThat(site.get("/en/trip/print" + state).body()).contains("Day 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2027-02-30&to=2027-03-02",
                "from=2027-03-05&to=2027-03-01",
                "from=1000-01-01&to=3000-01-01",
                "from=abc",
                "at=48.85,2.35",
                "at=Khong+Noi+Nao",
                "stops=zzzzzzz.aaaaaaa",
                "stops=abc..--..x-",
                "add=%00%00",
                "at=%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void anAddressThatWasChangedByHandIsTheNearestTrip(String parameters) {
        var answer = site.get("/hanh-trinh?" + parameters);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("class=\"notice\"").doesNotContain("<script>alert");
        assertThat(site.get("/hanh-trinh.ics?" + parameters).statusCode()).isEqualTo(400);
    }

    @Test
    void aTripHasBounds() {
        var all = catalogues.current().items().stream()
                .filter(item ->
                        item.type().equals(EntryType.PLACE) || item.type().equals(EntryType.PRODUCT))
                .map(item -> catalogues.current().shortCodes().of(item.id()))
                .collect(Collectors.joining("."));

        assertThat(site.get("/hanh-trinh?stops=" + all).body()).contains("nhiều nhất 30 chặng");
        assertThat(site.get("/hanh-trinh?at=" + "x".repeat(500)).statusCode()).isEqualTo(200);
    }

    @Test
    void everyCardAndEntryLeadsToTheTrip() {
        var code = code(EntryType.PRODUCT, "ngu-coc-duy-oanh");

        assertThat(site.get("/san-pham/ngu-coc-duy-oanh").body()).contains("/hanh-trinh?add=" + code);
        assertThat(site.get("/en/products").body()).contains("/en/trip?add=");
        assertThat(redirect("/en/trip?add=" + code)).startsWith("/en/trip?from=");
    }

    private String redirect(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String code(EntryType type, String slug) {
        return catalogues.current().shortCodes().of(EntryId.of(type, slug));
    }

    private static Set<String> codes(String address) {
        var stops = address.replaceFirst(".*stops=", "");
        return Set.of(stops.split("[.-]+"));
    }
}
