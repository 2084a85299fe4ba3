package vn.sanvat.catalogue.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.sanvat.catalogue.item.Item;

/** What goes on in each month, worked out when it is first asked for: days of the lunar calendar cost more than a walk. */
final class EventMonths {
    /** Occurrences that are kept at most; of a whole country some hundred thousand a year. */
    private static final int MOST = 100_000;

    private final List<Item> events;
    private final Cache<YearMonth, List<ComingEvent>> months = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((YearMonth month, List<ComingEvent> there) -> there.size() + 1)
            .build();

    /** @param events each with a schedule */
    EventMonths(List<Item> events) {
        this.events = events;
    }

    /** All that touch the days, in order. */
    List<ComingEvent> between(LocalDate from, LocalDate to) {
        List<ComingEvent> found = new ArrayList<>();
        var first = YearMonth.from(from);
        for (var month = first; !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            var begin = month.atDay(1);
            var isFirst = month.equals(first);
            of(month).stream()
                    // what goes on over a month's first day stood in the month before
                    .filter(each -> isFirst || !each.occurrence().start().isBefore(begin))
                    .filter(each -> each.occurrence().touches(from, to))
                    .forEach(found::add);
        }
        return found;
    }

    private List<ComingEvent> of(YearMonth month) {
        return months.get(month, this::make);
    }

    private List<ComingEvent> make(YearMonth month) {
        return events.stream().flatMap(item -> in(month, item)).sorted().toList();
    }

    private static Stream<ComingEvent> in(YearMonth month, Item item) {
        return item.schedule().orElseThrow().between(month.atDay(1), month.atEndOfMonth()).stream()
                .map(occurrence -> new ComingEvent(item, occurrence));
    }
}
