package vn.sanvat.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;

/** Finds entries by their words. The search server is behind it, and may be away at any time. */
public interface WordIndex {
    /**
     * What to look for.
     *
     * @param today the site's day: whether a recognition holds goes by it
     * @param events where the query asks for a time: the events that take place then; null where it does not
     */
    record Question(
            EntryQuery query,
            Catalogue catalogue,
            LocalDate today,
            @Nullable Set<EntryId> events) {}

    /**
     * What was found.
     *
     * @param total on all pages
     * @param counts by facet, then by value
     * @param readAs what the words were taken for; empty: as they were typed
     */
    record Answer(long total, List<Match> matches, Map<FacetName, Map<String, Long>> counts, String readAs) {
        public Answer {
            matches = List.copyOf(matches);
            counts = Map.copyOf(counts);
        }
    }

    /** An entry with where its words match. */
    record Match(EntryId id, List<Hit.Part> title, List<Hit.Part> excerpt) {}

    /** Answers within the time limit of {@code sanvat.search.timeout}, or says that search is away. */
    Answer find(Question question) throws SearchAway;

    /** The commit whose entries readers find; empty where there is no index yet. Asks nobody. */
    String reached(Language language);

    SearchHealth health();

    /** Builds every index anew beside the old one, and waits until readers see it. */
    void rebuild() throws SearchAway;
}
