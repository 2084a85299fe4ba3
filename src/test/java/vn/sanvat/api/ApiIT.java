package vn.sanvat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.catalogue.Catalogues;

@SiteTest
class ApiIT {
    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Catalogues catalogues;

    private Asker site;
    private SchemaRegistry schemas;

    @BeforeEach
    void connect() throws IOException {
        site = new Asker(port);
        var document = site.get("/api/v1/openapi.json").body();
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of("urn:openapi", document)));
    }

    @Test
    void everyEntryIsAsTheDocumentSays() {
        var entry = schema("Entry");
        List<String> faults = new ArrayList<>();
        for (var item : catalogues.current().items()) {
            for (var language : List.of("vi", "en")) {
                var path = "/api/v1/" + item.type().folder() + "/" + item.slug() + "?lang=" + language;
                entry.validate(body(path)).forEach(error -> faults.add(path + ": " + error));
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/products, Results",
        "/api/v1/events?kind=market, Results",
        "/api/v1/products?stars=4&region=quang-nam-cu&size=5&page=2&sort=name, Results",
        "/api/v1/events?month=2&lang=en, Results",
        "'/api/v1/places?near=15.88,108.33&within=10&sort=nearest', Results",
        "/api/v1/search?type=event&sort=newest, Results",
        "/api/v1/regions, Regions",
        "/api/v1/categories?lang=en, Categories",
        "/api/v1/certificates?lang=en, Certificates",
        "/api/v1/suggest?q=ngu, Suggestions"
    })
    void answersAreAsTheDocumentSays(String path, String schema) {
        assertThat(schema(schema).validate(body(path))).isEmpty();
    }

    @Test
    void namesTheFallbackWhereThereIsNoTranslation() {
        var translated = body("/api/v1/products/ngu-coc-duy-oanh?lang=en").at("/languages");
        assertThat(translated.get("shown").asString()).isEqualTo("en");
        var fallback = body("/api/v1/products/nuoc-yen-dong-hu?lang=en").at("/languages");
        assertThat(fallback.get("shown").asString()).isEqualTo("vi");
        assertThat(fallback.get("fallback").asBoolean()).isTrue();
    }

    @Test
    void joinsAProductToItsProducer() {
        var entry = body("/api/v1/products/ngu-coc-duy-oanh");
        assertThat(entry.at("/details/producer/slug").asString()).isEqualTo("htx-nong-nghiep-xanh-duy-oanh");
        assertThat(entry.at("/relations/producers/0/slug").asString()).isEqualTo("htx-nong-nghiep-xanh-duy-oanh");
        assertThat(entry.at("/today/0/id").asString()).isEqualTo("da-nang-duy-xuyen");
        assertThat(entry.at("/stars").asInt()).isEqualTo(4);
    }

    @Test
    void answersNotModifiedToWhoHasTheAnswer() {
        var path = "/api/v1/products/ngu-coc-duy-oanh";
        var tag = site.get(path).headers().firstValue("ETag").orElseThrow();
        var again = site.send("GET", path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/products?page=-1",
                "/api/v1/products?page=abc",
                "/api/v1/products?size=101",
                "/api/v1/products?stars=9",
                "/api/v1/products?near=1,2",
                "/api/v1/products?near=here",
                "/api/v1/products?from=2026-02-30",
                "/api/v1/events?from=2026-03-02&to=2026-03-01",
                "/api/v1/products?sort=nearest",
                "/api/v1/products?nonsense=1",
                "/api/v1/products?lang=fr",
                "/api/v1/search?type=nonsense"
            })
    void wrongParametersAreProblems(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertProblem(answer.body(), 400);
    }

    @Test
    void unknownValuesFindNothing() {
        assertThat(body("/api/v1/products?region=atlantis").get("total").asInt())
                .isZero();
    }

    @Test
    void hugeQueriesAreRefused() {
        var answer = site.get("/api/v1/search?q=" + "a".repeat(10_240));
        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(json.readTree(answer.body()).get("instance").asString())
                .as("not where errors are shown")
                .isEqualTo("/api/v1/search");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/products/khong-co", "/api/v1/nonsense", "/api/v1/products/..%2F..", "/api/v2/x"})
    void unknownAddressesAreProblems(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void aListCanOnlyBeReadAndAddedTo(String method) {
        var answer = site.send(method, "/api/v1/products");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
        assertProblem(answer.body(), 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /api/v1/products", "PATCH /api/v1/products/ngu-coc-duy-oanh/draft"})
    void nothingCanBeChangedByAnybody(String request) {
        var answer = site.send(request.split(" ")[0], request.split(" ")[1]);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertProblem(answer.body(), 401);
    }

    @Test
    void everyProblemHasAPageAndNothingElseHas() throws IOException {
        var keys = new java.util.Properties();
        try (var in = ApiIT.class.getResourceAsStream("/messages/problems_en.properties")) {
            keys.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(keys.stringPropertyNames())
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        key -> assertThat(site.get("/api/v1/problems/" + key).body())
                                .contains("<h1>" + key + "</h1>")
                                .doesNotContain("{0}"));
        assertThat(site.get("/api/v1/problems/no.such").statusCode()).isEqualTo(404);
        assertThat(site.get("/api/v1/problems/%3Cscript%3E").statusCode()).isEqualTo(404);
    }

    private void assertProblem(String body, int status) {
        var problem = json.readTree(body);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        var page = site.get(problem.get("type").asString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    private JsonNode body(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private Schema schema(String name) {
        return schemas.getSchema(SchemaLocation.of("urn:openapi#/components/schemas/" + name));
    }
}
