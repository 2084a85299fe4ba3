package vn.sanvat.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.sanvat.OwnSite;

/** Requests that no program of good will sends. Each is the sender's mistake: never a fault, a trace or a line in the log. */
@ExtendWith(OutputCaptureExtension.class)
class MalformedRequestsIT {
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
    /** Pages, files, the desk, the API, the health, what is not there: each answers in a way of its own. */
    private static final List<String> PLACES = List.of(
            "/",
            "/san-pham",
            "/lich",
            "/ban-do",
            "/hanh-trinh",
            "/su-kien.atom",
            "/lich.ics",
            "/bia/products/a.png",
            "/q/abcdefg.png",
            "/api/v1/products",
            "/admin/sign-in",
            "/admin/people",
            "/actuator/health",
            "/khong-co",
            "/en/khong-co");

    @TempDir
    private static Path home;

    private static OwnSite site;

    @BeforeAll
    static void start() throws IOException {
        site = OwnSite.start(home);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void noRequestHoweverWrongIsAFaultOfTheSite(CapturedOutput output) {
        var http = new RawHttp(site.port());
        List<String> faults = new ArrayList<>();
        shapes().forEach(shape -> {
            var answer = http.send(shape.getBytes(StandardCharsets.ISO_8859_1));
            if (answer.status() >= 500 || isTelling(answer.text())) {
                faults.add(shown(shape) + " -> " + shown(answer.text()));
            }
        });

        assertThat(faults).isEmpty();
        assertThat(output.getAll()).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(http.get("/", "Host: localhost").status()).isEqualTo(200);
        assertThat(http.get("/actuator/health", "Host: localhost").status()).isEqualTo(200);
    }

    @Test
    void whatIsNoRequestAtAllIsAnsweredInWords() {
        for (var path : List.of("/%zz", "/a%", "/%00")) {
            var answer = new RawHttp(site.port()).get(path, "Host: localhost");
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body())
                    .as(path)
                    .contains("Không hiểu được yêu cầu này.")
                    .doesNotContain("HTTP Status");
        }
    }

    @Test
    void anyNumberOfLanguagesIsFine() {
        var http = new RawHttp(site.port());
        var languages = "Accept-Language: vi,en,fr,de,ja,ko,zh,th,lo,km,id,ms,es,pt;q=0.1,*;q=0";
        for (var place : PLACES) {
            assertThat(http.get(place, "Host: localhost", languages).status())
                    .as(place)
                    .isEqualTo(http.get(place, "Host: localhost").status());
        }
    }

