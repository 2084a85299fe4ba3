package vn.sanvat.catalogue.joins;

import java.util.Optional;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.item.Item;

/**
 * An item that is joined to another, with the reason.
 *
 * @param kilometres between the two; negative where distance is not the reason, or not known
 * @param stop number of the stop of a route that is nearest, from 1; 0 where no route is involved
 * @param occurrence the next one, of an event
 */
public record Neighbour(Item item, Reason reason, double kilometres, int stop, Optional<Occurrence> occurrence) {
    /** Why two entries are joined. */
    public enum Reason {
        /** One names the other. */
        NAMED,
        SAME_PRODUCER,
        SAME_COMMUNE,
        NEAR,
        /** In a commune near by; where exactly is not known. */
        AROUND,
        /** It is, or lies near, a stop of a route. */
        ON_ROUTE,
        HAS_STALL
    }
}
