package vn.sanvat.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A point in Vietnam, WGS 84, in degrees.
 *
 * @param precision what it is a point of
 */
public record Location(double lat, double lon, Precision precision) {
    /** What a point is a point of, the most exact first. */
    public enum Precision {
        /** The place itself: its door, its gate. */
        EXACT,
        /** The village, site, port or river that it is, or that it lies in or at: within about a kilometre. */
        AREA,
        /** The middle of a commune: an address by name only, which no way leads to. */
        COMMUNE,
        /** Somewhere in a former district, of which even the commune is not known. No file says so: it follows. */
        DISTRICT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Precision> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(precision -> precision.key().equals(key))
                    .findFirst();
        }
    }

    // The box around Vietnam's land and islands, Trường Sa included.
    static final double SOUTH = 6.0;
    static final double NORTH = 23.5;
    static final double WEST = 102.0;
    static final double EAST = 118.0;
    private static final double EARTH_RADIUS_KM = 6371.0088; // IUGG mean radius

    public Location {
        if (!inVietnam(lat, lon)) {
            throw new IllegalArgumentException("outside Vietnam: " + lat + "," + lon);
        }
    }

    public static boolean inVietnam(double lat, double lon) {
        return lat >= SOUTH && lat <= NORTH && lon >= WEST && lon <= EAST;
    }

    /** Whether a way can lead there: to its door or its village, and not to the middle of a commune or district. */
    public boolean isTarget() {
        return precision == Precision.EXACT || precision == Precision.AREA;
    }

    /** Great-circle distance in kilometres. */
    public double kilometresTo(Location other) {
        var dLat = Math.toRadians(other.lat - lat);
        var dLon = Math.toRadians(other.lon - lon);
        var a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
