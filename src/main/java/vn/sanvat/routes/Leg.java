package vn.sanvat.routes;

import java.time.Duration;

/**
 * The way from one stop to the next, estimated from the straight line: there is no road network here, and a plan needs
 * an order of magnitude, not a promise.
 *
 * @param kilometres by road
 */
public record Leg(double kilometres, Duration time) {
    /** How much longer a road is than the straight line, in a country of rivers and passes. */
    public static final double ROAD_FACTOR = 1.4;
    /** By motorbike or car on country roads, with villages on the way. */
    public static final double KILOMETRES_AN_HOUR = 35;

    private static final int ROUNDED_TO = 5; // minutes

    /** @param straight kilometres in a straight line */
    public static Leg ofStraightLine(double straight) {
        var road = straight * ROAD_FACTOR;
        var minutes = road / KILOMETRES_AN_HOUR * 60;
        return new Leg(road, Duration.ofMinutes((long) Math.ceil(minutes / ROUNDED_TO) * ROUNDED_TO));
    }
}
