package vn.sanvat.routes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Searches a good order of the stops of one trip: each is put in where it costs least, those with the fewest possible
 * days first; then single stops are moved, parts of a day are turned round and stops of two days are exchanged, as long as
 * that makes the trip better. It tries a bounded number of times and always ends with the same answer.
 */
final class TripOrder {
    /** Minutes that a stop on a day on which it cannot be visited counts: more than any way. */
    private static final int IMPOSSIBLE = 100_000;
    /** What a minute of a day that is too long counts in minutes on the way. */
    private static final int LATE = 5;

    /** Waiting until something begins is less of a loss than being on the way: its part of a minute. */
    private static final int WAITING = 3;

    /** Minutes that going to one neighbourhood on one more day counts. */
    private static final int AGAIN = 180;

    /** The larger, the less it matters that days are of the same length. */
    private static final int EVEN = 1_200;

    /** When one should be back, in minutes of the day. */
    private static final int NIGHT = 22 * 60 + 30;

    private static final int MOST_ROUNDS = 60;

    private final Trip trip;
    private final List<TripStop> stops;
    private final int[][] minutes; // from stop to stop; the base is the last
    private final List<List<List<Hours>>> open; // by stop and day
    private final int[][] stays; // by stop and day
    private final int[] neighbourhoods; // a number for each stop
    private final int base;

    TripOrder(Trip trip) {
        this(trip, trip.stops());
    }

    private TripOrder(Trip trip, List<TripStop> stops) {
        this.trip = trip;
        this.stops = List.copyOf(stops);
        this.base = stops.size();
        this.minutes = minutes();
        this.neighbourhoods = new Neighbourhoods(stops).numbers();
        this.open = stops.stream().map(this::open).toList();
        this.stays = new int[stops.size()][trip.days().size()];
        for (var stop = 0; stop < stops.size(); stop++) {
            for (var day = 0; day < trip.days().size(); day++) {
                stays[stop][day] = stops.get(stop).minutes(open.get(stop).get(day));
            }
        }
    }

    private List<List<Hours>> open(TripStop stop) {
        return IntStream.range(0, trip.days().size())
                .mapToObj(day -> stop.open(trip.date(day)))
                .toList();
    }

    Trip best() {
        var days = empty();
        IntStream.range(0, stops.size())
                .boxed()
                .sorted(Comparator.comparingInt(this::possibleDays).thenComparing(stops::get, TripPlanner.BY_ID))
                .forEach(stop -> insert(days, stop));
        improve(days);
        return trip(days);
    }

    /** The stops where they are, and this one where it costs least. */
    Trip with(TripStop stop) {
        List<TripStop> more = new ArrayList<>(stops);
        more.add(stop);
        var wider = new TripOrder(trip, more);
        var days = wider.asGiven();
        wider.insert(days, stops.size());
        return wider.trip(days);
    }

    private int[][] minutes() {
        var all = new int[stops.size() + 1][stops.size() + 1];
        for (var from = 0; from <= stops.size(); from++) {
            for (var to = 0; to <= stops.size(); to++) {
                var a = from == base ? trip.base() : stops.get(from).spot();
                var b = to == base ? trip.base() : stops.get(to).spot();
                all[from][to] = Leg.between(a, b).map(TripPlanner::minutes).orElse(0);
            }
        }
        return all;
    }

    private List<List<Integer>> empty() {
        List<List<Integer>> days = new ArrayList<>();
        trip.days().forEach(day -> days.add(new ArrayList<>()));
        return days;
    }

    private int possibleDays(int stop) {
        return (int) IntStream.range(0, trip.days().size())
                .filter(day -> !open.get(stop).get(day).isEmpty())
                .count();
    }

    private void insert(List<List<Integer>> days, int stop) {
        var least = Long.MAX_VALUE;
        var bestDay = 0;
        var bestPlace = 0;
        for (var day = 0; day < days.size(); day++) {
            var before = cost(days.get(day), day);
            for (var place = 0; place <= days.get(day).size(); place++) {
                days.get(day).add(place, stop);
                var more = cost(days.get(day), day) - before;
                days.get(day).remove(place);
                if (more < least) {
                    least = more;
                    bestDay = day;
                    bestPlace = place;
                }
            }
        }
        days.get(bestDay).add(bestPlace, stop);
    }

