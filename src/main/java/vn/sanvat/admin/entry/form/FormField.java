package vn.sanvat.admin.entry.form;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryType;

/**
 * One field of an entry as a form shows it.
 *
 * @param options of a choice
 * @param type of the entries that a reference may name
 * @param parts fields of a group, or of each row
 */
record FormField(
        String key,
        Kind kind,
        List<String> options,
        @Nullable EntryType type,
        List<FormField> parts) {
    /** How a field is written. */
    enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        /** With a point or a comma; the file has a point. */
        DECIMAL,
        /** Hours and minutes; the file has ISO 8601. */
        DURATION,
        DATE,
        CHOICE,
        FLAG,
        /** A list of texts, one on each line. */
        LINES,
        CHECKS,
        REFERENCE,
        REFERENCES,
        REGION,
        CATEGORY,
        GROUP,
        ROWS
    }

    static FormField field(String key, Kind kind) {
        return new FormField(key, kind, List.of(), null, List.of());
    }

    static FormField text(String key) {
        return field(key, Kind.TEXT);
    }

    static FormField choice(String key, String... options) {
        return new FormField(key, Kind.CHOICE, Arrays.asList(options), null, List.of());
    }

    static FormField reference(String key, EntryType type) {
        return new FormField(key, Kind.REFERENCE, List.of(), type, List.of());
    }

    static FormField references(String key, EntryType type) {
        return new FormField(key, Kind.REFERENCES, List.of(), type, List.of());
    }

    static FormField group(String key, FormField... parts) {
        return new FormField(key, Kind.GROUP, List.of(), null, Arrays.asList(parts));
    }

    static FormField rows(String key, FormField... parts) {
        return new FormField(key, Kind.ROWS, List.of(), null, Arrays.asList(parts));
    }
}
