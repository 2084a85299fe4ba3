package vn.sanvat.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.EntryId;

/**
 * What somebody wants to see, day by day.
 *
 * @param from first day
 * @param days the stops of each day in order; as many lists as the trip has days
 * @param base where each day begins and ends; empty: each begins at its first stop
 */
public record Trip(LocalDate from, List<List<TripStop>> days, Optional<Spot> base) {
    public static final int MOST_DAYS = 14;
    public static final int MOST_STOPS = 30;

    public Trip {
        days = days.stream().map(List::copyOf).toList();
        if (days.isEmpty() || days.size() > MOST_DAYS) {
            throw new IllegalArgumentException(days.size() + " days");
        }
    }

    public LocalDate to() {
        return from.plusDays(days.size() - 1L);
    }

    public LocalDate date(int day) {
        return from.plusDays(day);
    }

    public List<TripStop> stops() {
        return days.stream().flatMap(List::stream).toList();
    }

    public boolean has(EntryId entry) {
        return stops().stream().anyMatch(stop -> stop.id().equals(entry));
    }

    public Trip without(EntryId entry) {
        return new Trip(
                from,
                days.stream()
                        .map(day -> day.stream()
                                .filter(stop -> !stop.id().equals(entry))
                                .toList())
                        .toList(),
                base);
    }

    /** One place earlier, from the first of a day to the end of the day before. */
    public Trip earlier(EntryId entry) {
        return moved(entry, -1);
    }

    /** One place later, from the last of a day to the beginning of the day after. */
    public Trip later(EntryId entry) {
        return moved(entry, 1);
    }

    /** To the end of the day before, or the beginning of the day after. */
    public Trip onOtherDay(EntryId entry, int by) {
        for (var day = 0; day < days.size(); day++) {
            for (var stop : days.get(day)) {
                var to = day + by;
                if (stop.id().equals(entry) && to >= 0 && to < days.size()) {
                    List<List<TripStop>> changed = new ArrayList<>();
                    without(entry).days().forEach(each -> changed.add(new ArrayList<>(each)));
                    changed.get(to).add(by < 0 ? changed.get(to).size() : 0, stop);
                    return new Trip(from, changed, base);
                }
            }
        }
        return this;
    }

    private Trip moved(EntryId entry, int by) {
        List<List<TripStop>> changed = new ArrayList<>();
        days.forEach(day -> changed.add(new ArrayList<>(day)));
        for (var day = 0; day < changed.size(); day++) {
            for (var place = 0; place < changed.get(day).size(); place++) {
                var stop = changed.get(day).get(place);
                if (stop.id().equals(entry)) {
                    move(changed, stop, day, place, by);
                    return new Trip(from, changed, base);
                }
            }
        }
        return this;
    }

    private static void move(List<List<TripStop>> days, TripStop stop, int day, int place, int by) {
        var to = place + by;
        if (to >= 0 && to < days.get(day).size()) {
            days.get(day).remove(place);
            days.get(day).add(to, stop);
        } else if (day + by >= 0 && day + by < days.size()) {
            days.get(day).remove(place);
            days.get(day + by).add(by < 0 ? days.get(day + by).size() : 0, stop);
        }
    }
}
