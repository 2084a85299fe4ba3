package vn.sanvat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AddressSpellingTests {
    @ParameterizedTest
    @CsvSource({
        "/en/,/en",
        "/EN,/en",
        "/san-pham/,/san-pham",
        "/San-Pham,/san-pham",
        "/lich/,/lich",
        "/vung/da-nang/,/vung/da-nang",
        "/en/Products/Ngu-Coc-Duy-Oanh/,/en/products/ngu-coc-duy-oanh",
        "/San-Pham.CSV,/san-pham.csv",
        "/su-kien/le-hoi-ba-thu-bon/hom-nay/,/su-kien/le-hoi-ba-thu-bon/hom-nay",
        "/tuyen-du-lich/x/in//,/tuyen-du-lich/x/in",
        "/q/AbCdEfG/,/q/AbCdEfG",
        "/en/q/AbCdEfG/,/en/q/AbCdEfG",
        "/xem-thu/Signed-Link/,/xem-thu/Signed-Link",
        "/admin/,/admin",
        "/Sitemap.xml,/sitemap.xml",
        "/San-Pham/%C3%81o,/san-pham/%c3%81o"
    })
    void leadsToTheAddressThatThereIs(String asked, String right) throws Exception {
        var answer = answer("GET", asked, "page=2&fbclid=Ab%20C");

        assertThat(answer.getStatus()).isEqualTo(301);
        assertThat(answer.getHeader("Location")).isEqualTo(right + "?page=2&fbclid=Ab%20C");
        assertThat(answer("HEAD", asked, null).getHeader("Location")).isEqualTo(right);
        assertThat(answer("POST", asked, null).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en",
                "/san-pham",
                "/q/AbCdEfG",
                "/xem-thu/Signed-Link",
                "/admin/invitation/AbC",
                "/theme/0a1B/Site.css",
                "/webjars/leaflet/",
                "/media/2026/A.jpg/640.webp",
                "/api/v1/products/",
                "/actuator/health/"
            })
    void leavesTheRestAlone(String path) throws Exception {
        assertThat(answer("GET", path, null).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "//evil.example/", "//EVIL.example/..", "///evil.example/", "/\\evil.example/"
            })
    void neverLeadsToAnotherHost(String path) throws Exception {
        assertThat(answer("GET", path, null).getHeader("Location")).isNull();
    }

    @Test
    void isQuickWithSlashesWithoutEnd() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(AddressSpelling.right("/A" + "/".repeat(200_000) + "b/"))
                        .endsWith("/b"));
    }

    private static MockHttpServletResponse answer(String method, String path, String parameters) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setQueryString(parameters);
        var response = new MockHttpServletResponse();
        new AddressSpelling().doFilter(request, response, new MockFilterChain());
        return response;
    }
}
