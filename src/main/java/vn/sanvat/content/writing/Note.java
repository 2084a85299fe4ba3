package vn.sanvat.content.writing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.content.yaml.YamlText;

/**
 * What the desk knows of a file besides its words: kept in git beside the draft, as {@code _drafts/products/tra-sen.yml}.
 *
 * @param by name of who brought it into this state
 * @param comment what the editor said when sending it back, or the author when handing it in
 * @param review what the editor said last when sending it back; it stays until the draft is public
 * @param savedBy name of who saved last; empty where nobody did since it was brought into this state
 * @param savedAt when that was
 * @param base state of the public file that the draft was begun from; empty where there was none
 * @param publishAt when the draft becomes public by itself; null where nobody said
 * @param unpublishAt when the public version goes by itself; null where nobody said
 * @param scheduler id of the account that said so; empty where nobody did
 * @param scheduledText the state of the draft that is to be published at that time; empty where nothing is, and in notes
 *     of older versions
 */
public record Note(
        State state,
        String by,
        Instant at,
        String comment,
        String review,
        String savedBy,
        @Nullable Instant savedAt,
        String base,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        String scheduler,
        String scheduledText) {

    /** How far a draft is. */
    public enum State {
        DRAFT,
        /** Waits for somebody who may publish it. */
        SUBMITTED,
        SENT_BACK;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofKey(String key) {
            return Arrays.stream(values())
                    .filter(state -> state.key().equals(key))
                    .findFirst()
                    .orElse(DRAFT);
        }
    }

    public static Note draft(String by, Instant at, String base) {
        return new Note(State.DRAFT, by, at, "", "", "", null, base, null, null, "", "");
    }

    public Note in(State next, String person, Instant when, String words) {
        var said = next == State.SENT_BACK ? words : review;
        return new Note(
                next, person, when, words, said, "", null, base, publishAt, unpublishAt, scheduler, scheduledText);
    }

    /** Somebody wrote on: how far the draft is does not change. */
    public Note saved(String person, Instant when) {
        return new Note(
                state, by, at, comment, review, person, when, base, publishAt, unpublishAt, scheduler, scheduledText);
    }

    /** Who touched it last. */
    public String lastBy() {
        return savedAt == null ? by : savedBy;
    }

    public Instant lastAt() {
        return savedAt == null ? at : savedAt;
    }

    public Note withBase(String newBase) {
        return new Note(
                state,
                by,
                at,
                comment,
                review,
                savedBy,
                savedAt,
                newBase,
                publishAt,
                unpublishAt,
                scheduler,
                scheduledText);
    }

    /** Nobody said when, where both are null. */
    public Note scheduled(@Nullable Instant publish, @Nullable Instant unpublish, String account) {
        return new Note(
                state,
                by,
                at,
                comment,
                review,
                savedBy,
                savedAt,
                base,
                publish,
                unpublish,
                account,
                publish == null ? "" : scheduledText);
    }

    /** @param text the state of the draft that is to be published; only those who may publish say so */
    public Note approving(String text) {
        return new Note(
                state, by, at, comment, review, savedBy, savedAt, base, publishAt, unpublishAt, scheduler, text);
    }

    public boolean isScheduled() {
        return publishAt != null || unpublishAt != null;
    }

    /** Times to the second: that is what a person chooses. */
    String yaml() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("state", state.key());
        values.put("by", by);
        values.put("at", at.toString());
        values.put("comment", comment);
        values.put("review", review);
        values.put("saved_by", savedBy);
        values.put("saved_at", Objects.toString(savedAt, ""));
        values.put("base", base);
        values.put("publish_at", Objects.toString(publishAt, ""));
        values.put("unpublish_at", Objects.toString(unpublishAt, ""));
        values.put("scheduler", scheduler);
        values.put("scheduled_text", scheduledText);
        var yaml = new StringBuilder();
        values.forEach((key, value) -> {
            if (!value.isEmpty()) {
                yaml.append(YamlWriter.entry(key, FieldValue.text(value), 0, "\n"))
                        .append('\n');
            }
        });
        return yaml.toString();
    }

    /** Reads what {@link #yaml} wrote, or what somebody made of it: what cannot be read counts as not said. */
    static Note read(String yaml) {
        var fields = YamlText.read("", yaml, 1).fields();
        return new Note(
                State.ofKey(text(fields, "state")),
                text(fields, "by"),
                Objects.requireNonNullElse(moment(fields, "at"), Instant.EPOCH),
                text(fields, "comment"),
                text(fields, "review"),
                text(fields, "saved_by"),
                moment(fields, "saved_at"),
                text(fields, "base"),
                moment(fields, "publish_at"),
                moment(fields, "unpublish_at"),
                text(fields, "scheduler"),
                text(fields, "scheduled_text"));
    }

    private static String text(FieldValue.Fields fields, String key) {
        return fields.get(key) instanceof FieldValue.Scalar scalar ? scalar.text() : "";
    }

    private static @Nullable Instant moment(FieldValue.Fields fields, String key) {
        try {
            return Instant.parse(text(fields, key));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
