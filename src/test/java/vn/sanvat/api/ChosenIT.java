package vn.sanvat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** What a program asks to be told, how far it follows relations, and pages that stay where they are. */
@SiteTest
class ChosenIT {
    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Catalogues catalogues;

    private Asker site;

    @BeforeEach
    void connect() {
        site = new Asker(port);
    }

    @Test
    void onlyWhatIsAskedForIsTold() {
        var list = body("/api/v1/products?fields=title,details.producer&size=3");
        assertThat(list.path("hits")).hasSize(3).allSatisfy(hit -> {
            assertThat(hit.propertyNames()).containsExactly("type", "slug", "title", "details");
            assertThat(hit.path("details").propertyNames()).containsExactly("producer");
        });
        assertThat(body("/api/v1/products/ngu-coc-duy-oanh?fields=stars").propertyNames())
                .containsExactly("type", "slug", "stars");
    }

    @Test
    void whatAnEntryNamesComesWithIt() {
        var product = body("/api/v1/products/ngu-coc-duy-oanh?include=producer.region,region,places&fields=title");
        var producer = product.at("/included/producer");
        assertThat(producer.path("type").asString()).isEqualTo("producer");
        assertThat(producer.path("summary").asString()).isNotEmpty();
        assertThat(producer.at("/included/region/name").asString()).isEqualTo("Xã Duy Sơn");
        assertThat(product.at("/included/region/id").asString()).isEqualTo("quang-nam-cu-duy-xuyen-duy-son");
        assertThat(product.at("/included/places").isArray()).isTrue();
        assertThat(slugs(product.at("/included/places")))
                .isEqualTo(slugs(body("/api/v1/products/ngu-coc-duy-oanh").at("/relations/places")))
                .isNotEmpty();
        var route = body("/api/v1/routes/mot-ngay-lam-nong-dan-tra-que?include=place");
        assertThat(slugs(route.at("/included/place"))).containsExactly("do-thi-co-hoi-an", "lang-rau-tra-que");
    }

    @Test
    void theSourceIsToldAsFilesHaveIt() {
        var source = body("/api/v1/products/ngu-coc-duy-oanh?fields=source").path("source");
        assertThat(source.path("language").asString()).isEqualTo("vi");
        assertThat(source.at("/fields/title").asString()).isEqualTo("Ngũ cốc Duy Oanh");
        assertThat(source.at("/fields/region").asString()).isEqualTo("quang-nam-cu-duy-xuyen-duy-son");
        assertThat(source.at("/fields/producer").isString()).isTrue();
        assertThat(source.path("fields").has("origin")).isFalse();
        assertThat(source.path("body").asString()).isNotEmpty();
        var translated = body("/api/v1/events/le-hoi-ba-thu-bon?fields=source").at("/source/translations/0");
        assertThat(translated.path("language").asString()).isEqualTo("en");
        assertThat(translated.at("/fields/title").asString()).isNotEmpty();
        assertThat(body("/api/v1/products/ngu-coc-duy-oanh").has("source")).isFalse();
        assertThat(body("/api/v1/entries?cursor=&size=1&fields=source")
                        .path("revision")
                        .asString())
                .isEqualTo(catalogues.current().snapshot().revision());
    }

    @Test
    void includedIsNullWhereThereIsNone() {
        var story = body("/api/v1/stories?size=1&include=producer,region&fields=title")
                .at("/hits/0/included");
        assertThat(story.has("producer")).isTrue();
        assertThat(story.path("region").isNull() || story.path("region").isObject())
                .isTrue();
    }

