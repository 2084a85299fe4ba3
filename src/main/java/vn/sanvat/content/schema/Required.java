package vn.sanvat.content.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a field must be there. */
public enum Required {
    NO,
    /** A draft may do without it, what is public may not. */
    PUBLISHING,
    /** A file without it has a fault; a row of a group without it says nothing. */
    ALWAYS;

    static Optional<Required> ofKey(String key) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }
}
