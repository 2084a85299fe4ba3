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
record EntryFile(EntryId id, @Nullable Language language) {
    private static final Pattern FORM = Pattern.compile("([a-z]+)/([^/.]+)(?:\\.([a-z]{2}))?\\.md");

    static Optional<EntryFile> of(String path) {
        var parts = FORM.matcher(path);
        if (!parts.matches() || !Slug.isValid(parts.group(2))) {
            return Optional.empty();
        }
        var language = parts.group(3) == null ? null : new Language(parts.group(3));
        return EntryType.ofFolder(parts.group(1))
                .map(type -> new EntryFile(new EntryId(type, new Slug(parts.group(2))), language));
    }
}
