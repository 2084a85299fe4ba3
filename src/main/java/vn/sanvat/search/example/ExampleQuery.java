package vn.sanvat.search.example;

import java.util.List;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;

/**
 * A query with what it should find.
 *
 * @param wanted entries that all stand among the first ones; empty where nothing is to be found
 * @param within how many these are
 * @param line of the file that says so
 */
public record ExampleQuery(String words, Language language, List<EntryId> wanted, int within, int line) {
    public ExampleQuery {
        wanted = List.copyOf(wanted);
    }

    /** Whether nothing is right. */
    public boolean isOfNothing() {
        return wanted.isEmpty();
    }
}
