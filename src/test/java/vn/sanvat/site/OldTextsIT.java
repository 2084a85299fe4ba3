package vn.sanvat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;

/** A text of an old blog, with raw HTML and links of every kind, wherever it comes out of the site. */
@SiteTest
class OldTextsIT {
    private static final EntryId OWN = EntryId.of(EntryType.STORY, "moi-kieu-lien-ket");
    private static final Path FILE = TestHome.FOLDER.resolve("content/stories/moi-kieu-lien-ket.md");

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogues catalogues;

    private Asker site;

    @BeforeEach
    void write() throws IOException {
        site = new Asker(port);
        Files.writeString(FILE, """
            ---
            title: "Mọi kiểu <img src=x onerror=alert(1)>"
            summary: "Tóm tắt ]]> <script>alert(1)</script> [x](javascript:alert(1))"
            sources: ["HTTPS://example.org/%22onclick=x"]
            ---

            - [b](../products/ngu-coc-duy-oanh.md "Ngũ cốc") [c](<../products/ngu-coc-duy-oanh.md>) [nc]
            - `[e](../products/ngu-coc-duy-oanh.md)`

            [nc]: ../products/ngu-coc-duy-oanh.md 'Ngũ cốc'

            - <javascript:alert(1)> [x](JaVaScRiPt:alert(1)) [x](&#106;avascript:alert(1)) [x](java%0Ascript:alert(1))
            - [x](data:text/html;base64,PHNjcmlwdD4=) [x](//example.org/) [y](HTTPS://example.org/) [x](tel:+849) [x](mailto:a@example.org)
            - https://vi.wikipedia.org/wiki/Hội_An, (https://vi.wikipedia.org/wiki/Mì_(món_ăn)) và www.example.org.
            - ![ảnh](javascript:alert(1)) ![ảnh](https://example.org/a.png "tiêu đề") ![ảnh](../media/2026/IMG_0012.JPG)

            <p align="center"><img src=x onerror=alert(1)></p>

            | Cột | Hai dòng |
            | --- | --- |
            | a | một<br>hai \\| ba |
            """);
        awaitStory(true);
    }

    @AfterEach
    void remove() throws IOException {
        Files.delete(FILE);
        awaitStory(false);
    }

    @Test
    void nothingOfItRunsAndNothingThatAPersonMeantIsLost() throws Exception {
        var page = site.get("/cau-chuyen/moi-kieu-lien-ket").body();
        var html = JsonMapper.shared()
                .readTree(site.get("/api/v1/stories/moi-kieu-lien-ket").body())
                .at("/body/html")
                .asString();
        for (var shown : new String[] {page, html}) {
            assertThat(shown)
                    .doesNotContainPattern(
                            "(?i)(href|src|action)\\s*=\\s*[\"']?\\s*(javascript:|data:text|//|tel:|mailto:)")
                    .doesNotContain("<img src=x", "<script>alert")
                    .contains("href=\"https://example.org/\">y</a>")
                    .contains("<code>[e](../products/ngu-coc-duy-oanh.md)</code>", "&lt;br&gt;hai | ba</td>")
                    .contains("\">https://vi.wikipedia.org/wiki/Hội_An</a>, (")
                    .contains("\">https://vi.wikipedia.org/wiki/Mì_(món_ăn)</a>)");
            assertThat(shown.replaceAll("\"[^\"]*\"", "")).doesNotContainPattern("(?i)<[a-z][^<>]*\\sonerror\\s*=");
            assertThat(shown.split("href=\"/san-pham/ngu-coc-duy-oanh\"", -1)).hasSizeGreaterThanOrEqualTo(4);
        }

        var atom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader(site.get("/cau-chuyen.atom").body())));
        assertThat(atom.getElementsByTagName("script").getLength()).isZero();
        assertThat(atom.getDocumentElement().getTextContent())
                .contains("Mọi kiểu <img src=x onerror=alert(1)>", "Tóm tắt ]]> <script>alert(1)</script>");
        var json = site.get("/cau-chuyen.json");
        assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(JsonMapper.shared().readTree(json.body()).at("/hits").findValuesAsString("title"))
                .contains("Mọi kiểu <img src=x onerror=alert(1)>");
    }

    private void awaitStory(boolean there) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> catalogues.current().find(OWN).isPresent() == there);
    }
}
