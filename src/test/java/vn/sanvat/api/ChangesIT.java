package vn.sanvat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.SiteTest;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.content.live.Content;

/** Whoever follows the changes ends with what is public. */
@SiteTest
class ChangesIT {
    private static final String STORY = "/api/v1/stories/thu-doi";

    @LocalServerPort
    private int port;

    @Autowired
    private DeskPeople people;

    @Autowired
    private MakeToken makeToken;

    @Autowired
    private Content content;

    @Autowired
    private JsonMapper json;

    private ApiClient anybody;
    private ApiClient editor;
    private SchemaRegistry schemas;

    @BeforeEach
    void connect() {
        anybody = ApiClient.anybody(port);
        editor = ApiClient.of(port, makeToken, people.administrator(), Scope.WRITE, Scope.PUBLISH);
        var document = anybody.get("/api/v1/openapi.json").body();
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of("urn:openapi", document)));
    }

    @Test
    void fromTheBeginningNothingIsMissed() {
        var known = new TreeSet<String>();
        var next = "";
        JsonNode page;
        do {
            page = page(next, 97);
            for (var change : page.get("changes")) {
                if (!change.has("slug")) {
                    continue;
                }
                var file = change.get("file").asString();
                switch (change.get("kind").asString()) {
                    case "published", "renamed" -> known.add(file);
                    case "changed" -> assertThat(known).contains(file);
                    default -> assertThat(known.remove(file)).as(file).isTrue();
                }
                if (change.has("from")) {
                    known.remove(file.replace(
                            "/" + change.get("slug").asString() + ".",
                            "/" + change.get("from").asString() + "."));
                }
            }
            next = page.get("next").asString();
        } while (page.get("has_more").asBoolean());
        var published = new TreeSet<String>();
        content.current()
                .entries()
                .values()
                .forEach(entry -> entry.texts().values().forEach(text -> published.add(text.file())));
        assertThat(known).isEqualTo(published);
        var nothing = page(next, 97);
        assertThat(nothing.get("changes")).isEmpty();
        assertThat(nothing.get("next").asString()).isEqualTo(next);
    }

    @Test
    void eachChangeComesInItsOrderAndDraftsDoNot() {
        var start = newest();
        var version =
                tag("POST", "/api/v1/stories", "{\"fields\": {\"title\": \"Thử đổi\", \"summary\": \"Một.\"}}", "");
        assertThat(page(start, 10).get("changes"))
                .as("a draft is nobody's business")
                .isEmpty();
        version = tag("POST", STORY + "/publish", "", version);
        version = tag("PATCH", STORY + "/draft", "{\"body\": \"Hai.\"}", version);
        version = tag("POST", STORY + "/publish", "", version);
        version = tag("POST", STORY + "/rename", "{\"slug\": \"thu-doi-ten\"}", version);
        version = tag("POST", STORY + "-ten/unpublish?confirmed=true", "", version);
        version = tag("POST", STORY + "-ten/publish", "", version);
        tag("DELETE", STORY + "-ten?confirmed=true", "", version);

        var changes = page(start, 10).get("changes");
        List<String> kinds = new ArrayList<>();
        changes.forEach(change -> kinds.add(change.get("kind").asString()));
        assertThat(kinds).containsExactly("published", "changed", "renamed", "unpublished", "published", "deleted");
        assertThat(changes.get(2).get("from").asString()).isEqualTo("thu-doi");
        assertThat(changes.get(2).get("slug").asString()).isEqualTo("thu-doi-ten");
        assertThat(changes.toString()).doesNotContain("@sanvat.example");

        var two = page(start, 2);
        assertThat(two.get("has_more").asBoolean()).isTrue();
        assertThat(page(two.get("next").asString(), 2).get("changes").get(0)).isEqualTo(changes.get(2));
        assertThat(page(changes.get(4).get("commit").asString(), 9).get("changes"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0123456789012345678901234567890123456789, 410",
        "0123456789012345678901234567890123456789.5, 410",
        "x, 400",
        "%00, 400",
        "'', 200"
    })
    void aCommitThatIsNotThereSaysToBeginAnew(String after, int status) {
        var answer = anybody.get("/api/v1/changes?limit=1&after=" + after);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 200) {
            assertThat(invalid("Problem", answer.body())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1001", "x", "-1"})
    void aWrongLimitIsAProblem(String limit) {
        assertThat(anybody.get("/api/v1/changes?limit=" + limit).statusCode()).isEqualTo(400);
    }

    @Test
    void whoWaitsIsToldOfTheNextChange() throws Exception {
        var begun = System.nanoTime();
        var waiting = CompletableFuture.supplyAsync(() -> anybody.get("/api/v1/changes?wait=50&after=" + newest()));
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(waiting).isNotDone();
        publishStory("cho-doi");
        var answer = waiting.get(20, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(40));
        var page = json.readTree(answer.body());
        assertThat(page.at("/changes/0/kind").asString()).isEqualTo("published");
        assertThat(page.at("/changes/0/slug").asString()).isEqualTo("cho-doi");
        assertThat(page.path("next").asString()).isEqualTo(newest());
    }

    @Test
    void whoWaitsInVainGetsAnEmptyPage() {
        var newest = newest();
        var answer = anybody.get("/api/v1/changes?wait=1&after=" + newest);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var page = json.readTree(answer.body());
        assertThat(page.path("changes")).isEmpty();
        assertThat(page.path("next").asString()).isEqualTo(newest);
    }

    @Test
    void aStreamGoesOnWhereItWasLeft() throws Exception {
        var newest = newest();
        publishStory("theo-doi-mot");
        String reached;
        try (var stream = new Events(newest)) {
            assertThat(stream.next())
                    .containsEntry("event", "published")
                    .hasEntrySatisfying(
                            "data",
                            data -> assertThat(json.readTree(data).path("slug").asString())
                                    .isEqualTo("theo-doi-mot"));
            publishStory("theo-doi-hai");
            var second = stream.next();
            assertThat(second.get("data")).contains("theo-doi-hai");
            reached = second.get("id");
        }
        assertThat(reached).isEqualTo(newest());
        publishStory("theo-doi-ba");
        try (var stream = new Events(reached)) {
            assertThat(stream.next().get("data")).contains("theo-doi-ba");
        }
    }

    @Test
    void oneAddressWaitsOnSoManyConnectionsAndNoMore() throws Exception {
        var newest = newest();
        List<Events> streams = new ArrayList<>();
        try {
            for (var i = 0; i < 20; i++) {
                streams.add(new Events(newest));
            }
            assertThat(anybody.send("GET", "/api/v1/changes?after=" + newest, "", "Accept", "text/event-stream")
                            .statusCode())
                    .isEqualTo(429);
            assertThat(anybody.get("/api/v1/changes?wait=1&after=" + newest).statusCode())
                    .isEqualTo(429);
            assertThat(anybody.get("/api/v1/changes?after=" + newest).statusCode())
                    .isEqualTo(200);
        } finally {
            for (var stream : streams) {
                stream.close();
            }
        }
        publishStory("theo-doi-bon"); // who has gone is found out by what is said to them
        await().until(() -> {
            try (var again = new Events(newest)) {
                return again.status == 200;
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"wait=61", "wait=x", "wait=-1"})
    void aWrongWaitIsAProblem(String wait) {
        assertThat(anybody.get("/api/v1/changes?" + wait).statusCode()).isEqualTo(400);
    }

    @Test
    void aStreamFromNowhereIsAProblem() {
        assertThat(anybody.send("GET", "/api/v1/changes?after=zz", "", "Accept", "text/event-stream")
                        .statusCode())
                .isEqualTo(400);
        assertThat(anybody.send(
                                "GET",
                                "/api/v1/changes?after=0123456789012345678901234567890123456789",
                                "",
                                "Accept",
                                "text/event-stream")
                        .statusCode())
                .isEqualTo(410);
    }

    /** Server-sent events, read from the socket as they come. */
    private final class Events implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader lines;
        private final int status;

        Events(String after) throws IOException {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            ("GET /api/v1/changes HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nLast-Event-ID: "
                                            + after + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            status = Integer.parseInt(lines.readLine().split(" ")[1]);
        }

        /** Fields of the next event. */
        Map<String, String> next() throws IOException {
            Map<String, String> event = new HashMap<>();
            while (true) {
                var line = lines.readLine();
                var colon = line.indexOf(':');
                if (colon > 0 && List.of("event", "data", "id").contains(line.substring(0, colon))) {
                    event.put(line.substring(0, colon), line.substring(colon + 1));
                } else if (line.isEmpty() && event.containsKey("data")) {
                    return event;
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private void publishStory(String slug) {
        var made = editor.send(
                "POST",
                "/api/v1/stories",
                "{\"fields\": {\"title\": \"%s\", \"summary\": \"Một câu chuyện.\"}, \"body\": \"Chữ.\"}"
                        .formatted(slug.replace('-', ' ')));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var path = made.headers().firstValue("Location").orElseThrow().replaceAll("/draft$", "");
        tag("POST", path + "/publish", "", made.headers().firstValue("ETag").orElseThrow());
    }

    private String newest() {
        var next = "";
        JsonNode page;
        do {
            page = page(next, 1000);
            next = page.get("next").asString();
        } while (page.get("has_more").asBoolean());
        return next;
    }

    private JsonNode page(String after, int limit) {
        var answer = anybody.get("/api/v1/changes?limit=" + limit + "&after=" + after);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(invalid("Changes", answer.body())).isEmpty();
        return json.readTree(answer.body());
    }

    private String tag(String method, String path, String body, String version) {
        var answer = version.isEmpty()
                ? editor.send(method, path, body)
                : editor.send(method, path, body, "If-Match", version);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private List<String> invalid(String schema, String body) {
        return schemas
                .getSchema(SchemaLocation.of("urn:openapi#/components/schemas/" + schema))
                .validate(json.readTree(body))
                .stream()
                .map(String::valueOf)
                .toList();
    }
}
