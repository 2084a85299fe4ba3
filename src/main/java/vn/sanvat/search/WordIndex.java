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
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.catalogue.list.Way;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;

/** Finds entries by their words. The search server is behind it, and may be away at any time. */
public interface WordIndex {
    /**
     * What to look for.
     *
     * @param today the site's day: whether a recognition holds goes by it
     * @param events where the query asks for a time: the events that take place then, worked out by the calendar, so that
     *     lists and search agree to the day and no date in the index gets old; null where it does not
     */
    record Question(
            EntryQuery query,
            Catalogue catalogue,
            LocalDate today,
            @Nullable Set<EntryId> events) {
        public static Question of(EntryQuery query, Catalogue catalogue, LocalDate today) {
            return new Question(
                    query,
                    catalogue,
                    today,
                    catalogue.eventsInTime(query, today).orElse(null));
        }
    }

    /**
     * What was found.
     *
     * @param total on all pages
     * @param counts by facet, then by value
     * @param readAs what the words were taken for; empty: as they were typed
     * @param understood what parts of the words were taken for
     * @param ways parts of the words that find something by themselves, where all together found nothing
     */
    record Answer(
            long total,
            List<Match> matches,
            Map<FacetName, Map<String, Long>> counts,
            String readAs,
            List<Meant> understood,
            List<Way> ways) {
        public Answer {
            matches = List.copyOf(matches);
            counts = Map.copyOf(counts);
            understood = List.copyOf(understood);
            ways = List.copyOf(ways);
        }
    }

    /** An entry with where its words match. */
    record Match(EntryId id, List<Hit.Part> title, List<Hit.Part> excerpt) {}

    /** Answers within the time limit of {@code sanvat.search.timeout}, or says that search is away. */
    Answer find(Question question) throws SearchAway;

    /**
     * Why it finds what it finds.
     *
     * @param only the one entry that is asked about; null for the first ones of the question's page
     */
    Explained explain(Question question, @Nullable EntryId only) throws SearchAway;

    /** The same index, asked with other rules of synonyms than those of the site. */
    WordIndex withSynonyms(List<String> rules);

    /** What parts of the words would be taken for; from memory. */
    List<Meant> understood(Question question);

    /** Whether what is public has all of the words, whatever their marks; from memory. */
    boolean knows(List<String> words, Catalogue catalogue);

    /** The commit whose entries readers find; empty where there is no index yet. Asks nobody. */
    String reached(Language language);

    SearchHealth health();

    /** Builds every index anew beside the old one, and waits until readers see it. */
    void rebuild() throws SearchAway;
}
