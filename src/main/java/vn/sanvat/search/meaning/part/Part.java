package vn.sanvat.search.meaning.part;

import java.util.List;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.catalogue.list.Near;
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
    private static final int FARTHER = 3; // times as far, where nothing is near

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

    /** The same from farther away, where it is a place to be near. */
    public Part farther() {
        if (filter != Meant.Filter.NEAR) {
            return this;
        }
        var kilometres = Math.min(Near.FARTHEST_KM, Double.parseDouble(values.get(2)) * FARTHER);
        var wider = List.of(values.get(0), values.get(1), String.valueOf(kilometres));
        return new Part(filter, wider, label, from, to, sure, words);
    }

    /** The same words, taken for something else. */
    public Part as(Meant.Filter other, String value) {
        return new Part(other, List.of(value), "", from, to, sure, words);
    }

    /** The same in another place. */
    public Part at(int begin, int end) {
        return new Part(filter, values, label, begin, end, sure, words);
    }

    public Meant meant(Typed typed) {
        return new Meant(filter, values, label, typed.between(from, to), typed.without(from, to));
    }

    /** A query for everything that the part lets through. */
    public EntryQuery alone(Language language) {
        return Meant.narrowed(EntryQuery.all(language).but(), filter, values).build();
    }
}
