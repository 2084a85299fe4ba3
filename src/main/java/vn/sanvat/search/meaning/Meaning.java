package vn.sanvat.search.meaning;

import java.util.List;
import vn.sanvat.search.meaning.part.Typed;

/**
 * What a query can mean.
 *
 * @param typed the words as they were typed
 * @param readings that are asked together; the best one of an entry counts
 * @param ways parts of the words that may find something by themselves; only to be counted
 * @param readAs what the words were taken for; empty: as they were typed
 */
public record Meaning(Typed typed, List<Reading> readings, List<Way> ways, String readAs) {
    /** @param text as it was typed */
    public record Way(String text, Reading reading) {}

    public Meaning {
        readings = List.copyOf(readings);
        ways = List.copyOf(ways);
    }
}
