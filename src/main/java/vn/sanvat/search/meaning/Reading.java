package vn.sanvat.search.meaning;

import java.util.List;
import java.util.Map;

/**
 * One way to read what was typed: as it stands, or with a synonym.
 *
 * @param words as {@link Words} cuts them
 * @param weight how much a match of this reading counts, 1 for the words as typed
 * @param categories codes of the product groups that the words name, with their share of the group's name
 */
public record Reading(List<String> words, float weight, Map<String, Float> categories) {
    public Reading {
        words = List.copyOf(words);
        categories = Map.copyOf(categories);
    }
}
