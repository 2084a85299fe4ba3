package vn.sanvat.search.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.accounts.Role;
import vn.sanvat.admin.DeskClient;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.content.Language;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;
import vn.sanvat.search.record.SearchTable.Outcome;
import vn.sanvat.search.record.SearchTable.Query;

/** What readers ask for is counted, kept or made, told on the desk, and suggested to others where it helped. */
@SiteTest
class SearchRecordsIT {
    private static final String ENTRY = "/san-pham/nuoc-mam-duy-trinh";
    private static final String NOBODY = "qwrtzp";

    @LocalServerPort
    private int port;

    @Autowired
    private Search search;

    @Autowired
    private SearchTable table;

    @Autowired
    private RecordClock clock;

    @Autowired
    private Clock time;

    @Autowired
    private DeskPeople people;

    @Autowired
    private JsonMapper json;

    private Asker reader;

    @BeforeEach
    void connect() {
        reader = new Asker(port);
        SearchReady.await(search);
    }

    private static String found(String words) {
        return "/tim-kiem?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String from(String path) {
        return "http://localhost:" + port + path;
    }

    private void open(String path, String from) {
        assertThat(reader.send("GET", path, "Referer", from).statusCode()).isEqualTo(200);
    }

    private Optional<AskedQuery> counted(String words, Language language) {
        clock.look();
        return table.find(new Query(1, Outcome.ANY, List.of(language), 0, 20_000)).stream()
                .filter(each -> each.words().words().equals(words))
                .findFirst();
    }

    private void isCounted(String words, long asked, long opened) {
        await().untilAsserted(() -> assertThat(counted(words, Language.VIETNAMESE))
                .hasValueSatisfying(each -> {
                    assertThat(each.asked()).isEqualTo(asked);
                    assertThat(each.opened()).isEqualTo(opened);
                }));
    }

