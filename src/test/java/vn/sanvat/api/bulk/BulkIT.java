package vn.sanvat.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.SiteTest;
import vn.sanvat.accounts.AuditEntry;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Role;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.api.ApiClient;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.content.yaml.FieldValue;

/** Many things by one request, with the real content, git and database. */
@SiteTest
class BulkIT {
    private static final String BULK = "/api/v1/bulk";

    @LocalServerPort
    private int port;

    @Autowired
    private DeskPeople people;

    @Autowired
    private MakeToken makeToken;

    @Autowired
    private Workspace workspace;

    @Autowired
    private AuditLog audit;

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
        all = ApiClient.of(port, makeToken, people.administrator(), Scope.WRITE, Scope.PUBLISH, Scope.READ_DRAFTS);
    }

    @AfterEach
    void removeWhatWasMade() {
        var left = workspace.unpublished().items(Stage.DRAFTS).stream()
                .map(item -> item.file().id())
                .collect(Collectors.toSet());
        for (var list : List.of("stories", "producers", "products")) {
            body(all.get("/api/v1/" + list + "?size=100&fields=title"))
                    .get("hits")
                    .forEach(hit -> left.add(EntryId.of(
                            EntryType.ofKey(hit.get("type").asString()).orElseThrow(),
                            hit.get("slug").asString())));
        }
        left.stream().filter(id -> id.slug().value().startsWith("thu-loat-")).forEach(id -> {
            var path = "/api/v1/" + id.type().folder() + "/" + id.slug();
            var version = all.get(path + "/draft").headers().firstValue("ETag").orElseThrow();
            all.send("DELETE", path + "?confirmed=true", "", "If-Match", version);
        });
        database.sql("DELETE FROM api_request").update();
    }

    @Test
    void eachItemHasItsResultAndTheRefusedKeepNoOther() {
        var before = workspace.revision();
        var answer = results(ask("", create("Thử loạt một"), """
                {"action": "publish", "entry": "stories/khong-co", "if_match": "0123456789012345678901234567890123456789"},
                {"action": "save", "item": 0, "with": {"fields": {"summary": "Tóm tắt."}}},
                {"action": "submit", "item": 1},
                {"action": "publsh", "item": 0},
                {"action": "publish", "item": 0}"""));
        assertThat(statuses(answer)).containsExactly(201, 412, 200, 424, 400, 200);
        assertThat(answer.get("done").asInt()).isEqualTo(3);
        assertThat(answer.at("/results/4/problem/detail").asString()).contains("publish");
        assertThat(answer.at("/results/5/entry/state").asString()).isEqualTo("public");
        assertThat(answer.at("/results/5/entry/version").asString()).isNotEmpty();
        assertThat(body(all.get("/api/v1/stories/thu-loat-mot")).get("summary").asString())
                .isEqualTo("Tóm tắt.");
        assertThat(commitsSince(before)).as("one for each").isEqualTo(3);
    }

    @Test
    void allOrNothingIsOneCommitInWhichLaterItemsSeeTheEarlier() {
        var before = workspace.revision();
        var answer = results(ask("?atomic=true", """
                {"action": "create", "type": "producers", "with": {"fields": {"title": "Thử loạt nhà", "region": "da-nang", "summary": "Một nhà.", "kind": "household"}}},
                {"action": "publish", "item": 0},
                {"action": "create", "type": "products", "with": {"fields": {"title": "Thử loạt trà", "region": "da-nang", "summary": "Trà.", "category": "I.3.b", "producer": "thu-loat-nha"}, "body": "Trà."}},
                {"action": "save", "item": 2, "with": {"body": "Trà ngon."}},
                {"action": "publish", "item": 2},
                {"action": "translate", "item": 2, "with": {"language": "en"}},
                {"action": "rename", "item": 0, "with": {"slug": "thu-loat-nha-moi"}}"""));
        assertThat(statuses(answer)).as(answer.toString()).containsExactly(201, 200, 201, 200, 200, 201, 200);
        assertThat(commitsSince(before)).isEqualTo(1);
        assertThat(answer.get("commit").asString()).isEqualTo(workspace.revision());
        var product = body(all.get("/api/v1/products/thu-loat-tra"));
        assertThat(product.at("/details/producer/slug").asString())
                .as("the rename reached what was written with it")
                .isEqualTo("thu-loat-nha-moi");
        assertThat(product.at("/body/markdown").asString()).contains("Trà ngon.");

        assertThat(audit.find(new AuditLog.Query("", "entry", "product/thu-loat-tra", "", 10)))
                .filteredOn(entry -> entry.revision().equals(workspace.revision()))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("entry.create", "entry.save_draft", "entry.publish", "entry.translate");
        var desk = people.signedIn(port, people.administrator());
        assertThat(desk.get("/admin/entries/products/thu-loat-tra/history").body())
                .contains(answer.get("commit").asString());

        var english = all.get("/api/v1/products/thu-loat-tra/draft?lang=en");
        assertThat(english.headers().firstValue("ETag").orElseThrow())
                .as("the version that was told is the one that is there")
                .isEqualTo("\"" + answer.at("/results/5/entry/version").asString() + "\"");
    }

    @Test
    void whereOneIsRefusedNothingIsWritten() {
        var before = workspace.revision();
        var answer = ask("?atomic=true", create("Thử loạt hai"), """
                {"action": "publish", "item": 0},
                {"action": "save", "item": 0, "with": {"fields": {"sumary": "x"}}},
                {"action": "publish", "item": 2}""");
        var problem = problem(answer, 422);
        assertThat(problem.get("type").asString()).endsWith("bulk.refused");
        assertThat(statuses(problem)).containsExactly(424, 422, 400, 424);
        assertThat(problem.at("/results/1/problem/faults/0/key").asString()).isNotEmpty();
        assertThat(workspace.revision()).isEqualTo(before);
        assertThat(all.get("/api/v1/stories/thu-loat-hai/draft").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dry_run=true", "?dry_run=true&atomic=true"})
    void aTrialSaysOfEachWhatWouldHappen(String how) {
        var before = workspace.revision();
        var answer = results(ask(how, create("Thử loạt ba"), """
                {"action": "save", "item": 0, "with": {"fields": {"summary": "Có."}}},
                {"action": "publish", "item": 0}"""));
        assertThat(answer.get("dry_run").asBoolean()).isTrue();
        assertThat(statuses(answer)).containsExactly(201, 200, 200);
        assertThat(answer.at("/results/2/entry/public").asBoolean()).isTrue();
        assertThat(workspace.revision()).isEqualTo(before);
    }

    @Test
    void whatHasMovedOnIsTheProblemOfItsItem() {
        var begun = results(ask("", create("Thử loạt bốn")));
        var version = begun.at("/results/0/entry/version").asString();
        var save = """
                {"action": "save", "entry": "stories/thu-loat-bon", "if_match": "%s", "with": {"fields": {"summary": "%s"}}}""";
        assertThat(statuses(results(ask("", save.formatted(version, "Của Lan")))))
                .containsExactly(200);
        for (var how : List.of("", "?atomic=true", "?dry_run=true")) {
            var late = body(ask(how, save.formatted(version, "Của Minh"))).at("/results/0");
            assertThat(late.get("status").asInt()).as(how).isEqualTo(412);
            assertThat(late.at("/problem/present/fields/summary").asString()).isEqualTo("Của Lan");
            assertThat(late.at("/problem/collisions/0/mine").asString()).isEqualTo("Của Minh");
        }
        var without = results(ask("", """
                {"action": "submit", "entry": "stories/thu-loat-bon"}"""));
        assertThat(statuses(without)).containsExactly(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?atomic=true"})
    void theSameRequestTwiceIsTheSameAsOnce(String how) {
        var words = items(create("Thử loạt năm"), create("Thử loạt sáu"));
        var first = all.send("POST", BULK + how, words, "Idempotency-Key", "loat-1");
        var revision = workspace.revision();
        var second = all.send("POST", BULK + how, words, "Idempotency-Key", "loat-1");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(workspace.revision()).isEqualTo(revision);
    }

    /** As it is after the site was killed when the first of the items was done. */
    @Test
    void whatARunOfTheSiteLeftHalfDoneIsFinished() {
        var words = items(create("Thử loạt dở"), create("Thử loạt dở"), """
                {"action": "submit", "item": 0}""");
        var ha = people.administrator();
        var name = DigestUtils.sha256Hex(ha.id() + "\nloat-do");
        var first = EntryFile.source(EntryId.of(EntryType.STORY, "thu-loat-do"));
        workspace.write(
                new Author(ha.name(), ha.account().email().value()),
                "create story/thu-loat-do\n\nRequest-Id: " + DigestUtils.sha256Hex(name + "\n0"),
                changeSet -> changeSet.put(
                        Stage.DRAFTS, first, EntryText.EMPTY.with("title", FieldValue.text("Thử loạt dở"))));
        database.sql("INSERT INTO api_request (id, account_id, fingerprint, run, begun_at, status, location, version,"
                        + " body) VALUES (?, ?, ?, 'gone', ?, 0, '', '', '')")
                .params(
                        name,
                        ha.id().value(),
                        DigestUtils.sha256Hex("POST " + BULK + "?\n\n" + words),
                        Clock.systemUTC().millis() - 60_000)
                .update();
        var before = workspace.revision();
        var finished = results(all.send("POST", BULK, words, "Idempotency-Key", "loat-do"));
        assertThat(statuses(finished)).containsExactly(201, 201, 200);
        assertThat(finished.at("/results/0/entry/slug").asString()).isEqualTo("thu-loat-do");
        assertThat(finished.at("/results/1/entry/slug").asString()).isEqualTo("thu-loat-do-2");
        assertThat(finished.at("/results/2/entry/slug").asString()).isEqualTo("thu-loat-do");
        assertThat(commitsSince(before)).as("what was done is not done again").isEqualTo(2);
        assertThat(all.send("POST", BULK, words, "Idempotency-Key", "loat-do").body())
                .isEqualTo(json.writeValueAsString(finished));
    }

    @Test
    void whatARunOfTheSiteLeftUnansweredIsFoundInTheHistory() {
        var words = items(create("Thử loạt mất"), """
                {"action": "save", "item": 0, "with": {"body": "Hai."}}""");
        var first = results(all.send("POST", BULK + "?atomic=true", words, "Idempotency-Key", "loat-mat"));
        database.sql("UPDATE api_request SET status = 0, body = '', run = 'gone', begun_at = ?")
                .params(Clock.systemUTC().millis() - 60_000)
                .update();
        var revision = workspace.revision();
        var again = results(all.send("POST", BULK + "?atomic=true", words, "Idempotency-Key", "loat-mat"));
        assertThat(workspace.revision()).isEqualTo(revision);
        assertThat(again.get("commit")).isEqualTo(first.get("commit"));
        assertThat(again.at("/results/1/entry/version")).isEqualTo(first.at("/results/1/entry/version"));
    }

    /** What one step does must not open the next one to whoever may not do it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?atomic=true", "?dry_run=true"})
    void nobodyGetsFurtherStepByStep(String how) {
        var editor = people.person(
                "sua-hoi-an", Grant.limited(Role.EDITOR, Set.of("quang-nam-cu-hoi-an"), Set.of(), Set.of()));
        var client = ApiClient.of(port, makeToken, editor, Scope.WRITE, Scope.PUBLISH);
        var answer = body(client.send("POST", BULK + how, items("""
                {"action": "create", "type": "stories", "with": {"fields": {"title": "Thử loạt vùng", "region": "quang-nam-cu-hoi-an", "summary": "Có."}}},
                {"action": "publish", "item": 0},
                {"action": "save", "item": 0, "with": {"fields": {"region": "da-nang"}}}""")));
        assertThat(answer.at("/results/2/status").asInt()).isEqualTo(403);
        assertThat(answer.at("/results/1/status").asInt()).isEqualTo(how.equals("?atomic=true") ? 424 : 200);
        var author = ApiClient.of(port, makeToken, people.person("viet-loat", Role.AUTHOR), Scope.WRITE, Scope.PUBLISH);
        var small = body(author.send("POST", BULK + how, items(create("Thử loạt nhỏ"), """
                {"action": "publish", "item": 0}""")));
        assertThat(small.at("/results/1/status").asInt()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\": []} | 400 | bulk.items",
                "{\"items\": {}} | 400 | write.kind.list",
                "{\"itms\": []} | 400 | body.member",
                "[] | 400 | body.object",
                "{\"items\": [ | 400 | body.malformed",
            })
    void whatIsNoListOfItemsIsRefusedWhole(String words, int status, String type) {
        assertThat(problem(all.send("POST", BULK, words), status).get("type").asString())
                .endsWith(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 400 | write.kind.object",
                "{} | 400 | bulk.action",
                "{\"action\": \"submit\", \"entry\": \"x\"} | 400 | bulk.entry",
                "{\"action\": \"submit\", \"entry\": \"stories/x\", \"item\": 0} | 400 | bulk.entry_twice",
                "{\"action\": \"submit\", \"item\": 1} | 400 | bulk.item",
                "{\"action\": \"submit\", \"item\": -1} | 400 | bulk.item",
                "{\"action\": \"submit\", \"item\": 1e30} | 400 | bulk.item",
                "{\"action\": \"submit\", \"entry\": \"nonsense/x\"} | 404 | not_found.type",
                "{\"action\": \"submit\", \"entry\": \"stories/x\", \"lang\": \"fr\"} | 400 | query.language",
                "{\"action\": \"submit\", \"entry\": \"stories/x\", \"if_match\": \"*\"} | 400 | version.form",
                "{\"action\": \"submit\", \"entry\": \"stories/x\", \"merge\": true} | 400 | body.member",
                "{\"action\": \"create\", \"type\": \"nonsense\"} | 404 | not_found.type",
                "{\"action\": \"create\", \"type\": \"stories\", \"with\": []} | 400 | write.kind.object",
                "{\"action\": \"create\", \"type\": \"stories\", \"with\": {\"boby\": 1}} | 400 | body.member",
            })
    void whatIsWrongInAnItemIsNamed(String item, int status, String type) {
        var result = results(ask("", item)).at("/results/0");
        assertThat(result.get("status").asInt()).as(result.toString()).isEqualTo(status);
        assertThat(result.at("/problem/type").asString()).endsWith(type);
    }

    @Test
    void aRequestHasItsBounds() {
        var many =
                IntStream.range(0, 201).mapToObj(i -> create("Thử loạt nhiều")).toArray(String[]::new);
        assertThat(problem(ask("", many), 400).get("type").asString()).endsWith("bulk.items");
        var large = items(create("Thử loạt lớn")).replace("Chữ.", "a".repeat(6 * 1024 * 1024));
        problem(all.sendWhenAsked("POST", BULK, large), 413);
        var lists = "{\"items\": [" + "[],".repeat(300_000) + "[]]}";
        assertThat(problem(all.send("POST", BULK, lists), 400).get("type").asString())
                .endsWith("body.limits");
        problem(ApiClient.anybody(port).send("POST", BULK, items(create("Thử loạt ai"))), 401);
        problem(all.send("POST", BULK + "?atomc=true", items(create("Thử loạt ai"))), 400);
    }

    private HttpResponse<String> ask(String how, String... items) {
        return all.send("POST", BULK + how, items(items));
    }

    private static String items(String... items) {
        return "{\"items\": [" + String.join(",\n", items) + "]}";
    }

    private static String create(String title) {
        return "{\"action\": \"create\", \"type\": \"stories\", \"with\": {\"fields\": {\"title\": \"" + title
                + "\", \"region\": \"da-nang\"}, \"body\": \"Chữ.\"}}";
    }

    private int commitsSince(String before) {
        return (int) workspace.latest(50).stream()
                .takeWhile(revision -> !revision.id().equals(before))
                .count();
    }

    private static List<Integer> statuses(JsonNode answer) {
        return answer.get("results")
                .valueStream()
                .map(each -> each.get("status").asInt())
                .toList();
    }

    private JsonNode results(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(invalid("BulkResults", answer.body())).as(answer.body()).isEmpty();
        return body(answer);
    }

    private JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(invalid("Problem", answer.body())).as(answer.body()).isEmpty();
        return body(answer);
    }

    private List<String> invalid(String schema, String body) {
        return schemas
                .getSchema(SchemaLocation.of("urn:openapi#/components/schemas/" + schema))
                .validate(json.readTree(body))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
