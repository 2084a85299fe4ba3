package vn.sanvat.search.question;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.content.EntryId;

/** What the time until an event counts; worked out once a day for a catalogue. */
final class ComingEvents {
    private static final Map<Integer, Float> WORTH_WITHIN_DAYS =
            new TreeMap<>(Map.of(7, 6f, 30, 5f, 90, 4f, 180, 3f, 370, 2f));
    /** As many go into each request. */
    private static final int MOST = 500;

    private record Known(Catalogue catalogue, LocalDate today, Map<Float, List<EntryId>> events) {}

    private static volatile @Nullable Known known;

    private ComingEvents() {}

    /** Events by what their time counts. */
    static Map<Float, List<EntryId>> of(Catalogue catalogue, LocalDate today) {
        var now = known;
        if (now == null || now.catalogue() != catalogue || !now.today().equals(today)) {
            now = new Known(catalogue, today, events(catalogue, today));
            known = now;
        }
        return now.events();
    }

    private record Coming(EntryId id, LocalDate start) {}

    /** The soonest ones, of which there may be thousands. */
    private static Map<Float, List<EntryId>> events(Catalogue catalogue, LocalDate today) {
        Map<Float, List<EntryId>> events = new TreeMap<>();
        catalogue.items().stream()
                .filter(item -> item.schedule().isPresent())
                .flatMap(item -> catalogue.next(item, today).stream().map(next -> new Coming(item.id(), next.start())))
                .sorted(Comparator.comparing(Coming::start)
                        .thenComparing(coming -> coming.id().path()))
                .limit(MOST)
                .forEach(coming -> WORTH_WITHIN_DAYS.entrySet().stream()
                        .filter(within -> ChronoUnit.DAYS.between(today, coming.start()) <= within.getKey())
                        .findFirst()
                        .ifPresent(within -> events.computeIfAbsent(within.getValue(), key -> new ArrayList<>())
                                .add(coming.id())));
        return events;
    }
}
