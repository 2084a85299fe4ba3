package vn.sanvat.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.SiteTest;
import vn.sanvat.api.ApiClient;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryType;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;

@SiteTest
class GraphQlIT {
    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Search search;

    private ApiClient site;

    @BeforeEach
    void connect() {
        site = ApiClient.anybody(port);
    }

    @Test
    void anEntryIsToldAsInTheRestApi() {
        var data = data("""
            {product(slug: "ngu-coc-duy-oanh") {
              __typename type slug title url stars recognition category cover changed
              region {id name} today {id parent {id}} location {lat lon precision}
              languages {asked shown available}
              details {producer {slug title details {contact}} categories {code name} recognitions {stars state}}
              relations {producers {reason entry {__typename slug}}}
              body {markdown text html blocks}
            }}""").path("product");
        var rest = read(site.get("/api/v1/products/ngu-coc-duy-oanh?body=markdown,text,html,blocks"));
        assertThat(data.path("__typename").asString()).isEqualTo("Product");
        for (var same : List.of("slug", "title", "url", "stars", "recognition", "category", "cover", "body")) {
            assertThat(data.path(same)).as(same).isEqualTo(rest.path(same));
        }
        assertThat(data.at("/region/id")).isEqualTo(rest.at("/region/id"));
        assertThat(data.at("/today/0/parent/id").asString()).isEqualTo("da-nang");
        assertThat(data.at("/location/lat").asDouble())
                .isEqualTo(rest.at("/location/lat").asDouble());
        assertThat(data.at("/details/producer/slug")).isEqualTo(rest.at("/details/producer/slug"));
        assertThat(data.at("/details/categories/0/code")).isEqualTo(rest.at("/details/categories/0/code"));
        assertThat(data.at("/details/recognitions/0/stars")).isEqualTo(rest.at("/details/recognitions/0/stars"));
        assertThat(data.at("/relations/producers/0/entry/slug")).isEqualTo(rest.at("/relations/producers/0/slug"));
        assertThat(data.at("/relations/producers/0/reason")).isEqualTo(rest.at("/relations/producers/0/reason"));
    }

    @Test
    void everyFieldOfEveryTypeIsAnsweredForEveryEntry() {
        var schema = data(
                "{__schema {types {name kind fields {name args {name} type {kind name ofType {kind name ofType {kind name ofType {kind name}}}}}}}}");
        Map<String, JsonNode> types = schema.at("/__schema/types")
                .valueStream()
                .collect(Collectors.toMap(type -> type.path("name").asString(), type -> type));
        for (var type : EntryType.ofTheProduct()) {
            var name = Character.toUpperCase(type.key().charAt(0)) + type.key().substring(1);
            var query = "query Q($after: String) {list: " + type.folder()
                    + "(first: 40, after: $after) {totalCount pageInfo {hasNextPage endCursor} nodes {"
                    + selection(types, name, 0) + "}}}";
            var seen = 0L;
            var after = "";
            JsonNode page;
            do {
                var answer = post(query, Map.of("after", after));
                assertThat(answer.path("errors").isMissingNode())
                        .as("%s %s", type, answer.path("errors"))
                        .isTrue();
                page = answer.at("/data/list");
                seen += page.path("nodes").size();
                after = page.at("/pageInfo/endCursor").asString("");
            } while (page.at("/pageInfo/hasNextPage").asBoolean());
            assertThat(seen)
                    .isEqualTo(page.path("totalCount").asLong())
                    .isEqualTo(catalogues.current().items().stream()
                            .filter(item -> item.type().equals(type))
                            .count());
        }
    }

    /** All that has no arguments, three objects deep, of entries their names alone. */
    private static String selection(Map<String, JsonNode> types, String type, int depth) {
        List<String> fields = new ArrayList<>();
        types.get(type).path("fields").forEach(field -> {
            var of = field.path("type");
            while (of.path("ofType").isObject()) {
                of = of.path("ofType");
            }
            var named = of.path("name").asString();
            var isLeaf = List.of("SCALAR", "ENUM").contains(of.path("kind").asString());
            if (isLeaf) {
                fields.add(field.path("name").asString());
            } else if (types.get(named)
                    .path("fields")
                    .valueStream()
                    .anyMatch(each -> each.path("name").asString().equals("relations"))) {
                fields.add(field.path("name").asString() + " {slug title}");
            } else if (depth < 2 && field.path("args").isEmpty() && !named.equals("Relations")) {
                fields.add(field.path("name").asString() + " {" + selection(types, named, depth + 1) + "}");
            }
        });
        return fields.isEmpty() ? "__typename" : String.join(" ", fields);
    }

