package vn.sanvat.api.write;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.CopiedSample;
import vn.sanvat.OwnSite;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.api.ApiClient;
import vn.sanvat.content.writing.Workspace;

/**
 * Programs that write at once into the same drafts, each its own paragraph and now and then one that all share, and publish;
 * another follows the changes. Afterwards git must have all that was acknowledged, each draft the last words of each writer,
 * and the follower exactly what is public. Ends with 1 where it is not so.
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=vn.sanvat.api.write.WriteBenchmark -Dexec.args="1000 8"
 * </pre>
 *
 * Arguments: writes, writers, and entries of the site besides (none where it is not said).
 */
final class WriteBenchmark {
    private static final int STORIES = 12;
    private static final int WARM = 1_000; // saves at the end, when Java has compiled what is used
    private static final int SHARED = 0; // the paragraph that everybody changes
    private static final JsonMapper JSON = new JsonMapper();

    private final OwnSite site;
    private final int writers;
    private final Map<String, String> lastWords = new ConcurrentHashMap<>();
    private final Set<String> commits = ConcurrentHashMap.newKeySet();
    private final Collection<Long> saves = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger merged = new AtomicInteger();
    private final AtomicInteger collided = new AtomicInteger();
    private final AtomicInteger published = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();

    private WriteBenchmark(OwnSite site, int writes, int writers) {
        this.site = site;
        this.writers = writers;
        this.left.set(writes);
    }

    public static void main(String[] arguments) throws Exception {
        var writes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        var writers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        var home = Files.createTempDirectory("writes");
        if (arguments.length > 2) {
            CopiedSample.make(home, Integer.parseInt(arguments[2]));
        }
        boolean isWell;
        try (var site = start(home)) {
            isWell = new WriteBenchmark(site, writes, writers).run();
        }
        System.exit(isWell ? 0 : 1);
    }

    private static OwnSite start(Path home) throws IOException {
        return OwnSite.start(home, "--sanvat.api.token-budget=1000000", "--sanvat.load.budgets=false");
    }

    private ApiClient client() {
        return ApiClient.of(
                site.port(),
                site.get(MakeToken.class),
                DeskPeople.of(site).administrator(),
                Scope.WRITE,
                Scope.PUBLISH,
                Scope.READ_DRAFTS);
    }

