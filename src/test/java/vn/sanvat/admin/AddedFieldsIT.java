package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.schema.Field;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;

/** A field that only a file adds is on every surface; and no surface lacks a field that is there anyway. */
@SiteTest
@TestInstance(Lifecycle.PER_CLASS)
class AddedFieldsIT {
    private static final Path TYPES = TestHome.FOLDER.resolve("content/types/product.yml");
    private static final String SLUG = "ngu-coc-duy-oanh";
    private static final Path PRODUCT = TestHome.FOLDER.resolve("content/products/" + SLUG + ".md");
    private static final Path ENGLISH = TestHome.FOLDER.resolve("content/products/" + SLUG + ".en.md");
    private static final String FORM = "/admin/entries/products/" + SLUG;

    @LocalServerPort
    private int port;

    @Autowired
    private Content content;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private DeskPeople people;

    @Autowired
    private Search search;

    private final JsonMapper json = JsonMapper.builder().build();
    private DeskClient desk;
    private Asker site;
    private String before;
    private String beforeEnglish;

    @BeforeAll
    void addFields() throws IOException {
        desk = people.signedIn(port, people.administrator());
        site = new Asker(port);
        before = Files.readString(PRODUCT);
        beforeEnglish = Files.readString(ENGLISH);
        writeFiles();
        content.refresh();
    }

    private void writeFiles() throws IOException {
        Files.createDirectories(TYPES.getParent());
        Files.writeString(TYPES, """
                fields:
                  - key: gi_code
                    kind: line
                    label: {vi: Mã chỉ dẫn địa lý, en: Geographical indication code}
                    help: {vi: Ghi trên giấy chứng nhận, en: As on the certificate}
                    facet: true
                    searched: 3
                  - {key: crop_area, kind: decimal, unit: ha, lowest: 0, label: {vi: Diện tích trồng, en: Area under crop}}
                  - {key: how_to_cook, kind: text, translated: true, label: {vi: Cách dùng, en: How to use it}}
                  - {key: keeper, kind: reference, of: [producer], label: {vi: Người giữ giống, en: Keeper of the seed}}
                  - {key: secret, kind: line, public: false, label: {vi: Ghi chú nội bộ, en: Internal note}}
                  - key: fields_of
                    kind: group
                    many: true
                    label: {vi: Các vùng trồng, en: Fields}
                    parts:
                      - {key: commune, kind: region, label: {vi: Xã, en: Commune}}
                      - {key: since, kind: number, lowest: 1900, highest: 2100, label: {vi: Từ năm, en: Since}}
                """);
        Files.writeString(PRODUCT, before.replaceFirst("---\n", """
                ---
                gi_code: "VN-0068"
                crop_area: 12,5
                how_to_cook: Pha với nước nóng
                keeper: htx-nong-nghiep-xanh-duy-oanh
                secret: chỉ người trong tỉnh đọc
                fields_of:
                  - {commune: quang-nam-cu-duy-xuyen-duy-son, since: 2015}
                """));
        Files.writeString(ENGLISH, beforeEnglish.replaceFirst("---\n", "---\nhow_to_cook: Stir into hot water\n"));
    }

    @AfterAll
    void takeThemAway() throws IOException {
        Files.deleteIfExists(TYPES);
        Files.writeString(PRODUCT, before);
        Files.writeString(ENGLISH, beforeEnglish);
        content.refresh();
        assertThat(content.current().schema().of(EntryType.PRODUCT).added()).isEmpty();
    }

    @Test
    void theFormAsksForIt() {
        var page = desk.get(FORM).body();
        assertThat(page)
                .contains("Mã chỉ dẫn địa lý", "Ghi trên giấy chứng nhận", "name=\"f.gi_code\"", "value=\"VN-0068\"")
                .contains("Diện tích trồng (ha)", "name=\"f.fields_of.0.commune\"", "Duy Sơn");
        assertThat(desk.get(FORM + "?lang=en").statusCode()).isEqualTo(200);
    }

    @Test
    void thePageShowsItInBothLanguages() {
        assertThat(site.get("/san-pham/" + SLUG).body())
                .contains("Mã chỉ dẫn địa lý", "VN-0068", "12,5\u00a0ha", "Pha với nước nóng", "Từ năm: 2015")
                .doesNotContain("chỉ người trong tỉnh đọc");
        assertThat(site.get("/en/products/" + SLUG).body())
                .contains("Geographical indication code", "12.5\u00a0ha", "Stir into hot water")
                .doesNotContain("Pha với nước nóng");
    }

    @Test
    void programsReadItAndItsDescription() {
        var details = body("/api/v1/products/" + SLUG).get("details");
        assertThat(details.get("gi_code").asString()).isEqualTo("VN-0068");
        assertThat(details.get("crop_area").asDouble()).isEqualTo(12.5);
        assertThat(details.get("keeper").get("type").asString()).isEqualTo("producer");
        assertThat(details.get("fields_of").get(0).get("commune").get("id").asString())
                .isEqualTo("quang-nam-cu-duy-xuyen-duy-son");
        assertThat(details.has("secret")).isFalse();
        var described = body("/api/v1/openapi.json").at("/components/schemas/DetailsProduct/properties");
        assertThat(described.get("gi_code").get("description").asString())
                .isEqualTo("Geographical indication code: As on the certificate");
        assertThat(described.has("secret")).isFalse();
        assertThat(body("/api/v1/openapi.json").at("/components/schemas/Results/properties/facets/properties/gi_code"))
                .isNotEmpty();
        assertThat(body("/api/v1/openapi.json")
                        .at("/paths/~1api~1v1~1search/get/parameters")
                        .toString())
                .contains("\"gi_code\"");
        var types = body("/api/v1/types?lang=en").toString();
        assertThat(types).contains("\"key\":\"crop_area\"", "\"unit\":\"ha\"").doesNotContain("secret");
    }

