package vn.sanvat.content;

import java.util.Optional;

/** Names one entry, whatever its language: {@code product/ngu-coc-duy-oanh}. */
public record EntryId(EntryType type, Slug slug) implements Comparable<EntryId> {
    public static EntryId of(EntryType type, String slug) {
        return new EntryId(type, new Slug(slug));
    }

    /** What {@link #name} wrote; nothing where it is no name of an entry. */
    public static Optional<EntryId> named(String name) {
        var slash = name.indexOf('/');
        return slash < 0 || !Slug.isValid(name.substring(slash + 1))
                ? Optional.empty()
                : EntryType.ofFolder(name.substring(0, slash)).map(type -> of(type, name.substring(slash + 1)));
    }

    /** As people write it in files: {@code products/ngu-coc-duy-oanh}. */
    public String name() {
        return type.folder() + "/" + slug;
    }

    /** Path of the source file below {@code content/}. */
    public String path() {
        return name() + ".md";
    }

    @Override
    public int compareTo(EntryId other) {
        var byType = type.compareTo(other.type);
        return byType != 0 ? byType : slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return type.key() + "/" + slug;
    }
}
