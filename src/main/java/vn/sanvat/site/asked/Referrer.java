package vn.sanvat.site.asked;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page that a reader comes from, as browsers say it.
 *
 * @param host with its port
 * @param query parameters as they are written; empty where there are none
 */
record Referrer(String host, String path, String query) {
    // https://www.w3.org/TR/referrer-policy/: scheme, host and path of a page, without a fragment
    private static final Pattern FORM = Pattern.compile("https?://([^/?#@\\s]+)(/[^?#]*)(?:\\?([^#]*))?");

    static Optional<Referrer> of(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(FORM::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> new Referrer(
                        matcher.group(1), matcher.group(2), matcher.group(3) == null ? "" : matcher.group(3)));
    }
}
