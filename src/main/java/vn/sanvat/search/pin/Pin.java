package vn.sanvat.search.pin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;

/**
 * What stands first for a query, whatever its words say, and what does not stand there.
 *
 * @param words as somebody types them
 * @param language of the page; null for every one
 * @param first entries in their order
 * @param hidden entries that are not found by these words
 * @param until the last day on which it holds; null for ever
 * @param line of the file that says so; 0 where none does
 */
public record Pin(
        String words,
        @Nullable Language language,
        List<EntryId> first,
        List<EntryId> hidden,
        @Nullable LocalDate until,
        int line) {
    public Pin {
        first = List.copyOf(first);
        hidden = List.copyOf(hidden);
    }

    public boolean holds(LocalDate today) {
        return until == null || !today.isAfter(until);
    }

    boolean isFor(Language asked) {
        return language == null || language.equals(asked);
    }

    public boolean isEmpty() {
        return first.isEmpty() && hidden.isEmpty();
    }

    /** The same with an entry behind those that stand first already. */
    public Pin withFirst(EntryId entry) {
        return new Pin(words, language, with(first, entry), without(hidden, entry), until, line);
    }

    public Pin withHidden(EntryId entry) {
        return new Pin(words, language, without(first, entry), with(hidden, entry), until, line);
    }

    /** The same, saying nothing of an entry. */
    public Pin without(EntryId entry) {
        return new Pin(words, language, without(first, entry), without(hidden, entry), until, line);
    }

    public Pin until(@Nullable LocalDate last) {
        return new Pin(words, language, first, hidden, last, line);
    }

    private static List<EntryId> with(List<EntryId> some, EntryId entry) {
        var all = new ArrayList<>(without(some, entry));
        all.add(entry);
        return all;
    }

    private static List<EntryId> without(List<EntryId> some, EntryId entry) {
        return some.stream().filter(each -> !each.equals(entry)).toList();
    }
}
