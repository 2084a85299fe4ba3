package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.live.Content;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;

/** Makes the type of {@code src/docs/types.md}, with the very files that stand there, and finds it on every surface. */
@SiteTest
@TestInstance(Lifecycle.PER_CLASS)
class DefinedTypesIT {
    private static final Path CONTENT = TestHome.FOLDER.resolve("content");
    private static final Path TYPE = CONTENT.resolve("types/lodging.yml");
    private static final Path ENTRY = CONTENT.resolve("lodging/nha-ba-tu.md");
    private static final Path ENGLISH = CONTENT.resolve("lodging/nha-ba-tu.en.md");
    private static final Pattern BLOCK = Pattern.compile("```(?:yaml|markdown)\n(.*?)```", Pattern.DOTALL);

    @LocalServerPort
    private int port;

    @Autowired
    private Content content;

    @Autowired
    private DeskPeople people;

    @Autowired
    private Search search;

    private final JsonMapper json = JsonMapper.builder().build();
    private DeskClient desk;
    private Asker site;
    private String before;

    @BeforeAll
    void makeIt() throws IOException {
        desk = people.signedIn(port, people.administrator());
        site = new Asker(port);
        before = content.current().revision();
        writeFiles();
        content.refresh();
    }

    private void writeFiles() throws IOException {
        var blocks = BLOCK.matcher(Files.readString(Path.of("src/docs/types.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        write(TYPE, blocks.get(0));
        write(ENTRY, blocks.get(1));
        write(
                ENGLISH,
                "---\ntitle: Mrs Tu’s house\nsummary: Three rooms.\nhouse_rules: Lights out at ten\n---\nSweet rice.\n");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @AfterAll
    void takeItAway() throws IOException {
        for (var file : List.of(ENGLISH, ENTRY, ENTRY.getParent(), TYPE)) {
            Files.deleteIfExists(file);
        }
        content.refresh();
        assertThat(content.current().schema().defined()).isEmpty();
        assertThat(site.get("/luu-tru").statusCode()).isEqualTo(404);
        assertThat(site.get("/api/v1/lodging").statusCode()).isEqualTo(404);
    }

    private JsonNode body(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    @Test
    void nothingIsWrongWithIt() {
        assertThat(content.faults().stream().map(fault -> fault.file()))
                .doesNotContain("types/lodging.yml", "lodging/nha-ba-tu.md", "lodging");
    }

    @Test
    void itHasPagesInBothLanguages() {
        assertThat(site.get("/luu-tru/nha-ba-tu").body())
                .contains("Nhà bà Tư", "Buổi sáng có xôi đậu", "Nhà dân", "Số phòng", "Tắt đèn lúc mười giờ")
                .contains("/chu-the/htx-nong-nghiep-xanh-duy-oanh", "\"@type\":\"LodgingBusiness\"")
                .contains("\"numberOfRooms\":\"3\"", "rel=\"alternate\" hreflang=\"en\"")
                .doesNotContain("0411");
        assertThat(site.get("/en/stay/nha-ba-tu").body())
                .contains("Mrs Tu’s house", "Kind of lodging", "Lights out at ten")
                .doesNotContain("Tắt đèn lúc mười giờ");
        assertThat(site.get("/luu-tru").body())
                .contains("<h1>Nơi lưu trú</h1>", "Homestay và nhà nghỉ gần làng nghề.", "/luu-tru/nha-ba-tu")
                .contains("<legend>Loại hình</legend>");
        assertThat(site.get("/en/stay").body()).contains("<h1>Places to stay</h1>");
        assertThat(site.get("/").body()).contains("href=\"/luu-tru\"");
        assertThat(site.get("/luu-tru?lodging_kind=guest_house").body()).doesNotContain("/luu-tru/nha-ba-tu\"");
        assertThat(site.get("/bia/lodging/nha-ba-tu.svg").statusCode()).isEqualTo(200);
        assertThat(site.get("/sitemap.xml").body() + site.get("/sitemap-1.xml").body())
                .contains("/luu-tru/nha-ba-tu");
    }

    @Test
    void itIsJoinedToWhatIsThere() {
        assertThat(site.get("/chu-the/htx-nong-nghiep-xanh-duy-oanh").body())
                .contains("/luu-tru/nha-ba-tu", "Nơi lưu trú");
        assertThat(site.get("/luu-tru/nha-ba-tu").body()).contains("/san-pham/");
        var relations = body("/api/v1/producers/htx-nong-nghiep-xanh-duy-oanh").at("/relations/lodging/0");
        assertThat(relations.get("slug").asString()).isEqualTo("nha-ba-tu");
        assertThat(relations.get("reason").asString()).isEqualTo("named");
        assertThat(site.get("/vung/quang-nam-cu-duy-xuyen-duy-son").body()).contains("/luu-tru/nha-ba-tu");
        assertThat(site.get("/ban-do?type=lodging").body()).contains("Nơi lưu trú", "/luu-tru/nha-ba-tu");
    }

    @Test
    void programsReadAndWriteIt() {
        assertThat(body("/api/v1/lodging").get("total").asInt()).isEqualTo(1);
        var entry = body("/api/v1/lodging/nha-ba-tu?include=host");
        assertThat(entry.get("type").asString()).isEqualTo("lodging");
        assertThat(entry.get("url").asString()).endsWith("/luu-tru/nha-ba-tu");
        assertThat(entry.at("/details/rooms").asInt()).isEqualTo(3);
        assertThat(entry.get("details").has("licence")).isFalse();
        assertThat(entry.at("/included/host/slug").asString()).isEqualTo("htx-nong-nghiep-xanh-duy-oanh");
        assertThat(body("/api/v1/entries?type=lodging").get("total").asInt()).isEqualTo(1);
        var document = body("/api/v1/openapi.json");
        assertThat(document.at("/components/schemas/DetailsLodging/properties/rooms/oneOf/0/maximum")
                        .asInt())
                .isEqualTo(2000);
        assertThat(document.at("/paths/~1api~1v1~1{type}/get/parameters/0/schema/enum")
                        .toString())
                .contains("\"lodging\"");
        assertThat(body("/api/v1/types?lang=en").toString()).contains("\"lodging\"", "Kind of lodging");
        assertThat(site.get("/luu-tru.csv").body()).contains("lodging_kind", "Nhà bà Tư");
        assertThat(site.get("/luu-tru.geojson").body()).contains("nha-ba-tu");
    }

    @Test
    void theChangesTellOfIt() {
        var changes = body("/api/v1/changes?after=" + before).get("changes").toString();
        assertThat(changes).contains("\"type\":\"lodging\"", "nha-ba-tu");
    }

    @Test
    void searchFindsIt() {
        SearchReady.await(search);
        assertThat(body("/api/v1/search?q=nha+ba+tu").at("/hits/0/type").asString())
                .isEqualTo("lodging");
        assertThat(body("/api/v1/search?q=xôi+đậu&type=lodging").get("total").asInt())
                .isEqualTo(1);
        assertThat(body("/api/v1/search?q=nơi+lưu+trú").at("/hits/0/slug").asString())
                .isEqualTo("nha-ba-tu");
    }

    @Test
    void theDeskHasAFormForIt() {
        assertThat(desk.get("/admin/new").body()).contains("Nơi lưu trú");
        assertThat(desk.get("/admin/entries?type=lodging").body()).contains("Nhà bà Tư");
        assertThat(desk.get("/admin/entries/lodging/nha-ba-tu").body())
                .contains("name=\"f.rooms\"", "name=\"f.licence\"", "value=\"0411\"", "Nhà dân");
        var made = desk.post("/admin/new", "type", "lodging", "title", "Nhà ông Năm", "request_id", "lodging-1");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        var path = made.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(path).startsWith("/admin/entries/lodging/nha-ong-nam");
        assertThat(desk.post(path + "/discard").statusCode()).isEqualTo(303);
    }

    @Test
    void anotherAddressHoldsAtOnce() throws IOException {
        write(TYPE, Files.readString(TYPE).replace("vi: luu-tru", "vi: o-lai"));
        content.refresh();
        try {
            assertThat(site.get("/o-lai/nha-ba-tu").statusCode()).isEqualTo(200);
            assertThat(site.get("/").body()).contains("href=\"/o-lai\"").doesNotContain("href=\"/luu-tru\"");
        } finally {
            writeFiles();
            content.refresh();
        }
    }

    @Test
    void whatDoesNotFitTogetherIsNamed() throws IOException {
        write(
                TYPE,
                Files.readString(TYPE).replace("vi: luu-tru", "vi: san-pham").replace("[producer]", "[hotel]"));
        content.refresh();
        try {
            assertThat(content.faults().stream()
                            .filter(fault -> fault.file().equals("types/lodging.yml"))
                            .map(fault -> fault.key()))
                    .contains("schema.same_address", "schema.no_type");
            assertThat(site.get("/san-pham").body()).contains("<h1>Sản phẩm OCOP</h1>");
            assertThat(content.current().schema().has(EntryType.ofKey("lodging").orElseThrow()))
                    .isTrue();
        } finally {
            writeFiles();
            content.refresh();
        }
    }
}
