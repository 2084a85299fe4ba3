package vn.sanvat.changes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.OwnSite;
import vn.sanvat.TestHome;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.api.ApiClient;
import vn.sanvat.changes.webhook.Deliveries.State;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/** Who asked for some things is told of those, and who takes nothing is let alone after a while. */
class WebhookLimitsIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private final JsonMapper json = new JsonMapper();

    @TempDir
    private Path home;

    /** Notes what it is told, and answers the same to all. */
    private record Receiver(HttpServer server, List<String> bodies) implements AutoCloseable {
        static Receiver answering(int status) throws IOException {
            List<String> bodies = new CopyOnWriteArrayList<>();
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            server.start();
            return new Receiver(server, bodies);
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private OwnSite start() throws IOException {
        TestHome.copy(Path.of("content/taxonomy"), home.resolve("content/taxonomy"));
        Files.writeString(home.resolve("content/site.yml"), "name: {vi: Thử}\nlanguages: [vi, en]\n");
        return OwnSite.start(
                home,
                "--sanvat.webhooks.allowed-networks=127.0.0.0/8",
                "--sanvat.webhooks.first-pause=200ms",
                "--sanvat.webhooks.longest=2s");
    }

    private static Webhook hook(
            OwnSite site, Receiver receiver, Set<String> regions, Set<EntryType> types, Set<Language> languages) {
        return site.get(MakeWebhook.class)
                .make(
                        DeskPeople.of(site).administrator(),
                        "Thử",
                        receiver.url(),
                        new Wanted(EnumSet.allOf(EventKind.class), regions, types, languages));
    }

    private static void publish(ApiClient editor, String title, String region, String... translation) {
        var begun = editor.send(
                "POST",
                "/api/v1/stories",
                "{\"fields\": {\"title\": \"" + title + "\", \"summary\": \"Một.\", \"region\": \"" + region
                        + "\"}, \"body\": \"Chữ.\"}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        var path = begun.headers().firstValue("Location").orElseThrow().replace("/draft", "");
        open(editor, path, "", begun.headers().firstValue("ETag").orElseThrow());
        for (var words : translation) {
            assertThat(editor.send("POST", path + "/translate", "{\"language\": \"en\"}")
                            .statusCode())
                    .isEqualTo(201);
            var draft = editor.get(path + "/draft?lang=en")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            var saved = editor.send("PATCH", path + "/draft?lang=en", words, "If-Match", draft);
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
            open(editor, path, "?lang=en", saved.headers().firstValue("ETag").orElseThrow());
        }
    }

    private static void open(ApiClient editor, String path, String language, String version) {
        var published = editor.send("POST", path + "/publish" + language, "", "If-Match", version);
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
    }

    private static ApiClient editor(OwnSite site) {
        return ApiClient.of(
                site.port(),
                site.get(MakeToken.class),
                DeskPeople.of(site).administrator(),
                Scope.WRITE,
                Scope.PUBLISH);
    }

    private List<String> told(Receiver receiver) {
        return receiver.bodies().stream()
                .map(json::readTree)
                .map(body -> body.at("/data/slug").asString() + " "
                        + body.at("/data/language").asString())
                .toList();
    }

    @Test
    void eachIsToldOfItsRegionsTypesAndLanguagesAlone() throws Exception {
        try (var all = Receiver.answering(204);
                var old = Receiver.answering(204);
                var english = Receiver.answering(204);
                var products = Receiver.answering(204);
                var site = start()) {
            hook(site, all, Set.of(), Set.of(), Set.of());
            hook(site, old, Set.of("quang-nam-cu"), Set.of(), Set.of());
            hook(site, english, Set.of(), Set.of(EntryType.STORY), Set.of(Language.ENGLISH));
            hook(site, products, Set.of(), Set.of(EntryType.PRODUCT), Set.of());
            await().atMost(LONG).until(() -> site.get(Webhooks.class).place().isPresent());
            var editor = editor(site);
            publish(
                    editor,
                    "Chuyện Hội An",
                    "da-nang-hoi-an",
                    "{\"fields\": {\"title\": \"Hoi An\", \"summary\": \"One.\"}, \"body\": \"Words.\"}");
            publish(editor, "Chuyện Huế", "hue");
            await().atMost(LONG).until(() -> all.bodies().size() == 3);
            assertThat(told(all)).containsExactlyInAnyOrder("chuyen-hoi-an vi", "chuyen-hoi-an en", "chuyen-hue vi");
            assertThat(told(old)).containsExactlyInAnyOrder("chuyen-hoi-an vi", "chuyen-hoi-an en");
            assertThat(told(english)).containsExactly("chuyen-hoi-an en");
            assertThat(products.bodies()).isEmpty();
        }
    }

    @Test
    void whoIsGoneIsToldNothingAnyMore() throws Exception {
        try (var gone = Receiver.answering(410);
                var site = start()) {
            var hook = hook(site, gone, Set.of(), Set.of(), Set.of());
            await().atMost(LONG).until(() -> site.get(Webhooks.class).place().isPresent());
            publish(editor(site), "Một chuyện", "da-nang");
            await().atMost(LONG).until(() -> isGivenUp(site, hook));
            assertThat(gone.bodies()).hasSize(1);
            publish(editor(site), "Chuyện nữa", "da-nang");
            assertThat(site.get(Webhooks.class).find(hook.id()).orElseThrow().isActive())
                    .isFalse();
            assertThat(gone.bodies()).hasSize(1);
        }
    }

    private static boolean isGivenUp(OwnSite site, Webhook hook) {
        return site.get(Webhooks.class).find(hook.id()).orElseThrow().isGivenUp();
    }

    /** With the longest time at two seconds instead of a day. */
    @Test
    void whoTakesNothingForTheLongestTimeIsLetAlone() throws Exception {
        try (var broken = Receiver.answering(500);
                var site = start()) {
            var hook = hook(site, broken, Set.of(), Set.of(), Set.of());
            await().atMost(LONG).until(() -> site.get(Webhooks.class).place().isPresent());
            publish(editor(site), "Một chuyện", "da-nang");
            await().atMost(LONG)
                    .until(() -> isGivenUp(site, hook)
                            || site.get(Deliveries.class).of(hook, 1).stream()
                                    .anyMatch(each -> each.state() == State.FAILED));
            var given = site.get(Deliveries.class).of(hook, 1).get(0);
            assertThat(given.tries()).isGreaterThan(1);
            assertThat(given.status()).isEqualTo(500);
            publish(editor(site), "Chuyện nữa", "da-nang");
            await().atMost(LONG).until(() -> isGivenUp(site, hook));
            var people = DeskPeople.of(site);
            assertThat(people.signedIn(site.port(), people.administrator())
                            .get("/admin/webhooks/" + hook.id())
                            .body())
                    .contains("500")
                    .doesNotContain("??");
        }
    }
}
