package vn.sanvat.site.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;

/** Lists as other programs get them, read by parsers of other projects. */
@SiteTest
class FeedsIT {
    @LocalServerPort
    private int port;

    @Autowired
    private Search search;

    private Asker site;

    @BeforeEach
    void connect() {
        site = new Asker(port);
    }

    @Test
    void aListIsATableWithTheFiltersOfItsPage() throws IOException {
        var rows = rows("/san-pham.csv?stars=4");

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("type")).isEqualTo("product");
            assertThat(row.get("stars")).isEqualTo("4");
            assertThat(row.get("url")).endsWith("/san-pham/" + row.get("slug")).startsWith("http");
        });
        assertThat(rows).anySatisfy(row -> assertThat(row.get("producer")).isNotEmpty());
        assertThat(rows("/en/events.csv"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("url")).contains("/en/events/"));
        assertThat(rows("/san-pham.csv"))
                .hasSize(json("/san-pham.json?size=1").get("total").intValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/san-pham",
                "/chu-the",
                "/diem-den",
                "/su-kien",
                "/tuyen-du-lich",
                "/cau-chuyen",
                "/tim-kiem",
                "/lich",
                "/vung/da-nang",
                "/nhom/san-pham-thuc-pham",
                "/en/products",
                "/ban-do",
                "/en/calendar",
                "/en/search"
            })
    void everyListHasItsTwins(String list) throws Exception {
        var json = json(list + ".json?size=20");
        assertThat(json.get("hits")).isNotEmpty();
        assertThat(json.get("total").intValue())
                .isGreaterThanOrEqualTo(json.get("hits").size());

        var geo = site.get(list + ".geojson?size=20");
        assertThat(geo.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/geo+json"));
        assertThat(geoJsonFaults(geo.body())).isEmpty();
        assertThat(new GeoJsonReader().read(withoutUnplaced(geo.body())).getNumGeometries())
                .isEqualTo(placed(json));

        var news = atom(list + ".atom?size=20");
        assertThat(news.getEntries()).hasSameSizeAs(json.get("hits"));
        assertThat(news.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
        assertThat(news.getEntries())
                .allSatisfy(entry -> assertThat(entry.getUpdatedDate()).isNotNull());

        assertThat(rows(list + ".csv?size=20")).hasSameSizeAs(json.get("hits"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/su-kien", "/lich", "/tim-kiem", "/ban-do", "/vung/da-nang", "/en/events", "/en/calendar"})
    void whatHasDatesIsACalendar(String list) throws Exception {
        var events = events(list + ".ics");

        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.validate().hasErrors()).isFalse();
            assertThat(value(event, Property.URL)).startsWith("http");
        });
        assertThat(events).extracting(event -> value(event, Property.UID)).doesNotHaveDuplicates();
    }

    @Test
    void theCalendarHoldsTheResolvedDaysOfLunarFestivals() throws Exception {
        // Tết Nguyên tiêu 2027 is the 15th of the first lunar month: 20 February.
        var events = events("/lich.ics?from=2027-02-18&to=2027-02-22");

        assertThat(events).anySatisfy(event -> {
            assertThat(value(event, Property.SUMMARY)).contains("Nguyên tiêu");
            assertThat(LocalDate.parse(
                            value(event, Property.DTSTART), java.time.format.DateTimeFormatter.BASIC_ISO_DATE))
                    .isBetween(LocalDate.of(2027, 2, 18), LocalDate.of(2027, 2, 20));
        });
        assertThat(events("/lich.ics?at=2027-02")).hasSizeGreaterThan(events.size());
    }

    @Test
    void anEventKeepsItsNameInEveryLanguageAndList() throws Exception {
        var inVietnamese = uids("/lich.ics?from=2027-02-01&to=2027-03-31");

        assertThat(inVietnamese).isNotEmpty();
        assertThat(uids("/en/calendar.ics?from=2027-02-01&to=2027-03-31")).isEqualTo(inVietnamese);
        assertThat(uids("/su-kien.ics?from=2027-02-01&to=2027-03-31")).isEqualTo(inVietnamese);
    }

    /** The list of the days that were asked for tells the times on those days, as its page does. */
    @Test
    void aListOfDaysTellsWhatIsOnThen() throws Exception {
        for (var list : List.of("/su-kien", "/en/events")) {
            var hits = json(list + ".json?from=2028-02-01&to=2028-03-31").get("hits");

            assertThat(hits).isNotEmpty().allSatisfy(hit -> {
                var occurrence = hit.get("occurrence");
                assertThat(occurrence.get("start").stringValue()).isLessThanOrEqualTo("2028-03-31");
                assertThat(occurrence.get("end").stringValue()).isBetween("2028-02-01", "2028-12-31");
            });
            assertThat(site.get(list + ".csv?from=2028-02-01&to=2028-03-31").body())
                    .contains(",2028-02-")
                    .doesNotContain(",2026-")
                    .doesNotContain(",2027-");
        }
    }

    @Test
    void oneEventIsACalendarOfItsTimes() throws Exception {
        var slug = json("/su-kien.json?size=1&from=2027-01-01&to=2027-12-31")
                .get("hits")
                .get(0)
                .get("slug")
                .stringValue();

        assertThat(events("/su-kien/" + slug + ".ics"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(value(event, Property.URL)).endsWith("/su-kien/" + slug));
        assertThat(site.get("/san-pham/ngu-coc-duy-oanh.ics").statusCode()).isEqualTo(404);
        assertThat(site.get("/san-pham.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void searchedWordsNarrowAFileToo() throws Exception {
        SearchReady.await(search);
        assertThat(json("/tim-kiem.json?q=ngu+coc+duy+oanh")
                        .get("hits")
                        .get(0)
                        .get("slug")
                        .stringValue())
                .isEqualTo("ngu-coc-duy-oanh");
        assertThat(rows("/san-pham.csv?q=nuoc+mam"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("type")).isEqualTo("product"));
    }

    @Test
    void longListsHavePages() {
        var json = json("/san-pham.json?stars=4&size=2&page=2");
        var link = site.get("/san-pham.json?stars=4&size=2&page=2")
                .headers()
                .firstValue("Link")
                .orElse("");

        assertThat(link)
                .contains("stars=4&size=2&page=1>; rel=\"prev\"")
                .contains("stars=4&size=2&page=3>; rel=\"next\"");
        assertThat(json.get("next").stringValue()).endsWith("/san-pham.json?stars=4&size=2&page=3");
        assertThat(json.get("hits")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/san-pham.atom",
                "/en/products.atom?size=3&page=2",
                "/lich.atom",
                "/en/calendar.atom?from=2027-02-01&to=2027-03-31",
                "/vung/da-nang.atom",
                "/nhom/gia-vi.atom",
                "/cau-chuyen.atom",
                "/chu-the.atom",
                "/diem-den.atom",
                "/su-kien.atom",
                "/tuyen-du-lich.atom",
                "/tim-kiem.atom",
                "/ban-do.atom?stars=5"
            })
    void newsKeepTheRulesOfAtom(String path) throws Exception {
        assertThat(AtomRules.faults(site.get(path).body())).isEmpty();
    }

    @Test
    void whoHasTheFileIsToldSo() {
        for (var path : List.of("/san-pham.csv", "/lich.ics", "/su-kien.atom", "/diem-den.geojson", "/chu-the.json")) {
            var headers = site.get(path).headers();
            var tag = headers.firstValue("ETag").orElseThrow();
            var time = headers.firstValue("Last-Modified").orElseThrow();

            assertThat(site.send("GET", path, "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
            assertThat(site.send("GET", path, "If-Modified-Since", time).statusCode())
                    .isEqualTo(304);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/san-pham.csv",
                "/san-pham.json",
                "/san-pham.geojson",
                "/su-kien.atom",
                "/lich.ics",
                "/tuyen-du-lich/hoi-an-tra-kieu-my-son.gpx",
                "/tuyen-du-lich/hoi-an-tra-kieu-my-son.kml",
                "/api/v1/products?size=100",
                "/api/v1/events?size=100"
            })
    void longFilesAreCompressedAndKnownAgain(String path) {
        var headers = site.send("GET", path, "Accept-Encoding", "gzip").headers();
        var tag = headers.firstValue("ETag").orElseThrow();

        assertThat(headers.firstValue("Content-Encoding")).contains("gzip");
        assertThat(headers.allValues("Vary")).anyMatch(vary -> vary.equalsIgnoreCase("accept-encoding"));
        assertThat(tag)
                .as("a strong tag of the compressed bytes")
                .startsWith("\"")
                .endsWith("-gzip\"");
        var plain = tag.replace("-gzip", "");
        for (var known : List.of(
                tag,
                "W/" + tag,
                plain,
                plain.replaceFirst("\"$", "--gzip\""),
                "\"another\", " + plain.replaceFirst("\"$", ";gzip\""))) {
            assertThat(site.send("GET", path, "If-None-Match", known, "Accept-Encoding", "gzip")
                            .statusCode())
                    .as(known)
                    .isEqualTo(304);
        }
        assertThat(site.send("GET", path, "If-None-Match", "\"another-gzip\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void pagesNameTheirTwins() {
        assertThat(site.get("/san-pham?stars=4&page=2").body())
                .contains("type=\"text/csv\" href=\"/san-pham.csv?stars=4\"")
                .contains("type=\"application/geo+json\"")
                .doesNotContain("text/calendar");
        assertThat(site.get("/lich").body()).contains("type=\"text/calendar\" href=\"/lich.ics\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/san-pham.csv?size=100000",
                "/san-pham.json?page=-1",
                "/lich.ics?from=2027-02-30&to=2027-03-02",
                "/lich.json?from=2027-03-01&to=2027-02-01",
                "/lich.ics?from=0900-01-01&to=9999-01-01",
                "/diem-den.geojson?near=48.85,2.35"
            })
    void whatMakesNoSenseIsRefusedInOneSentence(String path) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).get("detail").stringValue())
                .isNotBlank();
    }

    @Test
    void whatIsNoListHasNoTwin() {
        assertThat(site.get("/khong-co.csv").statusCode()).isEqualTo(404);
        assertThat(site.get("/vung/khong-co.json").statusCode()).isEqualTo(404);
        assertThat(site.get("/san-pham/ngu-coc-duy-oanh.csv").statusCode()).isEqualTo(404);
        assertThat(site.get("/san-pham.xml").statusCode()).isEqualTo(404);
    }

    /** Routes lie where their stops are. */
    private static int placed(JsonNode json) {
        var placed = 0;
        for (var hit : json.get("hits")) {
            if (hit.has("location") || hit.get("type").stringValue().equals("route")) {
                placed++;
            }
        }
        return placed;
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(site.get(path).body());
    }

    private List<CSVRecord> rows(String path) throws IOException {
        var text = site.get(path).body();
        assertThat(text).startsWith("\uFEFF");
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(text.substring(1)))) {
            return parser.getRecords();
        }
    }

    private SyndFeed atom(String path) throws Exception {
        return new SyndFeedInput().build(new StringReader(site.get(path).body()));
    }

    private List<VEvent> events(String path) throws Exception {
        var answer = site.get(path);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        return new CalendarBuilder().build(new StringReader(answer.body())).getComponents(Component.VEVENT);
    }

    private List<String> uids(String path) throws Exception {
        return events(path).stream()
                .map(event -> value(event, Property.UID))
                .sorted()
                .toList();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static List<String> geoJsonFaults(String text) throws IOException {
        try (var schema = Objects.requireNonNull(FeedsIT.class.getResourceAsStream("/geojson.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(text, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    /** Features whose place is not known: allowed by RFC 7946, not by this reader. */
    private static String withoutUnplaced(String text) {
        var json = (tools.jackson.databind.node.ObjectNode) JsonMapper.shared().readTree(text);
        var features = JsonMapper.shared().createArrayNode();
        json.get("features").forEach(feature -> {
            if (!feature.get("geometry").isNull()) {
                features.add(feature);
            }
        });
        json.set("features", features);
        return json.toString();
    }
}
