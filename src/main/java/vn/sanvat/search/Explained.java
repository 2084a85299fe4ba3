package vn.sanvat.search;

import java.util.List;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.content.EntryId;

/**
 * Why a query finds what it finds, in this order.
 *
 * @param readAs what the words were taken for; empty: as they were typed
 * @param readings how the words were read, the surest first; the best one of an entry counts
 * @param isSecond whether nothing was found by the first readings, so that these are further ones
 * @param total how much is found
 */
public record Explained(String readAs, List<Read> readings, boolean isSecond, long total, List<Ranked> ranked) {
    public Explained {
        readings = List.copyOf(readings);
        ranked = List.copyOf(ranked);
    }

    /**
     * One way to read the words.
     *
     * @param words that have to match
     * @param parts what others of them are taken for
     * @param weight how much it counts, 1 for the words as typed
     */
    public record Read(String words, List<Meant> parts, double weight) {
        public Read {
            parts = List.copyOf(parts);
        }
    }

    /**
     * An entry with what it gets its points for, the most first.
     *
     * @param points that decide where it stands
     * @param isPinned whether people of the site put it first
     */
    public record Ranked(EntryId id, double points, boolean isPinned, List<Reason> reasons) {
        public Ranked {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What points are for.
     *
     * @param rule what counts: a field of the index, {@code understood}, {@code coming}, {@code near}
     * @param form how the words match there
     * @param words that match; empty where the rule has none
     */
    public record Reason(String rule, Form form, String words, double points) {}

    /** How words match. */
    public enum Form {
        AS_TYPED,
        WITHOUT_MARKS,
        IN_A_ROW,
        IN_A_ROW_WITHOUT_MARKS,
        BEGINNING,
        WHOLE
    }
}