    @Test
    void theTableHasAColumnForIt() {
        var table =
                site.get("/san-pham.csv?region=quang-nam-cu-duy-xuyen-duy-son").body();
        assertThat(table.lines().findFirst().orElseThrow())
                .contains("gi_code", "crop_area")
                .doesNotContain("secret");
        assertThat(table).contains("VN-0068").doesNotContain("chỉ người trong tỉnh đọc");
    }

    @Test
    void listsAndSearchAreNarrowedByIt() {
        var list = site.get("/san-pham?gi_code=VN-0068").body();
        assertThat(list)
                .contains("<legend>Mã chỉ dẫn địa lý</legend>", "name=\"gi_code\"", "/san-pham/" + SLUG)
                .contains("value=\"VN-0068\" checked");
        assertThat(body("/api/v1/products?gi_code=VN-0068").get("total").asInt())
                .isEqualTo(1);
        assertThat(body("/api/v1/products?gi_code=VN-9999").get("total").asInt())
                .isZero();
        var facet = body("/api/v1/products?stars=3,4,5").at("/facets/gi_code");
        assertThat(facet).hasSize(1);
        assertThat(facet.get(0).get("value").asString()).isEqualTo("VN-0068");
        assertThat(site.get("/api/v1/producers?secret=x").statusCode()).isEqualTo(400);
        SearchReady.await(search);
        var found = body("/api/v1/search?q=ngu+coc&gi_code=VN-0068");
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.at("/hits/0/slug").asString()).isEqualTo(SLUG);
        assertThat(body("/api/v1/search?q=ngu+coc")
                        .at("/facets/gi_code/0/count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void searchFindsItsWords() {
        SearchReady.await(search);
        assertThat(body("/api/v1/search?q=VN-0068").at("/hits/0/slug").asString())
                .isEqualTo(SLUG);
    }

    @Test
    void aRenamedEntryIsFollowed() {
        var moved = desk.post("/admin/entries/producers/htx-nong-nghiep-xanh-duy-oanh/rename", "to", "htx-duy-oanh");
        try {
            assertThat(moved.statusCode()).as(moved.body()).isEqualTo(303);
            assertThat(content.current()
                            .find(EntryId.of(EntryType.PRODUCT, SLUG))
                            .orElseThrow()
                            .values()
                            .text("keeper"))
                    .isEqualTo("htx-duy-oanh");
        } finally {
            desk.post("/admin/entries/producers/htx-duy-oanh/rename", "to", "htx-nong-nghiep-xanh-duy-oanh");
        }
    }

    @Test
    void aFileWithAFaultLeavesTheLastGoodFields() throws IOException {
        Files.writeString(TYPES, "fields:\n  - {key: gi_code, kind: colour, label: {vi: x}}\n");
        content.refresh();
        try {
            assertThat(content.faults())
                    .anyMatch(fault -> fault.file().equals("types/product.yml") && fault.line() == 2);
            assertThat(site.get("/san-pham/" + SLUG).body()).contains("Mã chỉ dẫn địa lý", "VN-0068");
        } finally {
            writeFiles();
            content.refresh();
        }
    }

    @Test
    void aValueThatIsWrongIsNamedAndTheRestIsShown() throws IOException {
        Files.writeString(PRODUCT, Files.readString(PRODUCT).replace("crop_area: 12,5", "crop_area: nhiều"));
        content.refresh();
        try {
            assertThat(content.faults())
                    .anyMatch(fault -> fault.file().equals("products/" + SLUG + ".md")
                            && fault.key().equals("field.decimal")
                            && fault.line() == 3);
            assertThat(site.get("/san-pham/" + SLUG).body()).contains("VN-0068").doesNotContain("Diện tích trồng");
        } finally {
            writeFiles();
            content.refresh();
        }
    }

    /** Whoever adds a field to the product's own schema forgets no surface. */
    @Test
    void noSurfaceLacksAField() throws IOException {
        var schema = content.current().schema();
        var schemas = body("/api/v1/openapi.json").at("/components/schemas");
        var words = Files.readString(Path.of("src/docs/content.md"), StandardCharsets.UTF_8);
        for (var type : EntryType.ofTheProduct()) {
            var item = catalogues.current().items().stream()
                    .filter(each -> each.type().equals(type))
                    .findFirst();
            var name = "Details" + Character.toUpperCase(type.key().charAt(0))
                    + type.key().substring(1);
            for (var field : schema.of(type).own()) {
                if (field.isPublic()) {
                    assertThat(schemas.get(name).get("properties").has(field.key()))
                            .as(type + " " + field.key())
                            .isTrue();
                }
                if (!field.added()) {
                    assertThat(words).as("content.md").contains("`" + field.key() + "`");
                }
            }
            if (item.isPresent()) {
                var path = type.folder() + "/" + item.get().slug();
                var details = body("/api/v1/" + path).get("details");
                var form = desk.get("/admin/entries/" + path).body();
                for (var field : schema.of(type).fields()) {
                    if (field.isPublic() && !field.common()) {
                        assertThat(details.has(field.key()))
                                .as(path + " " + field.key())
                                .isTrue();
                    }
                    if (field.readOnly()) {
                        assertThat(form).as(path).doesNotContain("f." + field.key());
                        continue;
                    }
                    assertThat(form).as(path).contains("f." + field.key());
                    assertThat(form).as(path).contains(escaped(field));
                }
            }
        }
    }

    private static String escaped(Field field) {
        return field.label().in(Language.VIETNAMESE).replace("&", "&amp;");
    }

    private JsonNode body(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
