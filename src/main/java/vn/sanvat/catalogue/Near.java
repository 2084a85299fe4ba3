package vn.sanvat.catalogue;

import vn.sanvat.content.Location;

/** Around a point, at most so many kilometres from it. */
public record Near(Location point, double withinKm) {
    public static final double DEFAULT_WITHIN_KM = 20;
    public static final double FARTHEST_KM = 500;
}
