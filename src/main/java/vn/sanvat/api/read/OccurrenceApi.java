package vn.sanvat.api.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.sanvat.api.Answers;
import vn.sanvat.api.KnownParameters;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.event.ComingEvent;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.content.EntryType;
import vn.sanvat.problem.Problem;

/** The calendar: each time that an event takes place between two days. */
@RestController
class OccurrenceApi {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;
    /** The days say which ones, and their order is that of time. */
    private static final Set<String> PARAMETERS = KnownParameters.LIST.stream()
            .filter(name -> !Set.of("month", "sort").contains(name))
            .collect(Collectors.toUnmodifiableSet());

    private final Catalogues catalogues;
    private final EntryJson entries;
    private final Answers answers;
    private final Clock clock;

    OccurrenceApi(Catalogues catalogues, EntryJson entries, Answers answers, Clock clock) {
        this.catalogues = catalogues;
        this.entries = entries;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/api/v1/occurrences")
    ResponseEntity<byte[]> between(WebRequest request) {
        var catalogue = catalogues.current();
        var schema = catalogue.snapshot().schema();
        var language = KnownParameters.language(request, catalogue);
        var parameters =
                KnownParameters.parameters(request, KnownParameters.with(PARAMETERS, Selection.PARAMETERS, catalogue));
        var query = QueryParameters.read(parameters, language, schema).withTypes(Set.of(EntryType.EVENT));
        var selection = Selection.of(parameters, EntryJson.BRIEF, schema);
        var from = Objects.requireNonNullElseGet(query.from(), () -> LocalDate.now(clock));
        var to = Objects.requireNonNullElseGet(query.to(), () -> from.plusDays(USUAL_DAYS - 1L));
        if (to.isBefore(from)) {
            throw Problem.badRequest("query.dates_turned", from, to).occurred();
        }
        if (to.isAfter(from.plusDays(MOST_DAYS - 1L))) {
            throw Problem.badRequest("query.days", MOST_DAYS).occurred();
        }
        var all = catalogue.occurrences(query, from, to);
        var included = entries.included(catalogue);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", from.toString());
        json.put("to", to.toString());
        json.put("total", all.size());
        json.put("page", query.page());
        json.put("size", query.size());
        json.put("pages", pages(all.size(), query));
        json.put("lang", language.tag());
        json.put(
                "occurrences",
                all.stream()
                        .skip(query.offset())
                        .limit(query.size())
                        .map(each ->
                                one(each, new EntryJson.Shown(each.item(), catalogue, language, selection, included)))
                        .toList());
        return answers.of(json, true, request);
    }

    private static int pages(int total, EntryQuery query) {
        return Math.max(1, (total + query.size() - 1) / query.size());
    }

    private Map<String, Object> one(ComingEvent coming, EntryJson.Shown shown) {
        var isLunar =
                coming.item().schedule().map(schedule -> schedule.isLunar()).orElse(false);
        var json = EntryJson.occurrence(coming.occurrence(), isLunar);
        json.put("event", entries.of(shown));
        return json;
    }
}
