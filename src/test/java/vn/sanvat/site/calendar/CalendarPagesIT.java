package vn.sanvat.site.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;

@SiteTest
class CalendarPagesIT {
    private static final EntryId OWN = EntryId.of(EntryType.EVENT, "hoi-cua-phep-thu");
    private static final Path FILE = TestHome.FOLDER.resolve("content/events/hoi-cua-phep-thu.md");

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogues catalogues;

    private Asker site;

    @BeforeEach
    void connect() {
        site = new Asker(port);
    }

    @AfterEach
    void takeTheEventAway() throws IOException {
        if (Files.deleteIfExists(FILE)) {
            awaitEvent(false);
        }
    }

    @Test
    void theMonthOfTetShowsLunarDaysAndTet() {
        var html = site.get("/lich?at=2026-02").body();

        assertThat(html)
                .contains("14 tháng Chạp, năm Ất Tỵ – 12 tháng Giêng, năm Bính Ngọ")
                .contains("Giao thừa", "Tết Nguyên đán", "Mùng 2 Tết", "Mùng 3 Tết")
                .contains("mùng 1 tháng Giêng âm lịch");
        assertThat(cell(html, "2026-02-17")).contains("1/1", "tháng Giêng", "Tết Nguyên đán");
        assertThat(cell(html, "2026-02-16")).contains("Giao thừa").doesNotContain("Nguyên đán");
        assertThat(cell(html, "2026-02-26")).contains("mùng 10 tháng Giêng").doesNotContain("Tết");
        assertThat(site.get("/en/calendar?at=2026-02").body())
                .contains("day 1 of lunar month 1", "Tết, Lunar New Year", "year of the Horse");
    }

    @Test
    void aLeapMonthIsNamed() {
        assertThat(site.get("/lich?at=2025-07").body()).contains("mùng 1 tháng 6 nhuận âm lịch");
    }

    @Test
    void saysTheStateOfEachOccurrenceAndSpansItsDays() throws IOException {
        Files.writeString(FILE, """
            ---
            title: Hội của phép thử
            kind: fair
            region: quang-nam-cu-hoi-an
            when: {repeats: monthly, day: 10, days: 3}
            occurrences:
              - {date: 2031-01-10, status: confirmed, source: "https://example.org/tin"}
              - {date: 2031-02-10, status: moved, start: 2031-02-20, note: Mưa lớn}
              - {date: 2031-03-10, status: postponed}
              - {date: 2031-04-10, status: cancelled, source: Báo của phép thử}
            ---
            Lời.
            """);
        awaitEvent(true);

        assertThat(fair("2031-01")).contains("Đã xác nhận", "https://example.org/tin", "10–12/1/2031");
        assertThat(fair("2031-02"))
                .contains("Đã dời ngày", "lẽ ra ngày 10/2/2031", "Mưa lớn", "20–22/2/2031")
                .contains("ngày thứ 2 trong 3 ngày", "ngày thứ 3 trong 3 ngày");
        assertThat(cell(fair("2031-02"), "2031-02-21")).contains("Hội của phép thử");
        assertThat(cell(fair("2031-02"), "2031-02-10")).doesNotContain("Hội của phép thử");
        assertThat(fair("2031-03")).contains("class=\"state postponed\"", "(Tạm hoãn)");
        assertThat(fair("2031-04")).contains("class=\"state cancelled\"", "theo Báo của phép thử");
        assertThat(fair("2031-05")).contains("class=\"state expected\"");
        assertThat(site.get("/lich?from=2031-04-12&to=2031-04-12&kind=fair").body())
                .contains("Hội của phép thử");
    }

    @Test
    void narrowsByRegionAndKind() {
        var all = site.get("/lich?at=2026-03").body();
        var hoiAn = site.get("/lich?at=2026-03&region=quang-nam-cu-hoi-an").body();
        var markets = site.get("/lich?at=2026-03&kind=market").body();

        assertThat(all).contains("/su-kien/phien-cho-sam-ngoc-linh", "/su-kien/tet-nguyen-tieu-hoi-an");
        assertThat(hoiAn)
                .doesNotContain("/su-kien/phien-cho-sam-ngoc-linh")
                .contains("/su-kien/tet-nguyen-tieu-hoi-an")
                .contains("name=\"robots\" content=\"noindex");
        assertThat(markets)
                .contains("/su-kien/phien-cho-sam-ngoc-linh")
                .doesNotContain("/su-kien/tet-nguyen-tieu-hoi-an");
        assertThat(site.get("/lich?at=2026-03&region=khong-co&kind=khong-co").body())
                .contains("Không có lễ hội nào khớp");
    }

    @Test
    void keepsItsStateInTheOtherLanguage() {
        assertThat(site.get("/lich?from=2026-02-20&to=2026-02-24&region=da-nang")
                        .body())
                .contains("/en/calendar?view=agenda&amp;from=2026-02-20&amp;to=2026-02-24&amp;region=da-nang");
    }

    @Test
    void isFoundFromTheMenuEventsAndTheSitemap() {
        assertThat(site.get("/").body()).contains("href=\"/lich\"");
        assertThat(site.get("/en").body()).contains("href=\"/en/calendar\"");
        assertThat(site.get("/su-kien/le-hoi-ba-thu-bon").body()).contains("href=\"/lich?at=20");
        assertThat(site.get("/sitemap-1.xml").body()).contains("/lich</loc>", "/en/calendar</loc>");
        assertThat(site.get("/lich").body()).doesNotContain("noindex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lich?at=2026-13",
                "/lich?at=xyz",
                "/lich?at=9999-01",
                "/lich?view=xyz",
                "/lich?from=2026-02-30",
                "/lich?from=2026-03-02&to=2026-02-01",
                "/lich?from=0001-01-01&to=9999-12-31",
                "/en/calendar?from=%3Cscript%3E&to=x"
            })
    void badDaysLeadToTheNearestPageWithASentence(String path) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("class=\"notice\"", "noindex")
                .doesNotContain("<script>", "??")
                .hasSizeLessThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lich?at=2000-01", "/lich?at=2100-12"})
    void theCalendarEndsSomewhere(String path) {
        assertThat(site.get(path).body()).doesNotContain("at=1999-12", "at=2101-01", "class=\"notice\"");
    }

    private String fair(String month) {
        return site.get("/lich?kind=fair&at=" + month).body();
    }

    /** What the grid has on a day. */
    private static String cell(String html, String date) {
        var from = html.indexOf("<time datetime=\"" + date + "\">");
        assertThat(from).as(date).isPositive();
        return html.substring(from, html.indexOf("</td>", from));
    }

    private void awaitEvent(boolean there) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> catalogues.current().find(OWN).isPresent() == there);
    }
}
