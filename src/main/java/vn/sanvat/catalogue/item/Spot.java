package vn.sanvat.catalogue.item;

import java.util.Collections;
import java.util.Set;
import vn.sanvat.content.Location;

/**
 * Where something is.
 *
 * @param at its point, which may be no more than the middle of its commune
 * @param communes ids of the communes of today that it lies in; empty where not even that is known
 */
public record Spot(Location at, Set<String> communes) {
    private static final double SAME_MIDDLE_KM = 0.05; // points are written with three to five decimals

    public Spot {
        communes = Set.copyOf(communes);
    }

    /** A point that somebody named, in a commune that nobody asked for. */
    public static Spot of(Location at) {
        return new Spot(at, Set.of());
    }

    /** The same whichever of the two is asked. */
    public Distance to(Spot other) {
        var straight = at.kilometresTo(other.at);
        if (at.isTarget() && other.at.isTarget()) {
            return new Distance(straight, Distance.Known.MEASURED);
        }
        return new Distance(
                straight, isInOneCommune(other, straight) ? Distance.Known.SAME_COMMUNE : Distance.Known.ABOUT);
    }

    private boolean isInOneCommune(Spot other, double straight) {
        var isOneMiddle = straight < SAME_MIDDLE_KM
                && at.precision() == Location.Precision.COMMUNE
                && other.at.precision() == Location.Precision.COMMUNE;
        return isOneMiddle || !Collections.disjoint(communes, other.communes);
    }
}
