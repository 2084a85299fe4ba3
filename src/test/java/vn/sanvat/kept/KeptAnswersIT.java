package vn.sanvat.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.search.Search;

@SiteTest
class KeptAnswersIT {
    private static final EntryFile FILE = EntryFile.source(EntryId.of(EntryType.STORY, "thu-giu-trang"));
    private static final String PAGE = "/cau-chuyen/thu-giu-trang";
    private static final Author AUTHOR = new Author("Người thử", "thu@example.org");
    /** Such a request is never answered with what is kept. */
    private static final String[] ANEW = {"Authorization", "none"};

    @LocalServerPort
    private int port;

    @Autowired
    private Workspace workspace;

    @Autowired
    private KeptAnswers kept;

    @Autowired
    private Search search;

    @Autowired
    private Clock clock;

    private final HttpClient client = HttpClient.newHttpClient();
    private Asker site;

    @BeforeEach
    void connect() {
        site = new Asker(port);
    }

    @AfterEach
    void putBack() {
        workspace.write(AUTHOR, "Dọn", changeSet -> changeSet.remove(Stage.PUBLIC, FILE));
    }

    private void publish(String title) {
        workspace.write(
                AUTHOR,
                "Đăng",
                changeSet -> changeSet.put(
                        Stage.PUBLIC,
                        FILE,
                        EntryText.EMPTY
                                .with("title", FieldValue.text(title))
                                .with("summary", FieldValue.text("Một câu chuyện để thử."))));
    }

    @Test
    void whatSaysTheHourIsMadeAnew() {
        var today = LocalDate.now(clock);
        var fair = EntryFile.source(EntryId.of(EntryType.EVENT, "thu-hoi-cho-hom-nay"));
        workspace.write(
                AUTHOR,
                "Đăng",
                changeSet -> changeSet.put(
                        Stage.PUBLIC,
                        fair,
                        EntryText.of("""
            ---
            title: Hội chợ hôm nay
            kind: fair
            region: quang-nam-cu-hoi-an
            when: {repeats: once, start: %s, end: %s}
            programme:
              - {day: 1, time: "8:00", title: Khai mạc}
            ---
            Lời.
            """.formatted(today, today)).orElseThrow()));
        try {
            assertThat(site.get("/su-kien/thu-hoi-cho-hom-nay").statusCode()).isEqualTo(200);
            var before = kept.count();
            assertThat(site.get("/su-kien/thu-hoi-cho-hom-nay/hom-nay").body())
                    .contains("Khai mạc", "<span class=\"count\">lúc ");
            assertThat(kept.count()).isEqualTo(before);
        } finally {
            workspace.write(AUTHOR, "Dọn", changeSet -> changeSet.remove(Stage.PUBLIC, fair));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en",
                "/san-pham",
                "/en/products?page=2&sort=name",
                "/san-pham/ngu-coc-duy-oanh",
                "/en/events",
                "/lich",
                "/ban-do",
                "/vung",
                "/nhom",
                "/san-pham.csv",
                "/su-kien.ics",
                "/diem-den.geojson",
                "/cau-chuyen.atom",
                "/hanh-trinh",
                "/tim-kiem",
                "/api/v1/products?lang=en",
                "/api/v1/regions"
            })
    void whatIsKeptIsWhatWasMade(String path) {
        var made = site.send("GET", path, ANEW);
        var before = kept.count();
        var first = site.get(path);
        var second = site.get(path);

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(made.body());
        assertThat(fields(second)).isEqualTo(fields(first));
        assertThat(fields(second)).isEqualTo(fields(made));
        assertThat(kept.count()).isGreaterThanOrEqualTo(before);
        assertThat(kept.find(new AnswerKey(
                        "http://localhost:" + port, path.split("\\?")[0], query(path), false, Coding.IDENTITY)))
                .isPresent();
    }

    private static String query(String path) {
        return path.contains("?") ? path.split("\\?")[1] : "";
    }

