package vn.sanvat.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.awt.Color;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Reach;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskClient;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.api.ApiClient;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;

/** What programs write, over HTTP, with the real content, git and database. */
@SiteTest
class WritingIT {
    private static final String STORIES = "/api/v1/stories";
    private static final String STALE = "\"0123456789012345678901234567890123456789\"";

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

    private JsonNode document;
    private SchemaRegistry schemas;
    private ApiClient all;
    private ApiClient writer;

    @BeforeEach
    void connect() {
        var text = ApiClient.anybody(port).get("/api/v1/openapi.json").body();
        document = json.readTree(text);
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of("urn:openapi", text)));
        database.sql("DELETE FROM api_token").update();
        all = ApiClient.of(
                port, makeToken, people.administrator(), Scope.WRITE, Scope.PUBLISH, Scope.MEDIA, Scope.READ_DRAFTS);
        writer = ApiClient.of(port, makeToken, people.administrator(), Scope.WRITE);
    }

    @AfterEach
    void removeWhatWasMade() {
        workspace.unpublished().items(Stage.DRAFTS).stream()
                .map(item -> item.file().id())
                .filter(id -> id.slug().value().startsWith("thu-api-"))
                .distinct()
                .forEach(this::delete);
        for (var hit : body(all.get("/api/v1/stories?size=100")).get("hits")) {
            if (hit.get("slug").asString().startsWith("thu-api-")) {
                delete(EntryId.of(EntryType.STORY, hit.get("slug").asString()));
            }
        }
    }

    private void delete(EntryId id) {
        var path = "/api/v1/" + id.type().folder() + "/" + id.slug();
        var answer = all.get(path + "/draft");
        if (answer.statusCode() == 200) {
            all.send("DELETE", path + "?confirmed=true", "", "If-Match", tag(answer));
        }
    }

    @Test
    void whatIsWorkedOnIsListedAsFarAsOneMaySeeIt() {
        for (var name : List.of("một", "hai", "ba")) {
            writer.send(
                    "POST", STORIES, "{\"fields\": {\"title\": \"Thử API " + name + "\", \"region\": \"da-nang\"}}");
        }
        List<String> slugs = new ArrayList<>();
        var cursor = "";
        do {
            var answer = all.get("/api/v1/drafts?type=story&state=draft&size=2&cursor=" + cursor);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var page = body(answer);
            assertThat(schemas.getSchema(SchemaLocation.of("urn:openapi#/components/schemas/Drafts"))
                            .validate(page))
                    .isEmpty();
            page.get("drafts")
                    .forEach(draft -> slugs.add(draft.get("slug").asString() + " "
                            + draft.get("language").asString()));
            cursor = page.get("next_cursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(slugs)
                .contains("thu-api-ba vi", "thu-api-hai vi", "thu-api-mot vi")
                .doesNotHaveDuplicates();
        var elsewhere = ApiClient.of(
                port,
                makeToken,
                people.administrator(),
                new Reach(Set.of(Scope.READ_DRAFTS), Set.of("hue"), Set.of(), Set.of()));
        assertThat(body(elsewhere.get("/api/v1/drafts?size=100")).toString()).doesNotContain("thu-api-");
        assertThat(ApiClient.anybody(port).get("/api/v1/drafts").statusCode()).isEqualTo(401);
        for (var wrong : List.of("type=nonsense", "state=public", "size=0", "size=x", "cursor=zzz", "nonsense=1")) {
            assertThat(all.get("/api/v1/drafts?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void anEntryIsWrittenHandedInPublishedAndTakenAway() {
        var begun = writer.send("POST", STORIES, """
                {"fields": {"title": "Thử API đời bài", "region": "da-nang", "tags": ["một"]}, "body": "Đoạn một."}""");
        assertThat(draft(begun, 201).at("/state").asString()).isEqualTo("draft");
        var path = STORIES + "/thu-api-doi-bai";
        assertThat(begun.headers().firstValue("Location")).hasValue(path + "/draft");
        assertThat(all.get(path).statusCode()).isEqualTo(404);

        var saved = writer.send("PATCH", path + "/draft", """
                {"fields": {"summary": "Tóm tắt.", "tags": null}, "body": "Đoạn một.\\n\\nĐo\\u00ADạn\\u200B hai."}""", "If-Match", tag(begun));
        assertThat(draft(saved, 200).at("/fields").toString())
                .contains("Tóm tắt.")
                .doesNotContain("tags");
        var submitted = writer.send("POST", path + "/submit", "{\"comment\": \"Xong\"}", "If-Match", tag(saved));
        assertThat(draft(submitted, 200).at("/state").asString()).isEqualTo("submitted");
        assertThat(writer.send("POST", path + "/approve", "", "If-Match", tag(submitted))
                        .statusCode())
                .as("not with a token that only writes")
                .isEqualTo(403);
        var sentBack = all.send("POST", path + "/send-back", "{\"comment\": \"Thiếu\"}", "If-Match", tag(submitted));
        assertThat(draft(sentBack, 200).at("/note/review").asString()).isEqualTo("Thiếu");
        var again = writer.send("POST", path + "/submit", "", "If-Match", tag(sentBack));
        var approved = all.send("POST", path + "/approve", "", "If-Match", tag(again));
        assertThat(draft(approved, 200).at("/state").asString()).isEqualTo("public");
        assertThat(body(all.get(path)).at("/body/markdown").asString()).contains("Đoạn hai.");

        var translation = writer.send("POST", path + "/translate", "{\"language\": \"en\"}");
        assertThat(draft(translation, 201).at("/language").asString()).isEqualTo("en");
        var english = writer.send(
                "PATCH",
                path + "/draft?lang=en",
                "{\"fields\": {\"title\": \"An API story\", \"summary\": \"Summary.\"}, \"body\": \"One.\"}",
                "If-Match",
                tag(translation));
        var published = all.send("POST", path + "/publish?lang=en", "", "If-Match", tag(english));
        assertThat(draft(published, 200).at("/public").asBoolean()).isTrue();
        assertThat(body(all.get(path + "?lang=en")).get("title").asString()).isEqualTo("An API story");

        var renamed = all.send("POST", path + "/rename", "{\"slug\": \"thu-api-ten-moi\"}", "If-Match", tag(approved));
        assertThat(draft(renamed, 200).at("/slug").asString()).isEqualTo("thu-api-ten-moi");
        var now = STORIES + "/thu-api-ten-moi";
        var scheduled = all.send(
                "POST",
                now + "/schedule",
                "{\"unpublish_at\": \"" + Clock.systemUTC().instant().plus(Duration.ofDays(2)) + "\"}",
                "If-Match",
                tag(renamed));
        assertThat(draft(scheduled, 200).at("/note/unpublish_at").asString()).isNotEmpty();
        var unconfirmed = all.send("POST", now + "/unpublish", "", "If-Match", tag(scheduled));
        assertThat(problem(unconfirmed, 409).at("/pages").toString()).contains("thu-api-ten-moi.en");
        var taken = all.send("POST", now + "/unpublish?confirmed=true", "", "If-Match", tag(scheduled));
        assertThat(draft(taken, 200).at("/public").asBoolean()).isFalse();
        var archived = all.send("POST", now + "/archive?confirmed=true", "", "If-Match", tag(taken));
        assertThat(draft(archived, 200).at("/state").asString()).isEqualTo("archived");
        var restored = all.send("POST", now + "/restore", "", "If-Match", tag(archived));
        assertThat(draft(restored, 200).at("/state").asString()).isEqualTo("draft");
        var deleted = all.send("DELETE", now + "?confirmed=true", "", "If-Match", tag(restored));
        assertThat(draft(deleted, 200).at("/state").asString()).isEqualTo("deleted");

        var recorded = audit.find(new AuditLog.Query("", "entry.approve", "story/thu-api-doi-bai", "", 5));
        assertThat(recorded).singleElement().satisfies(entry -> {
            assertThat(entry.token()).startsWith("Cổng tỉnh sanvat_");
            assertThat(entry.revision()).isEqualTo(body(approved).get("commit").asString());
        });
    }

    @Test
    void theDraftIsReadWithATokenThatMay() {
        var path = begin("Thử API đọc nháp");
        var reader = ApiClient.of(port, makeToken, people.administrator(), Scope.READ_DRAFTS);
        var read = reader.get(path + "/draft");
        assertThat(draft(read, 200).at("/faults/0/key").asString()).isNotEmpty();
        assertThat(tag(read)).isEqualTo("\"" + body(read).get("version").asString() + "\"");
        assertThat(read.headers().firstValue("Cache-Control")).hasValue("no-store");
        problem(ApiClient.anybody(port).get(path + "/draft"), 401);
        problem(
                ApiClient.of(port, makeToken, people.administrator(), Scope.READ_PUBLIC)
                        .get(path + "/draft"),
                403);
        assertThat(reader.send("PATCH", path + "/draft", "{}", "If-Match", tag(read))
                        .statusCode())
                .isEqualTo(403);
        problem(reader.get(STORIES + "/khong-co-bai-nay/draft"), 404);
    }

    /** Every route of the document that changes something, or shows what is not public. */
    @Test
    void noRouteOpensToAWrongTokenASmallScopeOrAnotherRegion() {
        var path = begin("Thử API các đường");
        var before = tag(all.get(path + "/draft"));
        var ha = people.administrator();
        Map<String, ApiClient> strangers = Map.of(
                "nobody", ApiClient.anybody(port),
                "wrong", new ApiClient(port, "sanvat_wrong"),
                "small", ApiClient.of(port, makeToken, ha, Scope.READ_PUBLIC),
                "elsewhere",
                        ApiClient.of(
                                port,
                                makeToken,
                                ha,
                                new Reach(
                                        Set.of(Scope.values()).stream()
                                                .filter(scope -> scope != Scope.PEOPLE)
                                                .collect(java.util.stream.Collectors.toSet()),
                                        Set.of("quang-nam-cu-hoi-an"),
                                        Set.of(),
                                        Set.of())));
        List<String> open = new ArrayList<>();
        var walked = 0;
        for (var route : document.get("paths").properties()) {
            for (var method : route.getValue().properties()) {
                if (!method.getValue().has("security")) {
                    continue;
                }
                walked++;
                var address = route.getKey()
                        .replace("/{type}/{slug}", path.substring("/api/v1".length()))
                        .replace("{type}", "stories");
                for (var stranger : strangers.entrySet()) {
                    var answer = ask(
                            stranger.getValue(), method.getKey().toUpperCase(java.util.Locale.ROOT), address, before);
                    var isOwnPage = address.equals("/api/v1/me")
                            && Set.of("small", "elsewhere").contains(stranger.getKey());
                    var seesNothing = address.equals("/api/v1/drafts")
                            && stranger.getKey().equals("elsewhere")
                            && answer.body().contains("\"drafts\":[]");
                    var right = stranger.getKey().equals("nobody")
                                    || stranger.getKey().equals("wrong")
                            ? answer.statusCode() == 401
                            : isOwnPage || seesNothing || Set.of(403, 404).containsAll(statuses(answer));
                    if (!right) {
                        open.add(stranger.getKey() + " " + method.getKey() + " " + address + " " + answer.statusCode()
                                + answer.body());
                    } else if (answer.statusCode() >= 400) {
                        assertThat(invalid("Problem", answer.body()))
                                .as(address)
                                .isEmpty();
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(walked).isGreaterThan(15);
        assertThat(tag(all.get(path + "/draft"))).isEqualTo(before);
    }

    /** Of a request with many items, those of the items. */
    private List<Integer> statuses(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && body(answer).has("results")
                ? body(answer)
                        .get("results")
                        .valueStream()
                        .map(each -> each.get("status").asInt())
                        .toList()
                : List.of(answer.statusCode());
    }

    private static HttpResponse<String> ask(ApiClient client, String method, String address, String version) {
        if (address.endsWith("/pictures") && !method.equals("GET")) {
            return client.send(method, address, "x", "If-Match", version, "Content-Type", "image/png");
        }
        if (address.endsWith("/bulk")) {
            var item = "{\"action\": \"%s\", \"entry\": \"stories/thu-api-cac-duong\", \"if_match\": %s}";
            var items = List.of("save", "publish", "restore").stream()
                    .map(action -> item.formatted(action, version))
                    .toList();
            return client.send(method, address, "{\"items\": " + items + "}");
        }
        var body = address.equals(STORIES)
                ? "{\"fields\": {\"title\": \"Thử API lạ\", \"region\": \"da-nang\"}}"
                : address.endsWith("/translate") ? "{\"language\": \"en\"}" : "";
        return client.send(
                method,
                address + (method.equals("DELETE") && !address.endsWith("draft") ? "?confirmed=true" : ""),
                body,
                "If-Match",
                version);
    }

    @Test
    void twoWritersOfDifferentPlacesComeTogether() {
        var path = begin("Thử API hai người");
        var version = tag(all.get(path + "/draft"));
        draft(patch(path, "{\"fields\": {\"summary\": \"Của Lan\"}}", version), 200);
        var late = problem(patch(path, "{\"body\": \"Của Minh\"}", version), 412);
        assertThat(late.at("/present/fields/summary").asString()).isEqualTo("Của Lan");
        assertThat(late.at("/merged/fields/summary").asString()).isEqualTo("Của Lan");
        assertThat(late.at("/merged/body").asString()).isEqualTo("Của Minh");
        assertThat(body(all.get(path + "/draft")).get("body").asString())
                .as("nothing was written")
                .isEqualTo("Chữ.");

        var together = draft(
                all.send("PATCH", path + "/draft?merge=true", "{\"body\": \"Của Minh\"}", "If-Match", version), 200);
        assertThat(together.get("merged").asBoolean()).isTrue();
        assertThat(together.at("/fields/summary").asString()).isEqualTo("Của Lan");
        assertThat(together.get("body").asString()).isEqualTo("Của Minh");
    }

    @Test
    void twoWritersOfOnePlaceAreToldSoWithBothTexts() {
        var path = begin("Thử API va chạm");
        var version = tag(all.get(path + "/draft"));
        draft(patch(path, "{\"fields\": {\"summary\": \"Của Lan\"}}", version), 200);
        for (var address : List.of("/draft", "/draft?merge=true")) {
            var answer = problem(
                    all.send("PATCH", path + address, "{\"fields\": {\"summary\": \"Của Minh\"}}", "If-Match", version),
                    412);
            assertThat(answer.at("/collisions/0/key").asString()).isEqualTo("summary");
            assertThat(answer.at("/collisions/0/mine").asString()).isEqualTo("Của Minh");
            assertThat(answer.at("/collisions/0/theirs").asString()).isEqualTo("Của Lan");
            assertThat(answer.has("merged")).isFalse();
        }
        assertThat(body(all.get(path + "/draft")).at("/fields/summary").asString())
                .isEqualTo("Của Lan");
    }

    @Test
    void manyWritersAtOnceLoseNobodysWords() throws Exception {
        var path = begin("Thử API nhiều người");
        var writers = 6;
        var each = 5;
        var threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (var i = 0; i < writers; i++) {
                var name = "w" + i;
                work.add(() -> {
                    for (var n = 0; n < each; n++) {
                        addTag(path, name + "-" + n);
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(body(all.get(path + "/draft")).at("/fields/tags")).hasSize(writers * each);
    }

    /** As a program does: reads, writes, and where somebody was there first, again from what stands there. */
    private void addTag(String path, String tag) {
        var now = body(all.get(path + "/draft"));
        for (var tries = 0; tries < 200; tries++) {
            List<String> tags = new ArrayList<>();
            now.at("/fields/tags").forEach(known -> tags.add(known.asString()));
            tags.add(tag);
            var answer = patch(
                    path,
                    json.writeValueAsString(Map.of("fields", Map.of("tags", tags))),
                    "\"" + now.get("version").asString() + "\"");
            if (answer.statusCode() == 200) {
                return;
            }
            now = problem(answer, 412).get("present");
        }
        throw new IllegalStateException("never got through");
    }

    @Test
    void theSameRequestTwiceIsTheSameAsOnce() {
        var words = "{\"fields\": {\"title\": \"Thử API hai lần\"}}";
        var first = all.send("POST", STORIES, words, "Idempotency-Key", "hai-lan-1");
        var second = all.send("POST", STORIES, words, "Idempotency-Key", "hai-lan-1");
        draft(second, 201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(tag(second)).isEqualTo(tag(first));
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(all.get(STORIES + "/thu-api-hai-lan-2/draft").statusCode()).isEqualTo(404);

        problem(all.send("POST", STORIES, words.replace("hai", "ba"), "Idempotency-Key", "hai-lan-1"), 422);
        problem(all.send("POST", STORIES, words, "Idempotency-Key", "có dấu".substring(0, 1) + " x"), 400);
    }

    @Test
    void whatARunOfTheSiteLeftUnansweredIsFoundInTheHistory() {
        var path = begin("Thử API mất câu trả lời");
        var version = tag(all.get(path + "/draft"));
        var words = "{\"body\": \"Sau khi mất điện.\"}";
        var first = all.send("PATCH", path + "/draft", words, "If-Match", version, "Idempotency-Key", "mat-1");
        draft(first, 200);
        var revision = workspace.revision();
        database.sql("UPDATE api_request SET status = 0, body = '', run = 'gone', begun_at = ? WHERE version = ?")
                .params(Clock.systemUTC().millis() - 60_000, tag(first).replace("\"", ""))
                .update();
        var again = all.send("PATCH", path + "/draft", words, "If-Match", version, "Idempotency-Key", "mat-1");
        assertThat(draft(again, 200).get("body").asString()).isEqualTo("Sau khi mất điện.");
        assertThat(tag(again)).isEqualTo(tag(first));
        assertThat(workspace.revision()).isEqualTo(revision);
    }

    @Test
    void aRequestThatIsBeingWorkedOnIsNotDoneTwice() {
        var path = begin("Thử API đang làm");
        var words = "{\"body\": \"Một.\"}";
        var version = tag(all.get(path + "/draft"));
        draft(all.send("PATCH", path + "/draft", words, "If-Match", version, "Idempotency-Key", "dang-1"), 200);
        database.sql("UPDATE api_request SET status = 0 WHERE version <> ''").update();
        var now = problem(
                all.send("PATCH", path + "/draft", words, "If-Match", version, "Idempotency-Key", "dang-1"), 409);
        assertThat(now.get("type").asString()).contains("request.running");
        database.sql("DELETE FROM api_request").update();
    }

    @Test
    void whatFailedMayBeSentAgainUnderItsName() {
        var path = begin("Thử API sai rồi đúng");
        var words = "{\"body\": \"Hai.\"}";
        var name = new String[] {"Idempotency-Key", "sai-1"};
        problem(all.send("PATCH", path + "/draft", words, "If-Match", STALE, name[0], name[1]), 412);
        draft(
                all.send("PATCH", path + "/draft", words, "If-Match", tag(all.get(path + "/draft")), name[0], name[1]),
                200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fields\": {\"sumary\": \"x\"}} | write.field | summary",
                "{\"feilds\": {}} | body.member | fields",
                "{\"fields\": {\"summary\": 5}} | write.kind.text | summary",
                "{\"fields\": {\"tags\": \"x\"}} | write.kind.list | tags",
                "{\"fields\": {\"images\": [{\"fil\": \"x\"}]}} | write.field | images.0.fil",
                "{\"fields\": {\"location\": {\"lat\": \"16\"}}} | write.kind.number | location.lat",
                "{\"fields\": {\"location\": {\"precision\": \"exat\"}}} | write.choice | exact",
                "{\"fields\": []} | write.kind.object | fields",
                "{\"body\": 7} | write.kind.text | body",
                "[1] | body.object | JSON",
                "{\"fields\": {} | body.malformed | 1",
                "{\"fields\": {}} x | body.malformed | 1",
                "{\"body\": \"a\", \"body\": \"b\"} | body.malformed | 1",
            })
    void whatIsWrongInABodyIsNamedAndNothingIsWritten(String words, String type, String named) {
        var path = STORIES + "/thu-api-sai";
        if (all.get(path + "/draft").statusCode() == 404) {
            begin("Thử API sai");
        }
        var version = tag(all.get(path + "/draft"));
        var answer = problem(all.send("PATCH", path + "/draft?lang=vi", words, "If-Match", version), 400);
        assertThat(answer.get("type").asString()).endsWith(type);
        assertThat(answer.get("detail").asString()).contains(named);
        assertThat(tag(all.get(path + "/draft"))).isEqualTo(version);
    }

    @Test
    void whatIsTooDeepTooLargeOrOfAnotherTypeIsRefused() {
        var path = begin("Thử API quá lớn");
        var version = tag(all.get(path + "/draft"));
        var deep = "{\"fields\": {\"location\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}}";
        assertThat(problem(patch(path, deep, version), 400).get("type").asString())
                .endsWith("body.limits");
        var large = "{\"body\": \"" + "a".repeat(10 * 1024 * 1024) + "\"}";
        problem(all.sendWhenAsked("PATCH", path + "/draft", large, "If-Match", version), 413);
        var long_body = "{\"body\": \"" + "a".repeat(2 * 1024 * 1024) + "\"}";
        assertThat(problem(patch(path, long_body, version), 400).get("type").asString())
                .endsWith("save.too_long");
        var long_field = "{\"fields\": {\"summary\": \"" + "a".repeat(30_000) + "\"}}";
        assertThat(problem(patch(path, long_field, version), 400).get("type").asString())
                .endsWith("form.too_long");
        problem(all.send("PATCH", path + "/draft", "title: x", "If-Match", version, "Content-Type", "text/yaml"), 415);
        assertThat(tag(all.get(path + "/draft"))).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/\"0123456789012345678901234567890123456789\"", "\"x\"", "\"\", \"\""})
    void onlyAVersionThatThisSiteGaveIsStartedFrom(String given) {
        var path = STORIES + "/thu-api-phien-ban";
        if (all.get(path + "/draft").statusCode() == 404) {
            begin("Thử API phiên bản");
        }
        problem(all.send("PATCH", path + "/draft", "{}", "If-Match", given), 400);
        problem(all.send("PATCH", path + "/draft", "{}"), 428);
        problem(all.send("POST", path + "/publish", ""), 428);
        problem(patch(path, "{}", STALE), 412);
        problem(all.send("POST", path + "/submit", "", "If-Match", STALE), 412);
        problem(all.send("DELETE", path + "?confirmed=true", "", "If-Match", STALE), 412);
    }

    @Test
    void aTrialSaysWhatWouldHappenAndWritesNothing() {
        var path = begin("Thử API thử xem");
        var version = tag(all.get(path + "/draft"));
        var revision = workspace.revision();
        var tried = draft(
                all.send("PATCH", path + "/draft?dry_run=true", "{\"body\": \"Sẽ là.\"}", "If-Match", version), 200);
        assertThat(tried.get("dry_run").asBoolean()).isTrue();
        assertThat(tried.get("body").asString()).isEqualTo("Sẽ là.");
        var notReady = problem(all.send("POST", path + "/publish?dry_run=true", "", "If-Match", version), 422);
        assertThat(notReady.at("/faults/0/key").asString()).isEqualTo("field.missing");
        draft(all.send("POST", STORIES + "?dry_run=true", "{\"fields\": {\"title\": \"Thử API chưa có\"}}"), 200);
        draft(all.send("DELETE", path + "?confirmed=true&dry_run=true", "", "If-Match", version), 200);
        problem(all.send("PATCH", path + "/draft?dry_run=perhaps", "{}", "If-Match", version), 400);
        assertThat(workspace.revision()).isEqualTo(revision);
        assertThat(all.get(STORIES + "/thu-api-chua-co/draft").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsAPictureForAnEntry() throws IOException {
        var path = begin("Thử API ảnh");
        var picture = DeskClient.picture(Color.RED);
        var kept = draft(all.upload(path + "/pictures", "image/png", picture), 201);
        assertThat(kept.get("file").asString()).startsWith("20").contains("thu-api-anh");
        problem(
                all.upload(
                        path + "/pictures",
                        "image/png",
                        "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                415);
        problem(all.upload(path + "/pictures", "text/plain", picture), 415);
        problem(writer.upload(path + "/pictures", "image/png", picture), 403);
    }

    @Test
    void aTokenOfOneRegionStaysThere() {
        var reach = new Reach(Set.of(Scope.WRITE, Scope.PUBLISH), Set.of("quang-nam-cu-hoi-an"), Set.of(), Set.of());
        var local = ApiClient.of(port, makeToken, people.administrator(), reach);
        problem(local.send("POST", STORIES, "{\"fields\": {\"title\": \"Thử API nơi khác\"}}"), 403);
        var begun = local.send(
                "POST", STORIES, "{\"fields\": {\"title\": \"Thử API tại chỗ\", \"region\": \"quang-nam-cu-hoi-an\"}}");
        draft(begun, 201);
        var path = STORIES + "/thu-api-tai-cho/draft";
        for (var region : List.of("\"da-nang-duy-xuyen\"", "null")) {
            problem(
                    local.send("PATCH", path, "{\"fields\": {\"region\": " + region + "}}", "If-Match", tag(begun)),
                    403);
        }
        problem(local.send("PATCH", "/api/v1/products/ngu-coc-duy-oanh/draft", "{}", "If-Match", STALE), 404);
    }

    /** @return the address of the new story */
    private String begin(String title) {
        var begun = all.send(
                "POST",
                STORIES,
                json.writeValueAsString(Map.of("fields", Map.of("title", title, "region", "da-nang"), "body", "Chữ.")));
        return STORIES + "/" + draft(begun, 201).get("slug").asString();
    }

    private HttpResponse<String> patch(String path, String words, String version) {
        return all.send("PATCH", path + "/draft", words, "If-Match", version);
    }

    @Test
    void aCopyIsChangedWhereItsOriginalIs() {
        var origin = "https://tinh.example/trang/chep";
        workspace.write(
                new Author("tinh.example", "mirror@localhost"),
                "Take over",
                now -> now.put(
                        "pages/chep.md",
                        "---\ntitle: Chép\nsummary: Của tỉnh.\norigin: " + origin + "\n---\n\nChữ.\n"));
        var version = tag(all.get("/api/v1/pages/chep/draft"));
        var refused = problem(
                all.send("PATCH", "/api/v1/pages/chep/draft", "{\"body\": \"Khác.\"}", "If-Match", version), 409);
        assertThat(refused.get("type").asString()).endsWith("/entry.copied");
        assertThat(refused.get("detail").asString()).contains(origin);
        problem(all.send("DELETE", "/api/v1/pages/chep?confirmed=true", "", "If-Match", version), 409);
        assertThat(people.signedIn(port, people.administrator())
                        .get("/admin/entries/pages/chep")
                        .body())
                .contains("href=\"" + origin + "\"")
                .doesNotContain("id=\"editor\"");
        workspace.write(new Author("tinh.example", "mirror@localhost"), "Withdraw", now -> now.remove("pages/chep.md"));
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private JsonNode draft(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(invalid("Draft", answer.body())).as(answer.body()).isEmpty();
        return body(answer);
    }

    private JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
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