    private boolean run() throws Exception {
        var first = client();
        for (var story = 0; story < STORIES; story++) {
            begin(first, story);
        }
        var follower = new Follower(ApiClient.anybody(site.port()));
        var pool = Executors.newFixedThreadPool(writers + 1);
        var following = pool.submit(follower);
        List<Callable<Void>> all = new ArrayList<>();
        IntStream.range(0, writers)
                .forEach(writer -> all.add(() -> {
                    write(client(), writer);
                    return null;
                }));
        var began = System.nanoTime();
        for (var each : pool.invokeAll(all)) {
            each.get();
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        for (var story = 0; story < STORIES; story++) {
            publish(first, story);
        }
        follower.isOver = true;
        following.get();
        pool.shutdown();
        return report(took, follower);
    }

    private static String path(int story) {
        return "/api/v1/stories/bai-so-" + (char) ('a' + story);
    }

    private void begin(ApiClient client, int story) {
        var paragraphs = IntStream.rangeClosed(0, writers)
                .mapToObj(number -> "Đoạn " + number + " chưa ai viết.")
                .collect(Collectors.joining("\n\n"));
        var body = JSON.writeValueAsString(Map.of(
                "fields", Map.of("title", "Bài số " + (char) ('a' + story), "summary", "Thử."), "body", paragraphs));
        var begun = client.send("POST", "/api/v1/stories", body);
        if (begun.statusCode() != 201) {
            throw new IllegalStateException(begun.body());
        }
        publish(client, story);
    }

    private void write(ApiClient client, int writer) {
        var random = new Random(writer);
        Map<Integer, JsonNode> seen = new TreeMap<>();
        while (left.getAndDecrement() > 0) {
            var story = random.nextInt(STORIES);
            if (random.nextInt(20) == 0) {
                publish(client, story);
            } else {
                save(client, writer, story, random.nextInt(10) == 0, random, seen);
            }
        }
    }

    /** From what this writer saw last, however long ago; where it collides, from what is there now. */
    private void save(
            ApiClient client, int writer, int story, boolean isShared, Random random, Map<Integer, JsonNode> seen) {
        var draft = seen.computeIfAbsent(story, each -> read(client, story));
        var number = isShared ? SHARED : writer + 1;
        var words = "Đoạn " + number + " của " + writer + ": " + Long.toString(random.nextLong(), 36) + ".";
        while (true) {
            var paragraphs = new ArrayList<>(
                    List.of(draft.path("body").asString().strip().split("\n\n")));
            paragraphs.set(number, words);
            var body = JSON.writeValueAsString(Map.of("body", String.join("\n\n", paragraphs)));
            var began = System.nanoTime();
            var answer = client.send(
                    "PATCH",
                    path(story) + "/draft?merge=true",
                    body,
                    "If-Match",
                    "\"" + draft.path("version").asString() + "\"");
            saves.add((System.nanoTime() - began) / 1_000);
            if (answer.statusCode() == 200) {
                var saved = JSON.readTree(answer.body());
                acknowledge(saved, story + "/" + number, number == SHARED ? "" : words);
                seen.put(story, saved);
                return;
            }
            if (answer.statusCode() != 412) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            collided.incrementAndGet();
            draft = read(client, story);
        }
    }

    private void acknowledge(JsonNode saved, String place, String words) {
        acknowledged.incrementAndGet();
        commits.add(saved.path("commit").asString());
        if (saved.path("merged").asBoolean(false)) {
            merged.incrementAndGet();
        }
        if (!words.isEmpty()) {
            lastWords.put(place, words);
        }
    }

    private static JsonNode read(ApiClient client, int story) {
        return JSON.readTree(client.get(path(story) + "/draft").body());
    }

    private void publish(ApiClient client, int story) {
        while (true) {
            var version = read(client, story).path("version").asString();
            HttpResponse<String> answer =
                    client.send("POST", path(story) + "/publish", "", "If-Match", "\"" + version + "\"");
            if (answer.statusCode() == 200) {
                published.incrementAndGet();
                return;
            }
            if (answer.statusCode() != 412 && answer.statusCode() != 409) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            if (answer.statusCode() == 409) {
                // somebody else published it
                return;
            }
        }
    }

    private boolean report(Duration took, Follower follower) {
        var sorted = saves.stream().sorted().toList();
        System.out.printf(
                "%,d writes acknowledged in %d ms, %d of them merged, %d collisions told, %d publications%n",
                acknowledged.get(), took.toMillis(), merged.get(), collided.get(), published.get());
        System.out.printf(
                "a save: median %.1f ms, 95 of 100 below %.1f ms, longest %.1f ms%n",
                sorted.get(sorted.size() / 2) / 1_000.0,
                sorted.get(sorted.size() * 95 / 100) / 1_000.0,
                sorted.get(sorted.size() - 1) / 1_000.0);
        var warm =
                saves.stream().skip(Math.max(0, saves.size() - WARM)).sorted().toList();
        System.out.printf("of the last %,d: median %.1f ms%n", warm.size(), warm.get(warm.size() / 2) / 1_000.0);
        List<String> faults = new ArrayList<>();
        var workspace = site.get(Workspace.class);
        var lost = commits.stream()
                .filter(commit -> workspace.at(commit).isEmpty())
                .count();
        if (lost > 0 || commits.size() != acknowledged.get()) {
            faults.add(commits.size() + " commits of " + acknowledged.get() + " acknowledged writes, " + lost
                    + " of them not in git");
        }
        var client = client();
        lastWords.forEach((place, words) -> {
            var parts = place.split("/");
            var body = read(client, Integer.parseInt(parts[0])).path("body").asString();
            if (!body.contains(words)) {
                faults.add("lost in " + place + ": " + words);
            }
        });
        open().forEach((path, body) -> {
            if (!body.equals(follower.known.get(path))) {
                faults.add(
                        "the follower has of " + path + ": " + follower.known.get(path) + "\nand public is: " + body);
            }
        });
        System.out.printf("the follower read %d changes and has %d entries%n", follower.changes, follower.known.size());
        faults.forEach(System.out::println);
        return faults.isEmpty();
    }

    private Map<String, String> open() {
        Map<String, String> bodies = new TreeMap<>();
        var client = ApiClient.anybody(site.port());
        for (var story = 0; story < STORIES; story++) {
            bodies.put(path(story), body(client.get(path(story) + "?fields=body&body=markdown")));
        }
        return bodies;
    }

    private static String body(HttpResponse<String> entry) {
        return JSON.readTree(entry.body()).at("/body/markdown").asString();
    }

    /** Reads each entry that the feed names. */
    private static final class Follower implements Callable<Void> {
        private final Map<String, String> known = new TreeMap<>();
        private final Set<String> names = new HashSet<>();
        private final ApiClient client;
        private String after = "";
        private int changes;
        private volatile boolean isOver;

        Follower(ApiClient client) {
            this.client = client;
        }

        @Override
        public Void call() {
            var isLast = false;
            while (true) {
                var from = after.isEmpty() ? "" : "&after=" + after + (isOver ? "" : "&wait=1");
                var page = JSON.readTree(
                        client.get("/api/v1/changes?limit=100" + from).body());
                for (var change : page.path("changes")) {
                    changes++;
                    names.add(change.path("api").asString());
                }
                names.stream()
                        .filter(name -> name.contains("/stories/bai-so-"))
                        .forEach(name -> known.put(
                                name.replaceFirst("\\?.*", ""),
                                body(client.get(name.replaceFirst("\\?.*", "") + "?fields=body&body=markdown"))));
                names.clear();
                after = page.path("next").asString(after);
                if (isLast
                        && page.path("changes").isEmpty()
                        && !page.path("has_more").asBoolean()) {
                    return null;
                }
                isLast = isOver;
            }
        }
    }
}
