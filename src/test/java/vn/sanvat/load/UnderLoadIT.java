package vn.sanvat.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.OwnSite;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.api.ApiClient;

/** The site with few threads and small budgets, and clients that mean no good. */
class UnderLoadIT {
    private static final int THREADS = 12;
    /** Refused, or asked to come again: never a fault. */
    private static final String TURNED_AWAY = "HTTP/1.1 (4\\d\\d|503).*";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @TempDir
    private static Path home;

    private static OwnSite site;

    @BeforeAll
    static void start() throws IOException {
        site = OwnSite.start(
                home,
                "--server.tomcat.threads.max=" + THREADS,
                "--sanvat.load.at-once=9",
                "--sanvat.load.bodies=3",
                "--sanvat.load.body-grace=1s",
                "--sanvat.load.limits.file.budget=2",
                "--sanvat.load.limits.file.at-once=1",
                "--sanvat.load.limits.file.waiting=1",
                "--sanvat.load.limits.file.patience=1s",
                "--sanvat.load.unlimited=192.0.2.1");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void answersWhileMoreConnectionsThanThreadsAnnounceBodiesThatNeverCome() throws Exception {
        for (var attacked :
                List.of("GET /", "POST /", "POST /api/v1/products", "GET /actuator/health", "PUT /khong-co")) {
            try (var attack =
                    new Attack(attacked + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\na")) {
                assertThat(get("/").statusCode()).isEqualTo(200);
                assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
                assertThat(attack.answers()).allMatch(line -> line.matches(TURNED_AWAY));
            }
        }
    }

    @Test
    void readsNoChunkedBodyEither() throws Exception {
        try (var attack =
                new Attack("POST /san-pham HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nf\r\n")) {
            assertThat(attack.answers()).allMatch(line -> line.matches(TURNED_AWAY));
            assertThat(get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void keepsThreadsForTheOthersWhileBodiesForTheDeskDoNotCome() throws Exception {
        var head = "POST /admin/sign-in HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na";
        try (var attack = new Attack(head)) {
            assertThat(get("/").statusCode()).isEqualTo(200);
            assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(attack.firstAnswer()).startsWith("HTTP/1.1 503");
        }
    }

    /** One of three places of those who bring a token or write at the desk is as many as questions have. */
    @Test
    void questionsThatDoNotComeTakeNoPlaceOfWhoWrites() throws Exception {
        for (var asked : List.of("/graphql", "/mcp")) {
            var head = "POST " + asked + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
            try (var attack = new Attack(head)) {
                assertThat(attack.firstAnswer()).startsWith("HTTP/1.1 503");
                assertThat(get("/").statusCode()).isEqualTo(200);
                var answer = ApiClient.of(
                                site.port(),
                                site.get(MakeToken.class),
                                DeskPeople.of(site).administrator(),
                                Scope.WRITE)
                        .send(
                                "POST",
                                "/api/v1/stories",
                                "{\"fields\": {\"title\": \"Thử " + asked.substring(1) + "\"}}");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            }
        }
    }

    @Test
    void keepsThreadsForTheHealthWhileNobodyReadsWhatWasAskedFor() throws Exception {
        var page = "GET /su-kien HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (var attack = new Attack(page.repeat(400))) {
            for (var i = 0; i < 10; i++) {
                assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
                assertThat(get("/").statusCode()).isIn(200, 503);
            }
            assertThat(attack.firstAnswer()).startsWith("HTTP/1.1 200");
        }
        await().untilAsserted(() -> assertThat(get("/").statusCode()).isEqualTo(200));
    }

    @Test
    void saysWhatIsLeftAndTurnsAwayWhoAsksTooOften() throws Exception {
        var first = get("/san-pham.csv");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"file\";q=2;w=60");
        assertThat(header(first, "RateLimit")).startsWith("\"file\";r=1;t=");
        get("/chu-the.csv");
        var refused = get("/diem-den.csv");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 60);
        assertThat(refused.body()).contains("quá 2 tệp trong một phút");
        assertThat(get("/san-pham.csv").statusCode())
                .as("what is kept costs nothing")
                .isEqualTo(200);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhenSearchIsAwayWithAStatusThatNobodyKeeps() throws Exception {
        var page = get("/tim-kiem?q=qu%E1%BA%BF");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(header(page, "Retry-After")).isNotEmpty();
        assertThat(get("/api/v1/search?q=que").statusCode()).isEqualTo(503);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path))
                .timeout(Duration.ofSeconds(15))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Twice as many connections as there are threads, that all send the same beginning of a request and then wait. */
    private static final class Attack implements AutoCloseable {
        private final List<Socket> sockets = new ArrayList<>();

        Attack(String beginning) throws IOException {
            for (var i = 0; i < 2 * THREADS; i++) {
                var socket = new Socket("localhost", site.port());
                socket.setSoTimeout(15_000);
                socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                sockets.add(socket);
            }
        }

        List<String> answers() throws IOException {
            List<String> lines = new ArrayList<>();
            for (var socket : sockets) {
                lines.add(line(socket));
            }
            return lines;
        }

        /** Of the first that is answered: others may still wait for their body. */
        String firstAnswer() throws IOException {
            while (true) {
                for (var socket : sockets) {
                    if (socket.getInputStream().available() > 0) {
                        return line(socket);
                    }
                }
                Thread.onSpinWait();
            }
        }

        private static String line(Socket socket) throws IOException {
            var line = new StringBuilder();
            int next;
            while ((next = socket.getInputStream().read()) >= 0 && next != '\n') {
                line.append((char) next);
            }
            return line.toString().strip();
        }

        @Override
        public void close() throws IOException {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
