package vn.sanvat.catalogue.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/** Items in the alphabetical order of their titles. Working out the keys takes longest: those of the order before are used again. */
public final class SortedItems {
    private static final Comparator<Named> ORDER =
            Comparator.comparing(Named::key).thenComparing(each -> each.item().id());

    private final List<Named> named;
    private final List<Item> items;
    private final Map<EntryType, List<Item>> byType;

    private SortedItems(List<Named> named) {
        this.named = named;
        this.items = named.stream().map(Named::item).toList();
        this.byType = items.stream().collect(Collectors.groupingBy(Item::type));
    }

    private record Named(Item item, VietnameseOrder.Key key) {}

    /**
     * Sorts.
     *
     * @param changed what is not as it was, or is gone; everything else stands where it stood
     */
    public static SortedItems of(
            Map<EntryId, Item> items, Language language, @Nullable SortedItems before, Set<EntryId> changed) {
        var order = new VietnameseOrder();
        List<Named> named = new ArrayList<>(items.size());
        if (before != null) {
            before.named.stream()
                    .filter(each -> !changed.contains(each.item().id()))
                    .forEach(named::add);
        }
        List<Named> more = new ArrayList<>();
        (before == null ? items.keySet() : changed)
                .stream()
                        .flatMap(id -> Optional.ofNullable(items.get(id)).stream())
                        .forEach(item -> more.add(new Named(item, order.key(item.title(language)))));
        more.sort(ORDER);
        return new SortedItems(merged(named, more));
    }

    /** Two lists that are in order. */
    private static List<Named> merged(List<Named> one, List<Named> other) {
        if (other.isEmpty()) {
            return one;
        }
        List<Named> merged = new ArrayList<>(one.size() + other.size());
        var next = 0;
        for (var named : other) {
            var found = Collections.binarySearch(one, named, ORDER);
            var at = Math.max(next, found < 0 ? -found - 1 : found);
            merged.addAll(one.subList(next, at));
            merged.add(named);
            next = at;
        }
        merged.addAll(one.subList(next, one.size()));
        return merged;
    }

    public List<Item> items(EntryType type) {
        return Collections.unmodifiableList(byType.getOrDefault(type, List.of()));
    }

    public List<Item> items() {
        return items;
    }
}
