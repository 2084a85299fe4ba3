package vn.sanvat.routes;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.Item;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Location;
import vn.sanvat.content.Opening;

/**
 * Something to visit on a trip: where it is, how long one stays, when it can be visited.
 *
 * @param stay how long one usually stays at what it is
 */
public record TripStop(Item item, Optional<Location> position, Duration stay) {
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
        return new TripStop(item, item.position(), stay);
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
        return item.schedule()
                .flatMap(schedule -> schedule.between(day, day).stream()
                        .filter(Occurrence::takesPlace)
                        .findFirst());
    }

    /** Whether it can be visited on this day, as far as that is known. */
    public boolean isOpenOn(LocalDate day) {
        if (isDated()) {
            return on(day).isPresent();
        }
        if (item.entry().details() instanceof Details.Producer producer && producer.visits() == Details.Visits.CLOSED) {
            return false;
        }
        return opening().isEmpty()
                || opening().stream().anyMatch(hours -> hours.days().contains(day.getDayOfWeek()));
    }

    /** The hours of this day of the week; the whole day where nothing is known. */
    Hours hours(DayOfWeek day) {
        var known =
                opening().stream().filter(hours -> hours.days().contains(day)).toList();
        if (known.isEmpty()) {
            return Hours.WHOLE_DAY;
        }
        var from = known.stream().map(Opening::from).min(LocalTime::compareTo).orElseThrow();
        var to = known.stream().map(Opening::to).max(LocalTime::compareTo).orElseThrow();
        return new Hours(from.toSecondOfDay() / 60, to.toSecondOfDay() / 60);
    }

    private List<Opening> opening() {
        if (item.entry().details() instanceof Details.Place place) {
            return place.opening();
        }
        return item.entry().details() instanceof Details.Producer producer ? producer.opening() : List.of();
    }

    /** In minutes of the day. */
    record Hours(int from, int to) {
        static final Hours WHOLE_DAY = new Hours(0, 24 * 60);
    }
}
