package vn.sanvat.catalogue.item;

/**
 * How far two things are from each other, as far as that is known.
 *
 * @param straight kilometres between their points in a straight line, also where a point is only the middle of a commune
 */
public record Distance(double straight, Known known) {
    /** What is known of a distance. */
    public enum Known {
        /** Between two real points. */
        MEASURED,
        /** Of one of them only the commune is known, and it is that of the other. */
        SAME_COMMUNE,
        /** Of one of them only the commune is known, or even less. */
        ABOUT
    }

    /** What two places of one commune are apart, for want of better: half the width of a commune of today. */
    private static final double WITHIN_A_COMMUNE_KM = 3;

    /** The kilometres that may be told; negative where there are none to tell. */
    public double kilometres() {
        return known == Known.MEASURED ? straight : -1;
    }

    /** To put what is measured and what is not into one order; never to be told. */
    public double expected() {
        return switch (known) {
            case MEASURED -> straight;
            case SAME_COMMUNE -> WITHIN_A_COMMUNE_KM;
            case ABOUT -> Math.max(straight, WITHIN_A_COMMUNE_KM);
        };
    }
}
