package vn.sanvat.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.OwnSite;

/** Whoever asks the site does not decide what it says of itself. */
class HostIT {
    private static final Pattern FEED_ID = Pattern.compile("<feed.*?<id>(.*?)</id>", Pattern.DOTALL);
    private static final String[] PATHS = {
        "/",
        "/san-pham",
        "/lich",
        "/ban-do",
        "/trang/thu",
        "/robots.txt",
        "/sitemap.xml",
        "/su-kien.atom",
        "/trang.json",
        "/san-pham.json",
        "/khong-co"
    };

    @TempDir
    private Path home;

    @Test
    void aForeignHostIsNotRepeatedAnywhere() throws IOException {
        page();
        try (var site = OwnSite.start(home)) {
            var http = new RawHttp(site.port());
            var own = "http://localhost:" + site.port();
            for (var path : PATHS) {
                var answer = http.get(path, "Host: evil.example", "X-Forwarded-Host: evil.example");
                assertThat(answer.status()).as(path).isIn(200, 404);
                assertThat(answer.text()).as(path).doesNotContain("evil");
            }
            assertThat(http.get("/trang/thu", "Host: evil.example").body())
                    .contains("<link rel=\"canonical\" href=\"" + own + "/trang/thu\"")
                    .contains("content=\"" + own + "/bia/");
            assertThat(http.get("http://evil.example/trang/thu", "Host: evil.example")
                            .body())
                    .contains("href=\"" + own + "/trang/thu\"");
            assertThat(http.get("/trang/thu", "Host: 127.0.0.1:9999").body())
                    .contains("href=\"http://127.0.0.1:9999/trang/thu\"");
            assertThat(http.get("/admin", "Host: evil.example").text()).doesNotContain("evil");

            assertThat(feedId(http, "/su-kien.atom", "Host: evil.example"))
                    .isEqualTo(feedId(http, "/su-kien.atom", "Host: localhost"))
                    .isEqualTo(feedId(http, "/su-kien.atom?size=1&page=1", "Host: localhost"))
                    .isEqualTo(feedId(http, "/su-kien.atom?fbclid=x", "Host: localhost"))
                    .isNotEqualTo(feedId(http, "/su-kien.atom?kind=market", "Host: localhost"))
                    .isNotEqualTo(feedId(http, "/san-pham.atom", "Host: localhost"));
            assertThat(http.get("/actuator/health", "Host: localhost").body()).contains("sanvat.site.base-url");
        }
    }

    @Test
    void onlyANamedProxySpeaksForOthersAndNeverOfTheHost() throws IOException {
        page();
        String[] forwarded = {
            "Host: sanvat.example",
            "X-Forwarded-For: 203.0.113.7",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Port: 666"
        };
        try (var site = OwnSite.start(home, "--sanvat.site.hosts=sanvat.example")) {
            assertThat(new RawHttp(site.port()).get("/trang/thu", forwarded).body())
                    .contains("href=\"http://sanvat.example/trang/thu\"");
        }
        try (var site = OwnSite.start(
                home, "--sanvat.site.hosts=sanvat.example", "--sanvat.site.trusted-proxies=127.0.0.1,::1")) {
            assertThat(new RawHttp(site.port()).get("/trang/thu", forwarded).body())
                    .contains("href=\"https://sanvat.example/trang/thu\"")
                    .doesNotContain("evil")
                    .doesNotContain("666");
        }
    }

    private void page() throws IOException {
        Files.createDirectories(home.resolve("content/pages"));
        Files.writeString(home.resolve("content/pages/thu.md"), "---\ntitle: Thử\nsummary: Một trang.\n---\n\nLời.\n");
    }

    private static String feedId(RawHttp http, String path, String header) {
        var matcher = FEED_ID.matcher(http.get(path, header).body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
