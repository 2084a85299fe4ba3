package vn.sanvat.search.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One real node, through its life: each step builds on the one before, to start few servers. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchNodeIT {
    private static final Duration START = Duration.ofMinutes(1);

    /** With a space and Vietnamese letters, as a home may have. The folder above it is closed to others. */
    @TempDir
    static Path folder;

    private static Path home;
    private static SearchNode node;

    @BeforeAll
    static void start() {
        home = folder.resolve("Sản Vật/search");
        node = new SearchNode(SearchNodeSettings.in(home), Clock.systemUTC());
        assertThat(node.address()).isEmpty();
        node.start();
        assertThat(node.state()).isEqualTo(new NodeState.Starting());
        assertRuns(node);
    }

    @AfterAll
    static void close() {
        node.close();
    }

    private static void assertRuns(SearchNode node) {
        assertThat(node.awaitRunning(START)).as(() -> node.state().toString()).isTrue();
    }

    @Test
    @Order(1)
    void answersOnlyToWhoSignsIn() throws Exception {
        assertThat(call("GET", "/_cluster/health", "").statusCode()).isEqualTo(200);
        assertThat(send(request("/_cluster/health").build()).statusCode()).isEqualTo(401);
        assertThat(call("GET", "/_cluster/health?level=indices", "").body()).contains("\"cluster_name\":\"sanvat\"");
    }

    @Test
    @Order(1)
    void keepsItsSecretsToItself() throws Exception {
        assertThat(node.address().orElseThrow().toString())
                .doesNotContain(node.address().orElseThrow().password());
        for (String file : List.of("node.json", "config/users")) {
            assertThat(Files.getPosixFilePermissions(home.resolve(file)).toString())
                    .doesNotContain("GROUP", "OTHERS");
        }
    }

    @Test
    @Order(1)
    void foldsLettersAndTones() throws Exception {
        assertThat(analyze("Đặc sản Đà Nẵng", "\"filter\": [\"lowercase\", \"asciifolding\"]"))
                .containsExactly("dac", "san", "da", "nang");
    }

    @Test
    @Order(1)
    void mapsSpellings() throws Exception {
        String mapping = "\"char_filter\": [{\"type\": \"mapping\", \"mappings\": [\"oà => òa\", \"uý=>úy\"]}]";
        assertThat(analyze("hoà thuý", mapping)).containsExactly("hòa", "thúy");
    }

    @Test
    @Order(1)
    void cutsBeginnings() throws Exception {
        String ngrams = "\"filter\": [{\"type\": \"edge_ngram\", \"min_gram\": 2, \"max_gram\": 4}]";
        assertThat(analyze("nghệ", ngrams)).containsExactly("ng", "ngh", "nghệ");
    }

    @Test
    @Order(1)
    void knowsSynonymsOfSeveralWords() throws Exception {
        String synonyms = "\"filter\": [\"lowercase\","
                + " {\"type\": \"synonym_graph\", \"synonyms\": [\"mật ong, ong mật\", \"quảng nam => đà nẵng\"]}]";
        assertThat(analyze("Mật ong", synonyms)).containsExactlyInAnyOrder("mật", "ong", "ong", "mật");
        assertThat(analyze("Quảng Nam", synonyms)).containsExactly("đà", "nẵng");
    }

    @Test
    @Order(1)
    void refusesARuleThatIsNone() throws Exception {
        String body = body("x", "\"filter\": [{\"type\": \"synonym_graph\", \"synonyms\": [\"a => b => c\"]}]");
        assertThat(call("POST", "/_analyze", body))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("invalid synonym rule [a => b => c]"));
    }

    @Test
    @Order(1)
    void hasTheSmallFilters() throws Exception {
        assertThat(analyze("a b a", "\"filter\": [\"unique\"]")).containsExactly("a", "b");
        assertThat(analyze("là a", "\"filter\": [{\"type\": \"stop\", \"stopwords\": [\"là\"]}]"))
                .containsExactly("a");
        assertThat(analyze("nước mắm", "\"filter\": [\"shingle\"]")).containsExactly("nước", "nước mắm", "mắm");
    }

    @Test
    @Order(1)
    void buildsAnIndexWithThem() throws Exception {
        String index = """
            {"settings": {"number_of_replicas": 0, "analysis": {
               "char_filter": {"spelling": {"type": "mapping", "mappings": ["oà => òa"]}},
               "filter": {"same": {"type": "synonym_graph", "synonyms": ["mam, nuoc mam"]},
                          "starts": {"type": "edge_ngram", "min_gram": 1, "max_gram": 10}},
               "analyzer": {
                 "folded": {"tokenizer": "standard", "char_filter": ["spelling"],
                            "filter": ["lowercase", "asciifolding"]},
                 "start": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding", "starts"]},
                 "asked": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding", "same"]}}}},
             "mappings": {"properties": {"title": {"type": "text", "analyzer": "folded",
               "search_analyzer": "asked", "fields": {"start": {"type": "text", "analyzer": "start"}}}}}}
            """;
        assertThat(call("PUT", "/shop", index).statusCode()).isEqualTo(200);
        String document = "{\"title\": \"Nước mắm Hoà Sơn\"}";
        assertThat(call("PUT", "/shop/_doc/1?refresh=true", document).statusCode())
                .isEqualTo(201);
        String query = "{\"query\": {\"match_phrase\": {\"title\": \"Mắm\"}}}";
        assertThat(call("POST", "/shop/_search", query).body()).contains("Nước mắm Hoà Sơn");
        assertThat(call("PUT", "/other/_doc/1", document).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void letsTheCommandLineFindItAndNoSecondSiteIn() {
        assertThat(SearchNode.running(home)).isEqualTo(node.address());
        try (var second = new SearchNode(SearchNodeSettings.in(home), Clock.systemUTC())) {
            second.start();
            assertThat(second.awaitRunning(START)).isFalse();
            assertThat(second.state()).isInstanceOf(NodeState.Failed.class);
            assertThat(second.state().toString()).contains("Another running site already uses the search folder");
        }
        assertThat(SearchNode.running(home)).isEqualTo(node.address());
    }

    @Test
    @Order(3)
    void comesBackAfterItWasKilled() throws Exception {
        long killed = pid();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        until(() -> !(node.state() instanceof NodeState.Running));
        assertRuns(node);
        assertThat(pid()).isNotEqualTo(killed);
        assertThat(call("GET", "/shop/_doc/1", "").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void stopsInAnOrderlyWay() {
        long running = pid();
        node.close();
        assertThat(node.state()).isEqualTo(new NodeState.Stopped());
        assertThat(node.address()).isEmpty();
        assertThat(SearchNode.running(home)).isEmpty();
        assertThat(ProcessHandle.of(running)).isEmpty();
    }

    /** The next site need not wait for the node of a killed one, and without a next site it ends as well. */
    @Test
    @Order(5)
    void endsWithAKilledSite() throws Exception {
        long left = killedSite();
        long next = killedSite();
        assertThat(gone(left, Duration.ZERO)).isTrue();
        assertThat(gone(next, Duration.ofSeconds(20))).isTrue();
        assertThat(SearchNode.running(home)).isEmpty();
    }

    /** Starts a site as a JVM of its own, kills it when its node runs, and returns the process of the node. */
    private static long killedSite() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = List.of(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SiteWithNode.class.getName(),
                home.toString());
        Process site = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = site.inputReader()) {
            assertThat(output.lines().filter(line -> !line.contains(" ")).findFirst())
                    .contains("running");
            long pid = pid();
            site.destroyForcibly().waitFor();
            return pid;
        }
    }

    private static boolean gone(long pid, Duration limit) throws Exception {
        var process = ProcessHandle.of(pid);
        try {
            if (process.isPresent()) {
                process.get().onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (int tries = 0; !condition.getAsBoolean(); tries++) {
            assertThat(tries).as("tenths of a second").isLessThan(200);
            Thread.sleep(100);
        }
    }

    private static long pid() {
        return RunningNode.read(home.resolve("node.json")).orElseThrow().pid();
    }

    private static List<String> analyze(String text, String analysis) throws Exception {
        var answer = call("POST", "/_analyze", body(text, analysis));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode tokens = JsonMapper.shared().readTree(answer.body()).get("tokens");
        return StreamSupport.stream(tokens.spliterator(), false)
                .map(token -> token.get("token").asString())
                .toList();
    }

    private static String body(String text, String analysis) {
        return "{\"tokenizer\": \"standard\", \"text\": \"" + text + "\", " + analysis + "}";
    }

    private static HttpResponse<String> call(String method, String path, String body) throws Exception {
        var address = node.address().orElseThrow();
        String pair = address.user() + ":" + address.password();
        return send(request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder request(String path) {
        URI uri = node.address().orElseThrow().uris().get(0);
        return HttpRequest.newBuilder(uri.resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
