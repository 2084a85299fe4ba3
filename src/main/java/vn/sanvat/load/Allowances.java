package vn.sanvat.load;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * What each of many askers may ask for in {@link #WINDOW}; it is filled again evenly, not at the end.
 *
 * @param <K> an asker
 */
public final class Allowances<K> {
    public static final Duration WINDOW = Duration.ofMinutes(1);

    private final TimeMeter time;
    private final Cache<K, Counted> buckets;

    private record Counted(int budget, Bucket bucket) {}

    /** @param known askers that are remembered; what is forgotten begins anew */
    public Allowances(int known) {
        this(known, TimeMeter.SYSTEM_NANOTIME);
    }

    Allowances(int known, TimeMeter time) {
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(known)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .ticker(time::currentTimeNanos)
                .build();
    }

    /**
     * Takes one.
     *
     * @param budget of the asker in {@link #WINDOW}; where it is another than before, the count begins anew
     */
    public Allowance take(K asker, int budget) {
        var counted = buckets.asMap()
                .compute(
                        asker,
                        (key, known) -> known != null && known.budget() == budget
                                ? known
                                : new Counted(budget, bucket(budget)));
        return Allowance.of(counted.bucket().tryConsumeAndReturnRemaining(1), budget);
    }

    private Bucket bucket(int budget) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(budget).refillGreedy(budget, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }
}
