package vn.sanvat.catalogue.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The order of results. */
public enum Sort {
    /** Best match first; without words: the order that suits the type. */
    RELEVANCE,
    /** By name, in Vietnamese alphabetical order. */
    NAME,
    NEWEST,
    /** Needs a point. */
    NEAREST;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sort> ofKey(String key) {
        return Arrays.stream(values()).filter(sort -> sort.key().equals(key)).findFirst();
    }
}
