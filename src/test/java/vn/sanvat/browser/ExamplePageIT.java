package vn.sanvat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of one file that reads the API from elsewhere. */
@BrowserTest
class ExamplePageIT {
    private static final Path FILE = Path.of("src/client/example/index.html");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void showsTheProductsOfARegionFromAnotherSite(int width) {
        try (var chromium = new Chromium()) {
            var page = chromium.page(width, 900);
            var wrong = new ArrayList<String>();
            page.onPageError(wrong::add);
            page.onConsoleMessage(said -> {
                if (said.type().equals("error")) {
                    wrong.add(said.text());
                }
            });
            page.navigate(FILE.toUri() + "?site=http://localhost:" + port);
            page.locator("li").first().waitFor();
            assertThat(page.locator("li").count()).isEqualTo(60);
            page.selectOption("select", "quang-nam-cu-duy-xuyen");
            page.locator("text=Ngũ cốc Duy Oanh").first().waitFor();
            page.waitForFunction("() => document.querySelectorAll('li').length < 60");
            assertThat(page.locator("ul").textContent()).contains("★★★★", "HTX Nông nghiệp xanh Duy Oanh");
            page.waitForFunction("() => document.querySelector('img').naturalWidth > 0");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(wrong).isEmpty();
        }
    }
}
