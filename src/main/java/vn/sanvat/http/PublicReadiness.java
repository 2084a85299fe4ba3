package vn.sanvat.http;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** What is not set that a site for the public needs. Without it the site works for trying out. */
@Component
public final class PublicReadiness {
    private final SiteAddress address;
    private final AddressProperties properties;
    private final boolean speaksTls;

    PublicReadiness(SiteAddress address, AddressProperties properties, ServerProperties server) {
        var ssl = server.getSsl();
        this.address = address;
        this.properties = properties;
        this.speaksTls = ssl != null && ssl.isEnabled();
    }

    /** One sentence for each setting; nothing where all is set. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (address.base().isEmpty()) {
            missing.add("sanvat.site.base-url: search engines, feeds and printed codes are given the name that the"
                    + " reader asked by if it is known, else another; links by mail need it or sanvat.site.hosts");
        }
        if (address.isSecure() && !speaksTls && properties.trustedProxies().isEmpty()) {
            missing.add("sanvat.site.trusted-proxies: all who come through the proxy count as one address, so that"
                    + " the wrong tries of one person lock out everybody");
        }
        return missing;
    }
}
