package vn.sanvat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people see, they can press with a mouse and with a finger; and what they press leaves them where they were. */
@BrowserTest
class PressIT {
    private static final int HEIGHT = 844; // of a usual phone
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en",
                "/san-pham",
                "/en/products?region=quang-nam-cu&sort=name&page=2",
                "/tim-kiem?stars=4",
                "/san-pham/ngu-coc-duy-oanh",
                "/en/products/banh-dua-nuong-quy-thu",
                "/chu-the/htx-nong-nghiep-xanh-duy-oanh",
                "/diem-den/lang-gom-thanh-ha",
                "/su-kien/le-hoi-ba-thu-bon",
                "/su-kien/le-hoi-ba-thu-bon/hom-nay",
                "/tuyen-du-lich/hoi-an-tra-kieu-my-son",
                "/tuyen-du-lich/hoi-an-tra-kieu-my-son/in?start=2027-02-20",
                "/cau-chuyen/doc-bo-bien-nuoc-mam",
                "/trang/gioi-thieu",
                "/vung",
                "/vung?q=duy+xuyen",
                "/vung/quang-nam-cu-duy-xuyen",
                "/nhom",
                "/nhom/gia-vi",
                "/lich?at=2027-02",
                "/en/calendar?view=agenda&from=2027-02-16&to=2027-03-16",
                "/ban-do",
                "/hanh-trinh",
                "/hanh-trinh?from=2027-02-20&to=2027-02-22&at=hoi+an&add=7fd3wrs",
                "/hanh-trinh/in?from=2027-02-20&to=2027-02-22&stops=7fd3wrs",
                "/tim-kiem?q=nuoc+mam",
                "/tim-kiem?q=xyzxyzxyz",
                "/api/v1/docs",
                "/khong-co-trang-nay"
            })
    void everythingThatIsSeenCanBePressed(String path) {
        var page = chromium.page(390, HEIGHT);
        page.navigate(address(path));
        List<String> faults = new ArrayList<>();
        for (var width : List.of(390, 1280)) {
            page.setViewportSize(width, HEIGHT);
            faults.addAll(Reach.closedAndOpen(page));
        }
        assertThat(faults).as(path).isEmpty();
        page.close();
    }

    @Test
    void theMenuAndTheNoticeCoverNothingForGood() {
        var page = chromium.phone();
        page.navigate(address("/san-pham"));
        page.locator(".burger").tap();
        assertThat(page.locator(".top nav a").last().isVisible()).isTrue();
        assertThat(page.locator(".top nav").boundingBox()).satisfies(box -> {
            assertThat(box.x).isNotNegative();
            assertThat(box.x + box.width).isLessThanOrEqualTo(390);
        });
        page.keyboard().press("Escape");
        page.locator(".totrip a").first().tap();
        notice(page).waitFor();
        page.locator("details.filters > summary").tap();
        assertThat(Reach.faults(page)).isEmpty();
        page.locator(".mytrip button").tap();
        assertThat(notice(page).count()).isZero();
        page.close();
    }

    @Test
    void aCardPutsItsEntryIntoTheTripWhereOneIs() {
        var page = chromium.phone();
        page.navigate(address("/san-pham"));
        assertThat(page.locator(".mytrip [role=status]").textContent()).isEmpty();
        for (var nth = 1; nth <= 2; nth++) {
            var link = page.locator(".totrip a").nth(nth * 2);
            var name = link.getAttribute("data-name");
            link.scrollIntoViewIfNeeded();
            var before = page.evaluate("scrollY");
            link.tap();
            page.locator(".mytrip b", new Page.LocatorOptions().setHasText(String.valueOf(nth)))
                    .waitFor();
            assertThat(notice(page).textContent()).contains(name, nth + " chặng");
            assertThat(page.url()).endsWith("/san-pham");
            assertThat(page.evaluate("scrollY")).isEqualTo(before);
            assertThat(focus(page, "textContent")).contains("Trong hành trình");
        }
        page.locator(".mytrip a").tap();
        page.waitForURL("**/hanh-trinh?**");
        assertThat(page.locator(".tripstop").count()).isEqualTo(2);
        page.close();
    }

    @Test
    void aMousePutsAnEntryIntoTheTripFromACardAndFromItsPage() {
        var page = chromium.page(1280, HEIGHT);
        page.navigate(address("/en/places"));
        page.locator(".totrip a").nth(3).click();
        notice(page).waitFor();
        page.navigate(address("/en/events/le-hoi-ba-thu-bon"));
        page.locator("a.button[data-add]").click();
        notice(page).waitFor();
        assertThat(notice(page).textContent()).contains("2 stops");
        page.reload();
        assertThat(page.locator("a.button[data-add]").textContent()).contains("In your trip");
        page.close();
    }

    @Test
    void aCardLeadsToThePlannerWithoutScript() {
        var page = chromium.pageWithoutScript(390, HEIGHT);
        page.navigate(address("/san-pham"));
        page.locator(".totrip a").nth(2).click();
        page.waitForURL("**/hanh-trinh?**stops=**");
        assertThat(page.locator(".tripstop").count()).isEqualTo(1);
        page.close();
    }

    @Test
    void thePlannerKeepsScrollAndFocusWhileStopsAreAddedAndMoved() {
        var page = chromium.phone();
        page.navigate(address("/hanh-trinh?from=2027-02-20&to=2027-02-22&at=hoi+an"));
        for (var stops = 1; stops <= 2; stops++) {
            var plus = page.locator(".offers .plus").nth(stops + 1);
            plus.scrollIntoViewIfNeeded();
            var before = plus.boundingBox().y;
            plus.tap();
            page.locator(".tripstop").nth(stops - 1).waitFor();
            assertThat(focus(page, "className")).isEqualTo("plus");
            assertThat(top(page)).isBetween(before - 1, before + 1);
            assertThat(notice(page).textContent()).contains(stops + " chặng");
        }
        var address = page.url();
        page.locator(".moves a[aria-label^='Bỏ']").first().tap();
        page.waitForURL(now -> !now.equals(address));
        assertThat(page.locator(".tripstop").count()).isEqualTo(1);
        assertThat(focus(page, "ariaLabel")).startsWith("Bỏ");
        page.goBack();
        page.locator(".tripstop").nth(1).waitFor();
        assertThat(page.url()).isEqualTo(address);
        page.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void aFilterKeepsFocusScrollAndPanel(int width) {
        var page = chromium.page(width, HEIGHT);
        page.navigate(address("/san-pham"));
        if (width == 390) {
            page.locator("details.filters > summary").click();
        }
        var all = page.locator(".bar h2").textContent();
        var box = page.locator("input[name=stars][value='4']");
        box.scrollIntoViewIfNeeded();
        var before = box.boundingBox().y;
        box.check();
        page.waitForURL("**/san-pham?stars=4");
        assertThat(focus(page, "value")).isEqualTo("4");
        assertThat(top(page)).isBetween(before - 1, before + 1);
        assertThat(page.locator("details.filters").getAttribute("open")).isNotNull();
        assertThat(page.locator(".bar h2").textContent())
                .isNotEqualTo(all)
                .isEqualTo(page.locator(".results > [role=status]").textContent());
        page.goBack();
        page.waitForURL("**/san-pham");
        page.locator(".bar h2", new Page.LocatorOptions().setHasText(all)).waitFor();
        assertThat(page.locator("input[name=stars]:checked").count()).isZero();
        page.close();
    }

    @Test
    void thePanelOfAPhoneIsLeftByItsButton() {
        var page = chromium.phone();
        page.navigate(address("/san-pham"));
        page.locator("details.filters > summary").tap();
        page.locator("input[name=stars][value='4']").tap();
        page.waitForURL("**/san-pham?stars=4");
        var button = page.locator(".filters .apply button");
        assertThat(button.textContent()).contains(page.locator(".bar h2").textContent());
        button.tap();
        assertThat(page.locator("details.filters").getAttribute("open")).isNull();
        assertThat(focus(page, "tagName")).isEqualTo("H2");
        page.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/san-pham", "/san-pham/ngu-coc-duy-oanh", "/hanh-trinh?add=7fd3wrs"})
    void whatAddsToTheTripIsNotPrinted(String path) {
        var page = chromium.page(1280, HEIGHT);
        page.navigate(address(path));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("[data-add], .mytrip, .burger, .moves")
                        .locator("visible=true")
                        .count())
                .isZero();
        page.close();
    }

    private static com.microsoft.playwright.Locator notice(Page page) {
        return page.locator(".mytrip [role=status]:not(:empty)");
    }

    private static String focus(Page page, String property) {
        return String.valueOf(page.evaluate("name => document.activeElement[name]", property));
    }

    private static double top(Page page) {
        return ((Number) page.evaluate("document.activeElement.getBoundingClientRect().top")).doubleValue();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
