package vn.sanvat.site;

import vn.sanvat.routes.Leg;

/** Tells ways from stop to stop in words, no more exactly than they are known. */
final class Ways {
    private final Visit visit;
    private final Cards cards;
    private final Dates dates;

    Ways(Visit visit, Cards cards) {
        this.visit = visit;
        this.cards = cards;
        this.dates = new Dates(visit.language());
    }

    /** {@code 20 km} as a source says, {@code chừng 25 km}, {@code cùng xã}; empty where one stays on the spot. */
    String kilometres(Leg leg) {
        if (leg.time().isZero()) {
            return "";
        }
        return switch (leg.known()) {
            case SAID -> cards.kilometres(leg.kilometres());
            case ESTIMATED, ROUGH -> visit.message("way.rough").replace("{0}", cards.kilometres(leg.kilometres()));
            case IN_COMMUNE -> visit.message("reason.same_commune");
        };
    }

    String minutes(Leg leg) {
        return leg.time().isZero() ? "" : dates.duration(leg.time());
    }
}
