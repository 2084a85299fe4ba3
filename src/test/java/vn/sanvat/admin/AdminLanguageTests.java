package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AdminLanguageTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US,en;q=0.9 | en",
                "vi-VN,vi;q=0.9,en;q=0.8 | vi",
                "fr,en;q=0.5 | en",
                "de | vi",
                "*;q=x,, | vi",
                "'' | vi"
            })
    void isThatOfTheBrowserAtTheFirstVisit(String header, String language) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", header);
        assertThat(AdminLanguage.of(request).getLanguage()).isEqualTo(language);
    }

    @Test
    void isTheOneThatWasChosen() {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie(AdminLanguage.COOKIE, "vi"));
        assertThat(AdminLanguage.of(request).getLanguage()).isEqualTo("vi");
        assertThat(AdminLanguage.of(new MockHttpServletRequest()).getLanguage()).isEqualTo("vi");
    }
}