    @Test
    void aBodyComesInTheFormThatIsAskedFor() {
        var page = body("/api/v1/routes/mot-ngay-lam-nong-dan-tra-que?fields=title&body=text,blocks")
                .path("body");
        assertThat(page.propertyNames()).containsExactly("text", "blocks");
        assertThat(page.path("text").asString())
                .startsWith("Một tour mà điểm nhấn là mồ hôi.")
                .doesNotContain("](");
        var first = page.at("/blocks/0");
        assertThat(first.path("type").asString()).isEqualTo("paragraph");
        assertThat(first.path("children")).anySatisfy(child -> {
            assertThat(child.path("type").asString()).isEqualTo("link");
            assertThat(child.path("url").asString()).isEqualTo("/diem-den/lang-rau-tra-que");
            assertThat(child.at("/children/0/text").asString()).isEqualTo("làng rau Trà Quế");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/entries", "/api/v1/stories", "/api/v1/products?stars=4"})
    void cursorsLeadOnceThroughEverything(String list) {
        var and = list.contains("?") ? "&" : "?";
        List<String> all = new ArrayList<>();
        var cursor = "";
        var total = 0;
        do {
            var page = body(list + and + "fields=title&size=3&cursor=" + cursor);
            page.path("hits")
                    .forEach(hit -> all.add(
                            hit.path("type").asString() + "/" + hit.path("slug").asString()));
            total = page.path("total").asInt();
            cursor = page.path("next_cursor").isNull()
                    ? ""
                    : page.path("next_cursor").asString();
        } while (!cursor.isEmpty());
        assertThat(all).doesNotHaveDuplicates().hasSize(total).hasSizeGreaterThan(3);
    }

    @Test
    void whatChangedSinceIsFound() {
        var newest = catalogues.current().items().stream()
                .map(item -> item.entry().changed())
                .max(Instant::compareTo)
                .orElseThrow();
        var fresh = body("/api/v1/entries?updated_since=" + newest);
        assertThat(fresh.path("total").asInt()).isPositive();
        assertThat(body("/api/v1/entries?updated_since=" + newest.plusMillis(999))
                        .path("total")
                        .asInt())
                .as("git keeps whole seconds")
                .isEqualTo(fresh.path("total").asInt());
        assertThat(body("/api/v1/entries?updated_since=" + newest.plusSeconds(1))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(body("/api/v1/entries?updated_since=2000-01-01T00:00:00%2B07:00")
                        .path("total")
                        .asInt())
                .isEqualTo(catalogues.current().items().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/products?fields=titel                | “title”
            /api/v1/products?fields=details.producr      | “producer”
            /api/v1/products?include=produser            | “producer”
            /api/v1/products?include=producer.regoin     | “region”
            /api/v1/products/ngu-coc-duy-oanh?body=htm   | “html”
            /api/v1/products?incldue=producer            | “include”
            /api/v1/products?include=a.b.c.d             | 3
            /api/v1/products?cursor=x&sort=name          | sort
            /api/v1/products?cursor=zzz                  | next_cursor
            /api/v1/products?updated_since=gestern       | gestern
            """)
    void aNameThatThereIsNotIsRefusedWithTheNearest(String path, String said) {
        var answer = site.send("GET", path, "Accept-Language", "en");
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(json.readTree(answer.body()).path("detail").asString()).contains(said);
    }

    @Test
    void anAnswerHasABound() {
        var answer = site.send(
                "GET", "/api/v1/products?size=100&include=products.products.products", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("3000 entries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/entries?cursor=&include=region,producer,place,products",
                "/api/v1/events?fields=title,next,details&include=place.region,producer",
                "/api/v1/search?type=product&fields=title,body&body=blocks"
            })
    void answersAreAsTheDocumentSays(String path) throws IOException {
        var document = site.get("/api/v1/openapi.json").body();
        var schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of("urn:openapi", document)));
        assertThat(schemas.getSchema(SchemaLocation.of("urn:openapi#/components/schemas/ChosenResults"))
                        .validate(body(path)))
                .isEmpty();
    }

    @Test
    void theCalendarTellsEachTimeInOrder() {
        var path = "/api/v1/occurrences?from=2027-02-01&to=2027-03-31&size=100&fields=title&include=place";
        var calendar = body(path);
        assertThat(calendar.path("total").asInt())
                .isEqualTo(calendar.path("occurrences").size())
                .isGreaterThan(5);
        List<String> starts = new ArrayList<>();
        for (var each : calendar.path("occurrences")) {
            starts.add(each.path("start").asString());
            assertThat(each.path("start").asString()).isLessThanOrEqualTo("2027-03-31");
            assertThat(each.path("end").asString()).isGreaterThanOrEqualTo("2027-02-01");
            assertThat(each.path("event").propertyNames()).containsExactly("type", "slug", "title", "included");
        }
        assertThat(starts).isSorted();
        assertThat(calendar.path("occurrences")).anySatisfy(each -> {
            assertThat(each.at("/event/slug").asString()).isEqualTo("le-hoi-ba-thu-bon");
            assertThat(each.path("main_day").asString()).isEqualTo("2027-03-19");
            assertThat(each.at("/lunar_main_day/month").asInt()).isEqualTo(2);
        });
        assertThat(body("/api/v1/occurrences?from=2027-02-01&to=2027-03-31&near=15.78,108.08&within=10")
                        .path("total")
                        .asInt())
                .isPositive()
                .isLessThan(calendar.path("total").asInt());
        assertThat(site.get("/api/v1/occurrences?from=2027-01-01&to=2028-01-02").statusCode())
                .isEqualTo(400);
        assertThat(site.get("/api/v1/occurrences?from=2027-01-02&to=2027-01-01").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theCalendarIsAsTheDocumentSays() {
        var document = site.get("/api/v1/openapi.json").body();
        var schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of("urn:openapi", document)));
        assertThat(schemas.getSchema(SchemaLocation.of("urn:openapi#/components/schemas/Occurrences"))
                        .validate(body("/api/v1/occurrences?from=2027-01-01&to=2027-12-31&size=100")))
                .isEmpty();
    }

    private static List<String> slugs(JsonNode links) {
        return Stream.of(links)
                .flatMap(each -> each.valueStream())
                .map(each -> each.path("slug").asString())
                .toList();
    }

    private JsonNode body(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
