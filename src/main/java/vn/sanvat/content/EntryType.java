package vn.sanvat.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The seven types of entry; each has a folder of its own below {@code content/}. */
public enum EntryType {
    PRODUCT("products"),
    PRODUCER("producers"),
    PLACE("places"),
    EVENT("events"),
    ROUTE("routes"),
    STORY("stories"),
    PAGE("pages");

    private final String folder;

    EntryType(String folder) {
        this.folder = folder;
    }

    /** Folder below {@code content/}, and the collection's name in the API. */
    public String folder() {
        return folder;
    }

    /** The type's name in front matter, addresses and the API: {@code product}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EntryType> ofKey(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }

    public static Optional<EntryType> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(type -> type.folder.equals(folder))
                .findFirst();
    }
}
