package vn.sanvat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.SiteTest;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskPeople;

/** A list that is asked what changed since also tells what is not there any more. */
@SiteTest
class GoneIT {
    @LocalServerPort
    private int port;

    @Autowired
    private DeskPeople people;

    @Autowired
    private MakeToken makeToken;

    @Autowired
    private JsonMapper json;

    private ApiClient editor;

    @BeforeEach
    void connect() {
        editor = ApiClient.of(port, makeToken, people.administrator(), Scope.WRITE, Scope.PUBLISH);
    }

    @Test
    void tellsWhatWasDeletedTakenDownAndRenamed() {
        var since = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        remove("di-mot", "DELETE", "?confirmed=true", "");
        remove("di-hai", "POST", "/unpublish?confirmed=true", "");
        remove("di-ba", "POST", "/rename", "{\"slug\": \"di-ba-moi\"}");
        var back = remove("di-bon", "POST", "/unpublish?confirmed=true", "");
        tag("POST", "/api/v1/stories/di-bon/publish", "", back);

        var list = list("/api/v1/stories?updated_since=" + since);
        assertThat(gone(list))
                .contains("di-mot deleted ", "di-hai unpublished ", "di-ba renamed di-ba-moi")
                .noneMatch(each -> each.startsWith("di-bon"));
        assertThat(Instant.parse(list.path("deleted_since").asString())).isEqualTo(since);
        assertThat(list("/api/v1/changes?after=" + list.path("revision").asString())
                        .path("changes"))
                .isEmpty();
        assertThat(list("/api/v1/products?updated_since=" + since).path("deleted"))
                .isEmpty();
        assertThat(list("/api/v1/stories?size=1&page=2&updated_since=" + since).path("deleted"))
                .as("the first page told them")
                .isEmpty();
        assertThat(list("/api/v1/stories").has("deleted"))
                .as("nobody asked what changed")
                .isFalse();
        assertThat(list("/api/v1/stories?updated_since=" + since.plusSeconds(60))
                        .path("deleted"))
                .isEmpty();
    }

    @Test
    void eachIsToldOnceByThePagesOfACursor() {
        var since = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        List.of("tung-b", "tung-d").forEach(slug -> remove(slug, "DELETE", "?confirmed=true", ""));
        List.of("tung-a", "tung-c", "tung-e").forEach(this::publish);
        List<String> told = new ArrayList<>();
        var cursor = "";
        do {
            var page = list("/api/v1/entries?size=1&fields=title&updated_since=" + since + "&cursor=" + cursor);
            page.path("hits").forEach(hit -> told.add(hit.path("slug").asString()));
            gone(page).forEach(each -> told.add(each.split(" ")[0]));
            cursor = page.path("next_cursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(told).doesNotHaveDuplicates().contains("tung-a", "tung-b", "tung-c", "tung-d", "tung-e");
        assertThat(told.indexOf("tung-b")).isLessThan(told.indexOf("tung-e"));
    }

    /** Publishes a story and then does something with it. */
    private String remove(String slug, String method, String step, String body) {
        return tag(method, "/api/v1/stories/" + slug + step, body, publish(slug));
    }

    private String publish(String slug) {
        var made = tag(
                "POST",
                "/api/v1/stories",
                "{\"fields\": {\"title\": \"%s\", \"summary\": \"Một câu chuyện.\"}, \"body\": \"Chữ.\"}"
                        .formatted(slug.replace('-', ' ')),
                "");
        return tag("POST", "/api/v1/stories/" + slug + "/publish", "", made);
    }

    private String tag(String method, String path, String body, String version) {
        var answer = version.isEmpty()
                ? editor.send(method, path, body)
                : editor.send(method, path, body, "If-Match", version);
        assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 201);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static List<String> gone(JsonNode list) {
        return list.path("deleted")
                .valueStream()
                .map(each ->
                        each.path("slug").asString() + " " + each.path("kind").asString() + " "
                                + each.path("renamed_to").asString(""))
                .toList();
    }

    private JsonNode list(String path) {
        var answer = ApiClient.anybody(port).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var read = json.readTree(answer.body());
        if (read.has("hits")) {
            var document = ApiClient.anybody(port).get("/api/v1/openapi.json").body();
            var schemas = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of("urn:openapi", document)));
            assertThat(schemas.getSchema(SchemaLocation.of("urn:openapi#/components/schemas/ChosenResults"))
                            .validate(read))
                    .isEmpty();
        }
        return read;
    }
}
