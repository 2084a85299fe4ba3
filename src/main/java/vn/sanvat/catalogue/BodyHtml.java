package vn.sanvat.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.markdown.Markdown;

/** The HTML of the texts of one catalogue. Links and cards in them show other entries, so it holds for one revision. */
final class BodyHtml {
    private static final long MOST = 16_000_000; // characters, of mostly two bytes

    private final Catalogue catalogue;
    private final Cache<Key, String> made = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Key key, String html) -> html.length() + 100)
            .build();

    private record Key(EntryId id, Language language) {}

    BodyHtml(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String of(Item item, Language language, Markdown markdown) {
        return made.get(
                new Key(item.id(), language),
                key -> markdown.toHtml(item.text(language).body(), new EntryLinks(catalogue, item.type(), language)));
    }
}
