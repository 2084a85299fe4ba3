package vn.sanvat.editing.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.editing.draft.CreateEntry.NewEntry;
import vn.sanvat.problem.Problem;

/** Begins the draft of next year's event from this year's: its programme and stalls, its days one year later. */
@Component
public class RepeatEvent {
    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");
    private final Access access;
    private final Changes changes;
    private final CreateEntry create;

    RepeatEvent(Access access, Changes changes, CreateEntry create) {
        this.access = access;
        this.changes = changes;
        this.create = create;
    }

    /**
     * Repeats.
     *
     * @param request names the press of the button
     * @throws vn.sanvat.problem.ProblemOccurred 409 where the event returns by itself, or has no day
     */
    public EntryFile repeat(Actor actor, EntryId id, String request) {
        access.require(actor, EntryAction.VIEW, EntryFile.source(id));
        var text = Drafts.require(changes.workspace().changeSet(), EntryFile.source(id))
                .text();
        var days =
                days(text).orElseThrow(() -> Problem.conflict("repeat.no_day").occurred());
        var year = days.start().getYear() + 1;
        Map<String, FieldValue> values = new LinkedHashMap<>(text.fields().values());
        List.of("title", "region", "occurrences", "status", "sources").forEach(values::remove);
        Map<String, FieldValue> when = new LinkedHashMap<>();
        when.put("repeats", FieldValue.text("once"));
        when.put("start", FieldValue.text(days.start().plusYears(1).toString()));
        when.put("end", FieldValue.text(days.end().plusYears(1).toString()));
        values.put("when", FieldValue.fields(when));
        return create.create(
                actor,
                new NewEntry(
                        id.type(),
                        title(text.field("title"), year),
                        text.field("region"),
                        request,
                        values,
                        text.body()));
    }

    private static String title(String title, int year) {
        var named = YEAR.matcher(title);
        return named.find() ? named.replaceFirst(String.valueOf(year)) : title + " " + year;
    }

    private record Days(LocalDate start, LocalDate end) {}

    /** Of an event that takes place once, or the last day that was announced. */
    private static Optional<Days> days(EntryText text) {
        var when = text.fields().get("when") instanceof FieldValue.Fields fields ? fields : FieldValue.Fields.NONE;
        var repeats = word(when, "repeats");
        if (repeats.equals("once")) {
            return days(word(when, "start"), word(when, "end"));
        }
        if (!repeats.isEmpty() && !repeats.equals("announced")) {
            return Optional.empty();
        }
        return text.fields().get("occurrences") instanceof FieldValue.Items items
                ? items.values().stream()
                        .filter(FieldValue.Fields.class::isInstance)
                        .map(FieldValue.Fields.class::cast)
                        .flatMap(each -> days(word(each, "date"), word(each, "end")).stream())
                        .reduce((first, second) -> second.start().isAfter(first.start()) ? second : first)
                : Optional.empty();
    }

    private static Optional<Days> days(String start, String end) {
        try {
            var first = LocalDate.parse(start);
            return Optional.of(new Days(first, end.isEmpty() ? first : LocalDate.parse(end)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String word(FieldValue.Fields fields, String key) {
        return fields.get(key) instanceof FieldValue.Scalar scalar
                ? scalar.text().strip()
                : "";
    }
}
