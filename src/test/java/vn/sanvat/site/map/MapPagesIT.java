package vn.sanvat.site.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.Language;

@SiteTest
class MapPagesIT {
    private static final Pattern SVG =
            Pattern.compile("<svg class=\"map\".*?</svg>\\s*(?=</div>|</a>)", Pattern.DOTALL);
    private static final Pattern BASE = Pattern.compile("href=\"(/ban-do/nen/[^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogues catalogues;

    private Asker site;

    @BeforeEach
    void connect() {
        site = new Asker(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/ban-do", "/en/map", "/ban-do?type=event&from=2026-02-20&to=2026-03-24", "/ban-do?view=country"
            })
    void standsOnThePageAsADrawing(String path) throws Exception {
        var html = site.get(path).body();
        var svg = drawing(html);

        assertThat(svg.getElementsByTagName("a").getLength()).isPositive();
        assertThat(svg.getDocumentElement().getTextContent()).contains("Hoàng Sa", "Trường Sa");
        var base = BASE.matcher(html);
        while (base.find()) {
            var land = site.get(base.group(1));
            assertThat(land.statusCode()).isEqualTo(200);
            assertThat(land.headers().firstValue("Cache-Control").orElse("")).contains("max-age");
            assertThat(parse(land.body()).getElementsByTagName("path").getLength())
                    .isPositive();
        }
        assertThat(html).hasSizeLessThan(100_000);
    }

    @Test
    void theListBesideItIsFilteredTheSame() throws Exception {
        var html = site.get("/ban-do?region=quang-nam-cu-hoi-an&type=place").body();

        assertThat(html)
                .contains("href=\"/diem-den/lang-gom-thanh-ha\"")
                .doesNotContain("href=\"/san-pham/")
                .contains("data-lat=\"15.")
                .contains("/en/map?type=place&amp;region=quang-nam-cu-hoi-an")
                .contains("name=\"robots\" content=\"noindex");
        assertThat(drawing(html).getElementsByTagName("a").getLength()).isPositive();
    }

    /** The middle of a commune is no place, in a crowd as alone. */
    @Test
    void aClusterSaysOfHowManyOnlyTheCommuneIsKnown() {
        assertThat(site.get("/ban-do").body())
                .containsPattern("aria-label=\"\\d+ mục ở gần nhau[^(\"]* \\((đều|\\d+ mục trong đó) chỉ biết xã\\)\"");
        assertThat(site.get("/en/map").body())
                .containsPattern(
                        "aria-label=\"\\d+ items close together[^(\"]* \\(of (all|\\d+) only the commune is known\\)\"")
                .contains("data-severalabout=\"of # only the commune is known\"");
    }

    @Test
    void aClusterLeadsToACloserMap() throws Exception {
        var links = drawing(site.get("/ban-do").body()).getElementsByTagName("a");
        var closer = "";
        for (var i = 0; i < links.getLength(); i++) {
            var url = links.item(i).getAttributes().getNamedItem("href").getNodeValue();
            closer = closer.isEmpty() && url.contains("near=") ? url : closer;
        }

        assertThat(closer).startsWith("/ban-do?near=");
        var html = site.get(closer).body();
        assertThat(html).contains("class=\"reach\"", "class=\"rows\"");
    }

    @Test
    void theCloserMapHasAllThatTheClusterHas() throws Exception {
        var html = site.get("/ban-do?type=product").body();
        for (var cluster : Jsoup.parse(html).select("svg.map a.pin[href*=near=]")) {
            var closer = Jsoup.parse(site.get(cluster.attr("href")).body());
            var total = closer.select("#roll .count").text().replaceAll("\\D", "");
            assertThat(Integer.parseInt(total))
                    .as(cluster.attr("href"))
                    .isGreaterThanOrEqualTo(
                            Integer.parseInt(cluster.select("text").text()));
        }
    }

    @Test
    void routesAreLines() {
        assertThat(site.get("/ban-do?type=route").body())
                .contains("<polyline")
                .contains("href=\"/tuyen-du-lich/hoi-an-tra-kieu-my-son\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ban-do?near=48.85,2.35",
                "/ban-do?near=abc",
                "/ban-do?near=15.88,108.33&within=-4",
                "/en/map?from=2026-03-02&to=2026-02-01",
                "/ban-do?from=2026-02-30",
                "/en/map?type=story",
                "/ban-do?type=%3Cscript%3E&stars=x",
                "/ban-do?page=999999999999"
            })
    void badInputLeadsToTheNearestPageWithASentence(String path) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("class=\"notice\"", "noindex", "<svg class=\"map\"")
                .doesNotContain("<script>", "??");
    }

    @Test
    void nothingFoundIsSaidAndTheCountryShown() {
        assertThat(site.get("/ban-do?region=khong-co").body())
                .contains("Không có mục nào khớp", "Quần đảo Hoàng Sa", "Quần đảo Trường Sa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/ban-do/nho/routes/hoi-an-tra-kieu-my-son.svg", "/en/ban-do/nho/places/lang-gom-thanh-ha.svg"})
    void anEntryHasASmallMapThatNeedsNoOtherFile(String path) throws Exception {
        var answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        var svg = parse(answer.body());
        assertThat(svg.getElementsByTagName("image").getLength()).isZero();
        assertThat(svg.getElementsByTagName("circle").getLength()).isPositive();
        assertThat(svg.getDocumentElement().getTextContent()).contains("Hoàng Sa", "Trường Sa");
        assertThat(answer.body()).hasSizeLessThan(100_000);
    }

    @Test
    void noSmallMapIsEmpty() {
        for (var item : catalogues.current().items()) {
            var answer = site.get(Addresses.map(item.id(), Language.VIETNAMESE));
            if (answer.statusCode() == 200) {
                assertThat(answer.body()).as(item.id().toString()).containsPattern("class=\"(pin|area)");
            } else {
                assertThat(item.position()).as(item.id().toString()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ban-do/nen/page-999-1-1.svg",
                "/ban-do/nen/x.svg",
                "/ban-do/ranh-gioi/xyz.geojson",
                "/ban-do/nho/places/khong-co.svg",
                "/ban-do/nho/xyz/khong-co.svg"
            })
    void otherPicturesAreNotFound(String path) {
        assertThat(site.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void isFoundFromTheMenuAndTheSitemap() {
        assertThat(site.get("/").body()).contains("href=\"/ban-do\"");
        assertThat(site.get("/en").body()).contains("href=\"/en/map\"");
        assertThat(site.get("/sitemap-1.xml").body()).contains("/ban-do</loc>", "/en/map</loc>");
        assertThat(site.get("/ban-do").body()).doesNotContain("noindex");
    }

    /** The drawing of a page, read as XML: HTML would forgive what is not well-formed. */
    private static Document drawing(String html) throws Exception {
        var found = SVG.matcher(html);
        assertThat(found.find()).isTrue();
        return parse(found.group());
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
