package vn.sanvat.changes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.file.EntryFile;

/**
 * One change of what is public.
 *
 * @param path of the file below the content folder
 * @param file of an entry in one language; null where it is another file
 * @param from what the entry was called before it was renamed; null where it was not
 */
public record PublicChange(
        String commit,
        Instant at,
        Kind kind,
        String path,
        @Nullable EntryFile file,
        @Nullable EntryId from) {
    /**
     * The change as programs are told of it.
     *
     * @param source the language of files that name none
     */
    public Map<String, Object> fields(Language source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("commit", commit);
        fields.put("at", at.toString());
        fields.put("kind", kind.key());
        fields.put("file", path);
        if (file != null) {
            fields.putAll(fields(file, source));
        }
        if (from != null) {
            fields.put("from", from.slug().value());
        }
        return fields;
    }

    /** An entry in one language, and where it is to be had. */
    public static Map<String, Object> fields(EntryFile file, Language source) {
        var language = Objects.requireNonNullElse(file.language(), source);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", file.id().type().key());
        fields.put("slug", file.id().slug().value());
        fields.put("language", language.tag());
        fields.put("url", Addresses.of(file.id(), language));
        fields.put("api", Addresses.api(file.id(), language));
        return fields;
    }

    /** What became of it. */
    public enum Kind {
        /** It was not public before. */
        PUBLISHED,
        CHANGED,
        RENAMED,
        /** It is still there, and nobody sees it. */
        UNPUBLISHED,
        DELETED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
