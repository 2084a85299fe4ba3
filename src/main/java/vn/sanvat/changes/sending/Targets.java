package vn.sanvat.changes.sending;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.sanvat.problem.Problem;

/** Where may be sent to: the public internet by HTTPS, and what a setting allows besides. */
@Component
public class Targets {
    private static final int LONGEST = 1000; // characters

    /** IANA's registry of special-purpose IPv4 addresses, and multicast. */
    private static final List<Network> CLOSED = networks(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // of what is below, that which stands for other addresses or for none
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20"));

    /** All that is given out of IPv6: loopback, link-local, unique-local, mapped and translated ones lie elsewhere. */
    private static final Network GIVEN_OUT = Network.of("2000::/3");

    private final List<Network> allowed;

    @Autowired
    Targets(SendingProperties properties) {
        this(properties.allowedNetworks());
    }

    /** @param networks that may be asked besides, also without HTTPS: {@code 10.1.0.0/16} */
    public Targets(List<String> networks) {
        this.allowed = networks(networks);
    }

    private static List<Network> networks(List<String> texts) {
        return texts.stream().map(Network::of).toList();
    }

    /**
     * Reads an address that somebody typed, and looks where it leads now.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 400 where it is none, or leads where nothing may be sent
     */
    public URI read(String typed) {
        var uri = uri(typed.strip());
        try {
            resolve(uri);
        } catch (TargetRefused e) {
            throw Problem.badRequest("webhook.closed", Problem.shown(uri.getHost()), e.address())
                    .occurred(e);
        } catch (UnknownHostException e) {
            throw Problem.badRequest("webhook.unknown_host", Problem.shown(uri.getHost()))
                    .occurred(e);
        }
        return uri;
    }

    private static URI uri(String typed) {
        try {
            var uri = new URI(typed);
            var scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
            if (typed.length() <= LONGEST
                    && (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= 65_535) {
                return URI.create(uri.toASCIIString());
            }
        } catch (URISyntaxException e) {
            throw Problem.badRequest("webhook.url", Problem.shown(typed)).occurred(e);
        }
        throw Problem.badRequest("webhook.url", Problem.shown(typed)).occurred();
    }

    private void resolve(URI uri) throws UnknownHostException {
        if (!mayBeSentTo(uri)) {
            throw Problem.badRequest("webhook.https").occurred();
        }
    }

    /**
     * Whether what is sent there is encrypted, or leads to networks that the settings allow.
     *
     * @throws TargetRefused where it leads where nothing may be sent
     */
    boolean mayBeSentTo(URI uri) throws UnknownHostException {
        var addresses = resolve(plain(uri.getHost()));
        return uri.getScheme().equalsIgnoreCase("https")
                || Arrays.stream(addresses).allMatch(this::isAllowed);
    }

    /**
     * The addresses of a name, each of which may be asked. Whoever connects does so to these and asks no more for the name.
     *
     * @throws TargetRefused where one of them may not
     */
    InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            if (!isAllowed(address) && !isPublic(address)) {
                throw new TargetRefused(address.getHostAddress());
            }
        }
        return Arrays.copyOf(addresses, addresses.length);
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.has(address));
    }

    static boolean isPublic(InetAddress address) {
        return (address.getAddress().length == 4 || GIVEN_OUT.has(address))
                && CLOSED.stream().noneMatch(network -> network.has(address));
    }

    private static String plain(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
