package vn.sanvat.api.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.awt.Color;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.SiteTest;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskClient;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.api.ApiClient;

/** Pictures by programs, over HTTP, with the real content, git and database. */
@SiteTest
class PicturesIT {
    private static final String STALE = "\"0123456789012345678901234567890123456789\"";
    private static final String PATH = "/api/v1/stories/thu-hinh-cua-may";

    @LocalServerPort
    private int port;

    @Autowired
    private DeskPeople people;

    @Autowired
    private MakeToken makeToken;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    private SchemaRegistry schemas;
    private ApiClient all;

    @BeforeEach
    void connect() {
        var document = ApiClient.anybody(port).get("/api/v1/openapi.json").body();
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of("urn:openapi", document)));
        database.sql("DELETE FROM api_token").update();
        all = ApiClient.of(port, makeToken, people.administrator(), Scope.WRITE, Scope.PUBLISH, Scope.MEDIA);
    }

    @Test
    void isReplacedInWhatShowsItDeletedAndRestored() throws IOException {
        all.send("POST", "/api/v1/stories", """
                {"fields": {"title": "Thử hình của máy", "region": "da-nang"}, "body": "Chữ."}""");
        var kept = body(all.upload(PATH + "/pictures", "image/png", DeskClient.picture(Color.GREEN)), 201, "Draft");
        var file = kept.get("file").asString();
        var read = all.get(at(file));
        assertThat(body(read, 200, "Picture").get("shown_by")).isEmpty();
        body(all.put(at(file), "image/png", DeskClient.picture(Color.BLUE), "If-Match", tag(read)), 404, "Problem");
        all.send("PATCH", PATH + "/draft", """
                {"fields": {"images": [{"file": "%s", "alt": "Một ô xanh"}]}}""".formatted(file), "If-Match", tag(all.get(PATH + "/draft")));
        assertThat(body(all.get(at(file)), 200, "Picture").at("/shown_by/0").asString())
                .isEqualTo("stories/thu-hinh-cua-may");
        body(all.send("DELETE", at(file), "", "If-Match", tag(read)), 409, "Problem");

        body(all.put(at(file), "image/png", DeskClient.picture(Color.BLUE)), 428, "Problem");
        var stale =
                body(all.put(at(file), "image/png", DeskClient.picture(Color.BLUE), "If-Match", STALE), 412, "Problem");
        assertThat("\"" + stale.at("/present/version").asString() + "\"").isEqualTo(tag(read));
        body(
                all.put(at(file), "image/png", "x".getBytes(StandardCharsets.UTF_8), "If-Match", tag(read)),
                415,
                "Problem");
        body(
                all.put(at(file) + "&dry_run=true", "image/png", DeskClient.picture(Color.BLUE), "If-Match", tag(read)),
                200,
                "Draft");
        var replaced = body(
                all.put(at(file), "image/png", DeskClient.picture(Color.BLUE), "If-Match", tag(read)), 200, "Draft");
        assertThat(replaced.get("file").asString()).isNotEqualTo(file);
        assertThat(replaced.at("/fields/images/0/file")).isEqualTo(replaced.get("file"));
        assertThat(replaced.at("/fields/images/0/alt").asString()).isEqualTo("Một ô xanh");

        body(all.send("DELETE", at(file), "", "If-Match", STALE), 412, "Problem");
        body(all.send("DELETE", at(file), "", "If-Match", tag(read)), 200, "Draft");
        assertThat(body(all.get(at(file)), 200, "Picture").get("deleted").asBoolean())
                .isTrue();
        var restore = at(file).replace("?", "/restore?");
        body(all.send("POST", restore, "", "If-Match", STALE), 412, "Problem");
        body(all.send("POST", restore, "", "If-Match", tag(read)), 200, "Draft");
        assertThat(tag(all.get(at(file)))).isEqualTo(tag(read));

        var writer = ApiClient.of(port, makeToken, people.administrator(), Scope.WRITE);
        body(writer.send("DELETE", at(file), "", "If-Match", tag(read)), 403, "Problem");
        var publisher = ApiClient.of(port, makeToken, people.administrator(), Scope.PUBLISH);
        body(
                publisher.put(
                        at(replaced.get("file").asString()),
                        "image/png",
                        DeskClient.picture(Color.RED),
                        "If-Match",
                        tag(all.get(at(replaced.get("file").asString())))),
                403,
                "Problem");
        var outsider = ApiClient.of(port, makeToken, people.administrator(), Scope.READ_PUBLIC);
        body(outsider.get(at(file)), 404, "Problem");
        for (var wrong : new String[] {"", "../site.yml", "/x", "khong-co.png", "a/.git/x"}) {
            body(all.get(at(wrong)), 404, "Problem");
            body(all.send("DELETE", at(wrong), "", "If-Match", STALE), 404, "Problem");
        }
        all.send("DELETE", PATH + "?confirmed=true", "", "If-Match", tag(all.get(PATH + "/draft")));
    }

    private static String at(String file) {
        return "/api/v1/pictures?file=" + URLEncoder.encode(file, StandardCharsets.UTF_8);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private JsonNode body(HttpResponse<String> answer, int status, String schema) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var body = json.readTree(answer.body());
        assertThat(schemas.getSchema(SchemaLocation.of("urn:openapi#/components/schemas/" + schema))
                        .validate(body))
                .as(answer.body())
                .isEmpty();
        return body;
    }
}
