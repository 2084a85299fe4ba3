package vn.sanvat.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The address that the site gives as its own. What a request calls it counts only where the settings know that name, or
 * where it is this machine's own: whoever asks must not decide what others read.
 */
@Component
public final class SiteAddress {
    private static final Pattern BASE = Pattern.compile("(https?)://([^/?#@\\s]+)");

    private final String base;
    private final List<HostName> known = new ArrayList<>();

    SiteAddress(AddressProperties properties) {
        this.base = properties.baseUrl();
        if (!base.isEmpty()) {
            known.add(ofBase(base));
        }
        properties
                .hosts()
                .forEach(host -> known.add(HostName.of(host)
                        .orElseThrow(() -> new SettingUnusable("sanvat.site.hosts must be names of hosts,"
                                + " such as sanvat.example or sanvat.example:8443: " + host))));
    }

    private static HostName ofBase(String base) {
        var matcher = BASE.matcher(base);
        if (base.matches("https?://[^/?#@\\s]+/.*")) {
            throw new SettingUnusable("sanvat.site.base-url must have no path: the site needs a host of its own,"
                    + " such as https://sanvat.example, and cannot lie below a path: " + base);
        }
        return Optional.of(matcher)
                .filter(found -> found.matches())
                .flatMap(found -> HostName.of(found.group(2)))
                .orElseThrow(() -> new SettingUnusable(
                        "sanvat.site.base-url must be scheme and host, such as https://sanvat.example: " + base));
    }

    /** Scheme and host of the site's addresses; what is set goes before what the reader asked. */
    public String base(HttpServletRequest request) {
        if (!base.isEmpty()) {
            return base;
        }
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    /**
     * Whether a page of this host is one of this site.
     *
     * @param host with its port, as an address has it
     * @param request that was sent from there
     */
    public boolean isOwn(String host, HttpServletRequest request) {
        return HostName.of(host)
                .filter(other -> other.name().equals(request.getServerName())
                        || known.stream().anyMatch(each -> each.name().equals(other.name())))
                .isPresent();
    }

    /** Scheme and host for links that leave the site by mail; empty where no setting vouches for one. */
    public Optional<String> forMail(HttpServletRequest request) {
        var isKnown = HostName.of(request.getServerName())
                .filter(asked -> known.stream().anyMatch(each -> each.name().equals(asked.name())))
                .isPresent();
        return base.isEmpty() && !isKnown ? Optional.empty() : Optional.of(base(request));
    }

    /** The address where one is set, for what is said without a request. */
    public Optional<String> base() {
        return base.isEmpty() ? Optional.empty() : Optional.of(base);
    }

    /** Whether the public reaches the site by HTTPS, whatever a proxy speaks with it. */
    public boolean isSecure() {
        return base.startsWith("https:");
    }

    /**
     * The name that a request is taken to have asked for.
     *
     * @param own port on which the site itself listens
     */
    HostName settle(String name, int port, int own) {
        var asked = HostName.of(name);
        if (asked.filter(HostName::isLoopback).isPresent()) {
            return new HostName(asked.get().name(), Math.max(0, port));
        }
        return known.stream()
                .filter(each ->
                        asked.filter(other -> other.name().equals(each.name())).isPresent())
                .findFirst()
                .map(each -> each.port() == 0 && port == own ? new HostName(each.name(), own) : each)
                .orElseGet(() -> known.isEmpty() ? new HostName("localhost", own) : known.get(0));
    }
}