    @Test
    void whatCannotBeReadIsToldInTheFormOfThePlace() {
        var http = new RawHttp(site.port());
        assertThat(http.get("/san-pham?q=%zz", "Host: localhost"))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("<h1"));
        assertThat(http.get("/san-pham.json?q=%zz", "Host: localhost").header("Content-Type"))
                .contains("application/problem+json");
        assertThat(http.get("/api/v1/products?q=%zz", "Host: localhost").header("Content-Type"))
                .contains("application/problem+json");
        assertThat(http.get("/khong-co?q=%zz", "Host: localhost").body()).contains("name=\"q\"");
    }

    private static Stream<String> shapes() {
        return Stream.of(lines(), addresses(), headers(), bodies(), parts()).flatMap(shapes -> shapes);
    }

    /** Request lines. */
    private static Stream<String> lines() {
        return Stream.of(
                        "GET",
                        "GET /",
                        "GET / HTTP/1.0",
                        "GET / HTTP/9.9",
                        "GET / HTTP/1.1 x",
                        "GET  /  HTTP/1.1",
                        "get / HTTP/1.1",
                        "FOO / HTTP/1.1",
                        "G\u00e9T / HTTP/1.1",
                        "TRACE / HTTP/1.1",
                        "CONNECT localhost:80 HTTP/1.1",
                        "OPTIONS * HTTP/1.1",
                        "PROPFIND / HTTP/1.1",
                        "PRI * HTTP/2.0",
                        "GET * HTTP/1.1",
                        "GET http:// HTTP/1.1",
                        "GET http://a b/ HTTP/1.1",
                        "GET ://x HTTP/1.1",
                        "GET http://localhost:99999/ HTTP/1.1",
                        "GET ftp://localhost/ HTTP/1.1",
                        "\u0000 / HTTP/1.1",
                        "GET /\u0000 HTTP/1.1",
                        "GET /\u00e1 HTTP/1.1",
                        "GET /\t HTTP/1.1",
                        "GET \\ HTTP/1.1",
                        "GET /{a}|^`<>\" HTTP/1.1",
                        "GET /#x HTTP/1.1",
                        "\u0016\u0003\u0001\u0002\u0000\u0001",
                        "",
                        "A".repeat(30_000),
                        "GET /" + "a".repeat(30_000) + " HTTP/1.1",
                        "DELETE /san-pham HTTP/1.1",
                        "POST /san-pham HTTP/1.1",
                        "PUT /admin HTTP/1.1",
                        "PATCH /api/v1/products HTTP/1.1")
                .map(line -> line + "\r\n" + HOST + "\r\n");
    }

    /** Paths and parameters. */
    private static Stream<String> addresses() {
        var tails = List.of(
                "?q=%zz",
                "?q=%",
                "?q=%c3",
                "?q=%ff%fe",
                "?q=%00",
                "?q=%ed%a0%80",
                "?%zz=1",
                "?=&=&&=",
                "?q",
                "?q[]=a&q[$ne]=b",
                "?page=%zz",
                "?q=" + "%25".repeat(3000),
                "?" + "a=1&".repeat(5000),
                "?lang=%zz",
                "?size=1e9",
                "?px=-1",
                "?from=0000-00-00&to=9999-99-99",
                "?from=+99999999999-01-01",
                "?at=99999999-99",
                "?near=NaN,NaN",
                "?stops=....----",
                "?q=a&q=b&q=%zz",
                "/",
                "//",
                "/..",
                "/%2e%2e/",
                "/%2f",
                "/%5c..",
                "/%00",
                "/%",
                "/%zz",
                "/;a=b",
                "/..;/admin",
                "/.json",
                "/a.b.c",
                "/%E2%80%AE",
                "/\u00ff",
                "/" + "a/".repeat(2000),
                "/" + "a/".repeat(6000),
                "/" + "%25".repeat(2500));
        return PLACES.stream()
                .flatMap(place -> tails.stream()
                        .map(tail -> "GET " + (place.equals("/") && tail.startsWith("/") ? "" : place) + tail
                                + " HTTP/1.1\r\n" + HOST + "\r\n"));
    }

    /** Headers. */
    private static Stream<String> headers() {
        var lines = List.of(
                "Accept-Language: " + "vi,".repeat(4000),
                "Accept-Language: ;;;,,=q",
                "Accept-Language: x;q=9",
                "Accept: */*;q=x, text/html;;;",
                "Accept: ,",
                "Accept: a",
                "Accept: " + "text/html,".repeat(1500),
                "Accept-Encoding: gzip;q=x, *;q=",
                "Accept-Encoding: ;",
                "Accept-Encoding: ,;q=1, br;",
                "Accept-Charset: x",
                "Cookie: =; ;;a=\"; b",
                "Cookie: sanvat_session=%zz",
                "Cookie: sanvat_session=" + "x".repeat(9000),
                "Cookie: sanvat_language=\u00ff\u0001",
                "Cookie: sanvat_form=\"",
                "Range: bytes=9-1",
                "Range: bytes=-",
                "Range: x=0-1",
                "Range: bytes=" + "0-1,".repeat(2000),
                "If-Modified-Since: yesterday",
                "If-Modified-Since: Thu, 99 Foo 9999 99:99:99 GMT",
                "If-None-Match: \"",
                "If-None-Match: W/",
                "If-None-Match: " + "\"a\",".repeat(3000),
                "If-Match: \"x\"",
                "If-Unmodified-Since: x",
                "If-Range: x",
                "Expect: 100-continue",
                "Expect: miracles",
                "Upgrade: h2c",
                "Upgrade: websocket\r\nSec-WebSocket-Key: x",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Content-Length: 1, 2",
                "Content-Length: 3\r\nContent-Length: 4",
                "Content-Length: x",
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: foo",
                "Transfer-Encoding: chunked, chunked",
                "Content-Type: /",
                "Content-Type: text/html; charset=nope",
                "Content-Type: multipart/form-data",
                "Host: other",
                "Host: a b",
                "Host: [::",
                "Host: x:y",
                "Host:",
                "X: a\r\n folded",
                "X : a",
                ": a",
                "nothing",
                "X: \u0000",
                "X: \u0001\u007f",
                "\u00e9: a",
                "X: " + "a".repeat(30_000),
                "Origin: null\r\nAccess-Control-Request-Method: X",
                "Origin: \u00ff://x",
                "X-Forwarded-For: x\r\nX-Forwarded-Proto: gopher\r\nX-Forwarded-Port: y",
                "Forwarded: for=\"_;host=x",
                "Authorization: Basic !!!",
                "Authorization: x",
                "TE: trailers, x;q=y",
                "X-HTTP-Method-Override: DELETE",
                "Referer: %zz",
                "User-Agent: \u00ff\u00fe",
                IntStream.range(0, 500)
                        .mapToObj(i -> "X" + i + ": 1")
                        .reduce((a, b) -> a + "\r\n" + b)
                        .orElseThrow());
        return PLACES.stream()
                .flatMap(place ->
                        lines.stream().map(line -> "GET " + place + " HTTP/1.1\r\n" + HOST + line + "\r\n\r\n"));
    }

    /** Bodies that are not what they say. */
    private static Stream<String> bodies() {
        var bodies = List.of(
                "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffffff\r\na",
                "Transfer-Encoding: chunked\r\n\r\n3\r\nab",
                "Transfer-Encoding: chunked\r\n\r\n1;" + "x".repeat(9000) + "\r\na\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nT: " + "x".repeat(9000) + "\r\n\r\n",
                "Content-Length: 10\r\n\r\nabc",
                "Content-Length: 3\r\nContent-Encoding: gzip\r\n\r\nabc",
                form("q=%zz"),
                form("=&=&%"),
                form("a=1&".repeat(11_000)),
                form("_csrf=%ff&email=%c3&password=%00"),
                form("email=a&email=b&password=\u0000"),
                "Content-Type: application/json\r\nContent-Length: 1\r\n\r\n{",
                "Content-Type: application/x-www-form-urlencoded; charset=nope\r\nContent-Length: 3\r\n\r\na=b",
                "Content-Type: application/x-www-form-urlencoded; charset=UTF-16\r\nContent-Length: 3\r\n\r\na=b");
        return Stream.of("POST", "PUT", "GET")
                .flatMap(method -> PLACES.stream()
                        .flatMap(place ->
                                bodies.stream().map(body -> method + " " + place + " HTTP/1.1\r\n" + HOST + body)));
    }

    private static String form(String body) {
        return "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    /** Multipart bodies. */
    private static Stream<String> parts() {
        var head = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n";
        var bodies = List.of(
                "",
                "--x",
                "--x--\r\n",
                "--x\r\n\r\n",
                head,
                head + "\r\nabc",
                head + "\r\nabc\r\n--y--",
                "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--",
                "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"\u0000/../\"\r\n\r\na\r\n--x--",
                "--x\r\n"
                        + "Content-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n"
                        + "Content-Type: /\r\n\r\n"
                        + "a\r\n"
                        + "--x--",
                "--x\r\n" + "H: 1\r\n".repeat(2000) + "\r\na\r\n--x--",
                (head + "\r\na\r\n").repeat(2000) + "--x--",
                "--x\r\nContent-Disposition: form-data; name*=UTF-8''%zz\r\n\r\na\r\n--x--",
                "--x\r\n"
                        + "Content-Disposition: form-data; name=\"a\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + "!\r\n"
                        + "--x--");
        var types = List.of(
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=" + "x".repeat(300),
                "multipart/mixed; boundary=x");
        return Stream.of("/admin/sign-in", "/admin/media", "/san-pham", "/api/v1/products")
                .flatMap(place -> types.stream()
                        .flatMap(type -> bodies.stream()
                                .map(body -> "POST " + place + " HTTP/1.1\r\n" + HOST + "Content-Type: " + type
                                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)));
    }

    private static boolean isTelling(String text) {
        return Stream.of("Exception", "\tat ", "org.apache", "org.springframework", "java.lang", "vn.sanvat", "Tomcat")
                .anyMatch(text::contains);
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(200, text.length())).replace("\r\n", "⏎");
    }
}
