package vn.sanvat.changes.mirror;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import vn.sanvat.editing.copy.OtherSite;

/** The address of another site, as somebody typed it. */
final class OriginAddress {
    private static final int LONGEST = 300; // characters
    private static final int MOST_PORT = 65_535;

    private OriginAddress() {}

    /** @throws MirrorStopped where it is no address of a site */
    static OtherSite read(String typed) {
        try {
            var uri = new URI(typed.strip());
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            var path = String.valueOf(uri.getRawPath());
            if (typed.length() <= LONGEST
                    && (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && (path.isEmpty() || path.equals("/"))
                    && uri.getPort() != 0
                    && uri.getPort() <= MOST_PORT) {
                return new OtherSite(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT)
                        + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
            }
        } catch (URISyntaxException e) {
            throw new MirrorStopped(wrong(typed), e);
        }
        throw new MirrorStopped(wrong(typed));
    }

    private static String wrong(String typed) {
        return "“" + typed.substring(0, Math.min(LONGEST, typed.length()))
                + "” is no address of a site: write https://sanvat.example";
    }
}
