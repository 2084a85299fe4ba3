package vn.sanvat.api.read;

import java.util.LinkedHashMap;
import java.util.Map;
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
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.content.EntryType;

/** The calendar: each time that an event takes place between two days. */
@RestController
class OccurrenceApi {
    /** The days say which ones, and their order is that of time. */
    private static final Set<String> PARAMETERS = KnownParameters.LIST.stream()
            .filter(name -> !Set.of("month", "sort").contains(name))
            .collect(Collectors.toUnmodifiableSet());

    private final Catalogues catalogues;
    private final EntryJson entries;
    private final Answers answers;
    private final Occurrences occurrences;

    OccurrenceApi(Catalogues catalogues, EntryJson entries, Answers answers, Occurrences occurrences) {
        this.catalogues = catalogues;
        this.entries = entries;
        this.answers = answers;
        this.occurrences = occurrences;
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
        var found = occurrences.of(query, catalogue);
        var included = entries.included(catalogue);
        Map<String, Object> json = new LinkedHashMap<>();
        json.putAll(found.about());
        json.put("lang", language.tag());
        json.put(
                "occurrences",
                found.page().stream()
                        .map(each ->
                                one(each, new EntryJson.Shown(each.item(), catalogue, language, selection, included)))
                        .toList());
        return answers.of(json, true, request);
    }

    private Map<String, Object> one(ComingEvent coming, EntryJson.Shown shown) {
        var json = Occurrences.json(coming);
        json.put("event", entries.of(shown));
        return json;
    }
}
