package vn.sanvat.routes;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.item.Distance;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.catalogue.joins.RouteStop;

/**
 * The way from one stop to the next: as a source gives it, else estimated from the straight line. There is no road
 * network here, and a plan needs an order of magnitude, not a promise.
 *
 * @param kilometres by road; 0 where they are not known
 */
public record Leg(double kilometres, Duration time, Known known) {
    /** Where the kilometres are from. */
    public enum Known {
        /** A source gives them. */
        SAID,
        /** Estimated between two points. */
        ESTIMATED,
        /** Estimated between communes: rough. */
        ROUGH,
        /** Within one commune; how far is not known. */
        IN_COMMUNE
    }

    /** How much longer a road is than the straight line, in a country of rivers and passes. */
    public static final double ROAD_FACTOR = 1.4;
    /** By motorbike or car on country roads, with villages on the way. */
    public static final double KILOMETRES_AN_HOUR = 35;
    /** What to reckon with for a way whose ends are not known: across a commune. */
    private static final Duration ACROSS_A_COMMUNE = Duration.ofMinutes(15);

    private static final int ROUNDED_TO = 5; // minutes, and kilometres of what is rough

    public static Leg of(Distance distance) {
        var road = distance.straight() * ROAD_FACTOR;
        return switch (distance.known()) {
            case MEASURED -> new Leg(road, time(road), Known.ESTIMATED);
            case SAME_COMMUNE -> new Leg(0, ACROSS_A_COMMUNE, Known.IN_COMMUNE);
            case ABOUT -> {
                var rough = Math.max(ROUNDED_TO, Math.rint(road / ROUNDED_TO) * ROUNDED_TO);
                var time = time(rough);
                yield new Leg(rough, time.compareTo(ACROSS_A_COMMUNE) < 0 ? ACROSS_A_COMMUNE : time, Known.ROUGH);
            }
        };
    }

    /** Empty where one of the two places is not known. */
    static Optional<Leg> between(Optional<Spot> from, Optional<Spot> to) {
        return from.flatMap(a -> to.map(b -> of(a.to(b))));
    }

    /** From the stop before; empty for the first, and where nothing is known of the way. */
    public static Optional<Leg> to(RouteStop stop) {
        var estimated = stop.distance().map(Leg::of);
        if (stop.kilometres() > 0) {
            return Optional.of(new Leg(stop.kilometres(), said(stop.travel(), time(stop.kilometres())), Known.SAID));
        }
        var travel = stop.travel();
        return travel == null
                ? estimated
                : estimated
                        .map(leg -> new Leg(leg.kilometres(), travel, leg.known()))
                        .or(() -> Optional.of(new Leg(0, travel, Known.IN_COMMUNE)));
    }

    private static Duration said(@Nullable Duration travel, Duration otherwise) {
        return travel == null ? otherwise : travel;
    }

    private static Duration time(double kilometres) {
        var minutes = kilometres / KILOMETRES_AN_HOUR * 60;
        return Duration.ofMinutes((long) Math.ceil(minutes / ROUNDED_TO) * ROUNDED_TO);
    }
}
