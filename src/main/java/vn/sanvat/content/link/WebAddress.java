package vn.sanvat.content.link;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An http or https address as people write it, with Vietnamese letters in the name of the host and whatever signs browsers
 * take behind it.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in ASCII, with its port where one is written
 * @param rest path, query and fragment in ASCII
 */
public record WebAddress(String scheme, String host, String rest) {
    private static final Pattern FORM = Pattern.compile("(?i)(https?)://([^/?#@\\s]+)([/?#].*)?", Pattern.DOTALL);
    /** Letters, digits, hyphens and underscores, which many hosts have although RFC 952 knows none. */
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\\.?(:\\d{1,5})?");

    private static final int LONGEST_HOST = 253; // characters, RFC 1035 §2.3.4
    // RFC 3986 §2: what stands in an address as it is; the rest is written as %XX
    private static final String UNRESERVED = "-._~:/?#@!$&'()*+,;=";

    /** @return nothing where the text is no such address */
    public static Optional<WebAddress> of(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return host(parts.group(2))
                .map(host -> new WebAddress(
                        parts.group(1).toLowerCase(Locale.ROOT),
                        host,
                        parts.group(3) == null ? "" : encoded(parts.group(3))));
    }

    /** The address as every program takes it. */
    public String ascii() {
        return scheme + "://" + host + rest;
    }

    /** The host as people read it. */
    public String readableHost() {
        return IDN.toUnicode(host.replaceFirst(":\\d+$", ""), IDN.ALLOW_UNASSIGNED);
    }

    private static Optional<String> host(String written) {
        if (written.length() > LONGEST_HOST) {
            return Optional.empty();
        }
        try {
            var name = written.replaceFirst(":\\d*$", "");
            var host = IDN.toASCII(Normalizer.normalize(name, Normalizer.Form.NFC), IDN.ALLOW_UNASSIGNED)
                            .toLowerCase(Locale.ROOT)
                    + written.substring(name.length());
            return Optional.of(host).filter(each -> HOST.matcher(each).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String rest) {
        var encoded = new StringBuilder();
        for (var each : Normalizer.normalize(rest, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8)) {
            var sign = (char) (each & 0xFF);
            if (isPlain(sign)) {
                encoded.append(sign);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", each & 0xFF));
            }
        }
        return withPercents(encoded.toString());
    }

    private static boolean isPlain(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || sign == '%'
                || UNRESERVED.indexOf(sign) >= 0;
    }

    /** A percent sign that writes no byte is one that was meant as it is; a second # cannot be. */
    private static String withPercents(String rest) {
        var whole = rest.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
        var fragment = whole.indexOf('#');
        return fragment < 0
                ? whole
                : whole.substring(0, fragment + 1)
                        + whole.substring(fragment + 1).replace("#", "%23");
    }
}
