package vn.sanvat.api.fuzz;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.OwnSite;
import vn.sanvat.TestHome;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.api.ApiClient;

/**
 * Reads the OpenAPI document of a running site and asks every operation what fits and what does not, without a token, with
 * a wrong one, with one that only reads and with one that may do everything. An answer is a fault where it is a 5xx (but a
 * 503 that says when to come again), where its status, its type or its JSON is not described, or where it is an error and no
 * problem of a known type.
 *
 * <pre>
 * mvn -q test-compile
 * mvn -q exec:exec -Dexec.executable=java -Dexec.classpathScope=test \\
 *     -Dexec.args="-cp %classpath vn.sanvat.api.fuzz.ApiFuzz target/fuzz 5000 1"
 * </pre>
 *
 * The arguments are a folder for a home that is made anew, how many requests, and the seed of the random values. Exits with
 * 1 where there were faults.
 */
final class ApiFuzz {
    private static final int SHOWN = 4_000; // characters of an answer
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = Values.mapper();
    private final int port;
    private final List<String> tokens;
    private final Description description;
    private final Requests requests;
    private final Random random;
    private final Properties problems = new Properties();
    private final Map<String, String> faults = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    /**
     * @param tokens empty for none
     * @param dry whether nothing is to be written
     */
    ApiFuzz(int port, List<String> tokens, long seed, boolean dry) throws IOException {
        this.port = port;
        this.tokens = List.copyOf(tokens);
        this.random = new Random(seed);
        var anybody = ApiClient.anybody(port);
        this.description = new Description(anybody.get("/api/v1/openapi.json").body(), json);
        List<String> slugs = new ArrayList<>(List.of("khong-co"));
        json.readTree(anybody.get("/api/v1/entries?cursor=&size=100&fields=title")
                        .body())
                .path("hits")
                .forEach(hit -> slugs.add(hit.path("slug").asString()));
        this.requests = new Requests(
                description, new Values(random, description), dry, slugs, List.of("2026/gom.jpg", "a.png", "../a.png"));
        try (var in = ApiFuzz.class.getResourceAsStream("/messages/problems_en.properties")) {
            problems.load(in);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]).toAbsolutePath().resolve(String.valueOf(System.nanoTime()));
        Files.createDirectories(home);
        TestHome.copy(Path.of("content"), home.resolve("content"));
        int found;
        try (var site = OwnSite.start(home, "--sanvat.api.token-budget=1000000", "--sanvat.search.enabled=false")) {
            var maker = DeskPeople.of(site).administrator();
            var make = site.get(MakeToken.class);
            var fuzz = new ApiFuzz(
                    site.port(),
                    List.of(
                            "",
                            "sanvat_wrong",
                            ApiClient.of(site.port(), make, maker, Scope.READ_PUBLIC, Scope.READ_DRAFTS)
                                    .token(),
                            ApiClient.of(site.port(), make, maker, Scope.values())
                                    .token()),
                    Long.parseLong(arguments[2]),
                    false);
            fuzz.run(Integer.parseInt(arguments[1]));
            System.out.println("answers by status: " + fuzz.statuses());
            fuzz.faults().forEach((fault, example) -> System.out.println("FAULT " + fault + "\n      " + example));
            found = fuzz.faults().size();
        }
        System.out.println(found + " kinds of faults");
        System.exit(found == 0 ? 0 : 1);
    }

    /** Kinds of faults, each with the first request that showed it. */
    Map<String, String> faults() {
        return faults;
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    void run(int count) throws IOException, InterruptedException {
        var operations = description.operations();
        for (var i = 0; i < count; i++) {
            var operation = operations.get(i % operations.size());
            // two of five with everything, for only these come to the fields of a body
            var token =
                    random.nextInt(5) < 2 ? tokens.get(tokens.size() - 1) : tokens.get(random.nextInt(tokens.size()));
            var asked = requests.next(operation, token);
            var answer = client.send(asked.to(port), BodyHandlers.ofString());
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            var fault = fault(asked, answer);
            if (!fault.isEmpty()) {
                faults.putIfAbsent(kind(fault, operation), shown(asked, answer));
            } else if (answer.statusCode() < 300) {
                learn(asked, answer);
            }
        }
    }

    private void learn(Asked asked, HttpResponse<String> answer) {
        answer.headers().firstValue("ETag").ifPresent(tag -> {
            if (!asked.operation().method().equals("GET")
                    || asked.operation().path().endsWith("/draft")) {
                requests.learn(asked, tag);
            }
        });
        if (answer.statusCode() == 201) {
            var slug = json.readTree(answer.body()).path("slug").asString("");
            if (!slug.isEmpty()) {
                requests.learn(slug);
            }
        }
    }

    private String fault(Asked asked, HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (status >= 500
                && !(status == 503 && answer.headers().firstValue("Retry-After").isPresent())) {
            return "server fault " + status;
        }
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        if (status >= 400) {
            if (!type.equals("application/problem+json")
                    && !asked.operation().path().endsWith("/problems/{key}")) {
                return "error " + status + " that is no problem: " + type;
            }
            var key = answer.body().replaceAll("(?s).*?\"type\":\"/api/v1/problems/([^\"]+)\".*", "$1");
            if (type.equals("application/problem+json") && !problems.containsKey(key)) {
                return "unknown type of a problem: " + key;
            }
        }
        return description.fault(asked.operation(), status, type, answer.body());
    }

    private static String kind(String fault, Description.Operation operation) {
        return fault.replaceAll("\\d{4,}", "N") + " · " + operation;
    }

    private static String shown(Asked asked, HttpResponse<String> answer) {
        var body = new String(asked.body(), java.nio.charset.StandardCharsets.UTF_8);
        var text = asked.operation().method() + " " + asked.address() + " "
                + asked.headers().keySet() + " " + asked.type() + " " + body + " -> " + answer.statusCode() + " "
                + answer.body();
        return text.substring(0, Math.min(SHOWN, text.length()));
    }
}
