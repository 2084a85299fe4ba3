package vn.sanvat.load;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Attacks the packaged site and prints how it stands: answers by status, the slowest health, memory, threads and bytes of
 * the log, after each of the loads: bodies that never come, searches at once, pictures drawn to order, and all together.
 *
 * <p>{@code mvn -q -DskipTests package}, then {@code java -cp target/test-classes vn.sanvat.load.Siege HOME [SECONDS]}
 * with an empty folder for the home (it gets copies of {@code content/} and {@code themes/}) and the seconds of each load
 * (60; for "memory is flat" 600).
 */
public final class Siege {
    private static final int PORT = 8137;
    private static final int BODIES = 210;
    private static final int SEARCHERS = 60;
    private static final int PAINTERS = 24;
    private static final List<String> WORDS =
            List.of("ngu+coc", "nuoc+mam", "que", "tra", "hoi+an", "lang+nghe", "sam");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    /** Of its own, so that it is the site that is waited for and not the other loads of this program. */
    private final HttpClient looking =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final Map<String, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong slowestHealth = new AtomicLong();
    private final Duration each;

    private Siege(Duration each) {
        this.each = each;
    }

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        copy(Path.of("content"), home.resolve("content"));
        copy(Path.of("themes"), home.resolve("themes"));
        var log = home.resolve("siege.log");
        var site = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-jar",
                        "target/sanvat.jar",
                        "--sanvat.home=" + home,
                        "--sanvat.load.unlimited=127.0.0.1",
                        "--server.port=" + PORT)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            var seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 60;
            new Siege(Duration.ofSeconds(seconds)).run(site, log);
        } finally {
            site.destroy();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private void run(Process site, Path log) throws Exception {
        awaitSearch();
        under("at rest", site, log, List.of());
        under("bodies", site, log, List.of(this::slowBodies));
        under("searches", site, log, many(SEARCHERS, this::search));
        under("pictures", site, log, many(PAINTERS, this::draw));
        var all = new ArrayList<Load>(List.of(this::slowBodies));
        all.addAll(many(SEARCHERS, this::search));
        all.addAll(many(PAINTERS, this::draw));
        under("all together", site, log, all);
    }

    /** Goes on until the time has come. */
    private interface Load {
        void until(long end) throws Exception;
    }

    private static List<Load> many(int count, Load load) {
        return Stream.generate(() -> load).limit(count).toList();
    }

    private void under(String name, Process site, Path log, List<Load> loads) throws Exception {
        statuses.clear();
        slowestHealth.set(0);
        var threads = Executors.newCachedThreadPool();
        var end = System.nanoTime() + each.toNanos();
        List<Load> together = new ArrayList<>(loads);
        together.add(this::health);
        together.add(stop -> pages(stop));
        for (var load : together) {
            threads.execute(() -> {
                try {
                    load.until(end);
                } catch (Exception e) {
                    count("client: " + e);
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(each.toSeconds() + 60, TimeUnit.SECONDS)) {
            count("client: threads left over");
        }
        report(name, site, log);
    }

    private void slowBodies(long end) throws Exception {
        List<Socket> sockets = new ArrayList<>();
        while (System.nanoTime() < end) {
            for (var i = sockets.size(); i < BODIES; i++) {
                var socket = new Socket("127.0.0.1", PORT);
                var path = List.of("/", "/admin/sign-in", "/api/v1/products", "/khong-co")
                        .get(i % 4);
                socket.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\na")
                                .getBytes(StandardCharsets.US_ASCII));
                sockets.add(socket);
            }
            TimeUnit.MILLISECONDS.sleep(500);
            sockets.removeIf(Siege::isAnswered);
        }
        for (var socket : sockets) {
            socket.close();
        }
    }

    private static boolean isAnswered(Socket socket) {
        try {
            if (socket.getInputStream().available() == 0) {
                return false;
            }
            socket.close();
            return true;
        } catch (IOException e) {
            return true;
        }
    }

    /** Words that nobody asked for before: no answer to them is kept. */
    private void search(long end) throws Exception {
        while (System.nanoTime() < end) {
            var number = asked.incrementAndGet();
            ask("search", "/tim-kiem?q=" + WORDS.get(number % WORDS.size()) + "+" + number);
        }
    }

    private void draw(long end) throws Exception {
        var address = client.send(request("/api/v1/products?size=100"), BodyHandlers.ofString())
                .body();
        var slugs = Stream.of(address.split("\"slug\":\""))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .toList();
        for (var i = 0; System.nanoTime() < end; i++) {
            ask("picture", "/bia/products/" + slugs.get(i % slugs.size()) + ".png");
        }
    }

    private void pages(long end) throws Exception {
        while (System.nanoTime() < end) {
            ask("page", "/san-pham/ngu-coc-duy-oanh");
        }
    }

    private void health(long end) throws Exception {
        while (System.nanoTime() < end) {
            var begun = System.nanoTime();
            ask(looking, "health", "/actuator/health");
            slowestHealth.accumulateAndGet(System.nanoTime() - begun, Math::max);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void ask(String kind, String path) throws InterruptedException {
        ask(client, kind, path);
    }

    private void ask(HttpClient from, String kind, String path) throws InterruptedException {
        try {
            var answer = from.send(request(path), BodyHandlers.discarding());
            var isBare503 = answer.statusCode() == 503
                    && answer.headers().firstValue("Retry-After").isEmpty();
            count(kind + " " + answer.statusCode() + (isBare503 ? " without Retry-After" : ""));
        } catch (IOException e) {
            count(kind + " " + e.getClass().getSimpleName());
        }
    }

    private void count(String what) {
        statuses.computeIfAbsent(what, key -> new AtomicInteger()).incrementAndGet();
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private void awaitSearch() throws Exception {
        for (var tries = 0; tries < 3_000; tries++) {
            try {
                if (client.send(request("/api/v1/search?q=que"), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                // it has not started yet
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("the site did not start, or has no search");
    }

    private void report(String name, Process site, Path log) throws IOException {
        Map<String, String> memory = new TreeMap<>();
        for (var line : Files.readAllLines(Path.of("/proc", String.valueOf(site.pid()), "status"))) {
            var parts = line.split(":\\s*", 2);
            memory.put(parts[0], parts[1]);
        }
        System.out.printf(
                "%-13s answers %s%n%13s slowest health %d ms, memory %s, threads %s, log %d bytes%n",
                name,
                statuses,
                "",
                TimeUnit.NANOSECONDS.toMillis(slowestHealth.get()),
                memory.get("VmRSS"),
                memory.get("Threads"),
                Files.size(log));
    }
}
