package vn.sanvat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;

/** What the heads of pages tell search engines, social networks and browsers. */
@SiteTest
class HeadIT {
    private static final Pattern LOC = Pattern.compile("<loc>(.*?)</loc>");
    private static final Pattern LD =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final int LARGEST_PICTURE = 300_000; // bytes; WhatsApp shows none that is larger

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    private Asker site;

    @BeforeEach
    void connect() {
        site = new Asker(port);
    }

    /** One page of every kind, in both languages. */
    static Stream<String> kinds() {
        return Stream.of(
                "/",
                "/en",
                "/san-pham",
                "/en/products",
                "/chu-the",
                "/en/producers",
                "/su-kien",
                "/en/events",
                "/diem-den",
                "/en/places",
                "/tuyen-du-lich",
                "/en/routes",
                "/cau-chuyen",
                "/en/stories",
                "/vung",
                "/en/regions",
                "/vung/da-nang",
                "/en/regions/da-nang",
                "/nhom",
                "/en/categories",
                "/nhom/gia-vi",
                "/en/categories/gia-vi",
                "/lich",
                "/en/calendar",
                "/lich?view=agenda",
                "/ban-do",
                "/en/map",
                "/hanh-trinh",
                "/en/trip",
                "/hanh-trinh/in?from=2027-02-20",
                "/tim-kiem",
                "/en/search",
                "/san-pham/ngu-coc-duy-oanh",
                "/en/products/ngu-coc-duy-oanh",
                "/chu-the/htx-nong-nghiep-xanh-duy-oanh",
                "/en/producers/htx-nong-nghiep-xanh-duy-oanh",
                "/diem-den/lang-gom-thanh-ha",
                "/en/places/lang-gom-thanh-ha",
                "/cau-chuyen/doc-bo-bien-nuoc-mam",
                "/en/stories/doc-bo-bien-nuoc-mam",
                "/san-pham?stars=5&page=1",
                "/su-kien/le-hoi-ba-thu-bon",
                "/en/events/le-hoi-ba-thu-bon",
                "/su-kien/le-hoi-ba-thu-bon/hom-nay",
                "/en/events/le-hoi-ba-thu-bon/today",
                "/tuyen-du-lich/hoi-an-tra-kieu-my-son",
                "/en/routes/hoi-an-tra-kieu-my-son",
                "/tuyen-du-lich/hoi-an-tra-kieu-my-son/in",
                "/trang/gioi-thieu",
                "/en/pages/gioi-thieu",
                "/khong-co",
                "/en/khong-co");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyPageHasAPictureToShow(String path) throws IOException {
        var head = head(path);
        var address = head.getOrDefault("og:image", "");

        assertThat(address).startsWith("http://localhost:" + port + "/").endsWith(".png");
        assertThat(head.get("og:image:alt")).isNotBlank();
        assertThat(head).containsEntry("og:image:width", "1200").containsEntry("og:image:height", "630");
        byte[] bytes;
        try (InputStream picture = URI.create(address).toURL().openStream()) {
            bytes = picture.readAllBytes();
        }
        assertThat(bytes.length).isLessThan(LARGEST_PICTURE);
        var image = Optional.ofNullable(ImageIO.read(new java.io.ByteArrayInputStream(bytes)))
                .orElseThrow();
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void structuredDataIsOfTheVocabulary(String path) {
        var found = LD.matcher(site.get(path).body());
        while (found.find()) {
            assertThat(new SchemaTerms().faults(json.readTree(found.group(1)).get("@graph")))
                    .isEmpty();
        }
    }

    @Test
    void aPageWithoutTranslationIsNotOfferedInTheLanguageThatItLacks() {
        var english = site.get("/en/products/banh-deo-loi-pho").body();
        var canonical = "http://localhost:" + port + "/san-pham/banh-deo-loi-pho";

        assertThat(english)
                .contains("<link rel=\"canonical\" href=\"" + canonical + "\"")
                .contains("<meta property=\"og:url\" content=\"" + canonical + "\"")
                .contains("<meta property=\"og:locale\" content=\"vi_VN\"")
                .contains("\"url\":\"" + canonical + "\"");
        assertThat(alternates(english)).isEmpty();
        assertThat(english).doesNotContain("hreflang=\"en\"");
        assertThat(alternates(site.get("/san-pham/banh-deo-loi-pho").body())).isEmpty();
    }

    @Test
    void aPageWithTranslationIsOfferedInBothAndToEverybodyElse() {
        for (var path : List.of("/tuyen-du-lich/hoi-an-tra-kieu-my-son", "/en/routes/hoi-an-tra-kieu-my-son")) {
            assertThat(alternates(site.get(path).body()))
                    .containsEntry("vi", "http://localhost:" + port + "/tuyen-du-lich/hoi-an-tra-kieu-my-son")
                    .containsEntry("en", "http://localhost:" + port + "/en/routes/hoi-an-tra-kieu-my-son")
                    .containsEntry("x-default", "http://localhost:" + port + "/tuyen-du-lich/hoi-an-tra-kieu-my-son");
        }
        assertThat(head("/en/routes/hoi-an-tra-kieu-my-son")).containsEntry("og:locale", "en_US");
    }

    @Test
    void whatTheSitemapNamesIsThereUnderThatName() {
        List<String> addresses = new ArrayList<>();
        locations("/sitemap.xml").forEach(file -> addresses.addAll(locations(path(file))));
        assertThat(addresses).doesNotHaveDuplicates().hasSizeGreaterThan(400);

        List<String> faults = new ArrayList<>();
        for (var address : addresses) {
            var page = site.get(path(address));
            if (page.statusCode() != 200
                    || !page.body().contains("<link rel=\"canonical\" href=\"" + address + "\"")
                    || page.body().contains("noindex")) {
                faults.add(address);
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.ico", "/apple-touch-icon.png", "/apple-touch-icon-precomposed.png"})
    void iconsLieWhereTheyAreLookedFor(String path) {
        var icon = site.get(path);

        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Content-Type").orElse("")).startsWith("image/");
        assertThat(site.get("/").body()).contains("rel=\"apple-touch-icon\"").contains("href=\"/favicon.ico\"");
    }

    private List<String> locations(String path) {
        return LOC.matcher(site.get(path).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String path(String address) {
        return URI.create(address).getRawPath();
    }

    /** What the meta elements of a page say, by name. */
    private Map<String, String> head(String path) {
        var html = site.get(path).body();
        Map<String, String> head = new HashMap<>();
        Pattern.compile("<meta (?:property|name)=\"([^\"]+)\" content=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .forEach(found -> head.put(found.group(1), found.group(2)));
        return head;
    }

    private static Map<String, String> alternates(String html) {
        Map<String, String> alternates = new HashMap<>();
        Pattern.compile("<link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .forEach(found -> alternates.put(found.group(1), found.group(2)));
        return alternates;
    }
}
