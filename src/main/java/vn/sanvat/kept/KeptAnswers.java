package vn.sanvat.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.sanvat.catalogue.Catalogues;

/**
 * What was answered and holds for everyone. With another revision or another day all of it is void at once: whether an
 * answer still holds is looked at each time, and none is given that is older than what is public.
 */
@Component
final class KeptAnswers {
    private final Catalogues catalogues;
    private final Clock clock;
    private final Cache<AnswerKey, KeptAnswer> pages;
    private final Cache<AnswerKey, KeptAnswer> asked;
    private final long largest;
    private volatile @Nullable Edition edition;

    KeptAnswers(Catalogues catalogues, Clock clock, KeptProperties properties) {
        this.catalogues = catalogues;
        this.clock = clock;
        this.pages = cache(properties.pages());
        this.asked = cache(properties.asked());
        this.largest = properties.largest().toBytes();
    }

    private static Cache<AnswerKey, KeptAnswer> cache(DataSize size) {
        return Caffeine.newBuilder()
                .maximumWeight(size.toBytes())
                .weigher((AnswerKey address, KeptAnswer answer) -> answer.weight())
                .build();
    }

    /** What is public at this moment. */
    Edition edition() {
        var catalogue = catalogues.current();
        var today = LocalDate.now(clock);
        var known = edition;
        return known != null && known.is(catalogue, today) ? known : next();
    }

    private synchronized Edition next() {
        // asked again: another thread may have been here, and nobody may go back to an edition that is over
        var catalogue = catalogues.current();
        var today = LocalDate.now(clock);
        var known = edition;
        if (known != null && known.is(catalogue, today)) {
            return known;
        }
        var next = new Edition(catalogue, today);
        edition = next;
        pages.invalidateAll();
        asked.invalidateAll();
        return next;
    }

    Optional<KeptAnswer> find(AnswerKey address) {
        var cache = cache(address);
        var answer = cache.getIfPresent(address);
        if (answer == null || !answer.holdsIn(edition())) {
            return Optional.empty();
        }
        return Optional.of(answer);
    }

    /** Kept only if it still holds and is not too large. */
    void keep(AnswerKey address, KeptAnswer answer) {
        if (answer.length() <= largest && answer.holdsIn(edition())) {
            cache(address).put(address, answer);
        }
    }

    private Cache<AnswerKey, KeptAnswer> cache(AnswerKey address) {
        return address.isOneOfFew() ? pages : asked;
    }

    /** How many answers are kept, about. */
    long count() {
        return pages.estimatedSize() + asked.estimatedSize();
    }
}
