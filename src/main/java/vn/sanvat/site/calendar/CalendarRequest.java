package vn.sanvat.site.calendar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.problem.Problem;

/**
 * What the address of a calendar page asks for. Days that cannot be shown are brought to the nearest that can, with a
 * notice; filters are those of lists.
 *
 * @param agenda whether days are asked for, not a month
 * @param from first day of the agenda
 * @param to last day of the agenda
 * @param notices what could not be kept as it was asked for
 */
public record CalendarRequest(
        boolean agenda, YearMonth month, LocalDate from, LocalDate to, EntryQuery query, List<Problem> notices) {
    static final YearMonth FIRST = YearMonth.of(2000, 1);
    static final YearMonth LAST = YearMonth.of(2100, 12);
    /** Days of the agenda where the address does not say. */
    static final int USUAL_DAYS = 30;
    /** The longest agenda, in days. */
    static final int LONGEST = 366;

    private static final List<String> POSITION = List.of("view", "at", "from", "to");
    private static final List<String> FILTERS = List.of("region", "kind", "category", "near", "within", "page");

    public static CalendarRequest read(Map<String, List<String>> values, Language language, LocalDate today) {
        return new Reader(values, today).read(language);
    }

    /** Whether an address says anything to the calendar; what other sites add to it does not count. */
    static boolean isNamedBy(Map<String, List<String>> values) {
        return Stream.concat(POSITION.stream(), FILTERS.stream()).anyMatch(values::containsKey);
    }

    boolean isNarrowed() {
        return query.isNarrowed();
    }

    /** This page in a language, with its whole state. */
    String address(Language language) {
        return agenda ? agenda(language, from, to, query.page()) : month(language, month);
    }

    String month(Language language, YearMonth other) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("at", List.of(other.toString()));
        parameters.putAll(filters());
        return address(language, parameters);
    }

    String agenda(Language language, LocalDate first, LocalDate last, int page) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("view", List.of("agenda"));
        parameters.put("from", List.of(first.toString()));
        parameters.put("to", List.of(last.toString()));
        parameters.putAll(filters());
        if (page > 1) {
            parameters.put("page", List.of(String.valueOf(page)));
        }
        return address(language, parameters);
    }

    /** This page without one value of a filter. */
    String without(Language language, String name, String value) {
        var parameters = position();
        var left = new LinkedHashMap<>(filters());
        left.computeIfPresent(
                name,
                (key, all) -> all.stream().filter(each -> !each.equals(value)).toList());
        if (name.equals("near")) {
            left.remove("within");
        }
        parameters.putAll(left);
        return address(language, parameters);
    }

    /** This page without filters. */
    String unfiltered(Language language) {
        return address(language, position());
    }

    /** Where in time this page is. */
    Map<String, List<String>> position() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (agenda) {
            parameters.put("view", List.of("agenda"));
            parameters.put("from", List.of(from.toString()));
            parameters.put("to", List.of(to.toString()));
        } else {
            parameters.put("at", List.of(month.toString()));
        }
        return parameters;
    }

    Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("region", List.copyOf(new TreeSet<>(query.regions())));
        filters.put("kind", List.copyOf(new TreeSet<>(query.kinds())));
        filters.put("category", List.copyOf(new TreeSet<>(query.categories())));
        var near = query.near();
        if (near != null) {
            filters.put("near", List.of(near.point().lat() + "," + near.point().lon()));
            filters.put("within", List.of(String.valueOf(near.withinKm())));
        }
        return filters;
    }

    private static String address(Language language, Map<String, List<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, all) -> all.forEach(value -> pairs.add(
                name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ","))));
        return Addresses.of(Section.CALENDAR, language) + "?" + String.join("&", pairs);
    }

    /** Reads one address. */
    private static final class Reader {
        private final Map<String, List<String>> values;
        private final LocalDate today;
        private final List<Problem> notices = new ArrayList<>();

        Reader(Map<String, List<String>> values, LocalDate today) {
            this.values = values;
            this.today = today;
        }

        CalendarRequest read(Language language) {
            var agenda = agenda();
            var month = agenda ? YearMonth.from(today) : month();
            var from = agenda ? day("from") : LocalDate.EPOCH;
            var to = agenda ? day("to") : LocalDate.EPOCH;
            if (from.equals(LocalDate.EPOCH)) {
                from = !to.equals(LocalDate.EPOCH) && to.isBefore(today) ? to : today;
            }
            if (to.equals(LocalDate.EPOCH)) {
                to = from.plusDays(USUAL_DAYS - 1L);
            }
            if (to.isBefore(from)) {
                notice("calendar.turned", from, to);
                var first = to;
                to = from;
                from = first;
            }
            if (to.isAfter(from.plusDays(LONGEST - 1L))) {
                notice("calendar.too_long", LONGEST);
                to = from.plusDays(LONGEST - 1L);
            }
            return new CalendarRequest(agenda, month, from, to, query(language), List.copyOf(notices));
        }

        private boolean agenda() {
            var view = one("view");
            if (!view.isEmpty() && !view.equals("month") && !view.equals("agenda")) {
                notice("calendar.view", Problem.shown(view));
            }
            var days = !one("from").isEmpty() || !one("to").isEmpty();
            return view.equals("agenda")
                    || (days && !view.equals("month") && one("at").isEmpty());
        }

        private YearMonth month() {
            var value = one("at");
            if (value.isEmpty()) {
                return YearMonth.from(today);
            }
            if (!value.matches("\\d{4,9}-\\d{1,2}")) {
                notice("calendar.month_form", Problem.shown(value));
                return YearMonth.from(today);
            }
            var parts = value.split("-", -1);
            var year = Integer.parseInt(parts[0]);
            var number = Integer.parseInt(parts[1]);
            if (number < 1 || number > 12) {
                notice("calendar.no_such_month", Problem.shown(value));
            }
            return within(YearMonth.of(year, Math.min(12, Math.max(1, number))));
        }

        private YearMonth within(YearMonth month) {
            if (month.isBefore(FIRST) || month.isAfter(LAST)) {
                notice("calendar.years", FIRST.getYear(), LAST.getYear());
                return month.isBefore(FIRST) ? FIRST : LAST;
            }
            return month;
        }

        /** The epoch where the address says none. */
        private LocalDate day(String name) {
            return new DayParameter(this::notice).read(name, one(name)).orElse(LocalDate.EPOCH);
        }

        /** Other parameters of lists say nothing about events, and are left out. */
        private EntryQuery query(Language language) {
            Map<String, List<String>> kept = new TreeMap<>();
            FILTERS.forEach(name -> kept.put(name, values.getOrDefault(name, List.of())));
            return QueryParameters.read(kept, language).withTypes(java.util.Set.of(EntryType.EVENT));
        }

        private void notice(String key, Object... arguments) {
            notice(Problem.badRequest(key, arguments));
        }

        private void notice(Problem problem) {
            if (!notices.contains(problem)) {
                notices.add(problem);
            }
        }

        private String one(String name) {
            var given = values.getOrDefault(name, List.of());
            return given.isEmpty() ? "" : given.get(0).strip();
        }
    }
}
