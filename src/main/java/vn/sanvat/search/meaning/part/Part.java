package vn.sanvat.search.meaning.part;

import java.util.List;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.content.Language;

/**
 * Some words of a query and what they narrow it to.
 *
 * @param from of the first word
 * @param to behind the last one
 * @param sure whether the words hardly mean anything else
 * @param words what things may be called by, without those that only lead to it
 */
public record Part(
        Meant.Filter filter, List<String> values, String label, int from, int to, boolean sure, List<String> words) {
    public Part {
        values = List.copyOf(values);
        words = List.copyOf(words);
    }

    public int length() {
        return to - from;
    }

    public boolean has(int word) {
        return from <= word && word < to;
    }

    boolean overlaps(Part other) {
        return from < other.to && other.from < to;
    }

    public Meant meant(Typed typed) {
        return new Meant(filter, values, label, typed.between(from, to), typed.without(from, to));
    }

    /** A query for everything that the part lets through. */
    public EntryQuery alone(Language language) {
        return Meant.narrowed(EntryQuery.all(language).but(), filter, values).build();
    }
}
