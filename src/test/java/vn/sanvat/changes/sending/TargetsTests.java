package vn.sanvat.changes.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.problem.ProblemOccurred;

class TargetsTests {
    private final Targets strict = new Targets(properties(List.of()));

    private static SendingProperties properties(List<String> allowed) {
        var second = Duration.ofSeconds(1);
        return new SendingProperties(allowed, second, second, second, Duration.ofHours(1), Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "0.0.0.0",
                "10.1.2.3",
                "172.31.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.0.8",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[ff02::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::1]",
                "[2001:db8::1]",
                "localhost"
            })
    void nothingOfOnesOwnIsAsked(String host) {
        assertThatThrownBy(() -> strict.read("https://" + host + "/hook"))
                .isInstanceOfSatisfying(
                        ProblemOccurred.class,
                        e -> assertThat(e.problem().key()).isEqualTo("webhook.closed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://1.1.1.1/hook", "https://[2606:4700:4700::1111]/a?b=c", "https://100.128.0.1:8443/"})
    void thePublicInternetIsOpen(String url) {
        assertThat(strict.read(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "https://a:b@1.1.1.1/",
                "https://1.1.1.1/#x",
                "https:///x",
                "https://1.1.1.1:0/",
                "https://1.1.1.1:70000/",
                "https://1.1.1.1/ x",
                "//1.1.1.1/"
            })
    void whatIsNoAddressIsSaid(String url) {
        assertThatThrownBy(() -> strict.read(url))
                .isInstanceOfSatisfying(
                        ProblemOccurred.class,
                        e -> assertThat(e.problem().key()).isEqualTo("webhook.url"));
    }

    @Test
    void withoutHttpsOnlyToWhatASettingAllows() {
        assertThatThrownBy(() -> strict.read("http://1.1.1.1/"))
                .isInstanceOfSatisfying(
                        ProblemOccurred.class,
                        e -> assertThat(e.problem().key()).isEqualTo("webhook.https"));
        var open = new Targets(properties(List.of("127.0.0.0/8", "::1/128")));
        assertThat(open.read("http://localhost:9/")).hasToString("http://localhost:9/");
        assertThatThrownBy(() -> open.read("http://10.0.0.1/")).isInstanceOf(ProblemOccurred.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "x/8", "10.0.0.0/33", "::1/129", "localhost/8", "1.2.3.999/8"})
    void aNetworkThatIsNoneIsSaid(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void networksEndWithinAByte() throws IOException {
        assertThat(Network.of("100.64.0.0/10").has(InetAddress.getByName("100.127.1.1")))
                .isTrue();
        assertThat(Network.of("100.64.0.0/10").has(InetAddress.getByName("100.128.1.1")))
                .isFalse();
    }

    @Test
    void whatWasOpenAtFirstIsLookedAtAgainWhenItIsAsked() throws IOException {
        var asked = new AtomicInteger();
        var server = server(asked);
        try (var courier = new Courier(properties(List.of()), strict)) {
            var receipt = courier.post("http://localhost:" + server.getAddress().getPort() + "/ok", Map.of(), "{}");
            assertThat(receipt.isTaken()).isFalse();
            assertThat(receipt.answer()).contains("may not be asked");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nothingIsFollowedAndLittleIsReadAndItEnds() throws IOException {
        var asked = new AtomicInteger();
        var server = server(asked);
        var properties = properties(List.of("127.0.0.0/8"));
        try (var courier = new Courier(properties, new Targets(properties))) {
            var base = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(courier.post(base + "/redirect", Map.of(), "{}").status())
                    .isEqualTo(302);
            assertThat(asked).as("not followed").hasValue(0);
            assertThat(courier.post(base + "/ok", Map.of(), "{}")).isEqualTo(new Receipt(200, "ok"));
            var begun = System.nanoTime();
            var endless = courier.post(base + "/endless", Map.of(), "{}");
            assertThat(endless.status()).isEqualTo(200);
            assertThat(endless.answer()).hasSize(500);
            assertThat(courier.post(base + "/slow", Map.of(), "{}").status()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
            assertThat(courier.post("http://127.0.0.1:1/", Map.of(), "{}").status())
                    .isZero();
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer server(AtomicInteger asked) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/ok", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
        server.createContext("/redirect", exchange -> {
            exchange.getResponseHeaders().set("Location", "/ok");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var bytes = "a".repeat(1000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            try (var out = exchange.getResponseBody()) {
                for (var i = 0; i < 1_000_000; i++) {
                    out.write(bytes);
                }
            }
        });
        server.createContext("/slow", exchange -> {
            try {
                TimeUnit.SECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
        return server;
    }
}
