package vn.sanvat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.sanvat.Asker;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;
import vn.sanvat.search.record.CountsKept;

/** A browser asks and opens, and tells the next reader who types. */
@BrowserTest
class AskedByOthersIT {
    private static final String WORDS = "gốm thanh hà hội an";
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext site;

    @Autowired
    private Search search;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    @Test
    void whatOneReaderFindsIsSuggestedToTheNext() {
        SearchReady.await(search);
        for (var i = 0; i < 5; i++) {
            findAndOpen();
        }
        await().untilAsserted(() -> {
            CountsKept.now(site);
            assertThat(new Asker(port).get("/api/v1/suggest?q=gom+thanh").body())
                    .contains(WORDS);
        });
        var page = chromium.page(390, 844);
        page.navigate(address("/"));
        page.locator(".hero input[name=q]").pressSequentially("gom thanh");
        var offered = page.locator(".hero .hints li").last();
        offered.getByText("Người khác đã tìm").waitFor();
        assertThat(offered.innerText()).startsWith(WORDS);
        page.keyboard().press("ArrowUp");
        assertThat(offered.getAttribute("aria-selected")).isEqualTo("true");
        assertThat(
                        page.evaluate(
                                "() => { const box = document.querySelector('.hero .hints li:last-child').getBoundingClientRect();"
                                        + " return document.elementFromPoint(box.x + 30, box.y + 10).closest('li')?.textContent }"))
                .as("nothing of the list is cut off")
                .isEqualTo(offered.textContent());
        assertThat(Accessibility.violations(page)).isEmpty();
        page.keyboard().press("Enter");
        page.waitForURL("**/tim-kiem?q=**");
        assertThat(page.locator("h1").innerText()).contains(WORDS);
        page.close();
    }

    /** Each reader with a browser of their own. */
    private void findAndOpen() {
        Page page = chromium.pageAmongOthers(1280, 900);
        page.navigate(address("/"));
        page.locator(".hero input[name=q]").fill("Gốm Thanh Hà  Hội An");
        page.locator(".hero form button[type=submit]").click();
        page.waitForURL("**/tim-kiem?q=**");
        page.locator("main .card a").first().click();
        page.waitForURL(url -> !url.contains("q="));
        page.close();
    }
}
