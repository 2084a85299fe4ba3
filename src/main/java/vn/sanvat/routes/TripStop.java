package vn.sanvat.routes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.EntryId;

/**
 * Something to visit on a trip: where it is, how long one stays, when it can be visited.
 *
 * @param stay how long one usually stays at what it is
 */
public record TripStop(Item item, Optional<Spot> spot, Duration stay) {
    private static final Duration USUAL = Duration.ofHours(1);
    private static final Map<String, Duration> BY_KIND = Map.of(
            "destination", Duration.ofMinutes(90),
            "museum", Duration.ofMinutes(90),
            "craft_village", Duration.ofMinutes(90),
            "point_of_sale", Duration.ofMinutes(30),
            "festival", Duration.ofHours(2),
            "fair", Duration.ofHours(2));
    private static final Duration TO_BUY = Duration.ofMinutes(30);

    public static TripStop of(Item item) {
        var stay = item.product().isPresent() ? TO_BUY : BY_KIND.getOrDefault(item.kind(), USUAL);
        return new TripStop(item, item.spot(), stay);
    }

    public EntryId id() {
        return item.id();
    }

    /** Whether it is on its own days only, as a festival or a weekly market is. */
    public boolean isDated() {
        return item.event().isPresent();
    }

    /** When it takes place on this day; empty for what has no dates too. */
    public Optional<Occurrence> on(LocalDate day) {
        return VisitingHours.on(item, day);
    }

    /** When it can be visited on this day, as far as that is known; none where it cannot. */
    List<Hours> open(LocalDate day) {
        return VisitingHours.of(item, day);
    }

    /** How long one stays where it is open like this: no longer than it is. In minutes. */
    int minutes(List<Hours> open) {
        var longest = open.stream().mapToInt(Hours::length).max().orElse(Integer.MAX_VALUE);
        return (int) Math.min(longest, stay.toMinutes());
    }
}
