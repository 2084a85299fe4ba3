package vn.sanvat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.SiteTest;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskClient;
import vn.sanvat.admin.DeskPeople;

/**
 * Whatever can be read has a strong tag, and whoever has it already is told so. Only a stream of events has none: it has no
 * end.
 */
@SiteTest
class TagsIT {
    private static final String STORY = "/api/v1/stories/thu-nhan-cua-may";

    /** What the document leaves out, because it is there for people or is the document itself. */
    private static final List<String> BESIDES = List.of(
            "/api/v1/openapi.json",
            "/api/v1/docs",
            "/api/v1/docs/start.js",
            "/api/v1/docs/page.css",
            "/api/v1/docs/swagger-ui-bundle.js",
            "/api/v1/docs/swagger-ui.css");

    @LocalServerPort
    private int port;

    @Autowired
    private DeskPeople people;

    @Autowired
    private MakeToken makeToken;

    @Autowired
    private JsonMapper json;

    private ApiClient all;

    @BeforeEach
    void connect() {
        all = ApiClient.of(port, makeToken, people.administrator(), Scope.values());
    }

    @Test
    void everyAnswerHasAStrongTagAndIsKnownByIt() throws IOException {
        all.send("POST", "/api/v1/stories", """
                {"fields": {"title": "Thử nhãn của máy", "region": "da-nang"}, "body": "Chữ."}""");
        var picture = all.upload(STORY + "/pictures", "image/png", DeskClient.picture(Color.GREEN));
        try {
            var file = json.readTree(picture.body()).path("file").asString();
            assertThat(addresses(file)).hasSizeGreaterThan(18).allSatisfy(address -> assertTagged(all, address));
        } finally {
            var tag = all.get(STORY + "/draft").headers().firstValue("ETag").orElseThrow();
            all.send("DELETE", STORY + "?confirmed=true", "", "If-Match", tag);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/products?lang=en", "/api/v1/entries?cursor=", "/api/v1/problems/query.number"})
    void whatIsPublicIsKnownToWhoeverHasNoToken(String address) {
        assertTagged(ApiClient.anybody(port), address);
    }

    @Test
    void anAnswerThatWasWaitedForIsTagged() {
        var newest = json.readTree(all.get("/api/v1/entries?cursor=&size=1").body())
                .path("revision")
                .asString();
        assertTagged(all, "/api/v1/changes?wait=1&after=" + newest);
    }

    private List<String> addresses(String picture) {
        var paths = json.readTree(all.get("/api/v1/openapi.json").body()).path("paths");
        var described = paths.propertyStream()
                .filter(path -> path.getValue().has("get"))
                .map(path -> path.getKey()
                        .replaceFirst("pictures$", "pictures?file=" + picture)
                        .replace("{type}/{slug}", "products/ngu-coc-duy-oanh")
                        .replace("{type}", "products")
                        .replace("{key}", "query.number"));
        return Stream.concat(described, BESIDES.stream()).toList();
    }

    private static void assertTagged(ApiClient client, String address) {
        for (var coding : List.of("identity", "gzip", "br")) {
            var answer = ask(client, address, coding, "\"other\"");
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            var tag = answer.headers().firstValue("ETag").orElse("none");
            assertThat(tag).as(address).matches("\"[0-9a-f-]{32,64}(-gzip|-br)?\"");
            var again = ask(client, address, coding, tag);
            assertThat(again.statusCode()).as(address + " " + coding).isEqualTo(304);
            assertThat(again.body()).as(address).isEmpty();
            assertThat(again.headers().firstValue("ETag")).as(address).contains(tag);
        }
    }

    private static HttpResponse<String> ask(ApiClient client, String address, String coding, String tag) {
        return client.send("GET", address, "", "Accept-Encoding", coding, "If-None-Match", tag);
    }
}
