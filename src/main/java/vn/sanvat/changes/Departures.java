package vn.sanvat.changes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.sanvat.changes.PublicChange.Kind;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.live.Content;

/** Which entries left the public since a moment, by the commits since then. */
@Component
public class Departures {
    private static final int COMMITS = 500; // looked at for one answer, drafts among them
    private static final int KEPT = 8; // answers, so that the pages of a list do not look again
    private final Content content;
    private final ChangeFeed feed;
    private final Map<Asked, Told> told = new LinkedHashMap<>();

    Departures(Content content, ChangeFeed feed) {
        this.content = content;
        this.feed = feed;
    }

    private record Asked(String revision, Instant since) {}

    /**
     * @param entries those that left and are not there again, in the order of their paths
     * @param since from when on none is missing: as asked, or later where more commits came since than are looked at
     */
    public record Told(List<Departure> entries, Instant since) {
        public Told {
            entries = List.copyOf(entries);
        }
    }

    /** @param snapshot in which the entries are not any more */
    public Told since(Instant since, Snapshot snapshot) {
        var asked = new Asked(snapshot.revision(), since);
        synchronized (told) {
            var known = told.get(asked);
            if (known != null) {
                return known;
            }
        }
        var found = find(since, snapshot);
        synchronized (told) {
            told.put(asked, found);
            if (told.size() > KEPT) {
                told.remove(told.keySet().iterator().next());
            }
        }
        return found;
    }

    private Told find(Instant since, Snapshot snapshot) {
        var before = content.before(since, COMMITS);
        // empty only where the history was rewritten in between: the next look has the new one
        var committed = feed.committed(before, COMMITS).orElse(List.of());
        Map<String, Departure> left = new TreeMap<>();
        for (var step : committed) {
            step.changes()
                    .forEach(change -> departure(change).ifPresent(gone -> {
                        if (snapshot.find(gone.id()).isEmpty()) {
                            left.put(gone.id().path(), gone);
                        }
                    }));
        }
        var isWhole = before.isEmpty() || committed.size() < COMMITS;
        var first = isWhole ? since : committed.get(0).step().at();
        return new Told(List.copyOf(left.values()), first.isAfter(since) ? first : since);
    }

    /** A translation that goes leaves its entry there. */
    private static Optional<Departure> departure(PublicChange change) {
        var file = change.file();
        if (file == null || file.language() != null) {
            return Optional.empty();
        }
        return switch (change.kind()) {
            case UNPUBLISHED, DELETED ->
                Optional.of(new Departure(file.id(), change.kind(), change.at(), change.commit(), Optional.empty()));
            case RENAMED ->
                Optional.ofNullable(change.from())
                        .map(from -> new Departure(
                                from, Kind.RENAMED, change.at(), change.commit(), Optional.of(file.id())));
            case PUBLISHED, CHANGED -> Optional.empty();
        };
    }
}