    private void improve(List<List<Integer>> days) {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var isMoved = moveOne(days);
            var isTurned = turnOne(days);
            var isExchanged = exchangeOne(days);
            if (!isMoved && !isTurned && !isExchanged) {
                return;
            }
        }
    }

    /** Takes each stop out and puts it where it costs least. */
    private boolean moveOne(List<List<Integer>> days) {
        var isBetter = false;
        for (var stop = 0; stop < stops.size(); stop++) {
            var before = cost(days);
            var kept = copy(days);
            var moved = stop;
            days.forEach(day -> day.remove(Integer.valueOf(moved)));
            insert(days, stop);
            if (cost(days) < before) {
                isBetter = true;
            } else {
                restore(days, kept);
            }
        }
        return isBetter;
    }

    /** Goes a part of a day the other way round. */
    private boolean turnOne(List<List<Integer>> days) {
        var isBetter = false;
        for (var day = 0; day < days.size(); day++) {
            var order = days.get(day);
            for (var from = 0; from < order.size() - 1; from++) {
                for (var to = from + 2; to <= order.size(); to++) {
                    var before = cost(order, day);
                    Collections.reverse(order.subList(from, to));
                    if (cost(order, day) < before) {
                        isBetter = true;
                    } else {
                        Collections.reverse(order.subList(from, to));
                    }
                }
            }
        }
        return isBetter;
    }

    /** Lets two stops of different days change places. */
    private boolean exchangeOne(List<List<Integer>> days) {
        var isBetter = false;
        for (var one = 0; one < days.size(); one++) {
            for (var other = one + 1; other < days.size(); other++) {
                for (var a = 0; a < days.get(one).size(); a++) {
                    for (var b = 0; b < days.get(other).size(); b++) {
                        isBetter |= exchange(days, one, a, other, b);
                    }
                }
            }
        }
        return isBetter;
    }

    private boolean exchange(List<List<Integer>> days, int one, int a, int other, int b) {
        var before = cost(days.get(one), one) + cost(days.get(other), other);
        var kept = days.get(one).get(a);
        days.get(one).set(a, days.get(other).get(b));
        days.get(other).set(b, kept);
        if (cost(days.get(one), one) + cost(days.get(other), other) < before) {
            return true;
        }
        days.get(other).set(b, days.get(one).get(a));
        days.get(one).set(a, kept);
        return false;
    }

    private long cost(List<List<Integer>> days) {
        return IntStream.range(0, days.size())
                .mapToLong(day -> cost(days.get(day), day))
                .sum();
    }

    /** Minutes on the way and waiting, and what is not kept in minutes. */
    private long cost(List<Integer> order, int day) {
        var clock = new DayClock();
        var at = base;
        var cost = 0L;
        var seen = 0; // a bit for each neighbourhood: there are at most 30 stops
        for (var stop : order) {
            var way = at == base && trip.base().isEmpty() ? 0 : minutes[at][stop];
            var fit = clock.fit(way, stays[stop][day], open.get(stop).get(day));
            if (!fit.isPossible()) {
                cost += IMPOSSIBLE;
                continue;
            }
            cost += way + fit.waits() / WAITING;
            clock.take(fit, way, stays[stop][day]);
            seen |= 1 << neighbourhoods[stop];
            at = stop;
        }
        var back = at == base ? 0 : minutes[at][base];
        var length = clock.busy() + back;
        var tooLong = Math.max(0, length - TripPlanner.LONGEST_DAY.toMinutes());
        var late = Math.max(0, clock.time() + back - NIGHT);
        return cost
                + back
                + LATE * (tooLong + late)
                + (long) AGAIN * Integer.bitCount(seen)
                + (long) length * length / EVEN;
    }

    private static List<List<Integer>> copy(List<List<Integer>> days) {
        List<List<Integer>> copy = new ArrayList<>();
        days.forEach(day -> copy.add(new ArrayList<>(day)));
        return copy;
    }

    private static void restore(List<List<Integer>> days, List<List<Integer>> kept) {
        for (var day = 0; day < days.size(); day++) {
            days.set(day, kept.get(day));
        }
    }

    private Trip trip(List<List<Integer>> days) {
        return new Trip(
                trip.from(),
                days.stream().map(day -> day.stream().map(stops::get).toList()).toList(),
                trip.base());
    }

    /** What the trip costs as it stands. */
    long cost() {
        return cost(asGiven());
    }

    private List<List<Integer>> asGiven() {
        var days = empty();
        var number = 0;
        for (var day = 0; day < trip.days().size(); day++) {
            for (var place = 0; place < trip.days().get(day).size(); place++) {
                days.get(day).add(number++);
            }
        }
        return days;
    }
}
