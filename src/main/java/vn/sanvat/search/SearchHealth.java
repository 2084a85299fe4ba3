package vn.sanvat.search;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import vn.sanvat.content.Language;

/**
 * How search is.
 *
 * @param server what state the search server is in, in a few words
 * @param head commit that is public
 * @param reached commit that the index has reached, by language; empty where there is none yet
 * @param documents entries in the index, by language
 * @param failed why entries are not found as they are, by their ids and languages
 * @param writtenBy what other site writes the index; empty where this one does
 * @param problem what is wrong; empty if nothing is
 */
public record SearchHealth(
        boolean up,
        String server,
        String head,
        Map<Language, String> reached,
        Map<Language, Long> documents,
        Map<String, String> failed,
        String writtenBy,
        String problem) {
    public SearchHealth {
        reached = Collections.unmodifiableMap(new TreeMap<>(reached));
        documents = Collections.unmodifiableMap(new TreeMap<>(documents));
        failed = Map.copyOf(failed);
    }

    /** Whether readers find what is public now. */
    public boolean current() {
        return up && reached.values().stream().allMatch(head::equals);
    }
}
