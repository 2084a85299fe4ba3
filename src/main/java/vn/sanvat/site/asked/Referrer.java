package vn.sanvat.site.asked;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page that a reader comes from, as browsers say it.
 *
 * @param host with its port
 * @param query parameters as they are written; empty where there are none
 */
record Referrer(String host, String path, String query) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** By <a href="https://www.w3.org/TR/referrer-policy/">Referrer Policy</a>: scheme, host and path of a page. */
    static Optional<Referrer> of(@Nullable String header) {
        var scheme = header == null ? -1 : header.indexOf("://");
        if (header == null || scheme < 0 || !SCHEMES.contains(header.substring(0, scheme))) {
            return Optional.empty();
        }
        var rest = before('#', header.substring(scheme + "://".length()));
        var page = before('?', rest);
        var slash = page.indexOf('/');
        if (slash < 1
                || page.lastIndexOf('@', slash) >= 0
                || page.chars().limit(slash).anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        var query = page.length() < rest.length() ? rest.substring(page.length() + 1) : "";
        return Optional.of(new Referrer(page.substring(0, slash), page.substring(slash), query));
    }

    private static String before(char sign, String text) {
        var at = text.indexOf(sign);
        return at < 0 ? text : text.substring(0, at);
    }
}
