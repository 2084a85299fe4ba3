package vn.sanvat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenetics.jpx.GPX;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;

/** What people have in their hands on the way: routes on paper and in devices, codes, the fair's page of the day. */
@SiteTest
class OnTheSpotIT {
    private static final String ROUTE = "/tuyen-du-lich/hoi-an-tra-kieu-my-son";
    private static final EntryId FAIR = EntryId.of(EntryType.EVENT, "hoi-cho-cua-phep-thu");
    private static final Path FILE = TestHome.FOLDER.resolve("content").resolve(FAIR.path());

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Clock clock;

    private Asker site;

    @BeforeEach
    void connect() {
        site = new Asker(port);
    }

    @AfterEach
    void takeTheFairAway() throws IOException {
        if (Files.deleteIfExists(FILE)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> catalogues.current().find(FAIR).isEmpty());
        }
    }

    @Test
    void aRouteIsAFileForNavigation() throws Exception {
        var answer = site.get(ROUTE + ".gpx");
        var read = GPX.Reader.of(GPX.Version.V11, GPX.Reader.Mode.STRICT)
                .read(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/gpx+xml");
        assertThat(read.getRoutes().get(0).getPoints())
                .extracting(point -> point.getName().orElse(""))
                .containsExactly("Đô thị cổ Hội An", "Trà Kiệu", "Khu đền tháp Mỹ Sơn");
        assertThat(site.get("/en" + ROUTE.replace("tuyen-du-lich", "routes") + ".kml")
                        .body())
                .contains("<LineString>", "Hội An");
    }

    @Test
    void aRouteIsACalendarFromADayOn() throws Exception {
        List<VEvent> events = new CalendarBuilder()
                .build(new StringReader(
                        site.get(ROUTE + ".ics?start=2027-02-20").body()))
                .getComponents(Component.VEVENT);

        assertThat(events).hasSize(3);
        // eight in the morning in Vietnam
        assertThat(events.get(0).getProperty(Property.DTSTART).orElseThrow().getValue())
                .isEqualTo("20270220T010000Z");
        assertThat(events.get(0).validate().hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".ics", ".ics?start=2027-02-30", ".ics?start=9999-01-01", "/in?start=mai", ".ics?start=-1"})
    void aDayThatMakesNoSenseIsNamed(String rest) {
        var answer = site.get(ROUTE + rest);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("start");
    }

    @Test
    void theSheetsToPrintHaveCodesBesideTheStops() {
        var html = site.get(ROUTE + "/in?start=2027-02-20").body();

        assertThat(html).contains("thứ Bảy, 20/2/2027", "Tết Nguyên tiêu", "Ngày 1");
        assertThat(html.split("class=\"code\"")).hasSize(4);
        var on = LocalDate.of(2027, 2, 20);
        assertThat(festivalsNear(ROUTE + "/in?start=" + on))
                .isNotEmpty()
                .allSatisfy(slug -> assertThat(next(slug, on)).as(slug).isBeforeOrEqualTo(on));
        assertThat(festivalsNear(ROUTE + "/in"))
                .as("without a day: what comes next")
                .anySatisfy(slug -> assertThat(next(slug, LocalDate.now(clock))).isAfter(LocalDate.now(clock)));
        assertThat(site.get(ROUTE).body())
                .contains(
                        ROUTE + ".gpx",
                        ROUTE + "/in",
                        "từ chặng trước: 25 km",
                        "từ chặng trước: 20 km",
                        "Khoảng 45 km");
    }

    /** Slugs of the events that are told of beside the stops. */
    private List<String> festivalsNear(String sheets) {
        return Jsoup.parse(site.get(sheets).body()).select(".reach a[href^=/su-kien/]").stream()
                .map(link -> link.attr("href").substring("/su-kien/".length()))
                .toList();
    }

    private LocalDate next(String event, LocalDate from) {
        var catalogue = catalogues.current();
        return catalogue
                .find(EntryId.of(EntryType.EVENT, event))
                .flatMap(item -> catalogue.next(item, from))
                .orElseThrow()
                .start();
    }

    @Test
    void aShortAddressLeadsToThePage() {
        var code = catalogues.current().shortCodes().of(EntryId.of(EntryType.PRODUCT, "ngu-coc-duy-oanh"));

        var answer = site.get("/q/" + code.toUpperCase(java.util.Locale.ROOT));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/san-pham/ngu-coc-duy-oanh");
        assertThat(site.get("/en/q/" + code).headers().firstValue("Location"))
                .contains("/en/products/ngu-coc-duy-oanh");
        assertThat(site.get("/q/" + code + ".svg").headers().firstValue("Content-Type"))
                .contains("image/svg+xml");
        assertThat(site.get("/q/" + code + ".png?px=3").headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(site.get("/san-pham/ngu-coc-duy-oanh").body()).contains("/q/" + code + ".svg");
    }

    @Test
    void aCodeThatNamesNothingIsNotFound() {
        assertThat(site.get("/q/zzzzzzz").statusCode()).isEqualTo(404);
        assertThat(site.get("/q/zzzzzzz.svg").statusCode()).isEqualTo(404);
        assertThat(site.get("/q/x").statusCode()).isEqualTo(404);
        var code = catalogues.current().shortCodes().of(EntryId.of(EntryType.PRODUCT, "ngu-coc-duy-oanh"));
        assertThat(site.get("/q/" + code + ".png?px=4000").statusCode()).isEqualTo(400);
    }

    @Test
    void everyEntryHasACodeOfItsOwn() {
        var catalogue = catalogues.current();

        assertThat(catalogue.items())
                .extracting(item -> catalogue.shortCodes().of(item.id()))
                .doesNotHaveDuplicates();
        assertThat(catalogue.items())
                .allSatisfy(item -> assertThat(catalogue
                                .shortCodes()
                                .find(catalogue.shortCodes().of(item.id())))
                        .hasValueSatisfying(target -> assertThat(target.entry()).isEqualTo(item.id())));
    }

    @Test
    void theFairsPageSaysWhatIsOnAndWhatIsNext() throws IOException {
        var today = LocalDate.now(clock);
        Files.writeString(FILE, """
            ---
            title: Hội chợ của phép thử
            kind: fair
            region: quang-nam-cu-hoi-an
            when: {repeats: once, start: %s, end: %s}
            programme:
              - {day: 1, time: "8:00", title: Ngày hôm qua}
              - {day: 2, time: "0:00 – 0:00", title: Đã xong}
              - {day: 2, time: "0h", title: Cả ngày}
              - {day: 3, time: morning, title: Tổng kết}
              - {day: 3, time: Buổi tối, title: Thả hoa đăng}
              - {day: 3, time: "10:00", title: Bế mạc}
            stalls:
              - {producer: htx-nong-nghiep-xanh-duy-oanh, products: [ngu-coc-duy-oanh], label: Gian A1}
              - {label: Gian ẩm thực Nam Ô}
            ---
            Lời.
            """.formatted(today.minusDays(1), today.plusDays(1)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> catalogues.current().find(FAIR).isPresent());

        var html = site.get("/su-kien/hoi-cho-cua-phep-thu/hom-nay").body();
        assertThat(html)
                .contains("Cả ngày", "đang diễn ra", "Gian\u00a0A1", "id=\"gian-2\"")
                .doesNotContain("Ngày hôm qua");
        var page = Jsoup.parse(html);
        assertThat(page.select(".stalls h3").stream().map(Element::wholeText))
                .anyMatch(name -> name.contains("Nam\u00a0Ô"));
        assertThat(page.select("main .stalls .count a, main nav.ways a"))
                .as("codes and other days are no pages to keep")
                .hasSizeGreaterThan(2)
                .allSatisfy(link -> assertThat(link.attr("rel")).contains("nofollow"));
        assertThat(page.select("main nav[aria-label], main section[aria-labelledby]"))
                .hasSizeGreaterThan(2);
        assertThat(html.length()).as("light enough for a weak network").isLessThan(12_000);
        assertThat(site.get("/en/events/hoi-cho-cua-phep-thu/today?day=1").body())
                .contains("Ngày hôm qua")
                .doesNotContain("on now");
        assertThat(site.get("/en/events/hoi-cho-cua-phep-thu/today?day=3").body())
                .as("parts of the day in the language of the page, the titles in theirs, in the order of the day")
                .containsSubsequence(
                        ">10:00<",
                        "Bế mạc",
                        ">in the morning<",
                        "Tổng kết",
                        ">in the evening<",
                        "lang=\"vi\">Thả hoa đăng");
        assertThat(site.get("/su-kien/hoi-cho-cua-phep-thu/hom-nay?day=99").statusCode())
                .isEqualTo(400);
        assertThat(site.get("/su-kien/hoi-cho-cua-phep-thu").body())
                .contains("/su-kien/hoi-cho-cua-phep-thu/hom-nay", "Bế mạc", "Gian ẩm thực");
        assertThat(site.get("/chu-the/htx-nong-nghiep-xanh-duy-oanh").body())
                .as("the maker can be met there")
                .contains("/su-kien/hoi-cho-cua-phep-thu");

        var stalls = catalogues
                .current()
                .find(FAIR)
                .orElseThrow()
                .event()
                .orElseThrow()
                .stalls();
        var code = catalogues.current().shortCodes().of(FAIR, stalls.get(1), 2);
        assertThat(site.get("/q/" + code).headers().firstValue("Location"))
                .contains("/su-kien/hoi-cho-cua-phep-thu/hom-nay#gian-2");
    }

    @Test
    void anEventWithoutAProgrammeSaysSo() {
        var event = catalogues.current().items().stream()
                .filter(item -> item.type().equals(EntryType.EVENT))
                .findFirst()
                .orElseThrow();

        assertThat(site.get("/su-kien/" + event.slug() + "/hom-nay").body()).contains("chưa đưa chương trình");
        assertThat(site.get("/su-kien/khong-co/hom-nay").statusCode()).isEqualTo(404);
    }
}
