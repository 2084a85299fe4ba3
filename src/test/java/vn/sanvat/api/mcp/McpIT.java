package vn.sanvat.api.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.SiteTest;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.api.ApiClient;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.draft.DiscardDraft;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;

/** Speaks with the site as an assistant does, by the client of the protocol's own library. */
@SiteTest
class McpIT {
    private static final EntryId DRAFT = EntryId.of(EntryType.STORY, "thu-mcp-gom");

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Search search;

    @Autowired
    private MakeToken makeToken;

    @Autowired
    private DeskPeople people;

    @Autowired
    private Workspace workspace;

    @Autowired
    private DiscardDraft discard;

    @Autowired
    private AuditLog audit;

    @AfterEach
    void removeWhatWasMade() {
        workspace.unpublished().items(Stage.DRAFTS).stream()
                .filter(item -> item.file().id().equals(DRAFT))
                .forEach(item -> discard.discard(people.administrator(), item.file()));
    }

    @Test
    void whoHasNoTokenIsOfferedWhatReads() {
        try (var assistant = assistant("")) {
            var hello = assistant.initialize();
            assertThat(hello.serverInfo().name()).isEqualTo("sanvat");
            assertThat(hello.instructions()).contains("never publish");
            assertThat(assistant.listTools().tools())
                    .allSatisfy(tool ->
                            assertThat(tool.annotations().readOnlyHint()).isTrue())
                    .extracting(McpSchema.Tool::name)
                    .containsExactlyInAnyOrder("search", "read_entry", "whats_on", "describe_type");
            var refused = call(assistant, "begin_draft", Map.of("type", "story", "fields", Map.of("title", "x")));
            assertThat(refused.path("type").asString()).endsWith("/token.needed");
        }
    }

    @Test
    void itSearchesAndReadsWhatItFound() {
        SearchReady.await(search);
        try (var assistant = assistant("")) {
            assistant.initialize();
            var found = call(assistant, "search", Map.of("q", "ngũ cốc duy oanh", "size", 3));
            assertThat(found.at("/hits/0/slug").asString()).isEqualTo("ngu-coc-duy-oanh");
            assertThat(found.at("/hits/0/url").asString())
                    .isEqualTo("http://localhost:" + port + "/san-pham/ngu-coc-duy-oanh");
            var entry = call(
                    assistant,
                    "read_entry",
                    Map.of(
                            "type",
                            found.at("/hits/0/type").asString(),
                            "slug",
                            found.at("/hits/0/slug").asString()));
            assertThat(entry.path("stars").asInt()).isEqualTo(4);
            assertThat(entry.at("/body/markdown").asString()).isNotEmpty();
            assertThat(entry.at("/relations/producers/0/slug").asString()).isEqualTo("htx-nong-nghiep-xanh-duy-oanh");
            assertThat(entry.path("sources").size()).isPositive();
            var inPlace = call(assistant, "search", Map.of("type", "product", "place", "Trà My", "size", 25));
            assertThat(inPlace.path("total").asInt()).isPositive();
            assertThat(inPlace.path("hits"))
                    .allSatisfy(hit -> assertThat(hit.path("region").toString()).contains("tra-"));
        }
    }

    @Test
    void itSaysWhatIsOnNearAPlaceBetweenDays() {
        try (var assistant = assistant("")) {
            assistant.initialize();
            var days = Map.<String, Object>of("from", "2027-01-01", "to", "2027-12-31", "size", 25);
            var everywhere = call(assistant, "whats_on", days);
            var all = everywhere.path("total").asInt();
            assertThat(everywhere.at("/occurrences/0/event/title").asString()).isNotEmpty();
            assertThat(everywhere.at("/occurrences/0/start").asString()).startsWith("2027-");
            for (var place : List.of("Hội An", "15.88,108.33", "Mỹ Sơn")) {
                var near = call(assistant, "whats_on", with(days, "place", place));
                assertThat(near.path("total").asInt()).as(place).isBetween(1, all - 1);
            }
            var nowhere = call(assistant, "whats_on", with(days, "place", "Xyzzy"));
            assertThat(nowhere.path("type").asString()).endsWith("/trip.where");
            assertThat(nowhere.path("detail").asString()).contains("Xyzzy");
            var turned = call(assistant, "whats_on", Map.of("from", "2027-02-02", "to", "2027-02-01"));
            assertThat(turned.path("type").asString()).endsWith("/query.dates_turned");
        }
    }

    private static Map<String, Object> with(Map<String, Object> arguments, String name, Object value) {
        var all = new HashMap<>(arguments);
        all.put(name, value);
        return all;
    }

