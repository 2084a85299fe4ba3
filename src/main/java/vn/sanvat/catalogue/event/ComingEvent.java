package vn.sanvat.catalogue.event;

import java.util.Comparator;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.item.Item;

/** One time that an event takes place, or was to. */
public record ComingEvent(Item item, Occurrence occurrence) implements Comparable<ComingEvent> {
    private static final Comparator<ComingEvent> ORDER = Comparator.comparing(ComingEvent::occurrence)
            .thenComparing(coming -> coming.item().id());

    @Override
    public int compareTo(ComingEvent other) {
        return ORDER.compare(this, other);
    }
}
