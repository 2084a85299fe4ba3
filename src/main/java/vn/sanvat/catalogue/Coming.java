package vn.sanvat.catalogue;

import java.util.Comparator;
import vn.sanvat.calendar.Occurrence;

/** One time that an event takes place, or was to. */
public record Coming(Item item, Occurrence occurrence) implements Comparable<Coming> {
    private static final Comparator<Coming> ORDER = Comparator.comparing(Coming::occurrence)
            .thenComparing(coming -> coming.item().id());

    @Override
    public int compareTo(Coming other) {
        return ORDER.compare(this, other);
    }
}
