package vn.sanvat.site.part;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.CatalogueChanged;

/**
 * Parts of pages whose making looks at all entries: each is made once for a revision, a day and what was asked, and let go
 * when something is published. Those that were not asked for lately go first.
 */
@Component
public class PreparedParts {
    private static final int MOST = 128;

    private final Cache<Key, Object> parts =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Catalogues are the same only where they are one, so a draft's part is never a reader's. */
    private record Key(Catalogue catalogue, LocalDate today, Class<?> type, Object asked) {}

    /**
     * The part, which is made if it is not there.
     *
     * @param asked all that it depends on besides the entries and the day
     * @param type of which a catalogue has one for what is asked
     */
    public <T> T of(Catalogue catalogue, LocalDate today, Object asked, Class<T> type, Supplier<T> maker) {
        return type.cast(parts.get(new Key(catalogue, today, type, asked), key -> maker.get()));
    }

    @EventListener(CatalogueChanged.class)
    void forget() {
        parts.invalidateAll();
    }
}
