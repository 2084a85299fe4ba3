package vn.sanvat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Asker;

@BrowserTest
class WalkIT {
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void aVisitorFindsFishSauceAndItsMakerAndAFestival() {
        awaitSearch();
        var page = chromium.page(390, 844);
        walk(page, true);
    }

    @Test
    void theSameWalkWorksWithoutScript() {
        awaitSearch();
        walk(chromium.pageWithoutScript(390, 844), false);
    }

    @Test
    void aVisitorPlansFourDaysInHoiAn() {
        plan(chromium.page(390, 844), true);
    }

    @Test
    void theSameTripIsPlannedWithoutScript() {
        plan(chromium.pageWithoutScript(390, 844), false);
    }

    /** "I am in Hội An from 20 to 24 February. What is on, whom can I visit, what should I bring home?" */
    private void plan(Page page, boolean script) {
        page.navigate(address("/hanh-trinh"));
        page.locator("input[name=from]").first().fill("2027-02-20");
        page.locator("input[name=to]").first().fill("2027-02-24");
        page.locator("input[name=at]").first().fill("Hoi An");
        page.locator(".when button").click();
        page.waitForURL("**at=Hoi*");
        assertThat(page.locator(".adding").innerText().replace('\u00a0', ' '))
                .contains("Tết Nguyên tiêu", "19–21/2/2027");
        for (var stops = 1; stops <= 3; stops++) {
            page.locator(".offers .plus").nth(stops * 2).click();
            page.locator(".tripstop").nth(stops - 1).waitFor();
            assertThat(page.locator(".tripstop").count()).isEqualTo(stops);
        }
        var url = page.url();
        var before = page.locator(".tripstop h4").allInnerTexts();
        page.locator(".moves a[aria-label^='Đưa xuống sau']").first().click();
        page.waitForURL(now -> !now.equals(url));
        assertThat(page.locator(".tripstop h4").allInnerTexts()).containsExactlyInAnyOrderElementsOf(before);
        page.locator("a[href*='best=1']").click();
        page.waitForLoadState();
        assertThat(page.locator(".tripstop").count()).isEqualTo(3);
        if (script) {
            var order = page.locator(".tripstops li[data-code]").first().getAttribute("data-code");
            page.locator(".grip").first().focus();
            page.keyboard().press("ArrowDown");
            page.waitForURL(address -> !address.contains("stops=" + order));
            drag(page);
            for (var village : List.of(
                    "lang-gom-thanh-ha", "lang-moc-kim-bong", "lang-rau-tra-que", "rung-dua-bay-mau-lang-cam-thanh")) {
                page.navigate(address("/diem-den/" + village));
                if (page.locator("a.button[data-add]:not([data-there])").count() > 0) {
                    break; // not in the trip yet
                }
            }
            page.locator("a.button[data-add]:not([data-there])").click();
            page.locator(".mytrip [role=status]:not(:empty)").waitFor();
            page.locator(".mytrip a").click();
            page.waitForURL("**/hanh-trinh?**stops=**");
            assertThat(page.locator(".tripstop").count()).isEqualTo(4);
            readsOffline(page);
        }
        assertThat(page.locator(".takeaway a[href*='.ics']").getAttribute("href"))
                .contains("from=2027-02-20");
        page.locator(".takeaway a[href*='/in?']").click();
        page.waitForURL("**/hanh-trinh/in**");
        assertThat(page.locator(".printed").count()).isPositive();
        page.close();
    }

    /** The first stop of the trip, by its grip, below the last. */
    private static void drag(Page page) {
        var first = page.locator(".tripstops li[data-code]").first();
        var code = first.getAttribute("data-code");
        page.setViewportSize(390, 3200); // both in sight
        var grip = page.locator(".grip").first().boundingBox();
        var last = page.locator(".tripstops li[data-code]").last().boundingBox();
        page.mouse().move(grip.x + grip.width / 2, grip.y + grip.height / 2);
        page.mouse().down();
        page.mouse().move(last.x + 30, last.y + last.height / 2);
        page.mouse().move(last.x + 30, last.y + last.height - 4);
        page.mouse().up();
        page.waitForURL(address -> address.endsWith(code));
        page.setViewportSize(390, 844);
    }

    private static void readsOffline(Page page) {
        page.locator("[data-keep]").click();
        page.locator("[data-keep][disabled]").waitFor();
        page.context().setOffline(true);
        page.reload();
        assertThat(page.locator(".tripstop").count()).isEqualTo(4);
        page.locator(".tripstop h4 a").first().click();
        page.waitForLoadState();
        assertThat(page.locator(".facts").count()).isPositive();
        page.goBack();
        page.locator(".takeaway a[href*='/in?']").click();
        page.waitForURL("**/hanh-trinh/in**");
        assertThat(page.locator("img.code").count()).isPositive();
        assertThat(page.evaluate(
                        "Array.from(document.images).filter(each => !each.naturalWidth).map(each => each.src)"))
                .isEqualTo(List.of());
        page.context().setOffline(false);
        page.goBack();
    }

