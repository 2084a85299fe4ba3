package vn.sanvat.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;

/** Keeps one producer from filling the beginning of a page, as long as others follow. */
final class Variety {
    private static final int FIRST = 10;
    private static final int MOST_OF_ONE = 3;

    private Variety() {}

    /** The same hits; what is one too many of a producer comes behind the first ten. */
    static List<Hit> of(List<Hit> hits) {
        List<Hit> first = new ArrayList<>();
        List<Hit> later = new ArrayList<>();
        Map<EntryId, Integer> counts = new HashMap<>();
        for (var hit : hits) {
            var one = producer(hit);
            var tooMany = one.map(id -> counts.merge(id, 1, Integer::sum) > MOST_OF_ONE)
                    .orElse(false);
            (tooMany && first.size() < FIRST ? later : first).add(hit);
        }
        List<Hit> all = new ArrayList<>(first.subList(0, Math.min(FIRST, first.size())));
        all.addAll(later);
        all.addAll(first.subList(all.size() - later.size(), first.size()));
        return all;
    }

    private static Optional<EntryId> producer(Hit hit) {
        var item = hit.item();
        return item.type().equals(EntryType.PRODUCER)
                ? Optional.of(item.id())
                : item.product().flatMap(product -> Optional.ofNullable(product.producer()));
    }
}
