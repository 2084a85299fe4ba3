package vn.sanvat.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sanvat.changes.PublicChange.Kind;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.link.Redirects;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.revision.HistoryStep;
import vn.sanvat.content.revision.HistoryStep.PathChange;
import vn.sanvat.content.schema.SchemaFile;
import vn.sanvat.problem.Problem;

/**
 * Every change of what is public, in the order of the commits. It is worked out from them each time: there is no list that
 * could lack one.
 */
@Component
public class ChangeFeed {
    private static final int COMMITS = 500; // looked at for one page; most are of drafts, and change nothing public
    private static final Pattern CURSOR = Pattern.compile("([0-9a-f]{40})?(?:\\.(\\d{1,7}))?");
    private final Content content;

    ChangeFeed(Content content) {
        this.content = content;
    }

    /**
     * Some of the changes.
     *
     * @param next where the following page begins; the same again where there is nothing new
     * @param hasMore whether there is more already
     */
    public record Page(List<PublicChange> changes, String next, boolean hasMore) {}

    /**
     * A place in the feed: after a commit and some of the changes of the next one.
     *
     * @param commit empty for the beginning
     */
    private record Cursor(String commit, int changes) {
        static Cursor of(String text) {
            var form = CURSOR.matcher(text);
            if (!form.matches()) {
                throw Problem.badRequest("changes.cursor", Problem.shown(text)).occurred();
            }
            return new Cursor(
                    Objects.requireNonNullElse(form.group(1), ""),
                    Integer.parseInt(Objects.requireNonNullElse(form.group(2), "0")));
        }

        @Override
        public String toString() {
            return changes == 0 ? commit : commit + "." + changes;
        }
    }

    /**
     * @param after where to begin: {@code next} of the page before, or a commit; empty for the beginning
     * @throws vn.sanvat.problem.ProblemOccurred 400 where that is no cursor, 410 where the history was rewritten and does not
     *     have that commit any more
     */
    public Page after(String after, int limit) {
        var cursor = Cursor.of(after);
        var steps = content.steps(cursor.commit(), COMMITS)
                .orElseThrow(() -> new Problem("changes.rewritten", 410, List.of()).occurred());
        List<PublicChange> changes = new ArrayList<>();
        for (var step : steps) {
            var all = changes(step);
            var skipped = Math.min(cursor.changes(), all.size());
            var taken = Math.min(limit - changes.size(), all.size() - skipped);
            changes.addAll(all.subList(skipped, skipped + taken));
            if (skipped + taken < all.size()) {
                return new Page(changes, new Cursor(cursor.commit(), skipped + taken).toString(), true);
            }
            cursor = new Cursor(step.commit(), 0);
        }
        return new Page(changes, cursor.toString(), steps.size() == COMMITS);
    }

    /**
     * What one commit changed in what is public, in the order of the feed.
     *
     * @param changes none where it was about drafts
     */
    public record Committed(HistoryStep step, List<PublicChange> changes) {}

    /**
     * The commits after one, also those of drafts.
     *
     * @return nothing where the history was rewritten and does not have that commit any more
     */
    public Optional<List<Committed>> committed(String after, int limit) {
        return content.committed(after, limit)
                .map(steps -> steps.stream()
                        .map(step -> new Committed(step, changes(step)))
                        .toList());
    }

    private List<PublicChange> changes(HistoryStep step) {
        var renamed = renamed(step);
        List<PublicChange> changes = new ArrayList<>();
        for (var each : step.changes()) {
            if (!each.path().startsWith("_") && !each.path().equals(Redirects.FILE)) {
                change(step, each, renamed).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private Optional<PublicChange> change(HistoryStep step, PathChange change, Map<EntryId, EntryId> renamed) {
        var file = entry(step, change.path());
        var from = file.flatMap(each -> renamed.entrySet().stream()
                .filter(pair -> pair.getValue().equals(each.id()))
                .map(Map.Entry::getKey)
                .findFirst());
        var isLeft = file.filter(each -> renamed.containsKey(each.id())).isPresent();
        return switch (change.kind()) {
            case ADDED -> Optional.of(of(step, change, file, from.isPresent() ? Kind.RENAMED : Kind.PUBLISHED, from));
            case CHANGED -> Optional.of(of(step, change, file, Kind.CHANGED, Optional.empty()));
            // under its new name it says whence it came
            case REMOVED ->
                isLeft ? Optional.empty() : Optional.of(of(step, change, file, gone(step, change), Optional.empty()));
        };
    }

    /** Which entry a path holds: of a type of the product, or of one that the site made then. */
    private Optional<EntryFile> entry(HistoryStep step, String path) {
        return EntryFile.of(path).filter(file -> {
            var type = file.id().type();
            var definition = SchemaFile.FOLDER + type.key() + ".yml";
            return type.isOfTheProduct()
                    || Stream.of(step.commit(), step.before())
                            .anyMatch(commit -> !commit.isEmpty()
                                    && !content.fileAt(commit, definition).isEmpty());
        });
    }

    private static PublicChange of(
            HistoryStep step, PathChange change, Optional<EntryFile> file, Kind kind, Optional<EntryId> from) {
        return new PublicChange(step.commit(), step.at(), kind, change.path(), file.orElse(null), from.orElse(null));
    }

    private Kind gone(HistoryStep step, PathChange change) {
        return content.isPutAway(step.commit(), change.path()) ? Kind.UNPUBLISHED : Kind.DELETED;
    }

    /** What was renamed by this commit: the redirects that it added, whose new name it made public. */
    private Map<EntryId, EntryId> renamed(HistoryStep step) {
        if (step.changes().stream().noneMatch(each -> each.path().equals(Redirects.FILE))) {
            return Map.of();
        }
        var now = new TreeMap<>(redirects(step.commit()));
        now.entrySet().removeAll(redirects(step.before()).entrySet());
        var added = step.changes().stream()
                .filter(each -> each.kind() == PathChange.Kind.ADDED)
                .flatMap(each -> EntryFile.of(each.path()).stream())
                .map(EntryFile::id)
                .toList();
        var removed = step.changes().stream()
                .filter(each -> each.kind() == PathChange.Kind.REMOVED)
                .flatMap(each -> EntryFile.of(each.path()).stream())
                .map(EntryFile::id)
                .toList();
        now.entrySet().removeIf(pair -> !added.contains(pair.getValue()) || !removed.contains(pair.getKey()));
        return now;
    }

    private Map<EntryId, EntryId> redirects(String commit) {
        return commit.isEmpty()
                ? Map.of()
                : Redirects.of(content.fileAt(commit, Redirects.FILE)).all();
    }
}
