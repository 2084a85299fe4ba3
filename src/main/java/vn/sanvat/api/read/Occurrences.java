package vn.sanvat.api.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.sanvat.calendar.Schedule;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.event.ComingEvent;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.problem.Problem;

/** Each time that an event takes place between two days. */
@Component
public class Occurrences {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;
    private final Clock clock;

    Occurrences(Clock clock) {
        this.clock = clock;
    }

    /** @param all between the two days, of which the query asks for a page */
    public record Found(EntryQuery query, LocalDate from, LocalDate to, List<ComingEvent> all) {
        public List<ComingEvent> page() {
            return all.stream().skip(query.offset()).limit(query.size()).toList();
        }

        /** Which days, which page of how many. */
        public Map<String, Object> about() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("from", from.toString());
            json.put("to", to.toString());
            json.put("total", all.size());
            json.put("page", query.page());
            json.put("size", query.size());
            json.put("pages", Math.max(1, (all.size() + query.size() - 1) / query.size()));
            return json;
        }
    }

    /**
     * What a query finds on its days: from today on and for a month, where it names none.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 400 for days that are turned or too many
     */
    public Found of(EntryQuery query, Catalogue catalogue) {
        var from = Objects.requireNonNullElseGet(query.from(), () -> LocalDate.now(clock));
        var to = Objects.requireNonNullElseGet(query.to(), () -> from.plusDays(USUAL_DAYS - 1L));
        if (to.isBefore(from)) {
            throw Problem.badRequest("query.dates_turned", from, to).occurred();
        }
        if (to.isAfter(from.plusDays(MOST_DAYS - 1L))) {
            throw Problem.badRequest("query.days", MOST_DAYS).occurred();
        }
        return new Found(query, from, to, catalogue.occurrences(query, from, to));
    }

    /** Its days, without its event. */
    public static Map<String, Object> json(ComingEvent coming) {
        return EntryJson.occurrence(
                coming.occurrence(),
                coming.item().schedule().map(Schedule::isLunar).orElse(false));
    }
}
