package vn.sanvat.search.meaning;

import java.util.List;
import java.util.Map;
import vn.sanvat.search.meaning.part.Part;

/**
 * One way to read what was typed: as it stands, with a synonym, with some words taken for what they narrow.
 *
 * @param words that have to match, as {@link Words} cuts them; without those of the parts
 * @param weight how much a match of this reading counts, 1 for the words as typed
 * @param categories codes of the product groups that the words name, with their share of the group's name
 * @param parts what some of the words narrow the query to
 * @param where the words have to match
 */
public record Reading(List<String> words, float weight, Map<String, Float> categories, List<Part> parts, Where where) {
    /** Where words have to match. */
    public enum Where {
        ANYWHERE,
        /** In long texts too, where names said nothing. */
        TEXTS,
        /** What is called so, or says all of it in a row: beside a region, which is a part of many names. */
        NAMES,
        /** In titles and other names: beside what else is surer. */
        TITLES,
        /** As the whole of a name: every word is a part of a surer reading. */
        WHOLE_NAME
    }

    /** The same, counting less. */
    Reading lighter(float share) {
        return new Reading(words, weight * share, categories, parts, where);
    }

    /**
     * The same as a part of more words.
     *
     * @param places of those that were read
     */
    Reading among(List<Integer> places) {
        return new Reading(
                words,
                weight,
                categories,
                parts.stream()
                        .map(part -> part.at(places.get(part.from()), places.get(part.to() - 1) + 1))
                        .toList(),
                where);
    }

    public Reading {
        words = List.copyOf(words);
        categories = Map.copyOf(categories);
        parts = List.copyOf(parts);
    }
}