    @Test
    void aListIsFollowedByItsCursorsToTheEnd() {
        List<String> slugs = new ArrayList<>();
        var after = "";
        JsonNode list;
        do {
            list = post(
                            "query ($after: String) {products(stars: [4], first: 7, after: $after) {totalCount edges {cursor node {slug stars}} pageInfo {hasNextPage hasPreviousPage endCursor}}}",
                            Map.of("after", after))
                    .at("/data/products");
            list.path("edges").forEach(edge -> {
                assertThat(edge.at("/node/stars").asInt()).isEqualTo(4);
                slugs.add(edge.at("/node/slug").asString());
            });
            assertThat(list.at("/pageInfo/hasPreviousPage").asBoolean()).isEqualTo(!after.isEmpty());
            after = list.at("/pageInfo/endCursor").asString();
        } while (list.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(slugs).hasSize(list.path("totalCount").asInt()).doesNotHaveDuplicates();
        assertThat(slugs.size()).isGreaterThan(7);
    }

    @Test
    void filtersAreThoseOfTheRestApi() {
        var list = data("""
            {products(region: ["quang-nam-cu"], stars: [4, 5], month: 2) {totalCount facets {name values {value count chosen}}}
             places(near: {lat: 15.88, lon: 108.33, within: 10}) {totalCount}}""");
        var rest = read(site.get("/api/v1/products?region=quang-nam-cu&stars=4,5&month=2"));
        assertThat(list.at("/products/totalCount")).isEqualTo(rest.path("total"));
        assertThat(list.at("/products/facets")
                        .valueStream()
                        .map(facet -> facet.path("name").asString()))
                .containsExactlyElementsOf(List.copyOf(rest.path("facets").propertyNames()));
        assertThat(list.at("/places/totalCount"))
                .isEqualTo(read(site.get("/api/v1/places?near=15.88,108.33&within=10"))
                        .path("total"));
    }

    @Test
    void wordsDaysAndRegionsAreAsked() {
        SearchReady.await(search);
        var found = data("""
            {search(q: "ngũ cốc duy oanh", size: 3) {total hits {entry {slug} marked_title {text marked}}}
             suggest(q: "ngu") {title entry {slug}}
             occurrences(from: "2027-01-01", to: "2027-12-31") {total occurrences {start event {slug title}}}
             region(id: "quang-nam-cu") {name former today {id} entries(first: 2) {totalCount nodes {slug}}}
             regions(parent: "da-nang", former: false) {id}
             categories {code name}
             certificates {id name}}""");
        assertThat(found.at("/search/hits/0/entry/slug").asString()).isEqualTo("ngu-coc-duy-oanh");
        assertThat(found.at("/suggest/0/entry/slug").asString()).isNotEmpty();
        assertThat(found.at("/occurrences/total").asInt())
                .isEqualTo(read(site.get("/api/v1/occurrences?from=2027-01-01&to=2027-12-31"))
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(found.at("/region/former").asBoolean()).isTrue();
        assertThat(found.at("/region/entries/totalCount"))
                .isEqualTo(read(site.get("/api/v1/entries?region=quang-nam-cu")).path("total"));
        assertThat(found.path("regions").size()).isGreaterThan(50);
        assertThat(found.path("categories").size()).isGreaterThan(5);
        assertThat(found.path("certificates").toString()).contains("vietgap");
    }

    @Test
    void wordsAreInTheLanguageThatIsAskedFor() {
        var data = data(
                "{product(slug: \"ngu-coc-duy-oanh\", lang: \"en\") {language url region {url} relations {producers {entry {language url}}}}}");
        assertThat(data.at("/product/language").asString()).isEqualTo("en");
        assertThat(data.at("/product/url").asString()).startsWith("/en/");
        assertThat(data.at("/product/relations/producers/0/entry/url").asString())
                .startsWith("/en/");
        var wrong = post("{product(slug: \"x\", lang: \"fr\") {slug}}", Map.of());
        assertThat(wrong.at("/errors/0/extensions/type").asString()).endsWith("/query.language");
        assertThat(wrong.at("/errors/0/extensions/status").asInt()).isEqualTo(400);
    }

    @Test
    void whatIsTooDeepOrTooDearIsRefusedWithItsMeasure() {
        var small = post("{products(first: 10) {nodes {slug region {id}}}}", Map.of());
        assertThat(small.at("/extensions/cost/asked").asInt()).isEqualTo(21);
        assertThat(small.at("/extensions/depth/asked").asInt()).isEqualTo(4);
        var dear = post(
                "{products(first: 100) {nodes {relations {products {entry {relations {products {entry {slug}}}}}}}}}",
                Map.of());
        assertThat(dear.at("/errors/0/extensions/type").asString()).endsWith("/graphql.dear");
        assertThat(dear.at("/extensions/cost/asked").asInt()).isGreaterThan(5_000);
        assertThat(dear.path("data").isMissingNode() || dear.path("data").isNull())
                .isTrue();
        var deep = post("{region(id: \"da-nang\") {" + "today {".repeat(16) + "id" + "}".repeat(16) + "}}", Map.of());
        assertThat(deep.at("/errors/0/extensions/type").asString()).endsWith("/graphql.deep");
        // the same field under many names
        var often = post(
                "{"
                        + java.util.stream.IntStream.range(0, 60)
                                .mapToObj(i -> "a" + i + ": search(q: \"nước\") {total}")
                                .collect(Collectors.joining(" "))
                        + "}",
                Map.of());
        assertThat(often.at("/errors/0/extensions/type").asString()).endsWith("/graphql.dear");
    }

    @Test
    void whatCannotBeAnsweredTakesNothingElseWithIt() {
        var answer = post("{places(first: 1) {totalCount} wrong: products(after: \"zzz\") {totalCount}}", Map.of());
        assertThat(answer.at("/errors/0/path/0").asString()).isEqualTo("wrong");
        assertThat(answer.at("/data/wrong").isNull()).isTrue();
        assertThat(answer.at("/data/places/totalCount").asInt()).isPositive();
    }

    @Test
    void anUnknownFieldIsToldTheNearest() {
        var answer = site.send(
                "POST",
                "/graphql",
                body("{products {nodes {titel}}}", Map.of()),
                "Accept",
                "application/graphql-response+json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/graphql-response+json");
        assertThat(read(answer).at("/errors/0/extensions/nearest").asString()).isEqualTo("title");
    }

    @Test
    void whatIsNoQuestionIsAProblem() {
        assertProblem(site.send("POST", "/graphql", "{\"query\": "), 400, "body.malformed");
        assertProblem(site.send("POST", "/graphql", "{}"), 400, "graphql.query");
        assertProblem(site.send("POST", "/graphql", "{\"qery\": \"{revision}\"}"), 400, "body.member");
        assertProblem(
                site.send("POST", "/graphql", "{\"query\": \"{revision}\", \"variables\": [1]}"),
                400,
                "graphql.variables");
        assertProblem(site.send("POST", "/graphql", "x", "Content-Type", "text/plain"), 415, "body.type");
        assertProblem(site.get("/graphql?query=%7Brevision%7D&nonsense=1"), 400, "query.parameter");
        assertProblem(site.send("DELETE", "/graphql", ""), 405, "request.method");
        assertProblem(site.get("/graphql/nonsense"), 404, "not_found.address");
        assertThat(post("{products {", Map.of()).at("/errors/0/message").asString())
                .isNotEmpty();
        assertThat(post("query ($n: Int) {products(first: $n) {totalCount}}", Map.of("n", "many"))
                        .at("/errors/0/message")
                        .asString())
                .isNotEmpty();
        assertThat(post("{products(first: 101) {totalCount}}", Map.of())
                        .at("/errors/0/extensions/type")
                        .asString())
                .endsWith("/query.number");
        assertThat(post("{products(after: \"zzz\") {totalCount}}", Map.of())
                        .at("/errors/0/extensions/type")
                        .asString())
                .endsWith("/query.cursor");
        assertThat(post("{product(slug: \"../../etc\") {slug}}", Map.of())
                        .at("/data/product")
                        .isNull())
                .isTrue();
    }

    @Test
    void aQuestionInTheAddressHasATagAndIsKept() {
        var path = "/graphql?query="
                + URLEncoder.encode("query Q($s: String!) {product(slug: $s) {title}}", StandardCharsets.UTF_8)
                + "&variables=" + URLEncoder.encode("{\"s\": \"ngu-coc-duy-oanh\"}", StandardCharsets.UTF_8);
        var answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(site.send("GET", path, "", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(site.get(path).body()).isEqualTo(answer.body());
    }

    @Test
    void thePageAsksUnderAStrictPolicy() {
        var page = site.get("/graphql");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(site.get("/api/v1/docs/graphql.js").statusCode()).isEqualTo(200);
        assertThat(site.get("/api/v1/docs/graphql.css").statusCode()).isEqualTo(200);
    }

    /** Each question of the page, as somebody asks it who presses its button. */
    @Test
    void theExamplesOfThePageAreAnswered() {
        var script = site.get("/api/v1/docs/graphql.js").body();
        var examples = Pattern.compile("\\[\"[^\"]+\", `([^`]+)`, (?:`([^`]+)`|\"\")\\]")
                .matcher(script);
        var asked = 0;
        while (examples.find()) {
            var variables = examples.group(2) == null ? Map.of() : json.readValue(examples.group(2), Map.class);
            var answer = read(site.send(
                    "POST",
                    "/graphql",
                    json.writeValueAsString(Map.of("query", examples.group(1), "variables", variables))));
            assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
            asked++;
        }
        assertThat(asked).isEqualTo(4);
    }

    @Test
    void theSchemaIsAFile() {
        var text = site.get("/graphql/schema.graphqls");
        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.body()).contains("type Product implements Entry", "type ProductDetails {", "scalar DateTime");
    }

    private JsonNode data(String query) {
        var answer = post(query, Map.of());
        assertThat(answer.path("errors").isMissingNode())
                .as("%s", answer.path("errors"))
                .isTrue();
        return answer.path("data");
    }

    private JsonNode post(String query, Map<String, Object> variables) {
        return read(site.send("POST", "/graphql", body(query, variables)));
    }

    private String body(String query, Map<String, Object> variables) {
        return json.writeValueAsString(Map.of("query", query, "variables", variables));
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private void assertProblem(HttpResponse<String> answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(read(answer).path("type").asString()).endsWith("/" + key);
    }
}
