package vn.sanvat.site.trip;

import vn.sanvat.routes.Leg;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.part.Cards;
import vn.sanvat.site.part.Dates;

/** Tells ways from stop to stop in words, no more exactly than they are known. */
final class Ways {
    private final PageRequest request;
    private final Cards cards;
    private final Dates dates;

    Ways(PageRequest request, Cards cards) {
        this.request = request;
        this.cards = cards;
        this.dates = new Dates(request.language());
    }

    /** {@code 20 km} as a source says, {@code chừng 25 km}, {@code cùng xã}; empty where one stays on the spot. */
    String kilometres(Leg leg) {
        if (leg.time().isZero()) {
            return "";
        }
        return switch (leg.known()) {
            case SAID -> cards.kilometres(leg.kilometres());
            case ESTIMATED, ROUGH -> request.message("way.rough").replace("{0}", cards.kilometres(leg.kilometres()));
            case IN_COMMUNE -> request.message("reason.same_commune");
        };
    }

    String minutes(Leg leg) {
        return leg.time().isZero() ? "" : dates.duration(leg.time());
    }
}
