package vn.sanvat.changes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.OwnSite;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.api.ApiClient;
import vn.sanvat.changes.webhook.Deliveries.State;

/** Whoever asked to be told is told of each event, under the same id, whatever fails and whatever is stopped. */
class WebhooksIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Pattern SECRET = Pattern.compile("value=\"(whsec_[A-Za-z0-9+/=]+)\"");
    private final JsonMapper json = new JsonMapper();

    @TempDir
    private Path home;

    private OwnSite start() throws Exception {
        return OwnSite.start(
                home,
                "--sanvat.webhooks.allowed-networks=127.0.0.0/8",
                "--sanvat.webhooks.first-pause=100ms",
                "--sanvat.webhooks.timeout=3s");
    }

    private static ApiClient editor(OwnSite site) {
        return ApiClient.of(
                site.port(),
                site.get(MakeToken.class),
                DeskPeople.of(site).administrator(),
                Scope.WRITE,
                Scope.PUBLISH);
    }

    @Test
    void eachEventComesAtLeastOnceUnderOneIdAlsoOverARestart() throws Exception {
        try (var receiver = new FickleReceiver()) {
            String path;
            String version;
            try (var site = start()) {
                var desk = DeskPeople.of(site)
                        .signedIn(site.port(), DeskPeople.of(site).administrator());
                var made = desk.post(
                        "/admin/webhooks",
                        "name",
                        "Cổng tỉnh",
                        "url",
                        receiver.url(),
                        "kinds",
                        "published",
                        "kinds",
                        "changed",
                        "kinds",
                        "renamed",
                        "kinds",
                        "unpublished",
                        "kinds",
                        "deleted",
                        "kinds",
                        "scheduled",
                        "kinds",
                        "approval_asked");
                assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
                receiver.secret = secret(made.body());
                var stories = desk.post(
                        "/admin/webhooks",
                        "name",
                        "Chỉ sản phẩm",
                        "url",
                        receiver.url(),
                        "kinds",
                        "published",
                        "types",
                        "product");
                assertThat(stories.statusCode()).isEqualTo(200);
                await().atMost(LONG)
                        .until(() -> site.get(Webhooks.class).place().isPresent());

                var editor = editor(site);
                path = "/api/v1/stories/thu-bao";
                version = tag(
                        editor,
                        "POST",
                        "/api/v1/stories",
                        "{\"fields\": {\"title\": \"Thử báo\", \"summary\": \"Một.\"}}",
                        "");
                version = tag(editor, "POST", path + "/submit", "{}", version);
                version = tag(editor, "POST", path + "/publish", "", version);
                version = tag(editor, "PATCH", path + "/draft", "{\"body\": \"Hai.\"}", version);
                version = tag(editor, "POST", path + "/publish", "", version);
                await().atMost(LONG).until(() -> !receiver.tries.isEmpty());
                receiver.failing = 1;
                version = tag(editor, "POST", path + "/rename", "{\"slug\": \"thu-bao-ten\"}", version);
            }
            receiver.failing = 0.5;
            try (var site = start()) {
                var editor = editor(site);
                path = path + "-ten";
                version = tag(editor, "POST", path + "/unpublish?confirmed=true", "", version);
                version = tag(editor, "POST", path + "/publish", "", version);
                tag(editor, "DELETE", path + "?confirmed=true", "", version);
                await().atMost(LONG).until(() -> receiver.taken.size() >= 7);
                assertThat(receiver.wrong)
                        .as("signatures, and bodies that changed")
                        .isEmpty();
                assertThat(new HashSet<>(receiver.tries)).isEqualTo(receiver.taken.keySet());
                assertThat(receiver.tries).hasSizeGreaterThan(receiver.taken.size());
                List<String> kinds = new ArrayList<>();
                receiver.taken
                        .values()
                        .forEach(body -> kinds.add(read(body).get("type").asString()));
                assertThat(kinds)
                        .containsExactlyInAnyOrder(
                                "entry.approval_asked",
                                "entry.published",
                                "entry.changed",
                                "entry.renamed",
                                "entry.unpublished",
                                "entry.published",
                                "entry.deleted");
                var renamed = receiver.taken.values().stream()
                        .map(this::read)
                        .filter(body -> body.get("type").asString().equals("entry.renamed"))
                        .findFirst()
                        .orElseThrow();
                assertThat(renamed.at("/data/from").asString()).isEqualTo("thu-bao");
                assertThat(renamed.at("/data/api").asString()).isEqualTo("/api/v1/stories/thu-bao-ten");

                lookAfter(site, receiver);
            }
        }
    }

    /** What the desk shows and does. */
    private void lookAfter(OwnSite site, FickleReceiver receiver) {
        var people = DeskPeople.of(site);
        var desk = people.signedIn(site.port(), people.administrator());
        var hook = site.get(Webhooks.class).all().stream()
                .filter(each -> each.name().equals("Cổng tỉnh"))
                .findFirst()
                .orElseThrow();
        var page = "/admin/webhooks/" + hook.id();
        assertThat(desk.get("/admin/webhooks").body())
                .contains("Cổng tỉnh", "Chỉ sản phẩm")
                .doesNotContain("whsec_", "??");
        assertThat(desk.get(page).body()).contains("Đã nhận", "thu-bao-ten").doesNotContain("whsec_", "??");

        receiver.failing = 0;
        var known = receiver.taken.keySet().iterator().next();
        var before = receiver.tries.stream().filter(known::equals).count();
        assertThat(desk.post(page + "/again", "delivery", known).statusCode()).isEqualTo(303);
        await().atMost(LONG)
                .until(() -> receiver.tries.stream().filter(known::equals).count() == before + 1);
        assertThat(desk.post(page + "/again", "delivery", "msg_x").statusCode()).isEqualTo(404);

        var rotated = desk.post(page + "/rotate", "confirmed", "true");
        assertThat(desk.post(page + "/test").statusCode()).isEqualTo(303);
        assertThat(receiver.wrong).as("the former secret signs too").isEmpty();
        receiver.secret = secret(rotated.body());
        assertThat(desk.post(page + "/test").statusCode()).isEqualTo(303);
        assertThat(receiver.wrong).isEmpty();
        var log = site.get(Deliveries.class).of(hook, 2);
        assertThat(log).allMatch(each -> each.kind().equals("test") && each.state() == State.DELIVERED);

        assertThat(desk.post(page, "name", "Khác", "url", "http://10.0.0.1/", "kinds", "deleted")
                        .body())
                .contains("sanvat.webhooks.allowed-networks", "value=\"http://10.0.0.1/\"");
        assertThat(desk.post(page, "name", "Khác", "url", hook.url(), "kinds", "deleted")
                        .statusCode())
                .isEqualTo(303);
        assertThat(site.get(Webhooks.class)
                        .find(hook.id())
                        .orElseThrow()
                        .wanted()
                        .kinds())
                .isEqualTo(Set.of(EventKind.DELETED));
        assertThat(desk.post(page + "/off").statusCode()).isEqualTo(303);
        assertThat(desk.post(page + "/again", "delivery", known).statusCode()).isEqualTo(409);
        assertThat(desk.post(page + "/remove", "confirmed", "true").statusCode())
                .isEqualTo(303);
        assertThat(desk.get(page).statusCode()).isEqualTo(404);
        assertThat(site.get(AuditLog.class).find(new AuditLog.Query("", "webhook.", "", "", 100)))
                .extracting("action")
                .contains(
                        "webhook.made",
                        "webhook.rotated",
                        "webhook.tested",
                        "webhook.sent_again",
                        "webhook.stopped",
                        "webhook.changed",
                        "webhook.removed");
    }

    private JsonNode read(String body) {
        return json.readTree(body);
    }

    private static String secret(String page) {
        var found =
                SECRET.matcher(page.replace("&#43;", "+").replace("&#61;", "=").replace("&#x3D;", "="));
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static String tag(ApiClient editor, String method, String path, String body, String version) {
        var answer = version.isEmpty()
                ? editor.send(method, path, body)
                : editor.send(method, path, body, "If-Match", version);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