    private void walk(Page page, boolean script) {
        page.navigate(address("/"));
        page.locator("main input[name=q], header input[name=q]")
                .locator("visible=true")
                .first()
                .fill("nuoc mam");
        page.keyboard().press("Enter");
        page.waitForURL("**/tim-kiem?q=nuoc*");
        assertThat(page.locator("main").innerText()).contains("Nước mắm");

        narrow(page, script, "region", "da-nang-cu-lien-chieu");
        assertThat(page.url()).contains("region=da-nang-cu-lien-chieu");
        narrow(page, script, "category", "I.4");
        assertThat(page.url()).contains("category=I.4").contains("q=nuoc");

        page.locator("main a[href^='/san-pham/']").first().click();
        page.waitForURL("**/san-pham/*");
        assertThat(page.locator("h1").innerText()).containsIgnoringCase("mắm");

        page.locator("main a[href^='/chu-the/']").first().click();
        page.waitForURL("**/chu-the/*");

        page.locator("main a[href^='/su-kien/']").first().click();
        page.waitForURL("**/su-kien/*");
        var festival = page.locator("h1").innerText();

        page.locator("a[hreflang=en], a[lang=en]")
                .locator("visible=true")
                .first()
                .click();
        page.waitForURL("**/en/events/*");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(festival).isNotBlank();
        page.close();
    }

    /** Ticks a value of a facet; without script the form is sent by its button, with script the list follows at once. */
    private void narrow(Page page, boolean script, String facet, String value) {
        var choice = page.locator("main input[name='" + facet + "'][value='" + value + "']")
                .first();
        if (!choice.isVisible()) {
            page.locator("main details.filters > summary").click();
        }
        choice.check();
        if (!script) {
            page.locator("main details.filters button[type='submit']").click();
        }
        page.waitForURL("**" + facet + "=" + value + "**");
    }

    @Test
    void whatIsNotAccessibleIsFound() {
        var page = chromium.page(390, 900);
        page.navigate(address("/"));
        page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/favicon.svg\">')");
        assertThat(Accessibility.violations(page)).singleElement().asString().startsWith("image-alt");
        page.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en",
                "/san-pham",
                "/san-pham/ngu-coc-duy-oanh",
                "/en/products/banh-dua-nuong-quy-thu",
                "/chu-the/htx-nong-nghiep-xanh-duy-oanh",
                "/diem-den/lang-gom-thanh-ha",
                "/su-kien",
                "/su-kien/le-hoi-ba-thu-bon",
                "/tuyen-du-lich/hoi-an-tra-kieu-my-son",
                "/tuyen-du-lich/hoi-an-tra-kieu-my-son/in?start=2027-02-20",
                "/hanh-trinh?from=2027-02-20&to=2027-02-24&at=hoi+an",
                "/hanh-trinh?add=7fd3wrs",
                "/ban-do",
                "/en/map?type=event&from=2027-02-20&to=2027-02-24",
                "/vung?q=duy+xuyen",
                "/su-kien/le-hoi-ba-thu-bon/hom-nay",
                "/cau-chuyen/doc-bo-bien-nuoc-mam",
                "/trang/gioi-thieu",
                "/vung",
                "/vung/quang-nam-cu-duy-xuyen",
                "/nhom",
                "/nhom/gia-vi",
                "/lich?at=2026-02",
                "/en/calendar?view=agenda&from=2026-02-16&to=2026-03-16",
                "/tim-kiem?stars=4",
                "/tim-kiem?q=xyzxyzxyz",
                "/khong-co-trang-nay"
            })
    void everyKindOfPageIsAccessible(String path) {
        var page = chromium.page(390, 844);
        page.navigate(address(path));
        for (var width : List.of(390, 1280)) {
            page.setViewportSize(width, 844);
            assertThat(Accessibility.violations(page)).as(path + " at " + width).isEmpty();
        }
        page.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en/products",
                "/san-pham",
                "/san-pham/nuoc-mam-nam-o-hiep-hai",
                "/su-kien/le-hoi-ba-thu-bon",
                "/vung/quang-nam-cu",
                "/nhom",
                "/lich?at=2026-02"
            })
    void nothingIsWiderThanTheSmallestPhone(String path) {
        var page = chromium.page(320, 640);
        page.navigate(address(path));
        var wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue()).as(path).isLessThanOrEqualTo(0);
        page.close();
    }

    private void awaitSearch() {
        var site = new Asker(port);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> site.get("/api/v1/search?q=nuoc").body().contains("\"total\":")
                        && !site.get("/api/v1/search?q=nuoc%20mam").body().contains("\"total\":0"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
