package vn.sanvat.content.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the values of a field are. */
public enum FieldKind {
    /** Words on one line. */
    LINE,
    /** Words on several lines. */
    TEXT,
    /** A whole number, perhaps with a unit. */
    NUMBER,
    /** A number with decimals, perhaps with a unit. */
    DECIMAL,
    /** A solar date, {@code 2026-02-23}. */
    DATE,
    /** A time of the day, {@code 07:30}. */
    TIME,
    /** An ISO 8601 duration, {@code PT1H30M}. */
    DURATION,
    /** A month of the year, 1 to 12. */
    MONTH,
    YES_NO,
    /** One of the field's choices. */
    CHOICE,
    /** An http or https address. */
    LINK,
    /** The slug of an entry of one of the field's types. */
    REFERENCE,
    /** Id of an administrative unit. */
    REGION,
    /** Code of an OCOP group. */
    CATEGORY,
    /** Id of a certificate. */
    CERTIFICATE,
    /** A point with what it is a point of. */
    LOCATION,
    PICTURE,
    /** The field's parts. */
    GROUP,
    /** Days that return, or one of them: the calendar knows what they mean. */
    RECURRENCE;

    /** As schema files name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FieldKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Whether a value is a map of parts. */
    public boolean hasParts() {
        return this == GROUP || this == LOCATION || this == PICTURE || this == RECURRENCE;
    }
}
