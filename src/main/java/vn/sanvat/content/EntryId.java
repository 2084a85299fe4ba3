package vn.sanvat.content;

/** Names one entry, whatever its language: {@code product/ngu-coc-duy-oanh}. */
public record EntryId(EntryType type, Slug slug) implements Comparable<EntryId> {
    public static EntryId of(EntryType type, String slug) {
        return new EntryId(type, new Slug(slug));
    }

    /** Path of the source file below {@code content/}. */
    public String path() {
        return type.folder() + "/" + slug + ".md";
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
