package vn.sanvat.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The language that somebody has chosen for the desk; until then the first one of their browser that the desk speaks, and Vietnamese where it speaks none. */
public final class AdminLanguage {
    static final String COOKIE = "sanvat_language";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private AdminLanguage() {}

    public static Locale of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> Objects.equals(cookie.getValue(), "en") ? Locale.ENGLISH : VIETNAMESE)
                .orElseGet(() -> ofBrowser(request));
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        var asked = Objects.requireNonNullElse(request.getHeader("Accept-Language"), "");
        try {
            var known = Locale.lookup(Locale.LanguageRange.parse(asked), List.of(VIETNAMESE, Locale.ENGLISH));
            return Objects.requireNonNullElse(known, VIETNAMESE);
        } catch (IllegalArgumentException e) {
            return VIETNAMESE;
        }
    }
}
