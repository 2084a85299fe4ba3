package vn.sanvat.http;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name that the site is asked by.
 *
 * @param name in small letters, as it goes over the wire; addresses of IPv6 in brackets
 * @param port 0 for the usual one of the scheme
 */
record HostName(String name, int port) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9._-]{1,253}|\\[[0-9a-f:.]{2,45}])(?::(\\d{1,5}))?");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    HostName {
        if (!FORM.matcher(name).matches() || port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not the name of a host");
        }
    }

    /** @param text name and, after a colon, a port; names in letters of any language */
    static Optional<HostName> of(String text) {
        var matcher = FORM.matcher(ascii(text).toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var port = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return port > 65_535 ? Optional.empty() : Optional.of(new HostName(matcher.group(1), port));
    }

    private static String ascii(String text) {
        try {
            return text.startsWith("[") ? text : IDN.toASCII(text, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Whether only this machine can mean it, so that it is nobody's to lie about. */
    boolean isLoopback() {
        return LOOPBACK.matcher(name).matches();
    }
}