    private static Map<String, List<String>> fields(HttpResponse<?> answer) {
        var fields = new TreeMap<>(answer.headers().map());
        fields.remove("date");
        fields.remove("connection");
        fields.remove("keep-alive");
        fields.remove("transfer-encoding");
        fields.remove("content-length");
        fields.keySet().removeIf(name -> name.startsWith("ratelimit"));
        return fields;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gzip|gzip|-gzip", "gzip, br|br|-br", "br;q=0.5, gzip|gzip|-gzip", "gzip;q=0, BR;q=0.1|br|-br"})
    void isSentCompressedWithAStrongTagAndKnownAgain(String accepted, String coding, String suffix) throws Exception {
        site.get("/san-pham");
        var plain = site.get("/san-pham");
        for (var time : List.of("made", "kept")) {
            var packed = client.send(request("/san-pham", "Accept-Encoding", accepted), BodyHandlers.ofByteArray());

            assertThat(packed.headers().firstValue("Content-Encoding")).as(time).contains(coding);
            assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
            assertThat(unpacked(packed.body(), coding)).isEqualTo(plain.body());
            var tag = packed.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).startsWith("\"").endsWith(suffix + "\"");
            assertThat(tag).isNotEqualTo(plain.headers().firstValue("ETag").orElseThrow());
            for (var known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
                var again = client.send(
                        request("/san-pham", "Accept-Encoding", accepted, "If-None-Match", known),
                        BodyHandlers.ofByteArray());
                assertThat(again.statusCode()).as(known).isEqualTo(304);
                assertThat(again.headers().firstValue("ETag")).contains(tag);
                assertThat(again.body()).isEmpty();
            }
        }
        assertThat(client.send(request("/san-pham", "Accept-Encoding", "gzip;q=0, br;q=0.0"), BodyHandlers.ofString())
                        .body())
                .isEqualTo(plain.body());
        var cold = site.send("HEAD", "/san-pham?sort=newest&page=3");
        assertThat(cold.headers().firstValue("ETag"))
                .isEqualTo(site.send("GET", "/san-pham?sort=newest&page=3", ANEW)
                        .headers()
                        .firstValue("ETag"))
                .isPresent();
        var changeSet = site.send("HEAD", "/san-pham");
        assertThat(changeSet.headers().firstValue("ETag"))
                .isEqualTo(plain.headers().firstValue("ETag"));
        assertThat(changeSet.body()).isEmpty();
    }

    private HttpRequest request(String path, String... headers) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .headers(headers)
                .build();
    }

    private static String unpacked(byte[] bytes, String coding) throws IOException {
        if (coding.equals("br")) {
            return new String(Decoder.decompress(bytes).getDecompressedData(), StandardCharsets.UTF_8);
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPublishIsSeenAtOnceAndSoIsWhatIsTakenBack() {
        assertThat(site.get(PAGE).statusCode()).isEqualTo(404);
        for (var title : List.of("Lần một", "Lần hai", "Lần ba")) {
            publish(title);
            assertThat(site.get(PAGE).body()).contains(title);
            assertThat(site.get(PAGE).body()).contains(title);
            assertThat(site.get("/cau-chuyen").body()).contains(title);
            assertThat(site.get("/api/v1/stories/thu-giu-trang").body()).contains(title);
        }
        workspace.write(AUTHOR, "Gỡ", changeSet -> changeSet.remove(Stage.PUBLIC, FILE));
        assertThat(site.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(site.get("/cau-chuyen").body()).doesNotContain("Lần ba");
    }

    @Test
    void aSearchThatWasAskedBeforeTheIndexHadThePublishIsNotKept() {
        await().atMost(Duration.ofSeconds(90)).until(() -> search.isUpToDate(Language.VIETNAMESE));
        var path = "/tim-kiem?q=xylokarpus";
        assertThat(site.get(path).body()).doesNotContain(PAGE);
        assertThat(site.get(path).body()).doesNotContain(PAGE);

        publish("Xylokarpus");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(site.get(path).body()).contains(PAGE));

        workspace.write(AUTHOR, "Gỡ", changeSet -> changeSet.remove(Stage.PUBLIC, FILE));
        assertThat(site.get(path).body()).doesNotContain(PAGE);
    }

    @Test
    void whatIsNotForEveryoneIsNotKept() {
        for (var path :
                List.of("/khong-co-gi", "/san-pham/khong-co", "/admin/sign-in", "/actuator/health", "/san-pham/")) {
            var before = kept.count();
            site.get(path);
            assertThat(kept.count()).as(path).isEqualTo(before);
        }
    }

    @Test
    void parametersInAnyOrderAreOneAnswer() {
        var first = site.get("/san-pham?sort=name&page=2");
        var before = kept.count();
        var second = site.get("/san-pham?page=2&sort=name");

        assertThat(second.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
        assertThat(kept.count()).isEqualTo(before);
    }

    @Test
    void pagesOfOtherSitesMayReadTheApiFromWhatIsKept() {
        for (var time : List.of("made", "kept")) {
            assertThat(site.send("GET", "/api/v1/categories", "Origin", "https://cong.example")
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .as(time)
                    .contains("*");
        }
    }
}
