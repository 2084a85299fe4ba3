package vn.sanvat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The description of the API as people read it. */
@BrowserTest
class DocsPageIT {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void showsEveryAddressUnderItsOwnPolicy(int width) {
        try (var chromium = new Chromium()) {
            var page = chromium.page(width, 900);
            var wrong = new ArrayList<String>();
            page.onPageError(wrong::add);
            page.onConsoleMessage(said -> {
                if (said.type().equals("error")) {
                    wrong.add(said.text());
                }
            });
            page.navigate("http://localhost:" + port + "/api/v1/docs");
            page.locator(".opblock-summary-path[data-path='/api/v1/changes']").waitFor();
            assertThat(page.locator(".opblock").count()).isGreaterThan(20);
            page.locator(".opblock-summary-path[data-path='/api/v1/categories']")
                    .click();
            page.locator(".try-out button").click();
            page.locator("button.execute").click();
            page.locator(".live-responses-table .response-col_status").first().waitFor();
            assertThat(page.locator(".live-responses-table").textContent()).contains("200", "148/QĐ-TTg");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void isReadWithoutScriptAsALink() {
        try (var chromium = new Chromium()) {
            var page = chromium.pageWithoutScript(390, 900);
            page.navigate("http://localhost:" + port + "/api/v1/docs");
            page.locator("noscript a").click();
            assertThat(page.url()).endsWith("/api/v1/openapi.json");
        }
    }
}
