package vn.sanvat.catalogue.joins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Language;
import vn.sanvat.content.words.Folded;

/** What is like an entry: of its type, called alike, of its group or kind, with the same tags. */
public final class Alike {
    private static final int MOST = 6; // what fits a page
    private static final int MOST_OF_A_TRAIT = 200; // looked at; what so many share tells them apart by other traits
    private static final double CALLED = 3;
    private static final double GROUP = 2;
    private static final double TAG = 1;
    private static final double KIND = 0.5;
    private static final double ENOUGH = 1.5;

    private final Map<String, List<Item>> byTrait = new HashMap<>();

    /** @param items in the order in which equals are told */
    public Alike(Iterable<Item> items) {
        for (var item : items) {
            traits(item).keySet().forEach(trait -> {
                var sharing = byTrait.computeIfAbsent(trait, each -> new ArrayList<>());
                if (sharing.size() < MOST_OF_A_TRAIT) {
                    sharing.add(item);
                }
            });
        }
    }

    /** The most alike first; of products those of other producers. */
    public List<Item> of(Item item) {
        Map<Item, Double> shared = new HashMap<>();
        traits(item)
                .forEach((trait, weight) -> byTrait.getOrDefault(trait, List.of()).stream()
                        .filter(other -> !other.id().equals(item.id()) && !isOfOneProducer(item, other))
                        .forEach(other -> shared.merge(other, weight, Double::sum)));
        return shared.entrySet().stream()
                .filter(each -> each.getValue() >= ENOUGH)
                .sorted(Map.Entry.<Item, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(each -> each.getKey().id()))
                .map(Map.Entry::getKey)
                .limit(MOST)
                .toList();
    }

    private static boolean isOfOneProducer(Item one, Item other) {
        return one.product().isPresent()
                && !one.makers().isEmpty()
                && one.makers().equals(other.makers());
    }

    /** What an entry may share with others of its type, and how much that tells. */
    private static Map<String, Double> traits(Item item) {
        Map<String, Double> traits = new HashMap<>();
        var type = item.type().key() + " ";
        called(item).forEach(words -> traits.put(type + "called " + words, CALLED));
        item.categories().stream().limit(1).forEach(group -> traits.put(type + "group " + group.code(), GROUP));
        item.entry().tags().forEach(tag -> traits.put(type + "tag " + tag.toLowerCase(Locale.ROOT), TAG));
        if (!item.kind().isEmpty()) {
            traits.put(type + "kind " + item.kind(), KIND);
        }
        return traits;
    }

    /** What a thing is comes first in its Vietnamese title: {@code Nước mắm} Nhĩ Bình Minh. */
    private static Stream<String> called(Item item) {
        var words = Folded.of(item.title(Language.VIETNAMESE)).split("[^\\p{L}\\p{N}]+");
        return words.length < 2 ? Stream.empty() : Stream.of(words[0] + " " + words[1]);
    }
}
