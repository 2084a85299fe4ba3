package vn.sanvat.search.meaning.part;

import java.util.List;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.content.Location;
import vn.sanvat.content.schema.Words;

/** What some words can be in a query. */
sealed interface Sense {
    /** Something that a list can be narrowed by. */
    record Value(Meant.Filter filter, String value, Words label) implements Sense {}

    /** A point that things can be near to. */
    record Spot(Location at, Words label, boolean isRegion) implements Sense {}

    /** A word that binds others; what it is for is said in {@code words.txt}. */
    record Binding(Use use, List<String> details) implements Sense {
        int number() {
            return Integer.parseInt(details.get(0));
        }
    }

    /** What a word that binds others is for. */
    enum Use {
        STAR,
        OR_MORE,
        AT_LEAST,
        NUMBER,
        IN,
        NEAR,
        HERE,
        UNIT,
        UNIT_BEHIND,
        SIDE,
        MONTH,
        EARLY,
        MIDDLE,
        LATE,
        LUNAR,
        SOLAR,
        LUNAR_MONTH,
        MONTH_NAME,
        FULL_MOON,
        DAY,
        FROM,
        UNTIL,
        WHEN,
        FEAST,
        HOLIDAY,
        SEASON,
        PRICE,
        PRICE_BOUND
    }
}
