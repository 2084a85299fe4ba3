package vn.sanvat.search.question;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.Hit.Part;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.catalogue.list.Way;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Slug;
import vn.sanvat.search.WordIndex;
import vn.sanvat.search.index.IndexDocuments;
import vn.sanvat.search.meaning.Meaning;

/** Reads the server's answer to a search. */
final class SearchAnswers {
    private SearchAnswers() {}

    static WordIndex.Answer read(SearchResponse<Void> response, List<FacetName> names, Meaning meaning) {
        var total = response.hits().total();
        return new WordIndex.Answer(
                total == null ? 0 : total.value(),
                response.hits().hits().stream()
                        .flatMap(hit -> match(hit).stream())
                        .toList(),
                counts(response, names),
                meaning.readAs(),
                understood(response, meaning),
                ways(response, meaning));
    }

    /** What the reading that the first entry fits takes parts of the words for. */
    private static List<Meant> understood(SearchResponse<Void> response, Meaning meaning) {
        var readings = meaning.readings();
        // what stands first because somebody put it there may fit none of them
        return response.hits().hits().stream()
                .filter(hit -> !hit.matchedQueries().isEmpty())
                .limit(1)
                .flatMap(hit -> IntStream.range(0, readings.size())
                        .filter(i -> hit.matchedQueries().contains(ReadingClauses.name(i)))
                        .boxed())
                .findFirst()
                .map(i -> readings.get(i).parts().stream()
                        .map(part -> part.meant(meaning.typed()))
                        .toList())
                .orElse(List.of());
    }

    private static List<Way> ways(SearchResponse<Void> response, Meaning meaning) {
        var all = response.aggregations().get(SearchRequests.WAYS);
        var counts = all == null ? null : all.global().aggregations().get(SearchRequests.VALUES);
        if (counts == null) {
            return List.of();
        }
        var found = counts.filters().buckets().keyed();
        return IntStream.range(0, meaning.ways().size())
                .mapToObj(i -> new Way(
                        meaning.ways().get(i).text(),
                        Optional.ofNullable(found.get(String.valueOf(i)))
                                .map(bucket -> bucket.docCount())
                                .orElse(0L)))
                .filter(way -> way.total() > 0)
                .distinct()
                .toList();
    }

    private static Optional<WordIndex.Match> match(Hit<Void> hit) {
        return id(Optional.ofNullable(hit.id()).orElse(""))
                .map(id -> new WordIndex.Match(id, parts(hit, "title"), excerpt(hit)));
    }

    /** By the name that a document has. */
    static Optional<EntryId> id(String id) {
        var parts = id.split("/", 2);
        return parts.length == 2 && Slug.isValid(parts[1])
                ? EntryType.ofKey(parts[0]).map(type -> EntryId.of(type, parts[1]))
                : Optional.empty();
    }

    private static List<Part> excerpt(Hit<Void> hit) {
        var summary = parts(hit, "summary");
        return summary.isEmpty() ? parts(hit, "body") : summary;
    }

    private static List<Part> parts(Hit<Void> hit, String field) {
        var found = hit.highlight().getOrDefault(field, List.of());
        return found.isEmpty() ? List.of() : parts(found.get(0));
    }

    /** Marked words that stand side by side become one marked part. */
    static List<Part> parts(String highlighted) {
        var joined = highlighted.replace(SearchRequests.END_MARK + " " + SearchRequests.MARK, " ");
        List<Part> parts = new ArrayList<>();
        var at = 0;
        while (at < joined.length()) {
            var mark = joined.indexOf(SearchRequests.MARK, at);
            var end = mark < 0 ? -1 : joined.indexOf(SearchRequests.END_MARK, mark);
            if (end < 0) {
                break;
            }
            add(parts, joined.substring(at, mark), false);
            add(parts, joined.substring(mark + 1, end), true);
            at = end + 1;
        }
        add(parts, joined.substring(at), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }

    private static Map<FacetName, Map<String, Long>> counts(SearchResponse<Void> response, List<FacetName> names) {
        Map<FacetName, Map<String, Long>> counts = new HashMap<>();
        for (var name : names) {
            var facet = response.aggregations().get(name.key());
            var values = facet != null && facet.isFilter()
                    ? facet.filter().aggregations().get(SearchRequests.VALUES)
                    : facet;
            var before = name.isAdded() ? IndexDocuments.added(name.key(), "").length() : 0;
            Map<String, Long> byValue = new HashMap<>();
            if (values != null && values.isSterms()) {
                values.sterms()
                        .buckets()
                        .array()
                        .forEach(
                                bucket -> byValue.put(bucket.key().stringValue().substring(before), bucket.docCount()));
            }
            if (values != null && values.isFilters()) {
                values.filters().buckets().keyed().forEach((key, bucket) -> byValue.put(key, bucket.docCount()));
            }
            counts.put(name, byValue);
        }
        return counts;
    }
}
