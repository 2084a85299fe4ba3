package vn.sanvat.catalogue.index;

import java.util.List;

/**
 * One way to read what was typed: as it stands, or with a synonym.
 *
 * @param words as {@link Words} cuts them
 * @param weight how much a match of this reading counts, 1 for the words as typed
 */
record Reading(List<String> words, float weight) {
    Reading {
        words = List.copyOf(words);
    }
}
