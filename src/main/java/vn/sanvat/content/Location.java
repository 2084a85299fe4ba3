package vn.sanvat.content;

import java.util.Locale;

/**
 * A point in Vietnam, WGS 84, in degrees.
 *
 * @param precision how far the point may be trusted: {@code COMMUNE} is the centre of the commune, not an address
 */
public record Location(double lat, double lon, Precision precision) {
    /** How exactly a location is known. */
    public enum Precision {
        EXACT,
        COMMUNE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
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

    /** Great-circle distance in kilometres. */
    public double kilometresTo(Location other) {
        var dLat = Math.toRadians(other.lat - lat);
        var dLon = Math.toRadians(other.lon - lon);
        var a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
