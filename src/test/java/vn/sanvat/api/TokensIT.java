package vn.sanvat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
import vn.sanvat.accounts.Reach;
import vn.sanvat.accounts.Role;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.people.ChangePerson;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskPeople;

/** Tokens: made on the desk by a person, used by a program, over when they are over. */
@SiteTest
class TokensIT {
    private static final String PAGE = "/admin/account/tokens";

    @LocalServerPort
    private int port;

    @Autowired
    private DeskPeople people;

    @Autowired
    private MakeToken makeToken;

    @Autowired
    private ChangePerson changePerson;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    private SchemaRegistry schemas;

    @BeforeEach
    void readTheDocument() {
        var document = ApiClient.anybody(port).get("/api/v1/openapi.json").body();
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of("urn:openapi", document)));
    }

    @Test
    void isMadeOnTheDeskShownOnceAndRevoked() {
        var person = people.person("ma-cua-lan", Role.EDITOR);
        var desk = people.signedIn(port, person);
        var page = desk.post(
                        PAGE,
                        "name",
                        "Cổng của tỉnh",
                        "days",
                        "30",
                        "scopes",
                        "write",
                        "types",
                        "story",
                        "regions",
                        "da-nang")
                .body();
        var secret = page.replaceAll("(?s).*value=\"(sanvat_[0-9A-Za-z]{40})\".*", "$1");
        assertThat(secret).startsWith("sanvat_").hasSize(47);
        var list = desk.get(PAGE).body();
        assertThat(list)
                .contains("Cổng của tỉnh", secret.substring(0, 11), "Chưa dùng lần nào")
                .doesNotContain(secret);
        assertThat(database.sql("SELECT * FROM api_token").query().listOfRows().toString())
                .doesNotContain(secret);

        var client = new ApiClient(port, secret);
        var me = body(client, "/api/v1/me");
        assertThat(schema("Me").validate(me)).isEmpty();
        assertThat(me.at("/person/email").asString()).isEqualTo("ma-cua-lan@sanvat.example");
        assertThat(me.at("/reach/scopes/0").asString()).isEqualTo("write");
        assertThat(me.at("/reach/regions/0").asString()).isEqualTo("da-nang");
        assertThat(desk.get(PAGE).body()).contains("Dùng lần cuối").doesNotContain("Chưa dùng lần nào");

        var id = desk.get(PAGE).body().replaceAll("(?s).*name=\"token\" value=\"([0-9a-f-]{36})\".*", "$1");
        assertThat(desk.post(PAGE + "/revoke", "token", id, "confirmed", "true").statusCode())
                .isEqualTo(303);
        assertThat(client.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(audit.find(new AuditLog.Query("ma-cua-lan", "token", "", "", 10)))
                .extracting(AuditEntry::action)
                .containsExactly("token.revoked", "token.made");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=&days=30&scopes=write",
                "name=x&days=30",
                "name=x&days=0&scopes=write",
                "name=x&days=400&scopes=write",
                "name=x&days=30&scopes=people&types=story",
                "name=x&days=30&scopes=nonsense",
                "name=x&days=30&scopes=write&regions=atlantis",
                "name=x&days=30&scopes=write&budget=-1",
                "name=x&days=30&scopes=write&budget=1000001"
            })
    void whatIsWrongIsSaidWithWhatWasTyped(String form) {
        var desk = people.signedIn(port, people.person("ma-sai", Role.EDITOR));
        var fields = form.split("[&=]", -1);
        var answer = desk.post(PAGE, fields);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("class=\"problem\"").doesNotContain("sanvat_");
    }

    @Test
    void nobodyRevokesTheTokenOfSomebodyElse() {
        var maker = people.person("ma-cua-ai", Role.EDITOR);
        var client = ApiClient.of(port, makeToken, maker, Scope.WRITE);
        var id = database.sql("SELECT id FROM api_token WHERE account_id = ?")
                .param(maker.id().value())
                .query(String.class)
                .single();
        people.signedIn(port, people.person("ma-sai", Role.EDITOR))
                .post(PAGE + "/revoke", "token", id, "confirmed", "true");
        assertThat(client.get("/api/v1/me").statusCode()).isEqualTo(200);
        var ha = people.signedIn(port, people.administrator());
        assertThat(ha.get("/admin/people/" + maker.id()).body()).contains("Cổng tỉnh");
        ha.post("/admin/people/" + maker.id() + "/tokens/revoke", "token", id, "confirmed", "true");
        assertThat(client.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "sanvat_0000000000000000000000000000000000000000", "sanvat_", "Bearer", "%00"})
    void aWrongTokenIsAProblemEvenForWhatIsPublic(String token) {
        new ApiClient(port, "").get("/api/v1/categories");
        for (var path : new String[] {"/api/v1/me", "/api/v1/categories"}) {
            var answer = new ApiClient(port, token).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
            assertThat(schema("Problem").validate(json.readTree(answer.body()))).isEmpty();
        }
    }

    /** Every route of the document that needs no token: who brings one is known by it all the same. */
    @Test
    void noPublicRouteTakesAWrongTokenOrKeepsSomethingFromOneThatMayLittle() {
        var anybody = ApiClient.anybody(port);
        var wrong = new ApiClient(port, "sanvat_wrong");
        var ha = people.administrator();
        var little = ApiClient.of(port, makeToken, ha, Scope.READ_PUBLIC);
        var elsewhere = ApiClient.of(
                port,
                makeToken,
                ha,
                new Reach(Set.of(Scope.READ_PUBLIC), Set.of("quang-nam-cu-hoi-an"), Set.of(), Set.of()));
        var walked = 0;
        for (var route : json.readTree(anybody.get("/api/v1/openapi.json").body())
                .path("paths")
                .properties()) {
            if (!route.getValue().has("get") || route.getValue().path("get").has("security")) {
                continue;
            }
            walked++;
            var address = route.getKey()
                    .replace("{type}/{slug}", "products/ngu-coc-duy-oanh")
                    .replace("{type}", "products")
                    .replace("{key}", "query.number");
            var answer = anybody.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            for (var client : List.of(little, elsewhere)) {
                var same = client.get(address);
                assertThat(same.statusCode()).as(address).isEqualTo(200);
                assertThat(same.body()).as(address).isEqualTo(answer.body());
            }
            var refused = wrong.get(address);
            assertThat(refused.statusCode()).as(address).isEqualTo(401);
            assertThat(schema("Problem").validate(json.readTree(refused.body())))
                    .isEmpty();
            assertThat(wrong.send("POST", address, "").statusCode()).as(address).isIn(401, 405);
            assertThat(anybody.send("DELETE", address, "").statusCode())
                    .as(address)
                    .isIn(401, 405);
        }
        assertThat(walked).isGreaterThan(9);
    }

    @Test
    void whoHasNoneIsToldHowToComeIn() {
        var answer = ApiClient.anybody(port).get("/api/v1/me");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void isOverWhenItsTimeIs() {
        var client = ApiClient.of(port, makeToken, people.person("ma-qua-han", Role.EDITOR), Scope.WRITE);
        assertThat(client.get("/api/v1/me").statusCode()).isEqualTo(200);
        database.sql("UPDATE api_token SET expires_at = ? WHERE name = 'Cổng tỉnh' AND shown = ?")
                .params(Clock.systemUTC().millis() - 1, client.token().substring(0, 11))
                .update();
        assertThat(client.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void endsWithItsMaker() {
        var maker = people.person("ma-khoa", Role.EDITOR);
        var client = ApiClient.of(port, makeToken, maker, Scope.WRITE);
        changePerson.deactivate(people.administrator(), maker.id());
        assertThat(client.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void showsThePeopleToAnAdministratorsTokenOnly() {
        var administrator = ApiClient.of(port, makeToken, people.administrator(), Scope.PEOPLE);
        var answer = body(administrator, "/api/v1/people");
        assertThat(schema("People").validate(answer)).isEmpty();
        assertThat(answer.toString()).contains("ha@sanvat.example");
        var withoutScope = ApiClient.of(port, makeToken, people.administrator(), Scope.WRITE);
        assertThat(withoutScope.get("/api/v1/people").statusCode()).isEqualTo(403);
        var editor = ApiClient.of(port, makeToken, people.person("ma-bien-tap", Grant.of(Role.EDITOR)), Scope.PEOPLE);
        assertThat(editor.get("/api/v1/people").statusCode()).isEqualTo(403);
        assertThat(ApiClient.anybody(port).get("/api/v1/people").statusCode()).isEqualTo(401);
    }

    @Test
    void hasNoMoreRequestsInAMinuteThanItIsGiven() {
        var maker = people.person("ma-it", Role.EDITOR);
        var desk = people.signedIn(port, maker);
        var page = desk.post(PAGE, "name", "Ít thôi", "days", "7", "scopes", "write", "budget", "2")
                .body();
        var client = new ApiClient(port, page.replaceAll("(?s).*value=\"(sanvat_[0-9A-Za-z]{40})\".*", "$1"));
        assertThat(desk.get(PAGE).body()).contains("Nhiều nhất 2 yêu cầu mỗi phút");
        var first = client.get("/api/v1/me");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"token\";q=2;w=60");
        assertThat(first.headers().firstValue("RateLimit").orElse("")).startsWith("\"token\";r=1;t=");
        client.get("/api/v1/categories");
        var third = client.get("/api/v1/categories?lang=en");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(third.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 31);
        assertThat(schema("Problem").validate(json.readTree(third.body()))).isEmpty();
        assertThat(third.body()).contains("load.budget.token", "more than 2 requests");
        assertThat(ApiClient.of(port, makeToken, maker, Scope.WRITE)
                        .get("/api/v1/me")
                        .headers()
                        .firstValue("RateLimit-Policy"))
                .as("another token counts for itself")
                .hasValue("\"token\";q=3000;w=60");
    }

    @Test
    void writesItsUseSeldom() {
        var maker = people.person("ma-hay-dung", Role.EDITOR);
        var client = ApiClient.of(port, makeToken, maker, Scope.WRITE);
        client.get("/api/v1/me");
        var before = Clock.systemUTC().millis() - Duration.ofMinutes(4).toMillis();
        use(maker.id().value(), before);
        client.get("/api/v1/me");
        assertThat(used(maker.id().value())).isEqualTo(before);
        use(maker.id().value(), before - Duration.ofMinutes(2).toMillis());
        client.get("/api/v1/me");
        assertThat(used(maker.id().value())).isGreaterThan(before);
    }

    private void use(String maker, long at) {
        database.sql("UPDATE api_token SET used_at = ? WHERE account_id = ?")
                .params(at, maker)
                .update();
    }

    private long used(String maker) {
        return database.sql("SELECT used_at FROM api_token WHERE account_id = ?")
                .param(maker)
                .query(Long.class)
                .single();
    }

    private JsonNode body(ApiClient client, String path) {
        var answer = client.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private Schema schema(String name) {
        return schemas.getSchema(SchemaLocation.of("urn:openapi#/components/schemas/" + name));
    }
}
