package vn.sanvat.editing.copy;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * Another site that entries are copied from.
 *
 * @param base its scheme, host and port, without a slash behind
 */
public record OtherSite(String base) {
    private static final int LONGEST_SUFFIX = 30;

    /** Whether an address is of a page of it. */
    boolean has(String address) {
        return address.startsWith(base + "/");
    }

    /** Host and port, as people know it. */
    public String host() {
        return base.substring(base.indexOf("//") + 2);
    }

    /** What tells its names from others: the longest part of its host but the last, {@code quangnam} of a province. */
    String suffix() {
        var host = String.valueOf(URI.create(base).getHost()).toLowerCase(Locale.ROOT);
        var parts = host.split("\\.");
        return Arrays.stream(parts)
                .limit(Math.max(1, parts.length - 1))
                .map(OtherSite::plain)
                .filter(part -> part.matches(".*[a-z].*") && part.length() <= LONGEST_SUFFIX)
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() -> plain(host));
    }

    private static String plain(String text) {
        return text.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }
}
