package vn.sanvat.load;

import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** What each address may ask for in a while. An IPv6 address counts with its network of 64 bits, which is one customer. */
final class Budgets {
    private static final int ADDRESSES_KNOWN = 100_000; // about 20 MB

    private record Asker(String network, Cost cost) {}

    private final LoadProperties properties;
    private final List<IpAddressMatcher> unlimited;
    private final Allowances<Asker> allowances;

    Budgets(LoadProperties properties, TimeMeter time) {
        this.properties = properties;
        this.unlimited =
                properties.unlimited().stream().map(IpAddressMatcher::new).toList();
        this.allowances = new Allowances<>(ADDRESSES_KNOWN, time);
    }

    /** @return what is left, or that nothing is; nothing at all for an address without a budget */
    Optional<Allowance> take(String address, Cost cost) {
        if (!properties.budgets() || unlimited.stream().anyMatch(network -> network.matches(address))) {
            return Optional.empty();
        }
        return Optional.of(allowances.take(
                new Asker(network(address), cost), properties.of(cost).budget()));
    }

    /** The first four groups of an IPv6 address as the server writes it: in full, without a double colon. */
    private static String network(String address) {
        var groups = address.split(":");
        return groups.length < 8 ? address : String.join(":", List.of(groups).subList(0, 4));
    }
}
