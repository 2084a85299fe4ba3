package vn.sanvat.changes.webhook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.changes.ChangeFeed.Committed;
import vn.sanvat.changes.PublicChange;
import vn.sanvat.content.Entry;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.revision.HistoryStep;
import vn.sanvat.editing.ChangeMessage;
import vn.sanvat.taxonomy.Taxonomies;

/** What commits mean to programs: all of it is read from the history, so that it is there again after any stop. */
@Component
class Events {
    private static final Pattern PLAN = Pattern.compile("(publish|unpublish) at (\\S{20,40})");
    private final Content content;
    private final Taxonomies taxonomies;

    Events(Content content, Taxonomies taxonomies) {
        this.content = content;
        this.taxonomies = taxonomies;
    }

    /** @param withRegions whether somebody asks for regions, which are in the files */
    List<Event> of(Committed committed, boolean withRegions) {
        List<Event> events = new ArrayList<>();
        for (var change : committed.changes()) {
            var file = change.file();
            if (file != null) {
                events.add(published(committed.step(), change, file, withRegions));
            }
        }
        ChangeMessage.read(committed.step().message())
                .forEach(message -> planned(committed.step(), message, withRegions, events));
        return events;
    }

    private Event published(HistoryStep step, PublicChange change, EntryFile file, boolean withRegions) {
        var kind = EventKind.of(change.kind());
        var source = content.current().site().source();
        return event(kind, step, file, change.fields(source), withRegions);
    }

    private void planned(HistoryStep step, ChangeMessage message, boolean withRegions, List<Event> events) {
        if (message.action() != EntryAction.SUBMIT && message.action() != EntryAction.SCHEDULE) {
            return;
        }
        var kind = message.action() == EntryAction.SUBMIT ? EventKind.APPROVAL_ASKED : EventKind.SCHEDULED;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("commit", step.commit());
        data.put("at", step.at().toString());
        data.put("kind", kind.key());
        data.put("file", message.file().path());
        data.putAll(PublicChange.fields(message.file(), content.current().site().source()));
        if (kind == EventKind.SCHEDULED) {
            PLAN.matcher(message.detail()).results().forEach(plan -> data.put(plan.group(1) + "_at", plan.group(2)));
        }
        events.add(event(kind, step, message.file(), data, withRegions));
    }

    private Event event(
            EventKind kind, HistoryStep step, EntryFile file, Map<String, Object> data, boolean withRegions) {
        var language = Objects.requireNonNullElse(
                file.language(), content.current().site().source());
        return new Event(
                kind,
                file.name(),
                step.commit() + " " + file.path() + " " + kind.key(),
                step.at(),
                file.id().type(),
                language,
                withRegions ? regions(step, file) : Set.of(),
                data);
    }

    /** As the file was then: of what is gone, as it was before. */
    private Set<String> regions(HistoryStep step, EntryFile file) {
        var source = EntryFile.source(file.id());
        for (var commit : List.of(step.commit(), step.before())) {
            for (var stage : List.of("", "_drafts/", "_archive/")) {
                var text = commit.isEmpty() ? "" : content.fileAt(commit, stage + source.path());
                if (!text.isEmpty()) {
                    var region = content.draft(file.id(), Map.of(source.path(), text), step.at())
                            .entry()
                            .map(Entry::region)
                            .orElse("");
                    return taxonomies.of(content.current()).regions().within(region);
                }
            }
        }
        return Set.of();
    }
}
