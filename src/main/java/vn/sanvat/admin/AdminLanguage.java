package vn.sanvat.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The language that somebody has chosen for the desk; Vietnamese until then. */
public final class AdminLanguage {
    static final String COOKIE = "sanvat_language";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private AdminLanguage() {}

    public static Locale of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE) && Objects.equals(cookie.getValue(), "en"))
                .findFirst()
                .map(cookie -> Locale.ENGLISH)
                .orElse(VIETNAMESE);
    }
}
