package vn.sanvat.catalogue.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.RecognitionState;

/** Which items have which value of a facet, by the numbers of the items: made once, so that no list walks through all of them. */
final class FacetMembers {
    private static final int[] NONE = {};

    private final int size;
    private final Map<FacetName, Map<String, int[]>> members = new HashMap<>();

    /** @param today what a recognition is depends on it */
    FacetMembers(List<Item> items, List<FacetName> names, LocalDate today) {
        this.size = items.size();
        for (var name : names) {
            members.put(name, members(items, name, today));
        }
    }

    private static Map<String, int[]> members(List<Item> items, FacetName name, LocalDate today) {
        Map<String, List<Integer>> found = new HashMap<>();
        for (var number = 0; number < items.size(); number++) {
            for (var value : values(items.get(number), name, today)) {
                found.computeIfAbsent(value, key -> new ArrayList<>()).add(number);
            }
        }
        Map<String, int[]> members = new HashMap<>();
        found.forEach((value, numbers) ->
                members.put(value, numbers.stream().mapToInt(number -> number).toArray()));
        return members;
    }

    private static Collection<String> values(Item item, FacetName name, LocalDate today) {
        if (name.isAdded()) {
            return Set.copyOf(item.values(name.key()));
        }
        return switch (name.key()) {
            case "type" -> List.of(item.type().key());
            case "region" -> item.regions();
            case "category" -> ItemFilter.categoryCodes(item);
            case "stars" -> item.stars() == 0 ? List.of() : List.of(String.valueOf(item.stars()));
            case "recognition" ->
                item.recognition(today).map(RecognitionState::key).stream().toList();
            default -> ItemFilter.certificates(item);
        };
    }

    private Map<String, int[]> of(FacetName name) {
        return members.getOrDefault(name, Map.of());
    }

    /** The items with any of these values. */
    BitSet with(FacetName name, Collection<String> values) {
        var found = new BitSet(size);
        for (var value : values) {
            for (var number : of(name).getOrDefault(value, NONE)) {
                found.set(number);
            }
        }
        return found;
    }

    /** How many of these items have each value that any of them has. */
    Map<String, Long> counts(FacetName name, BitSet among) {
        var areAll = among.cardinality() == size;
        Map<String, Long> counts = new HashMap<>();
        of(name).forEach((value, numbers) -> {
            var count = areAll ? numbers.length : count(numbers, among);
            if (count > 0) {
                counts.put(value, count);
            }
        });
        return counts;
    }

    private static long count(int[] numbers, BitSet among) {
        var count = 0L;
        for (var number : numbers) {
            if (among.get(number)) {
                count++;
            }
        }
        return count;
    }
}
