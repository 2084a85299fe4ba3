package vn.sanvat.content.file;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;

/**
 * Which entry a path holds: {@code products/tra-sen.md}, or its translation {@code products/tra-sen.en.md}.
 *
 * @param language of a translation; null for the source
 */
public record EntryFile(EntryId id, @Nullable Language language) {
    private static final Pattern FORM = Pattern.compile("([a-z]+)/([^/.]+)(?:\\.([a-z]{2}))?\\.md");

    public static EntryFile source(EntryId id) {
        return new EntryFile(id, null);
    }

    public static Optional<EntryFile> of(String path) {
        var parts = FORM.matcher(path);
        if (!parts.matches() || !Slug.isValid(parts.group(2))) {
            return Optional.empty();
        }
        var language = parts.group(3) == null ? null : new Language(parts.group(3));
        return EntryType.ofFolder(parts.group(1))
                .map(type -> new EntryFile(new EntryId(type, new Slug(parts.group(2))), language));
    }

    public boolean isSource() {
        return language == null;
    }

    /** The same file of another entry. */
    public EntryFile of(EntryId other) {
        return new EntryFile(other, language);
    }

    /** Below {@code content/}, without ending: {@code products/tra-sen.en}. */
    public String name() {
        return id.name() + (language == null ? "" : "." + language);
    }

    public String path() {
        return name() + ".md";
    }
}
