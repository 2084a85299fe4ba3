package vn.sanvat.load;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** What each address may ask for in a while. An IPv6 address counts with its network of 64 bits, which is one customer. */
final class Budgets {
    /** The window that a budget is for; it is filled again evenly, not at its end. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int ADDRESSES_KNOWN = 100_000; // about 20 MB

    private record Asker(String network, Cost cost) {}

    private final LoadProperties properties;
    private final List<IpAddressMatcher> unlimited;
    private final TimeMeter time;
    private final Cache<Asker, Bucket> buckets;

    Budgets(LoadProperties properties, TimeMeter time) {
        this.properties = properties;
        this.unlimited =
                properties.unlimited().stream().map(IpAddressMatcher::new).toList();
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES_KNOWN)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .ticker(ticker(time))
                .build();
    }

    /** @return what is left, or that nothing is; nothing at all for an address without a budget */
    Optional<ConsumptionProbe> take(String address, Cost cost) {
        if (!properties.budgets() || unlimited.stream().anyMatch(network -> network.matches(address))) {
            return Optional.empty();
        }
        var bucket = buckets.get(new Asker(network(address), cost), asker -> bucket(cost));
        return Optional.of(bucket.tryConsumeAndReturnRemaining(1));
    }

    int budget(Cost cost) {
        return properties.of(cost).budget();
    }

    private Bucket bucket(Cost cost) {
        var budget = budget(cost);
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(budget).refillGreedy(budget, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Ticker ticker(TimeMeter time) {
        return time::currentTimeNanos;
    }

    /** The first four groups of an IPv6 address as the server writes it: in full, without a double colon. */
    private static String network(String address) {
        var groups = address.split(":");
        return groups.length < 8 ? address : String.join(":", List.of(groups).subList(0, 4));
    }
}
