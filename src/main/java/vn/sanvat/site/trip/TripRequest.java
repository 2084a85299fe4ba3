package vn.sanvat.site.trip;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.joins.RouteStop;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.problem.Problem;
import vn.sanvat.routes.Trip;
import vn.sanvat.routes.TripPlanner;
import vn.sanvat.routes.TripStop;
import vn.sanvat.search.Whereabouts;
import vn.sanvat.site.calendar.DayParameter;
import vn.sanvat.site.page.PageRequest;

/**
 * The trip that an address holds, whole: its days, its place, its stops as short codes, with a point between stops and a
 * hyphen between days. What was cut off or changed by hand becomes the nearest trip that makes sense, with a notice.
 *
 * @param where what was asked for as the place; empty if nothing was
 * @param start the point that this is
 * @param notices what could not be kept as it was asked for
 */
record TripRequest(Trip trip, String where, Optional<Start> start, List<Problem> notices) {
    private static final Set<EntryType> NO_STOPS = Set.of(EntryType.ROUTE, EntryType.STORY, EntryType.PAGE);
    private static final Set<String> NAMES = Set.of("from", "to", "at", "stops", "add", "best");
    private static final int LONGEST_PLACE = 100; // characters
    private static final int LONGEST_STOPS = 600; // characters: 30 codes of up to 12 and what stands between them
    private static final int USUAL_DAYS = 2;

    /** Whether an address says anything to the planner; what other sites add to it does not count. */
    static boolean isNamedBy(Map<String, List<String>> values) {
        return NAMES.stream().anyMatch(values::containsKey);
    }

    static TripRequest read(PageRequest request, Whereabouts whereabouts) {
        return new Reader(request, whereabouts).read();
    }

    /** The address of another trip at the same place. */
    static String address(Trip trip, String where, Catalogue catalogue, Language language) {
        return address("", trip, where, catalogue, language);
    }

    /** @param behind what stands behind the word of the address: {@code .ics}, {@code /in} */
    static String address(String behind, Trip trip, String where, Catalogue catalogue, Language language) {
        var address = new StringBuilder(Addresses.of(Section.TRIP, language) + behind)
                .append("?from=")
                .append(trip.from())
                .append("&to=")
                .append(trip.to());
        if (!where.isEmpty()) {
            address.append("&at=").append(URLEncoder.encode(where, StandardCharsets.UTF_8));
        }
        var stops = stops(trip, catalogue);
        return stops.isEmpty()
                ? address.toString()
                : address.append("&stops=").append(stops).toString();
    }

    /** The stops as an address has them. */
    static String stops(Trip trip, Catalogue catalogue) {
        return trip.days().stream()
                .map(day -> day.stream()
                        .map(stop -> catalogue.shortCodes().of(stop.id()))
                        .collect(Collectors.joining(".")))
                .collect(Collectors.joining("-"))
                .replaceFirst("-+$", "");
    }

    /** Reads one address. */
    private static final class Reader {
        private final PageRequest request;
        private final Whereabouts whereabouts;
        private final Map<String, List<String>> values;
        private final List<Problem> notices = new ArrayList<>();

        Reader(PageRequest request, Whereabouts whereabouts) {
            this.request = request;
            this.whereabouts = whereabouts;
            this.values = request.parameters();
        }

        TripRequest read() {
            var first = day("from");
            var last = day("to");
            var from = first.or(() -> last.map(day -> day.minusDays(USUAL_DAYS - 1L)))
                    .orElse(request.today().plusDays(1));
            var to = last.orElse(from.plusDays(USUAL_DAYS - 1L));
            if (to.isBefore(from)) {
                notice("calendar.turned", from, to);
                var later = from;
                from = to;
                to = later;
            }
            if (to.isAfter(from.plusDays(Trip.MOST_DAYS - 1L))) {
                notice("trip.too_long", Trip.MOST_DAYS);
                to = from.plusDays(Trip.MOST_DAYS - 1L);
            }
            var where = where();
            var start = Start.find(where, request, whereabouts, notices);
            var days = days((int) (to.toEpochDay() - from.toEpochDay()) + 1);
            var trip = new Trip(from, days, start.map(Start::spot));
            return new TripRequest(TripPlanner.settled(added(trip)), where, start, List.copyOf(notices));
        }

        private Optional<LocalDate> day(String name) {
            return new DayParameter(this::notice).read(name, one(name));
        }

        private String where() {
            var text = Normalizer.normalize(one("at"), Normalizer.Form.NFC)
                    .replaceAll("[\\p{Cntrl}\\s]+", " ")
                    .strip();
            if (text.length() > LONGEST_PLACE) {
                notice("query.too_long", "at", LONGEST_PLACE);
                return "";
            }
            return text;
        }

        /** What belongs to no day of the trip goes to its last. */
        private List<List<TripStop>> days(int number) {
            List<List<TripStop>> days = new ArrayList<>();
            for (var day = 0; day < number; day++) {
                days.add(new ArrayList<>());
            }
            var written = one("stops");
            if (written.length() > LONGEST_STOPS) {
                notice("trip.too_many", Trip.MOST_STOPS);
                written = written.substring(0, LONGEST_STOPS);
            }
            Set<EntryId> seen = new HashSet<>();
            var lost = 0;
            var parts = written.split("-", -1);
            for (var part = 0; part < parts.length; part++) {
                for (var code : parts[part].split("\\.", -1)) {
                    var item = code.isEmpty() ? Optional.<Item>empty() : stop(code);
                    lost += code.isEmpty() || item.isPresent() ? 0 : 1;
                    item.filter(each -> seen.size() < Trip.MOST_STOPS && seen.add(each.id()))
                            .map(TripStop::of)
                            .ifPresent(days.get(Math.min(part, number - 1))::add);
                }
            }
            if (lost > 0) {
                notice("trip.lost", lost);
            }
            return days;
        }

        /** An entry to add, or all stops of a route. */
        private Trip added(Trip trip) {
            var code = one("add");
            if (code.isEmpty()) {
                return trip;
            }
            var target = request.catalogue()
                    .shortCodes()
                    .find(code)
                    .flatMap(found -> request.catalogue().find(found.entry()));
            var items = target.filter(item -> item.type().equals(EntryType.ROUTE))
                    .map(route -> request.catalogue().stops(route).stream()
                            .flatMap((RouteStop stop) -> stop.item().stream())
                            .toList())
                    .orElseGet(() -> stop(code).stream().toList());
            if (items.isEmpty()) {
                notice("trip.lost", 1);
            }
            var longer = trip;
            for (var item : items) {
                if (longer.stops().size() >= Trip.MOST_STOPS) {
                    notice("trip.too_many", Trip.MOST_STOPS);
                    return longer;
                }
                longer = longer.has(item.id()) ? longer : TripPlanner.with(longer, TripStop.of(item));
            }
            return longer;
        }

        private Optional<Item> stop(String code) {
            return request.catalogue()
                    .shortCodes()
                    .find(code)
                    .filter(target -> target.stall() == 0)
                    .flatMap(target -> request.catalogue().find(target.entry()))
                    .filter(item -> !NO_STOPS.contains(item.type()));
        }

        private String one(String name) {
            var given = values.getOrDefault(name, List.of());
            return given.isEmpty() ? "" : given.get(0).strip();
        }

        private void notice(String key, Object... arguments) {
            notice(Problem.badRequest(key, arguments));
        }

        private void notice(Problem problem) {
            if (!notices.contains(problem)) {
                notices.add(problem);
            }
        }
    }
}