    @Test
    void withATokenItDraftsAndNothingIsPublic() {
        try (var assistant = assistant(token(Scope.WRITE))) {
            assistant.initialize();
            var names = assistant.listTools().tools().stream()
                    .map(McpSchema.Tool::name)
                    .toList();
            assertThat(names)
                    .contains("read_draft", "begin_draft", "save_draft")
                    .noneMatch(name -> name.contains("publish"));
            var fields = call(assistant, "describe_type", Map.of("type", "story"));
            assertThat(fields.path("fields").toString()).contains("\"summary\"");

            var begun = call(
                    assistant,
                    "begin_draft",
                    Map.of(
                            "type",
                            "story",
                            "fields",
                            Map.of("title", "Thử MCP gốm", "region", "da-nang"),
                            "body",
                            "Đoạn một."));
            assertThat(begun.path("slug").asString()).isEqualTo(DRAFT.slug().value());
            assertThat(begun.path("state").asString()).isEqualTo("draft");
            assertThat(begun.path("desk").asString()).endsWith("/admin/entries/stories/thu-mcp-gom");
            var story = Map.<String, Object>of("type", "story", "slug", "thu-mcp-gom");
            var read = call(assistant, "read_draft", story);
            assertThat(read.path("body").asString().strip()).isEqualTo("Đoạn một.");

            var saved = call(
                    assistant,
                    "save_draft",
                    with(with(story, "version", read.path("version").asString()), "body", "Đoạn hai."));
            assertThat(saved.path("version").asString())
                    .isNotEqualTo(read.path("version").asString());
            var late = call(
                    assistant,
                    "save_draft",
                    with(with(story, "version", read.path("version").asString()), "body", "Đoạn ba."));
            assertThat(late.path("status").asInt()).isEqualTo(412);
            assertThat(late.path("collisions").size()).isEqualTo(1);
            var wrong = call(
                    assistant,
                    "save_draft",
                    with(with(story, "version", saved.path("version").asString()), "fields", Map.of("sumary", "x")));
            assertThat(wrong.path("type").asString()).endsWith("/write.field");
            assertThat(wrong.path("detail").asString()).contains("summary");
            assertThat(call(assistant, "read_draft", story)
                            .path("body")
                            .asString()
                            .strip())
                    .isEqualTo("Đoạn hai.");
            assertThat(ApiClient.anybody(port)
                            .get("/api/v1/stories/thu-mcp-gom")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(audit.find(new AuditLog.Query("", "entry.create", DRAFT.toString(), "", 5))
                            .toString())
                    .contains("Cổng tỉnh");
        }
    }

    @Test
    void aTokenOfAnotherScopeDraftsNothing() {
        try (var assistant = assistant(token(Scope.READ_DRAFTS))) {
            assistant.initialize();
            assertThat(assistant.listTools().tools())
                    .extracting(McpSchema.Tool::name)
                    .contains("read_draft")
                    .doesNotContain("begin_draft");
            var refused =
                    call(assistant, "begin_draft", Map.of("type", "story", "fields", Map.of("title", "Thử MCP gốm")));
            assertThat(refused.path("type").asString()).endsWith("/token.scope");
        }
    }

    @Test
    void whatIsNoMessageIsAProblem() {
        var site = ApiClient.anybody(port);
        assertProblem(site.send("POST", "/mcp", "{"), 400, "body.malformed");
        assertProblem(site.send("POST", "/mcp", "{\"jsonrpc\": \"2.0\"}"), 400, "mcp.message");
        assertProblem(site.send("POST", "/mcp", "{\"hello\": 1}"), 400, "body.member");
        assertProblem(
                site.send("POST", "/mcp", ask("ping", Map.of()), "MCP-Protocol-Version", "1999-01-01"),
                400,
                "mcp.version");
        assertProblem(site.send("GET", "/mcp", ""), 405, "request.method");
        assertProblem(
                new ApiClient(port, "sv_nonsense").send("POST", "/mcp", ask("ping", Map.of())), 401, "token.wrong");
        var unknown = json.readTree(site.send(
                        "POST", "/mcp", ask("tools/call", Map.of("name", "publish", "arguments", Map.of())))
                .body());
        assertThat(unknown.path("error").path("message").asString()).isNotEmpty();
        var wrong = site.send(
                        "POST",
                        "/mcp",
                        ask("tools/call", Map.of("name", "search", "arguments", Map.of("stars", "many", "x", 1))))
                .body();
        assertThat(wrong).contains("isError\":true").contains("stars");
        var deep = site.send(
                "POST",
                "/mcp",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\", \"params\": " + "{\"a\":".repeat(50) + "1"
                        + "}".repeat(50) + "}");
        assertProblem(deep, 400, "body.limits");
    }

    private String ask(String method, Map<String, Object> parameters) {
        return json.writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", parameters));
    }

    private void assertProblem(HttpResponse<String> answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json.readTree(answer.body()).path("type").asString()).endsWith("/" + key);
    }

    private JsonNode call(McpSyncClient assistant, String tool, Map<String, Object> arguments) {
        var result = assistant.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
        var text = ((McpSchema.TextContent) result.content().get(0)).text();
        return json.readTree(text);
    }

    private String token(Scope... scopes) {
        return ApiClient.of(port, makeToken, people.administrator(), scopes).token();
    }

    private McpSyncClient assistant(String token) {
        var request = HttpRequest.newBuilder();
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var transport = HttpClientStreamableHttpTransport.builder("http://localhost:" + port)
                .endpoint("/mcp")
                .requestBuilder(request)
                .build();
        return McpClient.sync(transport).requestTimeout(Duration.ofSeconds(20)).build();
    }
}
