package vn.sanvat.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.Needs;
import vn.sanvat.OwnSite;
import vn.sanvat.ProgramInstalled;

/** The configuration in {@code src/docs/nginx.conf} with a real nginx before the site. */
@Needs("nginx")
class BehindNginxIT {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @TempDir
    private static Path home;

    @TempDir
    private static Path proxy;

    private static OwnSite site;
    private static Process nginx;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        site = OwnSite.start(
                home, "--server.tomcat.threads.max=12", "--sanvat.load.at-once=9", "--sanvat.load.bodies=3");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.writeString(proxy.resolve("nginx.conf"), configuration());
        nginx = new ProcessBuilder(
                        ProgramInstalled.find("nginx").orElseThrow().toString(),
                        "-p",
                        proxy.toString(),
                        "-c",
                        proxy.resolve("nginx.conf").toString(),
                        "-e",
                        proxy.resolve("error.log").toString())
                .inheritIO()
                .start();
        awaitAnswer();
    }

    private static String configuration() throws IOException {
        var server = Files.readString(Path.of("src/docs/nginx.conf"))
                .replace("127.0.0.1:8080", "127.0.0.1:" + site.port())
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                .replace("/var/cache/nginx/sanvat", proxy.resolve("cache").toString());
        var temporary = new StringBuilder();
        for (var kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            temporary
                    .append(kind)
                    .append("_temp_path ")
                    .append(proxy.resolve(kind))
                    .append(";\n");
        }
        return "daemon off;\n"
                + "master_process off;\n"
                + "pid nginx.pid;\n"
                + "events { worker_connections 1024; }\n"
                + "http {\n"
                + "access_log off;\n"
                + temporary + server + "\n}\n";
    }

    private static void awaitAnswer() throws Exception {
        for (var tries = 0; tries < 200; tries++) {
            try (var socket = new Socket("127.0.0.1", port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException e) {
                assertThat(nginx.isAlive()).as("nginx runs").isTrue();
                Thread.onSpinWait();
                nginx.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        }
        throw new AssertionError("nginx did not answer");
    }

    @AfterAll
    static void stop() {
        nginx.destroy();
        site.close();
    }

    @Test
    void holdsSlowClientsBackFromTheSite() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (var i = 0; i < 60; i++) {
                var socket = new Socket("127.0.0.1", port);
                socket.getOutputStream()
                        .write(("POST /admin/sign-in HTTP/1.1\r\nHost: sanvat.example\r\nContent-Length: 900\r\n\r\na")
                                .getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertThat(get("/").statusCode()).isEqualTo(200);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void refusesBodiesForPublicAddresses() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .POST(BodyPublishers.ofString("a".repeat(5000)))
                .build();
        assertThat(CLIENT.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(413);
    }

    @Test
    void servesPagesAndKeepsPictures() throws Exception {
        assertThat(get("/").body()).contains("<html");
        var theme =
                java.util.regex.Pattern.compile("href=\"(/theme/[^\"]+\\.css)").matcher(get("/").body());
        assertThat(theme.find()).isTrue();
        assertThat(get(theme.group(1)).statusCode()).isEqualTo(200);
        assertThat(get(theme.group(1)).headers().firstValue("X-Cache")).contains("HIT");
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
