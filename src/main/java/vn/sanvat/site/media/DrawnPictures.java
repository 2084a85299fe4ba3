package vn.sanvat.site.media;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Pictures that were drawn to order, kept while there is room. Whoever asks for one that is being drawn waits for that
 * one alone. How many are drawn at once is bounded where requests come in.
 */
@Component
public class DrawnPictures {
    private static final long BYTES_KEPT = 24 << 20; // about 600 covers of 40 KB

    private final AsyncCache<String, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES_KEPT)
            .weigher((String key, byte[] picture) -> key.length() + picture.length)
            .buildAsync();

    /** @param key says everything that the picture depends on */
    public byte[] get(String key, Supplier<byte[]> drawing) {
        var mine = new CompletableFuture<byte[]>();
        var before = kept.asMap().putIfAbsent(key, mine);
        if (before != null) {
            return before.join();
        }
        try {
            mine.complete(drawing.get());
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e); // which also forgets it
            throw e;
        }
        return mine.join();
    }
}