    @Test
    void searchesAreCountedWhetherTheirPageIsKeptOrMade() {
        var path = found("nước mắm duy vinh");
        var tag = reader.get(path).headers().firstValue("ETag").orElseThrow();
        reader.get(path);
        assertThat(reader.send("GET", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        reader.send("GET", found("  NƯỚC mắm, Duy Vinh"), "Referer", from("/"));
        reader.get("/san-pham?q=" + path.substring(path.indexOf('=') + 1));
        isCounted("nước mắm duy vinh", 5, 0);
        assertThat(counted("nước mắm duy vinh", Language.VIETNAMESE)
                        .orElseThrow()
                        .found()
                        .orElse(0))
                .isPositive();
    }

    @Test
    void whatIsNoSearchOfItsOwnIsNotCounted() {
        var path = found("nước mắm tam thanh");
        reader.get(path);
        reader.get(path + "&page=2");
        reader.get(path + "&type=product");
        reader.get(path + "&exact=true");
        reader.send("GET", path, "Referer", from(path + "&type=product"));
        reader.send("HEAD", path);
        reader.send("GET", path, "Sec-Purpose", "prefetch;prerender");
        reader.send("GET", path, "User-Agent", "Mozilla/5.0 (compatible; Thubot/2.1)");
        reader.get("/api/v1/search?q=" + path.substring(path.indexOf('=') + 1));
        isCounted("nước mắm tam thanh", 1, 0);
    }

    @Test
    void whatMaySaySomethingOfAPersonIsNotKept() {
        reader.get(found("hỏi 0905 123 456"));
        reader.get(found("ba@sanvat.example"));
        reader.get(found("hỏi giá"));
        isCounted("hỏi giá", 1, 0);
        assertThat(table.find(new Query(1, Outcome.ANY, List.of(), 0, 20_000)))
                .noneMatch(each -> each.words().words().contains("0905")
                        || each.words().words().contains("sanvat example"));
    }

    @Test
    void anEntryIsOpenedFromThePageThatFoundIt() {
        var path = found("nước mắm điện bàn");
        reader.get(path);
        open(ENTRY, from(path));
        open(ENTRY, from(path + "&type=product&page=2"));
        open("/en/products/nuoc-mam-duy-trinh", from(path));
        open(ENTRY, "https://khac.example" + path);
        open(ENTRY, from("/san-pham"));
        open("/san-pham", from(path));
        open("/vung", from(path));
        isCounted("nước mắm điện bàn", 1, 3);
    }

    @Test
    void whatHelpedOftenEnoughIsSuggestedToOthers() {
        var path = found("nước mắm quảng nam");
        for (var i = 0; i < 4; i++) {
            reader.get(path);
        }
        open(ENTRY, from(path));
        isCounted("nước mắm quảng nam", 4, 1);
        assertThat(suggested("nuoc mam quang")).doesNotContain("nước mắm quảng nam");

        reader.get(path);
        isCounted("nước mắm quảng nam", 5, 1);
        assertThat(suggested("nuoc mam quang"))
                .contains("\"asked\":[{\"q\":\"nước mắm quảng nam\",\"url\":\"" + path + "\"}]");
        assertThat(suggested("nước mắm quảng nam")).doesNotContain("\"asked\"");
    }

    /** The description of the API has it. */
    @Test
    void whatIsSuggestedIsAsTheDescriptionSays() {
        var today = LocalDate.now(time);
        table.add(List.of(new DayRecord(
                new DayRecord.Key(today, new AskedWords("trà mướp", Language.VIETNAMESE)),
                new SearchCounts(50, 9, 4))));
        clock.look();
        var answer = suggested("trà m");
        var schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(
                        Map.of("urn:openapi", reader.get("/api/v1/openapi.json").body())));
        assertThat(answer).contains("\"q\":\"trà mướp\"");
        assertThat(schemas.getSchema(SchemaLocation.of("urn:openapi#/components/schemas/Suggestions"))
                        .validate(json.readTree(answer)))
                .isEmpty();
    }

    private String suggested(String typed) {
        return reader.get("/api/v1/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .body();
    }

    @Test
    void wordsThatTheSiteDoesNotHaveAreSuggestedToNobody() {
        var today = LocalDate.now(time);
        table.add(List.of(
                new DayRecord(
                        new DayRecord.Key(today, new AskedWords("nước " + NOBODY, Language.VIETNAMESE)),
                        new SearchCounts(50, 9, 4)),
                new DayRecord(
                        new DayRecord.Key(today, new AskedWords("nước mắm", Language.VIETNAMESE)),
                        new SearchCounts(50, 9, 4))));
        clock.look();
        assertThat(suggested("nước")).contains("\"q\":\"nước mắm\"").doesNotContain(NOBODY);
    }

    @Test
    void theDeskTellsWhatIsAskedForWithWhatEffect() {
        DeskClient desk = people.signedIn(port, people.administrator());
        var nothing = found(NOBODY + " xvbnm");
        reader.get(nothing);
        reader.get(found("nước mắm thăng bình"));
        reader.get("/en/search?q=fish+sauce+thang+binh");
        isCounted(NOBODY + " xvbnm", 1, 0);

        assertThat(desk.get("/admin/search/asked?days=7").body())
                .contains(nothing, NOBODY + " xvbnm", "nước mắm thăng bình", "fish sauce thang binh");
        assertThat(desk.get("/admin/search/asked?days=90&show=nothing&lang=vi").body())
                .contains(NOBODY + " xvbnm", "không gì")
                .doesNotContain("nước mắm thăng bình", "fish sauce");
        assertThat(desk.get("/admin/search/asked?show=unopened&lang=en").body())
                .contains("fish sauce thang binh")
                .doesNotContain(NOBODY);
        assertThat(desk.get("/admin/search").body()).contains("href=\"/admin/search/asked\"");
        for (var wrong : List.of("days=8", "show=x", "lang=de")) {
            var answer = desk.get("/admin/search/asked?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("Tham số " + wrong.split("=")[0] + " không có giá trị");
        }
        var editor = people.signedIn(port, people.person("counting", Role.EDITOR));
        assertThat(editor.get("/admin/search/asked").statusCode()).isEqualTo(403);
    }
}
